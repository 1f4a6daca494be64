package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an owner stands today.
///
/// @param balance    points that can be spent; negative when a refund took back more than there was
/// @param expiring   the points that lapse next, if any lapse within sixty days
/// @param tier       level of today
/// @param validUntil last day on which the level holds unrenewed; empty for the lowest
/// @param spent      counted towards levels, within the last twelve months
/// @param cameToday  has a bill of today already
/// @param next       the next level and what is missing to it; empty at the top
/// @param renewal    what is missing for the level to hold on, when it ends within sixty days
/// @param given      by a manager: the spending alone would be a lower one
public record Standing(Points balance, Optional<Expiring> expiring, Tier tier, Optional<LocalDate> validUntil, Money spent, boolean cameToday,
                       Optional<NextTier> next, Optional<Renewal> renewal, boolean given) {
    /// Of somebody whose level isn't about to end.
    public Standing(Points balance, Optional<Expiring> expiring, Tier tier, Optional<LocalDate> validUntil, Money spent, Optional<NextTier> next) {
        this(balance, expiring, tier, validUntil, spent, false, next, Optional.empty(), false);
    }

    /// @param lastDay on which they can still be spent
    public record Expiring(Points points, LocalDate lastDay) {
        public Notice notice(LocalDate today) {
            return Notice.of(lastDay, today);
        }
    }

    /// How loudly it is said that points lapse, from sixty days before on.
    public enum Notice {
        MONTHS, MONTH, WEEK;

        public static Notice of(LocalDate lastDay, LocalDate today) {
            long days = ChronoUnit.DAYS.between(today, lastDay);
            return days <= 7 ? WEEK : days <= 30 ? MONTH : MONTHS;
        }
    }

    public record NextTier(Tier tier, TierGap gap) {
    }

    /// @param lastDay on which the gap can be closed
    public record Renewal(LocalDate lastDay, TierGap gap) {
    }

    /// "อีก 1,200 บาท เป็นวีไอพี", or how many visits; that it is reached with the next bill already.
    public Optional<Message> toTheNext() {
        return next.map(above -> above.gap().closed() ? Message.of("loyalty.tier.next_bill", above.tier().name()) : above.gap().to(above.tier().name()));
    }

    /// "ระดับโกลด์ถึง 30 พ.ย. 2570 — อีก 3,400 บาท เพื่อต่ออายุ"
    public Optional<Message> toRenew() {
        return renewal.map(gap -> gap.gap().toRenew(tier.name(), gap.lastDay()));
    }

    /// As `toTheNext`, once a bill of `net` is paid; or that it lifts the owner.
    public Optional<Message> toTheNextAfter(Money net) {
        return next.map(above -> {
            TierGap gap = above.gap().after(net, !cameToday);
            return gap.closed() ? Message.of("loyalty.tier.reached", above.tier().name()) : gap.to(above.tier().name());
        });
    }

    /// What is still missing once a bill of `net` is paid: to the next level, and for this one to hold on.
    public List<Message> ahead(Money net) {
        Optional<Message> up = next.map(above -> new NextTier(above.tier(), above.gap().after(net, !cameToday)))
                .filter(above -> !above.gap().closed()).map(above -> above.gap().to(above.tier().name()));
        Optional<Message> on = renewal.filter(now -> !now.gap().after(net, !cameToday).closed()).flatMap(_ -> toRenewAfter(net));
        return Stream.concat(up.stream(), on.stream()).toList();
    }

    /// As `toRenew`, once a bill of `net` is paid; or that it renews the level.
    public Optional<Message> toRenewAfter(Money net) {
        return renewal.map(now -> {
            TierGap gap = now.gap().after(net, !cameToday);
            return gap.closed() ? Message.of("loyalty.tier.renewed", tier.name()) : gap.toRenew(tier.name(), now.lastDay());
        });
    }
}
