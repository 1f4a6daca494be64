package jaidee.staff;

import jaidee.kernel.StaffId;
import java.util.Optional;

/// In whose name something is done: the person at the desk, and who allowed it on the spot when that person may not.
///
/// @param approvedBy proved by PIN; empty when `by` acts in their own right
public record Authority(StaffId by, Optional<StaffId> approvedBy) {
    public static Authority of(StaffId by) {
        return new Authority(by, Optional.empty());
    }

    /// Who answers for it: whoever allowed it, else whoever did it.
    public StaffId answering() {
        return approvedBy.orElse(by);
    }
}
