package jaidee.merging;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.owners.Owner;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Two owners side by side before they become one.
///
/// @param points what both have together
/// @param tier   that the one who remains will hold
/// @param told   what else comes of it and is worth knowing beforehand
public record MergeSides(Side kept, Side gone, Points points, Bilingual tier, List<Message> told) {
    public MergeSides {
        told = List.copyOf(told);
    }

    /// What stands with one of them.
    ///
    /// @param deposit money left with the clinic; nothing when there is none
    /// @param last    day of the newest bill
    public record Side(Owner owner, List<String> pets, int bills, Optional<LocalDate> last, Points points, Bilingual tier, Money deposit, int coupons, int cards) {
        public Side {
            pets = List.copyOf(pets);
        }
    }

    /// Those where somebody has to choose.
    public List<OwnerField> apart() {
        return Arrays.stream(OwnerField.values()).filter(field -> {
            String here = field.of(kept.owner().details()), there = field.of(gone.owner().details());
            return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
        }).toList();
    }
}
