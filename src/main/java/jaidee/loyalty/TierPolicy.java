package jaidee.loyalty;

import jaidee.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When an owner's tier changes. Up at once, by what was spent in the twelve months to that day. It then holds to the end
/// of the month a year later; on the day after, it is looked at again: renewed, or a soft landing one tier down (all the
/// way, when the clinic lands hard).
public final class TierPolicy {
    private final List<Tier> tiers;
    private final boolean soft;

    public TierPolicy(List<Tier> tiers, boolean soft) {
        this.tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::position)).toList();
        this.soft = soft;
    }

    /// @param amount what was really paid, less refunds
    public record Spend(LocalDate day, Money amount) {
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

    /// What counts on `day`: spent after the same day a year before, up to and including `day`.
    public static Money spentInYear(List<Spend> spends, LocalDate day) {
        LocalDate after = day.minusMonths(12);
        return spends.stream().filter(s -> s.day().isAfter(after) && !s.day().isAfter(day)).map(Spend::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /// Reviews that fell due before `day`, in order.
    public List<Step> reviews(Held held, List<Spend> spends, LocalDate day) {
        List<Step> steps = new ArrayList<>();
        Held now = held;
        while (now.validUntil().isPresent() && now.validUntil().get().isBefore(day)) {
            LocalDate lastDay = now.validUntil().get();
            Tier deserved = deserved(spentInYear(spends, lastDay));
            Step step = deserved.position() >= now.tier().position()
                    ? new Step(lastDay.plusDays(1), Direction.RENEW, holding(now.tier(), lastDay))
                    : new Step(lastDay.plusDays(1), Direction.DOWN, landed(now.tier(), deserved, lastDay));
            steps.add(step);
            now = step.held();
        }
        return steps;
    }

    /// The step up that the spending up to `day` deserves, if any. `spends` holds that of the day itself.
    public Optional<Step> rise(Held held, List<Spend> spends, LocalDate day) {
        Tier deserved = deserved(spentInYear(spends, day));
        return deserved.position() <= held.tier().position() ? Optional.empty()
                : Optional.of(new Step(day, Direction.UP, holding(deserved, day)));
    }

    /// The step down when a refund has taken away what steps up rested on. A step up still holds as far as the year before
    /// it carries it, or the year before `day`; what no bill carries any more falls back to what was held before.
    ///
    /// @param spends less everything given back, each refund on the day of its bill
    public Optional<Step> takenBack(Rest rest, List<Spend> spends, LocalDate day) {
        Tier now = deserved(spentInYear(spends, day));
        Held left = rest.base();
        for (Raise raise : rest.raises()) {
            Held held = carried(raise, higher(now, deserved(spentInYear(spends, raise.day()))));
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
                : Optional.of(day.plusMonths(12).with(TemporalAdjusters.lastDayOfMonth())));
    }

    private Tier deserved(Money spent) {
        return tiers.stream().filter(tier -> spent.compareTo(tier.threshold()) >= 0)
                .max(Comparator.comparingInt(Tier::position)).orElse(tiers.getFirst());
    }
}
