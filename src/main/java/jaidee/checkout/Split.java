package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.till.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A bill on its way to being paid: the parts taken so far, and what is missing.
///
/// @param cashRounding what a bill wholly in cash is rounded by: nothing, or a little less than nothing
public record Split(Money net, Money cashRounding, List<Payment> parts) {
    /// More change than this is a slip of the finger, or a barcode scanned into the amount.
    static final Money MOST_CHANGE = Money.baht(100_000);
    static final int REFERENCE = 80;

    public Split {
        parts = List.copyOf(parts);
    }

    public static Split of(Quote quote) {
        return new Split(quote.net(), quote.cashRounding(), List.of());
    }

    /// What is missing when the rest is paid by `method`: less by the rounding when all of it is cash. Below nothing
    /// when the bill became smaller after its parts were taken.
    public Money missing(PaymentMethod method) {
        boolean cash = method == PaymentMethod.CASH && parts.stream().allMatch(part -> part.method() == PaymentMethod.CASH);
        return (cash ? net.plus(cashRounding) : net).minus(taken());
    }

    public Money taken() {
        return parts.stream().map(Payment::tendered).reduce(Money.ZERO, Money::plus);
    }

    /// Why `part` can't be taken as the next one; empty when it can.
    public Optional<Refusal> against(Payment part) {
        Money missing = missing(part.method());
        if (!missing.isPositive()) return Optional.of(new CheckoutRefusal.NothingMissing());
        if (!part.tendered().isPositive()) return Optional.of(new CheckoutRefusal.EmptyPart());
        if (part.reference().length() > REFERENCE) return Optional.of(new CheckoutRefusal.ReferenceTooLong(REFERENCE));
        if (part.method() == PaymentMethod.CASH)
            return part.tendered().compareTo(missing.plus(MOST_CHANGE)) > 0
                    ? Optional.of(new CheckoutRefusal.TenderedUnlikely(MOST_CHANGE)) : Optional.empty();
        if (part.tendered().compareTo(missing) > 0) return Optional.of(new CheckoutRefusal.TenderedTooMuch(missing));
        return part.method() == PaymentMethod.PROMPTPAY && part.checked().isEmpty()
                ? Optional.of(new CheckoutRefusal.ArrivalNotChecked()) : Optional.empty();
    }

    /// Nothing is missing any more once `part` is taken.
    public boolean completedBy(Payment part) {
        return part.tendered().compareTo(missing(part.method())) >= 0;
    }

    public Split with(Payment part) {
        List<Payment> more = new ArrayList<>(parts);
        more.add(part);
        return new Split(net, cashRounding, more);
    }

    public Split without(int index) {
        List<Payment> fewer = new ArrayList<>(parts);
        fewer.remove(index);
        return new Split(net, cashRounding, fewer);
    }
}
