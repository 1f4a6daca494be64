package jaidee.campaigns;

import jaidee.figures.DifferenceOfMeans;
import jaidee.figures.DifferenceOfShares;
import jaidee.figures.Kpis;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a campaign brought, as far as its days are over: all owners whom chance put among those to be written to, reached or not,
/// against those whom it kept aside, counted from the same day to the same day. Who could be reached is no matter of chance:
/// those who have a number that works come more often anyway, so that they alone would make a campaign look better. Came: at least one paid bill. Revenue: of those bills, discounts and what was
/// refunded taken off.
///
/// @param asOf      the last day that is counted
/// @param written   of those to be written to, who heard of it
/// @param waiting   of them, who did not (yet)
/// @param aside     owners kept aside who had a coupon of the same kind from the desk all the same
/// @param given     coupons of the campaign
/// @param used      of them, and not given back by a refund
/// @param discounts taken off by them
/// @param messages  that went out
/// @param sending   what they cost
public record CampaignResult(Campaign campaign, LocalDate asOf, Group written, Group control, Group waiting, Map<LeftOut, Integer> leftOut, int aside,
                             int given, int used, Money discounts, int messages, Money sending) {
    /// @param came    of the owners
    /// @param squares of the satang that each owner brought, added up
    public record Group(int owners, int came, int visits, Money revenue, double squares) {
        Group and(Group others) {
            return new Group(owners + others.owners, came + others.came, visits + others.visits, revenue.plus(others.revenue), squares + others.squares);
        }

        private DifferenceOfMeans.Values values() {
            return new DifferenceOfMeans.Values(owners, revenue.satang(), squares);
        }

        public Optional<BigDecimal> share() {
            return Kpis.rate(came, owners);
        }

        public Optional<Money> perOwner() {
            return owners == 0 ? Optional.empty() : Optional.of(Money.satang(exact(revenue, owners).setScale(0, RoundingMode.HALF_UP).longValueExact()));
        }

        private static BigDecimal exact(Money revenue, int owners) {
            return BigDecimal.valueOf(revenue.satang()).divide(BigDecimal.valueOf(owners), 10, RoundingMode.HALF_UP);
        }
    }

    /// What can be said of it.
    public enum Verdict {
        /// nobody was kept aside: nobody can say how many would have come anyway
        NO_CONTROL,
        NOBODY_YET,
        /// the span of the difference contains none
        TOO_FEW,
        MORE, FEWER
    }

    public CampaignResult {
        leftOut = Map.copyOf(leftOut);
    }

    /// All who were to be written to, reached or not.
    public Group meant() {
        return written.and(waiting);
    }

    public Kpis.Lift lift() {
        return Kpis.lift(meant().owners(), meant().came(), control.owners(), control.came());
    }

    public Optional<DifferenceOfShares> difference() {
        return DifferenceOfShares.of(meant().came(), meant().owners(), control.came(), control.owners());
    }

    /// The same of those who were reached alone.
    public Optional<DifferenceOfShares> differenceOfReached() {
        return DifferenceOfShares.of(written.came(), written.owners(), control.came(), control.owners());
    }

    /// Of the revenue per owner, in satang. Empty when one of the groups is too small for it.
    public Optional<DifferenceOfMeans> differencePerOwner() {
        return DifferenceOfMeans.of(meant().values(), control.values());
    }

    public Verdict verdict() {
        if (written.owners() == 0) return Verdict.NOBODY_YET;
        if (difference().isEmpty()) return Verdict.NO_CONTROL;
        if (difference().get().mayBeNone()) return Verdict.TOO_FEW;
        return difference().get().points().signum() > 0 ? Verdict.MORE : Verdict.FEWER;
    }

    /// Whether those who heard of it and those kept aside differ by more than chance.
    public boolean sure() {
        return verdict() == Verdict.MORE || verdict() == Verdict.FEWER;
    }

    /// In a sentence.
    public Message says() {
        String key = "campaigns.verdict." + verdict();
        return difference().map(each -> Message.of(key, each.points().abs().toPlainString(), written(each.low()), written(each.high())))
                .orElseGet(() -> Message.of(key));
    }

    /// With a real minus.
    private static String written(BigDecimal points) {
        return points.toPlainString().replace('-', '−');
    }

    /// What those who were to be written to spent more than as many of those kept aside did. Empty while one of the groups is.
    public Optional<Money> extra() {
        if (meant().owners() == 0 || control.owners() == 0) return Optional.empty();
        BigDecimal usual = Group.exact(control.revenue(), control.owners()).multiply(BigDecimal.valueOf(meant().owners()));
        return Optional.of(meant().revenue().minus(Money.satang(usual.setScale(0, RoundingMode.HALF_UP).longValueExact())));
    }

    /// The discounts of its coupons, and its messages. What goods cost the clinic is not recorded.
    public Money cost() {
        return discounts.plus(sending);
    }

    /// (what it brought more − cost) ÷ cost. The revenue has the discounts taken off already, so they are added to it once: else
    /// they would count twice. Empty without a group kept aside, and while it costs nothing.
    public Optional<BigDecimal> returned() {
        return extra().filter(_ -> cost().isPositive()).flatMap(more -> Kpis.returnOn(more.plus(discounts), BigDecimal.valueOf(100), cost()));
    }
}
