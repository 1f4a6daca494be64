package jaidee.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.rewards.Coupon;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/// Random days at a real till: bills with coupons, points and several ways of paying, taken apart in any order, some made
/// void. The books are right at every end, and when everything has come back they stand where they began.
class RefundBooksTest {
    private static final String[] ITEMS = {"EXAM", "VAC-RAB", "GROOM-S", "FOOD-CAN", "FOOD-DRY", "NAIL", "CBC", "ECHO", "MED"};

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void refundingEverythingGivesExactlyTheStart(@ForAll long seed) {
        Random random = new Random(seed);
        try (RefundDesk desk = new RefundDesk(new Till(random.nextBoolean()))) {
            OwnerId owner = desk.till.owner("สมหญิง");
            Map<String, Object> start = desk.figures(owner);
            List<SaleId> sales = new ArrayList<>();
            LocalDate day = Till.TODAY;
            for (int i = 0; i < 6; i++) {
                day = day.plusDays(random.nextInt(40));
                desk.till.moveTo(day);
                sales.add(sell(desk, owner, random).id());
                if (random.nextInt(3) > 0) undoSome(desk, sales.get(random.nextInt(sales.size())), random);
            }
            assertThat(desk.wrong()).isEmpty();
            for (SaleId sale : sales) while (desk.refunds.bill(sale).anythingLeft()) undoSome(desk, sale, random);

            assertThat(desk.wrong()).isEmpty();
            assertThat(desk.figures(owner)).isEqualTo(start);
            assertThat(desk.till.coupons.all(owner)).noneMatch(coupon -> coupon.state() instanceof jaidee.rewards.CouponState.Redeemed);
        }
    }

    private static SaleReceipt sell(RefundDesk desk, OwnerId owner, Random random) {
        Till till = desk.till;
        Basket basket = Basket.open(owner);
        for (int i = 1 + random.nextInt(4); i > 0; i--)
            basket = basket.with(till.item(ITEMS[random.nextInt(ITEMS.length)]), 1 + random.nextInt(4), Optional.empty());
        for (Coupon coupon : till.coupons.waiting(owner)) {
            Basket tried = basket.with(coupon.id());
            if (random.nextBoolean() && till.checkout.quote(tried).confirmable()) basket = tried;
        }
        Basket withPoints = basket.withPoints(Points.of(100 + 10L * random.nextInt(20)));
        if (till.checkout.quote(withPoints).confirmable()) basket = withPoints;
        Quote quote = till.checkout.quote(basket);
        List<Payment> payments = new ArrayList<>();
        Money left = quote.net();
        for (PaymentMethod method : List.of(PaymentMethod.CARD, PaymentMethod.TRANSFER)) {
            Money part = Money.satang((long) (left.satang() * random.nextDouble()));
            if (part.isPositive() && random.nextInt(3) == 0) {
                payments.add(Payment.by(method, part, "1"));
                left = left.minus(part);
            }
        }
        if (left.isPositive() || payments.isEmpty() && quote.net().isPositive()) payments.add(Payment.cash(left));
        return till.checkout.confirm(basket, payments, till.mint).get();
    }

    private static void undoSome(RefundDesk desk, SaleId sale, Random random) {
        SoldBill bill = desk.refunds.bill(sale);
        if (!bill.anythingLeft()) return;
        if (random.nextInt(5) == 0 && desk.attempt(desk.wholly(sale)).isDone()) return;
        Map<Integer, Integer> wanted = new HashMap<>();
        bill.lines().forEach(line -> wanted.put(line.position(), random.nextInt(line.remaining() + 1)));
        if (wanted.values().stream().allMatch(each -> each == 0)) wanted.replaceAll((position, none) -> bill.lines().get(position - 1).remaining());
        desk.done(desk.some(sale, wanted));
    }
}
