package jaidee.feedback;

import jaidee.kernel.StaffId;
import java.time.LocalDate;
import java.util.Optional;

/// Which cases are listed.
///
/// @param kind  of this kind alone
/// @param typed in the words, the name of the owner or the pet
public record CaseFilter(Show show, Optional<Kind> kind, String typed, StaffId me, LocalDate today) {
    public enum Show {
        OPEN, MINE, OVERDUE, CLOSED, ALL
    }
}
