package jaidee.refunds;

import static jaidee.till.PaymentMethod.CARD;
import static jaidee.till.PaymentMethod.CASH;
import static jaidee.till.PaymentMethod.DEPOSIT;
import static jaidee.till.PaymentMethod.PARTNER;
import static jaidee.till.PaymentMethod.PROMPTPAY;
import static jaidee.till.PaymentMethod.TRANSFER;

import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which way money goes back. By default the way it was paid, cash first. Cash may stand in for a transfer and a
/// transfer for PromptPay; what was paid by card goes back to the card unless somebody allows cash; a deposit becomes a
/// deposit again.
public final class MoneyBack {
    private static final List<PaymentMethod> ORDER = List.of(CASH, PROMPTPAY, TRANSFER, CARD, PARTNER, DEPOSIT);

    private final SoldBill bill;
    private final boolean cardInCash;

    public MoneyBack(SoldBill bill, boolean cardInCash) {
        this.bill = bill;
        this.cardInCash = cardInCash;
    }

    /// `amount` the way it was paid.
    public Map<PaymentMethod, Money> asPaid(Money amount) {
        return filled(new EnumMap<>(PaymentMethod.class), amount);
    }

    /// `part` of `amount` in one way, the rest the way it was paid.
    public Map<PaymentMethod, Money> with(PaymentMethod method, Money part, Money amount) {
        Map<PaymentMethod, Money> back = new EnumMap<>(PaymentMethod.class);
        back.put(method, part);
        return filled(back, amount.minus(part));
    }

    private Map<PaymentMethod, Money> filled(Map<PaymentMethod, Money> back, Money amount) {
        Money missing = amount;
        for (PaymentMethod method : ORDER) {
            if (back.containsKey(method)) continue;
            Money own = bill.paid(method).minus(bill.back(method)).min(most(method, back)).min(missing).max(Money.ZERO);
            if (own.isPositive()) back.put(method, own);
            missing = missing.minus(own);
        }
        return back;
    }

    /// Ways in which something can go back at all.
    public List<PaymentMethod> ways() {
        return ORDER.stream().filter(method -> most(method, Map.of()).isPositive()).toList();
    }

    /// The most that can go back this way beside `others`.
    public Money most(PaymentMethod method, Map<PaymentMethod, Money> others) {
        return switch (method) {
            case CARD -> left(List.of(CARD), method, others).min(left(List.of(PROMPTPAY, TRANSFER, CASH, CARD), method, others));
            case PROMPTPAY -> left(List.of(PROMPTPAY), method, others).min(left(List.of(PROMPTPAY, TRANSFER), method, others))
                    .min(left(pot(), method, others));
            case TRANSFER -> left(List.of(PROMPTPAY, TRANSFER), method, others).min(left(pot(), method, others));
            case CASH -> left(pot(), method, others);
            case DEPOSIT, PARTNER -> left(List.of(method), method, others);
        };
    }

    /// Why `chosen` can't be given; empty when it can.
    public Optional<RefundRefusal> against(Map<PaymentMethod, Money> chosen, Money amount) {
        for (PaymentMethod method : ORDER) {
            Money part = chosen.getOrDefault(method, Money.ZERO);
            Money most = most(method, chosen);
            if (part.compareTo(most) > 0) return Optional.of(new RefundRefusal.TooMuchThisWay(method, most));
        }
        Money missing = amount.minus(RefundPolicy.sum(List.copyOf(chosen.values())));
        return missing.isZero() ? Optional.empty() : Optional.of(new RefundRefusal.SumDiffers(missing, amount));
    }

    private List<PaymentMethod> pot() {
        return cardInCash ? List.of(PROMPTPAY, TRANSFER, CASH, CARD) : List.of(PROMPTPAY, TRANSFER, CASH);
    }

    /// Of what was paid in these ways, less what went back and what goes back in the other ones of them.
    private Money left(List<PaymentMethod> ways, PaymentMethod but, Map<PaymentMethod, Money> others) {
        Money left = Money.ZERO;
        for (PaymentMethod way : ways) {
            left = left.plus(bill.paid(way)).minus(bill.back(way));
            if (way != but) left = left.minus(others.getOrDefault(way, Money.ZERO));
        }
        return left.max(Money.ZERO);
    }
}
