package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.till.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Payments held against a bill. What is not cash must not be more than the bill; cash pays the rest and gives change.
/// A bill paid in cash alone is rounded down if the clinic does so.
///
/// @param payable  the bill with its rounding; the payments add up to it
/// @param rounding nothing, or a little less than nothing
public record Settlement(Money payable, Money rounding, List<Paid> payments) {
    /// More change than this is a slip of the finger, or a barcode scanned into the amount.
    private static final Money MOST_CHANGE = Money.baht(100_000);
    private static final int REFERENCE = 80;

    public static Outcome<Settlement> of(Quote quote, List<Payment> handedOver) {
        return of(quote.net(), quote.cashRounding(), handedOver);
    }

    static Outcome<Settlement> of(Money net, Money cashRounding, List<Payment> handedOver) {
        boolean cashOnly = handedOver.stream().allMatch(payment -> payment.method() == PaymentMethod.CASH);
        Money rounding = cashOnly ? cashRounding : Money.ZERO;
        Money payable = net.plus(rounding), due = payable;
        List<Paid> paid = new ArrayList<>();
        for (Payment payment : handedOver.stream().filter(p -> p.method() != PaymentMethod.CASH).toList()) {
            if (payment.tendered().compareTo(due) > 0 || payment.tendered().isNegative())
                return Outcome.refused(new CheckoutRefusal.TenderedTooMuch(due));
            if (payment.reference().length() > REFERENCE) return Outcome.refused(new CheckoutRefusal.ReferenceTooLong(REFERENCE));
            paid.add(new Paid(payment.method(), payment.tendered(), Optional.empty(), Optional.empty(), payment.reference()));
            due = due.minus(payment.tendered());
        }
        Money most = due.plus(MOST_CHANGE);
        if (handedOver.stream().anyMatch(p -> p.tendered().compareTo(most) > 0))
            return Outcome.refused(new CheckoutRefusal.TenderedUnlikely(MOST_CHANGE));
        Money cash = handedOver.stream().filter(p -> p.method() == PaymentMethod.CASH).map(Payment::tendered)
                .reduce(Money.ZERO, Money::plus);
        if (cash.compareTo(due) < 0) return Outcome.refused(new CheckoutRefusal.TenderedTooLittle(due.minus(cash)));
        if (cash.isPositive() || paid.isEmpty())
            paid.add(new Paid(PaymentMethod.CASH, due, Optional.of(cash), Optional.of(cash.minus(due)), ""));
        return Outcome.done(new Settlement(payable, rounding, List.copyOf(paid)));
    }

    public Money change() {
        return payments.stream().flatMap(paid -> paid.change().stream()).reduce(Money.ZERO, Money::plus);
    }
}
