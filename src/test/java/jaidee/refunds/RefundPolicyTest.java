package jaidee.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.checkout.VatSums;
import jaidee.checkout.VatTerms;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Any bill taken apart in any way comes back to the satang: net, tax and money, by every way of paying.
class RefundPolicyTest {
    @Property(tries = 3000)
    void anyRowOfPartsAddsUpToTheBill(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll boolean registered,
                                      @ForAll @IntRange(min = 0, max = 3) int rounding) {
        Random random = new Random(seed);
        SoldBill bill = bill(random, size, registered ? 700 : 0, Money.satang(List.of(0L, 25L, 50L, 100L).get(rounding)));
        Money step = Money.satang(List.of(0L, 25L, 50L, 100L).get(rounding));
        Money net = Money.ZERO, vat = Money.ZERO, money = Money.ZERO;
        for (SoldBill left = bill; left.anythingLeft(); ) {
            RefundSums sums = new RefundPolicy(left, step).sums(some(left, random)).get();
            assertThat(sums.net().isNegative() || sums.vat().isNegative() || sums.money().isNegative()).isFalse();
            assertThat(sums.vat()).isLessThanOrEqualTo(sums.net().plus(Money.satang(1)));
            Money amount = sums.money();
            Map<PaymentMethod, Money> back = new MoneyBack(left, false).asPaid(amount);
            assertThat(new MoneyBack(left, false).against(back, amount)).isEmpty();
            net = net.plus(sums.net());
            vat = vat.plus(sums.vat());
            money = money.plus(amount);
            left = after(left, sums, back);
        }
        assertThat(List.of(net, vat, money)).isEqualTo(List.of(bill.net(), bill.vat(), bill.payable()));
    }

    @Property(tries = 500)
    void neverMoreThanRemainsOfALine(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int more) {
        SoldBill bill = bill(new Random(seed), 3, 700, Money.ZERO);
        SoldLine line = bill.lines().getFirst();
        assertThat(new RefundPolicy(bill, Money.ZERO).sums(Map.of(1, line.quantity() + more)).refusal())
                .contains(new RefundRefusal.MoreThanRemains(line.name(), line.quantity()));
    }

    @Property(tries = 500)
    void whateverIsTypedForOneWayTheRestFillsUpOrIsRefused(@ForAll long seed, @ForAll boolean cardInCash) {
        Random random = new Random(seed);
        SoldBill bill = bill(random, 4, 700, Money.ZERO);
        MoneyBack money = new MoneyBack(bill, cardInCash);
        for (PaymentMethod way : money.ways()) {
            Money part = Money.satang((long) (random.nextDouble() * (bill.payable().satang() + 1)));
            Map<PaymentMethod, Money> back = money.with(way, part, bill.payable());
            boolean fits = part.compareTo(money.most(way, Map.of())) <= 0;
            if (!fits) assertThat(money.against(back, bill.payable())).isPresent();
            money.against(back, bill.payable()).ifPresentOrElse(refusal -> assertThat(refusal).isInstanceOfAny(RefundRefusal.TooMuchThisWay.class, RefundRefusal.SumDiffers.class),
                    () -> assertThat(RefundPolicy.sum(List.copyOf(back.values()))).isEqualTo(bill.payable()));
        }
    }

    private static SoldBill bill(Random random, int size, int vatRate, Money step) {
        List<SoldLine> lines = new ArrayList<>();
        Money net = Money.ZERO, taxed = Money.ZERO;
        for (int i = 1; i <= size; i++) {
            int quantity = 1 + random.nextInt(9);
            Money gross = Money.satang(1 + random.nextInt(99_999)).times(quantity), own = Money.satang((long) (gross.satang() * random.nextDouble()));
            boolean isTaxed = random.nextInt(4) > 0;
            lines.add(line(i, quantity, gross, own, isTaxed, 0));
            net = net.plus(own);
            if (isTaxed) taxed = taxed.plus(own);
        }
        boolean cash = step.isPositive();
        Money payable = cash ? Money.satang(net.satang() - net.satang() % step.satang()) : net;
        return new SoldBill(new SaleId(1), "key", Optional.empty(), LocalDate.of(2026, 11, 22), Optional.empty(), Optional.of(new OwnerId(1)), "", net, payable,
                VatSums.of(taxed, Money.ZERO, new VatTerms(vatRate, true, true)).vat(), vatRate, 100, Optional.empty(), lines, paid(random, payable, cash), SoldBill.Before.NOTHING);
    }

    private static SoldLine line(int position, int quantity, Money gross, Money net, boolean taxed, int refunded) {
        return new SoldLine(position, position, new Bilingual("ก", "a"), new SoldLine.Goods(new ItemId(1), "X", Optional.empty(), "", Optional.empty()),
                quantity, gross, net, taxed, new SoldLine.Earns(ServiceGroup.values()[0], Points.ZERO, true, Money.ZERO), refunded);
    }

    private static Map<PaymentMethod, Money> paid(Random random, Money payable, boolean cashOnly) {
        if (cashOnly) return Map.of(PaymentMethod.CASH, payable);
        Map<PaymentMethod, Money> paid = new EnumMap<>(PaymentMethod.class);
        Money left = payable;
        for (PaymentMethod method : PaymentMethod.values()) {
            Money part = Money.satang((long) (left.satang() * random.nextDouble()));
            if (part.isPositive() && random.nextBoolean()) {
                paid.put(method, part);
                left = left.minus(part);
            }
        }
        paid.merge(PaymentMethod.CASH, left, Money::plus);
        return paid;
    }

    private static Map<Integer, Integer> some(SoldBill bill, Random random) {
        Map<Integer, Integer> wanted = new HashMap<>();
        bill.lines().forEach(line -> wanted.put(line.position(), random.nextInt(line.remaining() + 1)));
        if (wanted.values().stream().allMatch(each -> each == 0))
            bill.lines().stream().filter(line -> line.remaining() > 0).findFirst().ifPresent(line -> wanted.put(line.position(), 1));
        return wanted;
    }

    private static SoldBill after(SoldBill bill, RefundSums sums, Map<PaymentMethod, Money> back) {
        Map<Integer, Integer> now = new HashMap<>();
        sums.parts().forEach(part -> now.put(part.line().position(), part.quantity()));
        List<SoldLine> lines = bill.lines().stream().map(line -> line(line.position(), line.quantity(), line.gross(), line.net(), line.taxed(),
                line.refunded() + now.getOrDefault(line.position(), 0))).toList();
        Map<PaymentMethod, Money> all = new EnumMap<>(PaymentMethod.class);
        all.putAll(bill.before().back());
        back.forEach((method, part) -> all.merge(method, part, Money::plus));
        SoldBill.Before before = bill.before();
        return new SoldBill(bill.id(), bill.key(), bill.paper(), bill.day(), bill.shift(), bill.owner(), "", bill.net(), bill.payable(), bill.vat(),
                bill.vatBasisPoints(), 100, Optional.empty(), lines, bill.paid(), new SoldBill.Before(before.refunds() + 1, false, before.net().plus(sums.net()),
                before.money().plus(sums.money()), before.vat().plus(sums.vat()), all));
    }
}
