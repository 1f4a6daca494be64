package jaidee.stories;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.closing.CloseRequest;
import jaidee.closing.DrawerService;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.loyalty.DeskConsent;
import jaidee.loyalty.Donations;
import jaidee.loyalty.PointsAdjustments;
import jaidee.loyalty.PointsTransfers;
import jaidee.refunds.RefundChoice;
import jaidee.refunds.RefundDesk;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.refunds.SoldLine;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Two owners and a walk-in at the counter for some days, through the real services. What is refused simply does not
/// happen; what happens is noted here a second time, by hand, to be held against the books.
final class RandomDay {
    private static final String[] ITEMS = {"GROOM-S", "VAC-RAB", "FOOD-DRY", "NAIL", "MED", "BATH-S", "FOOD-CAN", "EXAM"};
    private static final String VACCINE = "VAC-RAB";
    private static final int HUNDRED = 100;

    final List<SaleId> sales = new ArrayList<>();
    final List<OwnerId> owners;
    private final List<PetId> pets;
    final Map<PaymentMethod, Money> taken = new EnumMap<>(PaymentMethod.class);
    final Set<CouponId> used = new HashSet<>();
    boolean transferred;
    boolean aged;
    int undone;
    private final RefundDesk desk;
    private final Till till;
    private final DrawerService drawer;
    private final PointsTransfers transfers;
    private LocalDate day = Till.TODAY;

    RandomDay(RefundDesk desk) {
        this.desk = desk;
        till = desk.till;
        till.moveTo(day);
        drawer = new DrawerService(till.transactions, till.audit, till.settings, till.clock());
        transfers = new PointsTransfers(till.transactions, till.audit, till.clock());
        owners = List.of(till.owner("สมหญิง"), till.owner("วีระ"));
        pets = List.of(till.pet(owners.getFirst(), "โมจิ", "DOG"), till.pet(owners.getLast(), "ถุงเงิน", "CAT"));
    }

