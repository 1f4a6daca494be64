package jaidee.feedback;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/// Something a customer said, as it is typed.
///
/// @param theme  its code
/// @param place  where a review was seen
/// @param stars  of a review
/// @param due    needed for a complaint
public record CaseDraft(Kind kind, Optional<OwnerId> owner, Optional<PetId> pet, Optional<SaleId> sale, Optional<String> theme, String words,
                        String place, Optional<Integer> stars, Optional<StaffId> charge, Optional<LocalDate> due) {
}
