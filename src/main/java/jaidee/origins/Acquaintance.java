package jaidee.origins;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Optional;

/// An owner who recommended somebody or was recommended.
///
/// @param name    empty for one whose data were erased: the others of the family stay where they are
/// @param since   when the recommendation was noted, or else when they became a member
/// @param revenue of all paid bills, refunds taken off
/// @param by      who recommended them
public record Acquaintance(OwnerId id, String name, LocalDate since, Money revenue, Optional<OwnerId> by) {
    /// Whether the profile can be opened.
    public boolean known() {
        return !name.isEmpty();
    }
}
