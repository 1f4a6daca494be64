package jaidee.loyalty;

import jaidee.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// When an owner's tier changes. Up at once, by what was spent and how often one came in the twelve months to that day. It
/// then holds to the end of a month, usually that a year later; on the day after, it is looked at again: renewed, or a soft
/// landing one tier down (all the way, when the clinic lands hard). Where there are days of grace, the gap can still be
/// closed within them, and it falls only after.
public final class TierPolicy {
    private final List<Tier> tiers;
    private final boolean soft;
    private final TierTerms terms;

    public TierPolicy(List<Tier> tiers, boolean soft, TierTerms terms) {
        this.tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::position)).toList();
        this.soft = soft;
        this.terms = terms;
    }

    /// @param amount what was really paid, less refunds
    /// @param bills  that count for a visit on this day; -1 where one was wholly given back
    public record Spend(LocalDate day, Money amount, int bills) {
        /// A bill.
        public Spend(LocalDate day, Money amount) {
            this(day, amount, 1);
        }
    }

    /// What counts towards tiers.
    ///
    /// @param visits days with a bill that stands
    public record Year(Money spent, int visits) {
    }

    public enum Direction {
        UP, DOWN, RENEW
    }

    /// @param validUntil empty for the lowest tier
    public record Held(Tier tier, Optional<LocalDate> validUntil) {
    }

    public record Step(LocalDate day, Direction direction, Held held) {
    }

    /// A step up since the last review.
    public record Raise(LocalDate day, Held held) {
    }

    /// What the tier of today rests on.
    ///
    /// @param base   held since the last review, or at first
    /// @param raises since then, the oldest first
    public record Rest(Held now, Held base, List<Raise> raises) {
        public Rest {
            raises = List.copyOf(raises);
        }
    }

    public Held lowest() {
        return new Held(tiers.getFirst(), Optional.empty());
    }

    /// The tier above, if there is one.
    public Optional<Tier> above(Tier tier) {
        return tiers.stream().filter(other -> other.position() > tier.position()).findFirst();
    }

    /// What counts on `day`: after the same day a year before, up to and including `day`.
    public static Year year(List<Spend> spends, LocalDate day) {
        LocalDate after = day.minusMonths(12);
        List<Spend> counting = spends.stream().filter(s -> s.day().isAfter(after) && !s.day().isAfter(day)).toList();
        long visits = counting.stream().collect(Collectors.groupingBy(Spend::day, Collectors.summingInt(Spend::bills)))
                .values().stream().filter(bills -> bills > 0).count();
        return new Year(counting.stream().map(Spend::amount).reduce(Money.ZERO, Money::plus), (int) visits);
    }

    /// The money of `year`.
    public static Money spentInYear(List<Spend> spends, LocalDate day) {
        return year(spends, day).spent();
    }

    /// Last day before it falls: that of its grace.
    public Optional<LocalDate> fallsAfter(Held held) {
        return held.validUntil().map(day -> day.plusDays(terms.graceDays()));
    }

    /// What is missing, on `day`, for the tier to be renewed; nothing for the lowest.
    public Optional<TierGap> toRenew(Held held, List<Spend> spends, LocalDate day) {
        return held.validUntil().map(last -> {
            Year year = year(spends, last.isBefore(day) ? day : last);
            return held.tier().gap(year.spent(), year.visits());
        });
    }

    /// Reviews that fell due before `day`, in order; a gap that was closed within the grace, `day` included, renews at once.
    public List<Step> reviews(Held held, List<Spend> spends, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        Held now = held;
        while (now.validUntil().isPresent() && now.validUntil().get().isBefore(day)) {
            Optional<Step> step = review(now, spends, day);
            if (step.isEmpty()) break;
            steps.add(step.get());
            now = step.get().held();
        }
        return steps;
    }

    /// Empty while its grace runs.
    private Optional<Step> review(Held now, List<Spend> spends, LocalDate day) {
        LocalDate lastDay = now.validUntil().orElseThrow(), graceEnds = lastDay.plusDays(terms.graceDays());
        if (deserves(now.tier(), spends, lastDay)) return Optional.of(new Step(lastDay.plusDays(1), Direction.RENEW, holding(now.tier(), lastDay)));
        LocalDate seen = graceEnds.isBefore(day) ? graceEnds : day;
        Optional<LocalDate> closed = spends.stream().map(Spend::day).filter(on -> on.isAfter(lastDay) && !on.isAfter(seen)).distinct().sorted()
                .filter(on -> deserves(now.tier(), spends, on)).findFirst();
        if (closed.isPresent()) return closed.map(on -> new Step(on, Direction.RENEW, holding(now.tier(), on)));
        return graceEnds.isBefore(day) ? Optional.of(new Step(graceEnds.plusDays(1), Direction.DOWN, landed(now.tier(), deserved(spends, graceEnds), graceEnds)))
                : Optional.empty();
    }

    private boolean deserves(Tier tier, List<Spend> spends, LocalDate day) {
        return deserved(spends, day).position() >= tier.position();
    }

    /// The step up that the spending up to `day` deserves, if any. `spends` holds that of the day itself.
    public Optional<Step> rise(Held held, List<Spend> spends, LocalDate day) {
        Tier deserved = deserved(spends, day);
        return deserved.position() <= held.tier().position() ? Optional.empty()
                : Optional.of(new Step(day, Direction.UP, holding(deserved, day)));
    }

    /// The step down when a refund has taken away what steps up rested on. A step up still holds as far as the year before
    /// it carries it, or the year before `day`; what no bill carries any more falls back to what was held before.
    ///
    /// @param spends less everything given back, each refund on the day of its bill
    public Optional<Step> takenBack(Rest rest, List<Spend> spends, LocalDate day) {
        Tier now = deserved(spends, day);
        Held left = rest.base();
        for (Raise raise : rest.raises()) {
            Held held = carried(raise, higher(now, deserved(spends, raise.day())));
            if (held.tier().position() > left.tier().position()) left = held;
        }
        return left.tier().position() < rest.now().tier().position() ? Optional.of(new Step(day, Direction.DOWN, left)) : Optional.empty();
    }

    private Held carried(Raise raise, Tier by) {
        return by.position() >= raise.held().tier().position() ? raise.held() : holding(by, raise.day());
    }

    private static Tier higher(Tier one, Tier other) {
        return one.position() >= other.position() ? one : other;
    }

    private Held landed(Tier from, Tier deserved, LocalDate lastDay) {
        Tier landing = soft ? tiers.get(tiers.indexOf(from) - 1) : deserved;
        return holding(landing, lastDay);
    }

    private Held holding(Tier tier, LocalDate day) {
        boolean lowest = tier.equals(tiers.getFirst());
        return new Held(tier, lowest ? Optional.empty()
                : Optional.of(day.plusMonths(terms.months()).with(TemporalAdjusters.lastDayOfMonth())));
    }

    private Tier deserved(List<Spend> spends, LocalDate day) {
        Year year = year(spends, day);
        return tiers.stream().filter(tier -> tier.reached(year.spent(), year.visits()))
                .max(Comparator.comparingInt(Tier::position)).orElse(tiers.getFirst());
    }
}
