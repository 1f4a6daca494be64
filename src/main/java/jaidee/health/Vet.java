package jaidee.health;

import jaidee.kernel.StaffId;
import java.util.Optional;

/// Who gave it: one of the clinic's people, or a name from another clinic's book.
///
/// @param licence number of the veterinary licence; may be empty
public record Vet(Optional<StaffId> id, String name, String licence) {
    public static final Vet NONE = new Vet(Optional.empty(), "", "");

    public boolean isKnown() {
        return !name.isEmpty();
    }
}
