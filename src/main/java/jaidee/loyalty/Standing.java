package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.Optional;

/// How an owner stands today.
///
/// @param balance    points that can be spent; negative when a refund took back more than there was
/// @param expiring   the points that lapse next, if any lapse within sixty days
/// @param tier       level of today
/// @param validUntil last day on which the level holds unrenewed; empty for the lowest
/// @param spent      counted towards levels, within the last twelve months
/// @param next       the next level and what is missing to it; empty at the top
public record Standing(Points balance, Optional<Expiring> expiring, Tier tier, Optional<LocalDate> validUntil,
                       Money spent, Optional<NextTier> next) {
    /// @param lastDay on which they can still be spent
    public record Expiring(Points points, LocalDate lastDay) {
    }

    public record NextTier(Tier tier, Money missing) {
    }

    /// "อีก 1,200 บาท เป็นวีไอพี"
    public Optional<Message> toTheNext() {
        return next.map(above -> Message.of("loyalty.tier.missing", above.missing().brief(), above.tier().name()));
    }
}
