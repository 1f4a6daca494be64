package jaidee.privacy;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.List;

/// What would go today by the terms, and who is kept although they have not come for so long.
///
/// @param withPoints owners with points they can still use
/// @param hindered   owners with a deposit, a bill on hold or an open case
/// @param messages   that would lose their words
/// @param pictures   of pets that died or moved a year ago
public record RetentionPlan(RetentionTerms terms, List<Line> owners, int withPoints, int hindered, int messages, int pictures) {
    public RetentionPlan {
        owners = List.copyOf(owners);
    }

    /// @param last the day of the last bill; of the enrolment, when there was none
    public record Line(OwnerId owner, String memberNo, String name, LocalDate last) {
    }

    public boolean isEmpty() {
        return owners.isEmpty() && messages == 0 && pictures == 0;
    }
}
