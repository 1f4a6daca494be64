package jaidee.owners;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.List;

/// A new owner as entered in the books.
public record Enrolled(OwnerId owner, String memberNo, List<PetId> pets) {
    public Enrolled {
        pets = List.copyOf(pets);
    }
}
