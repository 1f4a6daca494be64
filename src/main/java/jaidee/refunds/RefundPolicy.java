package jaidee.refunds;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.ShiftId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What comes back for which lines. Every amount is the difference between what is left of the bill before and after, so
/// however a bill is taken apart, the parts add up to it: net by line, value added tax, rounding.
public final class RefundPolicy {
    private final SoldBill bill;
    private final Money cashStep;

    /// @param cashStep money for a bill paid in cash alone comes in whole multiples of this; zero: to the satang
    public RefundPolicy(SoldBill bill, Money cashStep) {
        this.bill = bill;
        this.cashStep = cashStep;
    }

    /// Refused when nothing is chosen, or more than remains of a line.
    public Outcome<RefundSums> sums(Map<Integer, Integer> quantities) {
        if (bill.before().voided()) return Outcome.refused(new RefundRefusal.VoidAlready(bill.number()));
        if (!bill.anythingLeft()) return Outcome.refused(new RefundRefusal.NothingLeft(bill.number()));
        List<RefundSums.Part> parts = new ArrayList<>();
        for (SoldLine line : bill.lines()) {
            int wanted = quantities.getOrDefault(line.position(), 0);
            if (wanted < 0 || wanted > line.remaining()) return Outcome.refused(new RefundRefusal.MoreThanRemains(line.name(), line.remaining()));
            if (wanted > 0) parts.add(new RefundSums.Part(line, wanted, line.back(wanted)));
        }
        return parts.isEmpty() ? Outcome.refused(new RefundRefusal.NothingChosen()) : Outcome.done(sums(parts, quantities));
    }

    private RefundSums sums(List<RefundSums.Part> parts, Map<Integer, Integer> quantities) {
        boolean whole = bill.lines().stream().allMatch(line -> line.remaining() == quantities.getOrDefault(line.position(), 0));
        Money net = sum(parts.stream().map(RefundSums.Part::net).toList());
        Money exempt = sum(parts.stream().filter(part -> !part.line().taxed()).map(RefundSums.Part::net).toList());
        Money taxedLeft = sum(bill.lines().stream().filter(SoldLine::taxed)
                .map(line -> line.left(quantities.getOrDefault(line.position(), 0))).toList());
        Money vat = bill.vat().minus(bill.before().vat()).minus(bill.vatOf(taxedLeft));
        Money money = moneyFor(bill.before().net().plus(net), whole).minus(bill.before().money()).max(Money.ZERO);
        return new RefundSums(parts, net, exempt, vat, money.minus(net), whole);
    }

    /// What has been given back in money once `net` of the bill has come back: never more than was paid, and all of it in
    /// the end, the rounding of the bill included.
    private Money moneyFor(Money net, boolean whole) {
        if (whole) return bill.payable();
        Money money = net.min(bill.payable());
        return cashStep.isPositive() ? Money.satang(money.satang() - money.satang() % cashStep.satang()) : money;
    }

    /// Why the bill can't be made void; empty when it can.
    ///
    /// @param open the shift that is open now
    public static Optional<RefundRefusal> againstVoid(SoldBill bill, LocalDate today, Optional<ShiftId> open) {
        if (bill.before().voided()) return Optional.of(new RefundRefusal.VoidAlready(bill.number()));
        if (bill.before().refunds() > 0) return Optional.of(new RefundRefusal.RefundedBefore());
        if (!bill.day().equals(today)) return Optional.of(new RefundRefusal.OfAnotherDay(bill.day()));
        boolean closed = bill.shift().isPresent() && !bill.shift().equals(open);
        return closed ? Optional.of(new RefundRefusal.ShiftClosed()) : Optional.empty();
    }

    static Money sum(List<Money> all) {
        return all.stream().reduce(Money.ZERO, Money::plus);
    }
}
