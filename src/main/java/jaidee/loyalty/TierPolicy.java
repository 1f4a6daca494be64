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

    /// A step up that holds still.
    ///
    /// @param before what was held before it
    public record Raise(LocalDate day, Held held, Held before) {
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

    /// The step down when a refund has taken away what a step up rested on: neither the year before that step nor the
    /// year before `day` carries it any more. Back to what was held before, or to what the spending still deserves.
    ///
    /// @param spends less everything given back, each refund on the day of its bill
    public Optional<Step> takenBack(Raise raise, List<Spend> spends, LocalDate day) {
        Tier then = deserved(spentInYear(spends, raise.day())), now = deserved(spentInYear(spends, day));
        Tier carried = then.position() > now.position() ? then : now;
        if (carried.position() >= raise.held().tier().position()) return Optional.empty();
        Held back = carried.position() > raise.before().tier().position() ? holding(carried, raise.day()) : raise.before();
        return Optional.of(new Step(day, Direction.DOWN, back));
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
