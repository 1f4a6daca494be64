package jaidee.loyalty;

import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The points of one owner: lots, and a debt when a refund took back more than was left. Every deed is a pure function
/// to a `Change`, which says what to write in the ledger. The balance is always what the lots hold less the debt.
public record PointsAccount(List<PointsLot> lots, Points debt) {
    public static final PointsAccount EMPTY = new PointsAccount(List.of(), Points.ZERO);
    /// How long points live that come back after their lot has lapsed.
    static final int GRACE_DAYS = 30;

    public PointsAccount {
        lots = List.copyOf(lots);
    }

    /// What one deed did.
    ///
    /// @param parts      taken from and given back to lots that were there before
    /// @param added      new lots
    /// @param debtPaid   of a debt, from what came in; the lots that paid are in `paying`
    /// @param writtenOff what was to be taken back and nobody has
    public record Change(PointsAccount after, List<LotPart> parts, List<PointsLot> added, List<LotPart> paying,
                         Points writtenOff) {
        /// How the balance changed by points taken or given back.
        Points moved() {
            return parts.stream().map(LotPart::points).reduce(Points.ZERO, Points::plus);
        }
    }

    public Points balance() {
        return lots.stream().map(PointsLot::left).reduce(Points.ZERO, Points::plus).minus(debt);
    }

    /// Points that can be spent on `day`.
    public Points usable(LocalDate day) {
        return lots.stream().filter(lot -> lot.usable(day)).map(PointsLot::left).reduce(Points.ZERO, Points::plus).minus(debt);
    }

    /// Points come in as a lot; a debt is paid from it first.
    public Change earn(PointsLot lot) {
        return settled(with(lot), List.of(), List.of(lot), lot.earnedOn());
    }

    /// Points pay for something: all of them or none, by the clinic's terms.
    public Outcome<Change> redeem(Points points, LocalDate day, RedeemTerms terms) {
        if (debt.isPositive()) return Outcome.refused(new LedgerRefusal.InDebt(debt));
        if (points.compareTo(terms.least()) < 0) return Outcome.refused(new LedgerRefusal.TooFew(terms.least()));
        if (points.value() % terms.step().value() != 0) return Outcome.refused(new LedgerRefusal.NotInSteps(terms.step()));
        return give(points, day);
    }

    /// Points leave for a family member or a foundation: all of them or none, in any number.
    public Outcome<Change> give(Points points, LocalDate day) {
        if (debt.isPositive()) return Outcome.refused(new LedgerRefusal.InDebt(debt));
        if (points.compareTo(usable(day)) > 0) return Outcome.refused(new LedgerRefusal.NotEnough(usable(day)));
        List<LotPart> parts = take(points, day);
        return Outcome.done(new Change(after(parts, debt), parts, List.of(), List.of(), Points.ZERO));
    }

    /// A refund takes back points earned as lot `id`: from that lot, then counting what of it has lapsed, then from other
    /// lots, then by what the clinic does about a shortfall.
    public Change reverse(long id, Points points, LocalDate day, RedeemTerms.Shortfall shortfall) {
        return reverse(id, points, Points.ZERO, day, shortfall);
    }

    /// @param counted of the lapsed points of that lot, by refunds before
    Change reverse(long id, Points points, Points counted, LocalDate day, RedeemTerms.Shortfall shortfall) {
        PointsLot origin = lot(id);
        List<LotPart> parts = new ArrayList<>();
        Points fromOrigin = points.min(origin.left());
        if (fromOrigin.isPositive()) parts.add(new LotPart(id, fromOrigin.negated()));
        Points missing = points.minus(fromOrigin).minus(points.minus(fromOrigin).min(origin.lapsed().minus(counted)));
        for (LotPart part : after(parts, debt).take(missing, day)) {
            parts.add(part);
            missing = missing.plus(part.points());
        }
        boolean owed = shortfall == RedeemTerms.Shortfall.DEBT;
        return new Change(after(parts, owed ? debt.plus(missing) : debt), List.copyOf(parts), List.of(), List.of(),
                owed ? Points.ZERO : missing);
    }

    /// A refund gives back points that paid for the bill: to the lots they came from, or as a new lot with some days of
    /// grace where that has lapsed.
    ///
    /// @param taken     as `redeem` took them
    /// @param graceId   of the new lot, should there be one
    public Change giveBack(List<LotPart> taken, LocalDate day, long graceId) {
        List<LotPart> parts = new ArrayList<>();
        Points late = Points.ZERO;
        for (LotPart part : taken) {
            if (lot(part.lot()).lapsedBy(day)) late = late.minus(part.points());
            else parts.add(new LotPart(part.lot(), part.points().negated()));
        }
        PointsAccount returned = after(parts, debt);
        List<PointsLot> added = late.isZero() ? List.of()
                : List.of(PointsLot.fresh(graceId, late, day, Optional.of(day.plusDays(GRACE_DAYS))));
        return settled(added.isEmpty() ? returned : returned.with(added.getFirst()), parts, added, day);
    }

    /// What lapsed before `day` leaves.
    public Change lapse(LocalDate day) {
        List<LotPart> parts = lots.stream().filter(lot -> lot.left().isPositive() && lot.lapsedBy(day))
                .map(lot -> new LotPart(lot.id(), lot.left().negated())).toList();
        List<PointsLot> kept = lots.stream()
                .map(lot -> lot.left().isPositive() && lot.lapsedBy(day) ? lot.withLapsed() : lot).toList();
        return new Change(new PointsAccount(kept, debt), parts, List.of(), List.of(), Points.ZERO);
    }

    public PointsLot lot(long id) {
        return lots.stream().filter(lot -> lot.id() == id).findFirst().orElseThrow();
    }

    private Change settled(PointsAccount account, List<LotPart> parts, List<PointsLot> added, LocalDate day) {
        Points due = account.debt.min(account.usableLots(day));
        List<LotPart> paying = account.take(due, day);
        return new Change(account.after(paying, account.debt.minus(due)), List.copyOf(parts), added, paying, Points.ZERO);
    }

    private Points usableLots(LocalDate day) {
        return usable(day).plus(debt);
    }

    /// As many of `points` as there are, in the order in which points are spent.
    private List<LotPart> take(Points points, LocalDate day) {
        List<LotPart> parts = new ArrayList<>();
        Points missing = points;
        for (PointsLot lot : lots.stream().filter(lot -> lot.usable(day)).sorted(PointsLot.SPENT_FIRST).toList()) {
            if (!missing.isPositive()) break;
            Points part = missing.min(lot.left());
            parts.add(new LotPart(lot.id(), part.negated()));
            missing = missing.minus(part);
        }
        return List.copyOf(parts);
    }

    private PointsAccount with(PointsLot lot) {
        List<PointsLot> more = new ArrayList<>(lots);
        more.add(lot);
        return new PointsAccount(more, debt);
    }

    private PointsAccount after(List<LotPart> parts, Points newDebt) {
        List<PointsLot> changed = lots.stream().map(lot -> lot.changed(parts.stream().filter(part -> part.lot() == lot.id())
                .map(LotPart::points).reduce(Points.ZERO, Points::plus))).toList();
        return new PointsAccount(changed, newDebt);
    }
}
