package jaidee.rewards;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Tier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Tries a changed or new reward on what was redeemed in the last days and on the owners of today, without touching
/// anything.
public final class RewardTryOut {
    private static final int NAMED = 10;

    private final Transactions transactions;
    private final Clock clock;
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final RewardReachRepository reaches = new RewardReachRepository();

    public RewardTryOut(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// To be called off the FX thread: it goes through the balances of all owners.
    ///
    /// @param now  empty for a new reward
    /// @param days today included
    public RewardTried run(Optional<Reward> now, Reward.Terms draft, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK), from = today.minusDays(days - 1L);
        return transactions.read(ctx -> tried(ctx, now, draft, from, today));
    }

    private RewardTried tried(DSLContext ctx, Optional<Reward> now, Reward.Terms draft, LocalDate from, LocalDate today) {
        Programme programme = programmes.on(ctx, today);
        RewardReachRepository.Redeemed redeemed = now.map(reward -> reaches.redeemed(ctx, reward.code(), from, today)).orElse(new RewardReachRepository.Redeemed(0, Points.ZERO));
        List<RewardReachRepository.Holder> holders = reaches.holders(ctx, today);
        Optional<Reward.Terms> terms = now.filter(Reward::active).map(Reward::terms);
        List<RewardReachRepository.Holder> can = holders.stream().filter(each -> terms.filter(is -> reached(is, each, programme)).isPresent()).toList();
        List<RewardReachRepository.Holder> could = holders.stream().filter(each -> reached(draft, each, programme)).toList();
        List<RewardReachRepository.Holder> gaining = without(could, can), losing = without(can, could);
        Points wouldTake = Points.of(Math.multiplyExact(draft.points().value(), (long) redeemed.times()));
        Money value = programme.redeem().pointValue();
        long held = holders.stream().mapToLong(each -> each.points().value()).sum();
        return new RewardTried(from, today, redeemed.times(),
                new RewardTried.Side(redeemed.points(), now.isEmpty() ? Optional.of(Money.ZERO) : cost(ctx, now.get().terms().gives(), redeemed.times()), can.size()),
                new RewardTried.Side(wouldTake, cost(ctx, draft.gives(), redeemed.times()), could.size()), named(ctx, gaining), named(ctx, losing),
                gaining.size(), losing.size(), value.times(held), value.times(Math.max(0, held + redeemed.points().value() - wouldTake.value())));
    }

    private static boolean reached(Reward.Terms terms, RewardReachRepository.Holder holder, Programme programme) {
        int place = holder.tiers().stream().mapToInt(code -> programme.tierHeld(code).position()).max().orElse(programme.tierPolicy().lowest().tier().position());
        return holder.points().compareTo(terms.points()) >= 0
                && terms.tier().flatMap(programme::tier).map(Tier::position).filter(least -> place < least).isEmpty();
    }

    private static List<RewardReachRepository.Holder> without(List<RewardReachRepository.Holder> all, List<RewardReachRepository.Holder> those) {
        Set<RewardReachRepository.Holder> out = new HashSet<>(those);
        return all.stream().filter(each -> !out.contains(each)).sorted(Comparator.comparing(RewardReachRepository.Holder::points).reversed()).toList();
    }

    private Optional<Money> cost(DSLContext ctx, Reward.Gives gives, int times) {
        return switch (gives) {
            case Reward.Gives.Discount(Money amount) -> Optional.of(amount.times(times));
            case Reward.Gives.FreeItem(var item, var _) -> Optional.of(reaches.price(ctx, item).times(times));
            case Reward.Gives.Gift() -> Optional.empty();
        };
    }

    private List<RewardTried.OfOwner> named(DSLContext ctx, List<RewardReachRepository.Holder> holders) {
        return reaches.named(ctx, holders.stream().limit(NAMED).toList());
    }
}
