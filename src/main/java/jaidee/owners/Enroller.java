package jaidee.owners;

import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;

/// Makes a new owner a member. Members have cards, which come after owners: `cards` does it.
@FunctionalInterface
public interface Enroller {
    Outcome<Enrolled> enrol(EnrolRequest request, StaffId by);

    /// Who may have sent them.
    default Recommending recommending() {
        return Recommending.NONE;
    }
}
