package jaidee.owners;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PhoneNumber;
import java.util.List;

/// An owner as shown on one line of a list, with the pets one knows them by.
///
/// @param carers names of family and others who may act for the owner
public record OwnerLine(OwnerId id, String memberNo, OwnerName name, List<PhoneNumber> phones, String lineId,
                        List<String> carers, List<PetLine> pets) {
    public OwnerLine {
        phones = List.copyOf(phones);
        carers = List.copyOf(carers);
        pets = List.copyOf(pets);
    }
}
