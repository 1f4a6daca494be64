package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
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
    public static Outcome<Settlement> of(Quote quote, List<Payment> handedOver) {
        return of(quote.net(), quote.cashRounding(), handedOver);
    }

    /// Nothing at all, or a cash payment of nothing, is enough when nothing is due.
    static Outcome<Settlement> of(Money net, Money cashRounding, List<Payment> handedOver) {
        boolean cashOnly = handedOver.stream().allMatch(Settlement::isCash);
        Money rounding = cashOnly ? cashRounding : Money.ZERO, payable = net.plus(rounding);
        if (payable.isZero() && handedOver.stream().allMatch(payment -> isCash(payment) && payment.tendered().isZero()))
            return Outcome.done(new Settlement(payable, rounding, List.of(Paid.cash(Money.ZERO, Money.ZERO))));
        Split split = new Split(payable, Money.ZERO, List.of());
        for (Payment payment : handedOver.stream().filter(each -> !isCash(each)).toList()) {
            Optional<Refusal> wrong = split.against(payment);
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
            split = split.with(payment);
        }
        return settled(split, rounding, handedOver.stream().filter(Settlement::isCash).map(Payment::tendered).toList());
    }

    private static Outcome<Settlement> settled(Split split, Money rounding, List<Money> notes) {
        Money due = split.missing(PaymentMethod.CASH), cash = Money.ZERO;
        for (Money note : notes) {
            Optional<Refusal> wrong = split.against(Payment.cash(note));
            if (wrong.isPresent()) return Outcome.refused(wrong.get());
            cash = cash.plus(note);
        }
        if (cash.compareTo(due) < 0) return Outcome.refused(new CheckoutRefusal.TenderedTooLittle(due.minus(cash)));
        List<Paid> paid = new ArrayList<>(split.parts().stream().map(Paid::exactly).toList());
        if (cash.isPositive()) paid.add(Paid.cash(due, cash));
        return Outcome.done(new Settlement(split.net(), rounding, List.copyOf(paid)));
    }

    private static boolean isCash(Payment payment) {
        return payment.method() == PaymentMethod.CASH;
    }

    /// What is paid by `method`.
    public Money by(PaymentMethod method) {
        return payments.stream().filter(paid -> paid.method() == method).map(Paid::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money change() {
        return payments.stream().flatMap(paid -> paid.change().stream()).reduce(Money.ZERO, Money::plus);
    }
}
