package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// What a refund does to points: those that had paid for the bill come back first, to the lots they came from; then those
/// that the bill had brought go, by the rule of its own day applied to what is left of it. Only the difference moves, so
/// any row of partial refunds ends where one refund of everything ends.
public final class PointsRefunds {
    private final LedgerRepository ledger = new LedgerRepository();
    private final TierRepository tiers = new TierRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final RefundRowsRepository rows = new RefundRowsRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);
    private final Bonuses bonuses = new Bonuses(writer);

    /// A refund as points see it.
    ///
    /// @param saleKey  of the bill's basket
    /// @param left     what the rest of the bill would have earned; nothing of a whole refund
    /// @param given    back of the bill's net so far, this time included
    /// @param net      of the bill, before any refund
    /// @param now      given back this time
    /// @param shortfall what happens with points that were spent already
    /// @param rewards   entries of the ledger that took points for rewards, which come back whole
    public record Part(SaleId sale, String saleKey, OwnerId owner, LocalDate saleDay, LocalDate day, EarnPolicy.Earned left, Money given,
                       Money net, Money now, boolean whole, RedeemTerms.Shortfall shortfall, List<Long> rewards) {
    }

    /// What was refunded, by whom, when.
    public record Deed(RefundId refund, String key, String number, Instant at, StaffId staff) {
    }

    /// How the bill's own points were made.
    public EarnPolicy earnedBy(DSLContext ctx, SaleId sale) {
        return programmes.of(ctx, sale).earning();
    }

    public RedeemTerms terms(DSLContext ctx, LocalDate day) {
        return programmes.on(ctx, day).redeem();
    }

    /// Works it out; writes nothing.
    public RefundedPoints plan(DSLContext ctx, Part part) {
        return new Planning(ctx, part).plan();
    }

    /// Within the refund's transaction, before its plan is made: what has lapsed leaves as on any day.
    public void lapse(DSLContext ctx, OwnerId owner, LocalDate day, Instant at) {
        writer.lapse(ctx, owner, day, at);
    }

    /// Within the refund's transaction, once its row is written.
    public void write(DSLContext ctx, RefundedPoints plan, Deed deed) {
        Map<Long, Long> made = new HashMap<>();
        for (RefundedPoints.Return back : plan.work().returns()) giveBack(ctx, plan, back, deed, made);
        for (RefundedPoints.Take take : plan.work().takes()) take(ctx, plan, take, deed, made);
        plan.work().lost().forEach(lost -> bonuses.undo(ctx, lost, deed.at()));
        plan.tier().ifPresent(step -> tiers.insert(ctx, plan.owner(), step, Optional.of(plan.sale()), deed.at()));
    }

    private void giveBack(DSLContext ctx, RefundedPoints plan, RefundedPoints.Return back, Deed deed, Map<Long, Long> made) {
        long entry = ledger.insert(ctx, entry(plan, plan.owner(), deed, LedgerEntry.Kind.REDEEM_RETURNED, back.points(), back.redeem(),
                "loyalty.reason.returned"));
        ledger.linkRefund(ctx, entry, deed.refund());
        ledger.allocate(ctx, entry, back.change().parts());
        for (PointsLot lot : back.change().added())
            made.put(lot.id(), ledger.insertLot(ctx, plan.owner(), entry, lot.points(), lot.earnedOn(), lot.expiresOn()));
        real(back.change().paying(), made).forEach(paying -> writer.payDebt(ctx, plan.owner(), paying));
    }

    private void take(DSLContext ctx, RefundedPoints plan, RefundedPoints.Take take, Deed deed, Map<Long, Long> made) {
        rows.insert(ctx, deed.refund(), take);
        if (take.taken().isZero()) return;
        long entry = ledger.insert(ctx, entry(plan, take.owner(), deed, LedgerEntry.Kind.EARN_REVERSED, take.taken().negated(), take.entry(),
                "loyalty.reason.taken_back"));
        ledger.linkRefund(ctx, entry, deed.refund());
        ledger.allocate(ctx, entry, real(take.change().parts(), made));
    }

    private static LedgerRepository.NewEntry entry(RefundedPoints plan, OwnerId owner, Deed deed, LedgerEntry.Kind kind, Points points,
                                                   long reverses, String reason) {
        return new LedgerRepository.NewEntry(owner, deed.key() + ":" + reverses, kind, points, deed.at(), plan.day(),
                owner.equals(plan.owner()) ? plan.sale() : null, null, reverses, Message.of(reason, deed.number()), deed.staff());
    }

    /// Lots that exist only since this refund had numbers below nothing while it was planned.
    private static List<LotPart> real(List<LotPart> parts, Map<Long, Long> made) {
        return parts.stream().map(part -> new LotPart(made.getOrDefault(part.lot(), part.lot()), part.points())).toList();
    }

    /// One plan being made: the accounts as they change on the way.
    private final class Planning {
        private final DSLContext ctx;
        private final Part part;
        private final Map<OwnerId, PointsAccount> accounts = new HashMap<>();
        private final List<RefundedPoints.Return> returns = new ArrayList<>();
        private final List<RefundedPoints.Take> takes = new ArrayList<>();

        Planning(DSLContext ctx, Part part) {
            this.ctx = ctx;
            this.part = part;
        }

        RefundedPoints plan() {
            Points before = account(part.owner()).balance();
            rows.spentOn(ctx, part.sale()).forEach(spent -> giveBack(spent, Shares.upTo(spent.points(), part.given(), part.net(), part.whole())));
            rows.spentBy(ctx, part.rewards()).forEach(spent -> giveBack(spent, spent.points()));
            Map<String, Points> left = part.left().parts().stream()
                    .collect(Collectors.toMap(each -> LedgerService.key(part.saleKey(), each), EarnPolicy.Part::points));
            rows.ofSale(ctx, part.sale()).forEach(brought -> takeBack(brought, left.getOrDefault(brought.key(), Points.ZERO)));
            List<Bonuses.Lost> lost = bonuses.lostBy(ctx, part.sale(), part.saleKey(), part.owner(), part.saleDay(), part.now(), part.whole());
            rows.entries(ctx, lost.stream().flatMap(each -> each.entries().stream()).toList()).forEach(brought -> takeBack(brought, Points.ZERO));
            List<Bilingual> missions = lost.stream().flatMap(each -> each.name().stream()).toList();
            return new RefundedPoints(part.sale(), part.owner(), part.day(), sum(returns.stream().map(RefundedPoints.Return::points).toList()),
                    sum(own().map(RefundedPoints.Take::asked).toList()), sum(own().map(RefundedPoints.Take::writtenOff).toList()), before,
                    account(part.owner()).balance(), missions, lost.stream().anyMatch(each -> each.kind() == Bonuses.Lost.Kind.REFERRAL), tier(),
                    new RefundedPoints.Work(List.copyOf(returns), List.copyOf(takes), lost));
        }

        private java.util.stream.Stream<RefundedPoints.Take> own() {
            return takes.stream().filter(take -> take.owner().equals(part.owner()));
        }

        /// Those spent last come back first: as if fewer had been spent.
        /// @param sum of this refund and those before it
        private void giveBack(RefundRowsRepository.Spent spent, Points sum) {
            Points due = sum.minus(spent.returned());
            if (!due.isPositive()) return;
            List<LotPart> slice = new ArrayList<>();
            Points skip = spent.returned(), missing = due;
            for (LotPart taken : spent.taken().reversed()) {
                Points here = taken.points().negated(), passed = here.min(skip);
                skip = skip.minus(passed);
                Points give = here.minus(passed).min(missing);
                if (give.isPositive()) slice.add(new LotPart(taken.lot(), give.negated()));
                missing = missing.minus(give);
            }
            PointsAccount.Change change = account(part.owner()).giveBack(slice, part.day(), -1 - returns.size());
            accounts.put(part.owner(), change.after());
            returns.add(new RefundedPoints.Return(spent.entry(), due, change));
        }

        private void takeBack(RefundRowsRepository.Brought brought, Points keeps) {
            Points asked = brought.points().minus(keeps).minus(brought.asked());
            if (!asked.isPositive()) return;
            PointsAccount account = account(brought.owner());
            PointsAccount.Change change = account.reverse(brought.lot(), asked, brought.lapsed(), part.day(), part.shortfall());
            Points taken = change.moved().negated().plus(change.after().debt().minus(account.debt()));
            accounts.put(brought.owner(), change.after());
            takes.add(new RefundedPoints.Take(brought.owner(), brought.entry(), asked, taken,
                    asked.minus(taken).minus(change.writtenOff()), change));
        }

        private Optional<TierPolicy.Step> tier() {
            Programme programme = programmes.on(ctx, part.day());
            TierPolicy policy = programme.tierPolicy();
            TierPolicy.Rest rest = tiers.rest(ctx, part.owner(), programme, policy.lowest());
            if (rest.raises().isEmpty()) return Optional.empty();
            List<TierPolicy.Spend> spends = new ArrayList<>(tiers.spends(ctx, part.owner(), rest.raises().getFirst().day().minusMonths(12)));
            spends.add(new TierPolicy.Spend(part.saleDay(), part.now().negated(), part.whole() ? -1 : 0));
            return policy.takenBack(rest, spends, part.day());
        }

        private PointsAccount account(OwnerId owner) {
            return accounts.computeIfAbsent(owner, id -> ledger.account(ctx, id).lapse(part.day()).after());
        }
    }

    private static Points sum(List<Points> all) {
        return all.stream().reduce(Points.ZERO, Points::plus);
    }
}
