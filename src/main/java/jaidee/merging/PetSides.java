package jaidee.merging;

import jaidee.owners.Pet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Two pets side by side before they become one.
public record PetSides(Side kept, Side gone) {
    /// What stands with one of them.
    ///
    /// @param doses lines of the book
    /// @param last  day of the newest
    public record Side(Pet pet, int doses, Optional<LocalDate> last, int weights, int alerts, boolean picture, int bills) {
    }

    /// Those where somebody has to choose.
    public List<PetField> apart() {
        return Arrays.stream(PetField.values()).filter(field -> {
            String here = field.of(kept.pet().details()), there = field.of(gone.pet().details());
            return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
        }).toList();
    }
}