    /// @param who   0 and 1 are the owners, 2 the walk-in
    /// @param lines items by their place and how many
    /// @param pay   0 cash, 1 card and cash, 2 PromptPay
    record Sell(int who, Map<Integer, Integer> lines, int percentOff, boolean points, boolean coupon, int pay) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.sell(this);
        }
    }

    /// @param most of each line that comes back
    record Refund(int sale, int most, boolean wholly) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.refund(sale, most, wholly);
        }
    }

    record Give(int from, int percent) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.give(from, percent);
        }
    }

    /// Put right by hand: given, or taken as far as it is there.
    record Adjust(int who, int points) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.adjust(who, points);
        }
    }

    record Donate(int who, int percent) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.donate(who, percent);
        }
    }

    /// The last points handed on come back, where they may.
    record TakeBack(int from) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.transfers.ofToday(day.owners.get(from)).stream().findFirst().ifPresent(made -> day.transfers.undo(made.entry(), day.desk.allowed()));
        }
    }

    record Pass(int days) implements Deed {
        @Override
        public void in(RandomDay day) {
            day.pass(days);
        }
    }

    record CloseShift() implements Deed {
        @Override
        public void in(RandomDay day) {
            day.closeShift();
        }
    }

    sealed interface Deed {
        void in(RandomDay day);
    }

    private void sell(Sell wanted) {
        Optional<OwnerId> owner = wanted.who() < owners.size() ? Optional.of(owners.get(wanted.who())) : Optional.empty();
        Basket basket = owner.map(Basket::open).orElseGet(Basket::open);
        for (var line : wanted.lines().entrySet()) basket = basket.with(till.item(ITEMS[line.getKey()]), line.getValue(),
                ITEMS[line.getKey()].equals(VACCINE) ? owner.map(_ -> pets.get(wanted.who())) : Optional.empty());
        if (wanted.percentOff() > 0) basket = basket.withDiscount(Optional.of(till.off(wanted.percentOff() + "%")));
        if (wanted.points() && owner.isPresent()) basket = basket.withPoints(Points.of(spendable(owner.get())));
        if (wanted.coupon() && owner.isPresent())
            for (var coupon : till.coupons.waiting(owner.get()).stream().limit(1).toList()) basket = basket.with(coupon.id());
        Quote quote = till.checkout.quote(basket);
        if (!quote.confirmable()) return;
        till.checkout.confirm(basket, payments(quote, wanted.pay()), till.mint).handle(this::sold, refused -> { });
    }

    private long spendable(OwnerId owner) {
        return Math.max(0, till.ledger.standing(owner).balance().value() / HUNDRED * HUNDRED);
    }

    private List<Payment> payments(Quote quote, int how) {
        Money all = quote.cashDue();
        if (how == 2) return List.of(Payment.by(PaymentMethod.PROMPTPAY, quote.net(), "").seenBy(new CheckedBy(till.mint, "มินต์")));
        if (how == 0 || all.compareTo(Money.baht(HUNDRED)) < 0) return Till.cash(all.plus(Money.baht(HUNDRED)));
        return List.of(Payment.by(PaymentMethod.CARD, Money.baht(HUNDRED / 2), "4711"), Payment.cash(all.minus(Money.baht(HUNDRED / 2))));
    }

    private void sold(SaleReceipt receipt) {
        sales.add(receipt.id());
        long forPets = receipt.lines().stream().filter(line -> line.pet().isPresent()).count();
        if (till.book.of(receipt.id()).size() != forPets) throw new AssertionError("not once in the book: " + receipt.id());
        receipt.payments().forEach(paid -> taken.merge(paid.method(), paid.amount(), Money::plus));
        receipt.used().forEach(coupon -> {
            if (!used.add(coupon.id())) throw new AssertionError("used twice: " + coupon.id());
        });
    }

    private void refund(int which, int most, boolean wholly) {
        if (sales.isEmpty()) return;
        SaleId sale = sales.get(which % sales.size());
        Map<Integer, Integer> lines = desk.refunds.bill(sale).lines().stream().filter(line -> line.remaining() > 0)
                .collect(Collectors.toMap(SoldLine::position, line -> wholly ? line.remaining() : Math.min(most, line.remaining())));
        boolean untouched = desk.refunds.bill(sale).lines().stream().allMatch(line -> line.remaining() == line.quantity());
        refund(new RefundChoice(sale, wholly && untouched ? RefundKind.VOID : RefundKind.REFUND, lines, Optional.empty(), false, Set.of()));
    }

    private boolean refund(RefundChoice choice) {
        if (choice.quantities().isEmpty()) return false;
        RefundPreview preview = desk.refunds.preview(choice);
        Optional<RefundDone> done = Optional.empty();
        if (preview.confirmable())
            done = Optional.of(desk.refunds.confirm(UUID.randomUUID().toString(), preview, "คืนสินค้า", desk.allowed()).get());
        done.ifPresent(each -> {
            undone++;
            preview.back().forEach((method, back) -> taken.merge(method, back.negated(), Money::plus));
            preview.coupons().forEach(fate -> used.remove(fate.coupon().id()));
        });
        return done.isPresent();
    }

    /// All that remains of every bill, the newest first, the way it was paid.
    List<SaleId> refundEverything() {
        return sales.reversed().stream().filter(sale -> !desk.all(sale).quantities().isEmpty() && !refund(desk.all(sale))).toList();
    }

    private void give(int from, int percent) {
        long points = till.ledger.standing(owners.get(from)).balance().value() * percent / HUNDRED;
        if (transfers.transfer(new PointsTransfers.Transfer(UUID.randomUUID().toString(), owners.get(from), owners.get(1 - from),
                Points.of(points), new DeskConsent("ผู้ให้", DeskConsent.How.IN_PERSON),
                new DeskConsent("ผู้รับ", DeskConsent.How.BY_PHONE), till.mint)).isDone()) transferred = true;
    }

    private void adjust(int who, int points) {
        new PointsAdjustments(till.transactions, till.audit, till.clock()).adjust(new PointsAdjustments.Adjustment(UUID.randomUUID().toString(),
                owners.get(who), Points.of(points), "แก้ไข", desk.allowed(), Optional.empty()));
    }

    private void donate(int who, int percent) {
        Donations donations = new Donations(till.transactions, till.audit, till.clock());
        if (donations.foundations().isEmpty()) donations.add("มูลนิธิ", "", desk.allowed()).get();
        long points = till.ledger.standing(owners.get(who)).balance().value() * percent / HUNDRED;
        donations.donate(new Donations.Donation(UUID.randomUUID().toString(), owners.get(who), donations.foundations().getFirst().id(),
                Points.of(points), till.mint));
    }

    private void pass(int days) {
        day = day.plusDays(days);
        aged = true;
        till.moveTo(day);
        till.ledger.newDay();
    }

    private void closeShift() {
        Optional<ShiftId> open = drawer.state().open().map(CashShift::id);
        open.ifPresent(shift -> drawer.close(new CloseRequest(shift, CashCount.NONE,
                drawer.counted(shift, CashCount.NONE, desk.allowed()).get().expected(), Money.ZERO, Money.ZERO, "นำเงินเข้าธนาคาร"),
                desk.allowed()).get());
    }
}
