package jaidee.refunds;

import jaidee.checkout.CheckoutSettings;
import jaidee.documents.DocumentBook;
import jaidee.documents.DocumentKind;
import jaidee.documents.IssuedDocument;
import jaidee.health.CareRecords;
import jaidee.health.GivenCare;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.SaleId;
import jaidee.loyalty.EarnPolicy;
import jaidee.loyalty.PointsRefunds;
import jaidee.loyalty.RedeemTerms;
import jaidee.loyalty.RefundedPoints;
import jaidee.outreach.CareReminders;
import jaidee.rewards.CouponFate;
import jaidee.rewards.CouponRefunds;
import jaidee.rewards.SoldReward;
import jaidee.settings.SettingsService;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Works out a refund from the books as they stand: for the screen in a read, for the deed inside its transaction.
final class RefundPlanning {
    private final SoldBillRepository bills = new SoldBillRepository();
    private final SettingsService settings;
    private final DocumentBook documents;
    private final ShiftBook shifts;
    private final PointsRefunds points;
    private final CouponRefunds coupons;
    private final CareRecords care;
    private final CareReminders reminders;

    RefundPlanning(SettingsService settings, DocumentBook documents, ShiftBook shifts, PointsRefunds points, CouponRefunds coupons,
                   CareRecords care, CareReminders reminders) {
        this.settings = settings;
        this.documents = documents;
        this.shifts = shifts;
        this.points = points;
        this.coupons = coupons;
        this.care = care;
        this.reminders = reminders;
    }

    SoldBill bill(DSLContext ctx, SaleId sale) {
        return bills.bill(ctx, sale, documents.standing(ctx, sale));
    }

    RefundPreview plan(DSLContext ctx, RefundChoice choice, LocalDate today) {
        SoldBill bill = bill(ctx, choice.sale());
        List<Refusal> obstacles = new ArrayList<>();
        if (today.isBefore(bill.day())) obstacles.add(new RefundRefusal.ClockWrong(today, bill.day()));
        if (choice.kind() == RefundKind.VOID) RefundPolicy.againstVoid(bill, today, shifts.open(ctx).map(shift -> shift.id())).ifPresent(obstacles::add);
        boolean cashOnly = bill.paid().keySet().stream().allMatch(method -> method == PaymentMethod.CASH);
        Money step = cashOnly ? Money.satang(settings.value(CheckoutSettings.CASH_STEP)) : Money.ZERO;
        Outcome<RefundSums> worked = new RefundPolicy(bill, step).sums(choice.quantities());
        worked.refusal().ifPresent(obstacles::add);
        MoneyBack money = new MoneyBack(bill, choice.cardInCash());
        if (!(worked instanceof Outcome.Done<RefundSums>(RefundSums sums)))
            return new RefundPreview(bill, choice, Optional.empty(), Money.ZERO, Map.of(), Map.of(), Optional.empty(), List.of(), List.of(),
                    Optional.empty(), obstacles);
        RedeemTerms terms = points.terms(ctx, today);
        List<CouponFate> fates = coupons(ctx, bill, choice, sums, today);
        List<Long> rewards = fates.stream().flatMap(fate -> fate.reward().stream()).map(SoldReward::entry).toList();
        Optional<RefundedPoints> undone = bill.owner().map(owner -> points.plan(ctx, part(ctx, bill, sums, terms, rewards, today)));
        Money deducted = undone.filter(plan -> terms.shortfall() == RedeemTerms.Shortfall.DEDUCT_CASH)
                .map(plan -> terms.worth(plan.writtenOff()).min(sums.money())).orElse(Money.ZERO);
        Money amount = sums.money().minus(deducted);
        Map<PaymentMethod, Money> back = choice.back().orElseGet(() -> money.asPaid(amount));
        money.against(back, amount).ifPresent(obstacles::add);
        CouponRefunds.against(fates).ifPresent(obstacles::add);
        return new RefundPreview(bill, choice, Optional.of(sums), deducted, back, ways(money), undone, fates,
                care(ctx, bill, choice, sums), paper(bill, choice), obstacles);
    }

    private static Map<PaymentMethod, Money> ways(MoneyBack money) {
        Map<PaymentMethod, Money> ways = new EnumMap<>(PaymentMethod.class);
        money.ways().forEach(way -> ways.put(way, money.most(way, Map.of())));
        return ways;
    }

    private PointsRefunds.Part part(DSLContext ctx, SoldBill bill, RefundSums sums, RedeemTerms terms, List<Long> rewards, LocalDate today) {
        return new PointsRefunds.Part(bill.id(), bill.key(), bill.owner().orElseThrow(), bill.day(), today, earnedByTheRest(ctx, bill, sums),
                bill.before().net().plus(sums.net()), bill.net(), sums.net(), sums.whole(), terms.shortfall(), rewards);
    }

    /// What the rest of the bill would have earned by the rules and the multiplier of its own day.
    private EarnPolicy.Earned earnedByTheRest(DSLContext ctx, SoldBill bill, RefundSums sums) {
        Map<Integer, Integer> back = new java.util.HashMap<>();
        sums.parts().forEach(part -> back.put(part.line().position(), part.quantity()));
        List<EarnPolicy.Line> rest = new ArrayList<>();
        for (SoldLine line : bill.lines()) {
            int left = line.remaining() - back.getOrDefault(line.position(), 0);
            if (left > 0) rest.add(line.earning(left));
        }
        return points.earnedBy(ctx, bill.id()).earned(rest, new EarnPolicy.Bill(bill.day(), bill.tier(), bill.pointsPercent(), 100));
    }

    private List<CouponFate> coupons(DSLContext ctx, SoldBill bill, RefundChoice choice, RefundSums sums, LocalDate today) {
        List<CouponRefunds.Line> lines = bill.lines().stream().map(line -> new CouponRefunds.Line(line.position(), line.goods().item(),
                line.goods().category(), line.goods().species(),
                line.remaining() - choice.quantities().getOrDefault(line.position(), 0))).toList();
        return coupons.plan(ctx, bill.id(), lines, bill.net().minus(bill.before().net()).minus(sums.net()), today);
    }

    /// What was given with the lines that come back.
    private List<RefundPreview.Care> care(DSLContext ctx, SoldBill bill, RefundChoice choice, RefundSums sums) {
        return care.givenWith(ctx, bill.id()).stream().filter(given -> sums.whole() || sums.parts().stream().anyMatch(part -> of(given, part.line())))
                .map(given -> {
                    boolean kept = choice.keeps(given.id());
                    return new RefundPreview.Care(given, kept, kept ? List.of() : reminders.withdrawnWith(ctx, given));
                }).toList();
    }

    private static boolean of(GivenCare given, SoldLine line) {
        return given.item().equals(Optional.of(line.goods().item())) && Optional.of(given.pet()).equals(line.goods().pet());
    }

    /// A tax invoice is corrected by a credit note (Revenue Code s. 86/10), a receipt by a slip.
    private static Optional<DocumentKind> paper(SoldBill bill, RefundChoice choice) {
        return choice.kind() == RefundKind.VOID ? Optional.empty()
                : bill.paper().map(IssuedDocument::kind).map(kind -> kind == DocumentKind.RECEIPT ? DocumentKind.REFUND_SLIP : DocumentKind.CREDIT_NOTE);
    }
}
