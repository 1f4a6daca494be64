package jaidee.refunds;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.checkout.SaleHistory;
import jaidee.deposits.TakeDeposit;
import jaidee.documents.CreditNote;
import jaidee.documents.DocumentKind;
import jaidee.documents.DocumentSubject;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.loyalty.Programme;
import jaidee.loyalty.RedeemTerms;
import jaidee.loyalty.Standing;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponFate;
import jaidee.rewards.CouponState;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundServiceTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void aWholeRefundGivesExactlyTheStart() {
        Map<String, Object> before = desk.figures(somying);
        SaleReceipt sale = till.sold(till.basket(somying, "GROOM-S", "VAC-RAB"));

        RefundPreview preview = desk.refunds.preview(desk.all(sale.id()));
        RefundDone done = desk.refundedWholly(sale);

        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.money()).isEqualTo(sale.payable());
        assertThat(preview.back()).isEqualTo(Map.of(PaymentMethod.CASH, sale.payable()));
        assertThat(preview.paper()).contains(DocumentKind.REFUND_SLIP);
        assertThat(preview.points().orElseThrow().takenBack()).isEqualTo(sale.points().orElseThrow().earned());
        assertThat(preview.coupons()).extracting(CouponFate::kind).containsExactly(CouponFate.Kind.ENDED);
        assertThat(done.number()).isEqualTo("RF6911-00001");
        assertThat(done.money()).isEqualTo(sale.payable());
        assertThat(desk.figures(somying)).isEqualTo(before);
        assertThat(till.coupons.waiting(somying)).isEmpty();
    }

    @Test
    void partsAddUpToTheWhole() {
        Map<String, Object> before = desk.figures(somying);
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("FOOD-CAN"), 3, Optional.empty()).with(till.item("VAC-RAB"), 2, Optional.empty()));

        RefundDone first = desk.done(desk.some(sale.id(), Map.of(1, 1)));
        RefundDone second = desk.done(desk.some(sale.id(), Map.of(1, 1, 2, 1)));
        RefundDone rest = desk.done(desk.all(sale.id()));

        assertThat(first.money().plus(second.money()).plus(rest.money())).isEqualTo(sale.payable());
        assertThat(desk.figures(somying)).isEqualTo(before);
        assertThat(desk.refunds.bill(sale.id()).anythingLeft()).isFalse();
    }

    @Test
    void nothingComesBackTwiceAndNeverMoreThanRemains() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("FOOD-CAN"), 3, Optional.empty()));
        desk.done(desk.some(sale.id(), Map.of(1, 2)));

        assertThat(desk.attempt(desk.some(sale.id(), Map.of(1, 2))).refusal()).contains(new RefundRefusal.MoreThanRemains(sale.lines().getFirst().name(), 1));
        assertThat(desk.attempt(desk.some(sale.id(), Map.of())).refusal()).contains(new RefundRefusal.NothingChosen());
        desk.done(desk.all(sale.id()));
        assertThat(desk.attempt(desk.some(sale.id(), Map.of(1, 1))).refusal()).contains(new RefundRefusal.NothingLeft(sale.number()));
    }

    @Test
    void confirmingTwiceIsOneRefund() {
        SaleReceipt sale = till.sold(till.basket(somying, "EXAM"));
        RefundPreview seen = desk.refunds.preview(desk.all(sale.id()));

        RefundDone first = desk.refunds.confirm("once", seen, "ไม่พอใจบริการ", desk.allowed()).get();
        RefundDone second = desk.refunds.confirm("once", seen, "ไม่พอใจบริการ", desk.allowed()).get();

        assertThat(second).isEqualTo(first);
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(REFUND))).isEqualTo(1);
    }

    @Test
    void ofTwoWindowsOneWinsAndTheOtherIsTold() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("FOOD-CAN"), 2, Optional.empty()));
        RefundPreview here = desk.refunds.preview(desk.some(sale.id(), Map.of(1, 1))), there = desk.refunds.preview(desk.some(sale.id(), Map.of(1, 1)));
        RefundPreview wholly = desk.refunds.preview(desk.all(sale.id()));

        assertThat(desk.refunds.confirm("a", here, "คืน", desk.allowed()).isDone()).isTrue();
        assertThat(desk.refunds.confirm("b", there, "คืน", desk.allowed()).refusal()).contains(new RefundRefusal.ChangedMeanwhile());
        assertThat(desk.refunds.confirm("c", wholly, "คืน", desk.allowed()).refusal()).containsInstanceOf(RefundRefusal.MoreThanRemains.class);
    }

    @Test
    void aReasonAndTheRightAreNeededAndBothAreKept() {
        SaleReceipt sale = till.sold(till.basket(somying, "EXAM"));
        RefundPreview seen = desk.refunds.preview(desk.all(sale.id()));

        assertThat(desk.refunds.confirm("a", seen, "  ", desk.allowed()).refusal()).contains(new RefundRefusal.NeedsReason());
        assertThat(desk.refunds.confirm("a", seen, "คืน", Authority.of(till.mint)).refusal()).containsInstanceOf(StaffRefusal.Missing.class);
        desk.refunds.confirm("a", seen, "คืนเพราะลงผิด", desk.allowed()).get();

        String detail = till.transactions.read(ctx -> ctx.select(AUDIT_ENTRY.DETAIL).from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq("sale.refunded")).fetchSingle().value1());
        assertThat(detail).contains("คืนเพราะลงผิด", "\"approvedBy\":\"" + desk.aun.value() + "\"", "CASH 20000");
    }

    @Test
    void moneyGoesBackTheWayItCameAndCashMayStandInForATransferOnly() {
        SaleReceipt sale = paid(Map.of(PaymentMethod.CARD, Money.baht(300), PaymentMethod.TRANSFER, Money.baht(200)), "CBC", "EXAM", "GROOM-S");
        RefundChoice all = desk.all(sale.id());
        Money cash = sale.payable().minus(Money.baht(500));

        assertThat(desk.refunds.preview(all).back()).isEqualTo(Map.of(PaymentMethod.CASH, cash, PaymentMethod.CARD, Money.baht(300),
                PaymentMethod.TRANSFER, Money.baht(200)));
        assertThat(desk.refunds.preview(RefundDesk.back(all, Map.of(PaymentMethod.CASH, sale.payable()), false)).obstacles())
                .containsExactly(new RefundRefusal.TooMuchThisWay(PaymentMethod.CASH, cash.plus(Money.baht(200))));
        assertThat(desk.refunds.preview(RefundDesk.back(all, Map.of(PaymentMethod.CASH, sale.payable()), true)).obstacles()).isEmpty();
        assertThat(desk.refunds.preview(RefundDesk.back(all, Map.of(PaymentMethod.CARD, Money.baht(300)), false)).obstacles())
                .containsExactly(new RefundRefusal.SumDiffers(cash.plus(Money.baht(200)), sale.payable()));
        desk.done(RefundDesk.back(all, Map.of(PaymentMethod.CASH, cash.plus(Money.baht(200)), PaymentMethod.CARD, Money.baht(300)), false));
    }

    /// ERPNext and OpenVPMS mirror the rounding of a cash bill (peers 35, 59).
    @Test
    void theRoundingOfACashBillIsMirroredAndPartsEndAtWhatWasPaid() {
        till.settings.set(till.mint, jaidee.checkout.CheckoutSettings.CASH_STEP, 100L);
        Coupon coupon = till.sold(till.basket(somying, "GROOM-S", "EXAM")).given().getFirst();
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("GROOM-S"), 1, Optional.empty()).with(till.item("FOOD-CAN"), 3, Optional.empty())
                .with(coupon.id()));

        Money first = desk.done(desk.some(sale.id(), Map.of(1, 1))).money(), second = desk.done(desk.all(sale.id())).money();

        assertThat(first.satang() % 100).isZero();
        assertThat(first.plus(second)).isEqualTo(sale.payable());
    }

    @Test
    void aCouponIsAliveAgainWhenAllItWasForHasComeBackAndOnlyThen() {
        Coupon coupon = till.coupon("FREE-NAIL", somying);
        SaleReceipt sale = till.sold(till.basket(somying, "NAIL", "EXAM").with(coupon.id()));

        assertThat(desk.refunds.preview(desk.some(sale.id(), Map.of(2, 1))).coupons()).isEmpty();
        desk.done(desk.some(sale.id(), Map.of(1, 1)));

        assertThat(till.coupons.lookUp(coupon.token()).get().state()).isEqualTo(new CouponState.Waiting());
        SaleReceipt again = till.sold(till.basket(somying, "NAIL").with(coupon.id()));
        assertThat(again.payable()).isEqualTo(Money.ZERO);
        desk.refundedWholly(again);
        assertThat(till.coupons.lookUp(coupon.token()).get().waiting(Till.TODAY)).isTrue();
        desk.done(desk.all(sale.id()));
    }

    @Test
    void aCouponThatWasSoldEndsWithItsMoneyAndOnceUsedTheMoneyStays() {
        jaidee.kernel.Bilingual name = new jaidee.kernel.Bilingual("บัตรของขวัญ", "Gift card");
        CouponDesign design = new CouponDesign(new jaidee.kernel.CouponDesignId(0), "", name, new jaidee.rewards.Benefit.Amount(Money.baht(100)), Optional.empty(), Optional.empty(), name,
                new CouponDesign.Terms(Money.ZERO, java.util.Set.of(), Optional.empty(), java.util.Set.of(), false, false, false),
                new CouponDesign.Issue(Optional.of(60), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(till.item("NAIL").id())), true);
        new jaidee.rewards.CouponDesigner(till.transactions, till.audit, till.clock()).save(design, Optional.empty(), Authority.of(till.piyanut)).get();
        SaleReceipt sale = till.sold(till.basket(somying, "NAIL", "NAIL"));
        Coupon used = sale.given().getFirst(), kept = sale.given().getLast();
        SaleReceipt bill = till.sold(till.basket(somying, "EXAM").with(used.id()));

        desk.done(desk.some(sale.id(), Map.of(1, 1)));
        assertThat(till.coupons.lookUp(kept.token()).get().state()).as("the unused one first").isInstanceOf(CouponState.Voided.class);
        assertThat(desk.attempt(desk.all(sale.id())).refusal()).hasValueSatisfying(why -> assertThat(jaidee.kernel.Texts.of(jaidee.kernel.Language.TH).get(why.message()))
                .isEqualTo("คืนเงินไม่ได้ “บัตรของขวัญ” ที่ขายในบิลนี้ใช้ไปแล้วในบิล " + bill.number() + " คืนบิลนั้นก่อน"));
        desk.refundedWholly(bill);
        desk.refundedWholly(sale);
        assertThat(till.coupons.waiting(somying)).isEmpty();
    }

    @Test
    void aCouponGivenWithTheBillAndUsedSinceIsTold() {
        SaleReceipt sale = till.sold(till.basket(somying, "GROOM-S", "EXAM"));
        Coupon given = sale.given().getFirst();
        till.sold(till.basket(somying, "GROOM-S").with(given.id()));

        assertThat(desk.refunds.preview(desk.all(sale.id())).coupons()).extracting(CouponFate::kind).containsExactly(CouponFate.Kind.USED_ALREADY);
        desk.refundedWholly(sale);
    }

    @Test
    void aTierThatRestedOnTheBillGoesWithIt() {
        SaleReceipt much = till.sold(Basket.open(somying).with(till.item("ECHO"), 6, Optional.empty()));
        assertThat(till.ledger.standing(somying).tier().code()).isEqualTo("GOLD");

        RefundPreview preview = desk.refunds.preview(desk.some(much.id(), Map.of(1, 3)));
        desk.done(desk.some(much.id(), Map.of(1, 3)));

        assertThat(preview.points().orElseThrow().tier().orElseThrow().held().tier().code()).isEqualTo("SILVER");
        assertThat(till.ledger.standing(somying).tier().code()).isEqualTo("SILVER");
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(TIER_CHANGE))).isEqualTo(2);
    }

    @Test
    void aTierThatOtherBillsCarryStays() {
        till.sold(Basket.open(somying).with(till.item("ECHO"), 6, Optional.empty()));
        SaleReceipt more = till.sold(till.basket(somying, "EXAM"));

        assertThat(desk.refunds.preview(desk.all(more.id())).points().orElseThrow().tier()).isEmpty();
    }

    @Test
    void pointsSpentAlreadyAreOwedAndTheNextBillPaysThem() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 2, Optional.empty()));
        Points earned = sale.points().orElseThrow().earned();
        SaleReceipt paidByPoints = till.sold(till.basket(somying, "EXAM").withPoints(Points.of(100)));

        RefundPreview preview = desk.refunds.preview(desk.all(sale.id()));
        desk.refundedWholly(sale);

        assertThat(preview.points().orElseThrow().after()).isEqualTo(preview.points().orElseThrow().before().minus(earned));
        assertThat(till.ledger.standing(somying).balance().isNegative()).isTrue();
        desk.refundedWholly(paidByPoints);
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.ZERO);
    }

    @Test
    void whereTheClinicKeepsTheirWorthFromTheMoneyItDoes() {
        rule("DEDUCT_CASH");
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 2, Optional.empty()));
        till.sold(till.basket(somying, "EXAM").withPoints(Points.of(100)));

        RefundPreview preview = desk.refunds.preview(desk.all(sale.id()));

        Points missing = preview.points().orElseThrow().writtenOff();
        assertThat(missing.isPositive()).isTrue();
        assertThat(preview.deducted()).isEqualTo(Money.satang(10 * missing.value()));
        assertThat(desk.refundedWholly(sale).money()).isEqualTo(sale.payable().minus(preview.deducted()));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.ZERO);
    }

    @Test
    void whereTheClinicBearsItPartsBearNoMoreThanTheWhole() {
        rule("CLAMP");
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 4, Optional.empty()));
        till.sold(till.basket(somying, "EXAM").withPoints(Points.of(100)));
        Points wholly = desk.refunds.preview(desk.all(sale.id())).points().orElseThrow().writtenOff();
        Points borne = Points.ZERO;
        for (int i = 0; i < 4; i++) {
            borne = borne.plus(desk.refunds.preview(desk.some(sale.id(), Map.of(1, 1))).points().orElseThrow().writtenOff());
            desk.done(desk.some(sale.id(), Map.of(1, 1)));
        }
        assertThat(borne).isEqualTo(wholly);
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.ZERO);
    }

    /// Odoo: balance 200, a bill that earns 70 and burns 150, half of it back (peers 8); whole points, ours rounds 75.
    @Test
    void halfABillGivesHalfThePointsBothWays() {
        till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 5, Optional.empty()));
        Points start = till.ledger.standing(somying).balance();
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 2, Optional.empty()).withPoints(Points.of(150)));
        Points earned = sale.points().orElseThrow().earned();

        desk.done(desk.some(sale.id(), Map.of(1, 1)));
        Points half = till.ledger.standing(somying).balance();
        desk.done(desk.all(sale.id()));

        assertThat(half.value()).isBetween(start.value() - 75 + earned.value() / 2 - 1, start.value() - 75 + earned.value() / 2 + 1);
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(start);
    }

    @Test
    void aVatClinicIssuesACreditNoteThatNamesItsInvoiceAndTaxComesBackExactly() {
        try (RefundDesk registered = new RefundDesk(new Till(true))) {
            OwnerId owner = registered.till.owner("วีระ");
            SaleReceipt sale = registered.till.sold(Basket.open(owner).with(registered.till.item("EXAM"), 3, Optional.empty())
                    .with(registered.till.item("FOOD-DRY"), 1, Optional.empty()));
            RefundDone first = registered.done(registered.some(sale.id(), Map.of(1, 1, 2, 1)));
            registered.done(registered.some(sale.id(), Map.of(1, 1)));
            registered.done(registered.all(sale.id()));

            assertThat(first.number()).isEqualTo("CN6911-00001");
            assertThat(registered.till.transactions.<Long>read(ctx -> ctx.select(org.jooq.impl.DSL.sum(REFUND.VAT_SATANG)).from(REFUND).fetchSingle().value1().longValue()))
                    .isEqualTo(sale.vat().vat().satang());
            assertThat(registered.till.transactions.<List<Long>>read(ctx -> ctx.select(DOCUMENT.REFERS_TO_ID).from(DOCUMENT)
                    .where(DOCUMENT.REFUND_ID.isNotNull()).fetch(DOCUMENT.REFERS_TO_ID))).containsOnly(sale.documentId().value());
            assertThat(registered.wrong()).isEmpty();
        }
    }

    /// Odoo and ERPNext: by quantity for services, by the new net for spending, floored once (peers 5, 46).
    @Test
    void pointsGoByTheQuantityOfServicesAndByTheRestOfTheMoney() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 2, Optional.empty()));
        Points each = till.item("VAC-RAB").pointsEach();
        long price = till.item("VAC-RAB").price().satang();

        desk.done(desk.some(sale.id(), Map.of(1, 1)));

        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(each.value() + price / 2000));
    }

    @Test
    void pointsOfALotThatHasLapsedComeBackWithDaysOfGrace() {
        till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 2, Optional.empty()));
        till.moveTo(Till.TODAY.plusMonths(23));
        SaleReceipt spent = till.sold(Basket.open(somying).with(till.item("FOOD-CAN"), 5, Optional.empty()).withPoints(Points.of(100)));
        LocalDate late = Till.TODAY.plusMonths(26);
        till.moveTo(late);

        desk.refundedWholly(spent);

        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(100));
        assertThat(till.ledger.standing(somying).expiring()).contains(new Standing.Expiring(Points.of(100), late.plusDays(30)));
    }

    @Test
    void whatADepositPaidBecomesADepositAgain() {
        desk.deposits.take(new TakeDeposit("d", somying, Money.baht(300), PaymentMethod.CASH, "", "", Optional.empty(), till.mint)).get();
        SaleReceipt sale = paid(Map.of(PaymentMethod.DEPOSIT, Money.baht(300)), "CBC", "EXAM");
        assertThat(desk.deposits.balance(somying)).isEqualTo(Money.ZERO);

        assertThat(desk.refunds.preview(desk.all(sale.id())).back()).isEqualTo(Map.of(PaymentMethod.CASH, sale.payable().minus(Money.baht(300)),
                PaymentMethod.DEPOSIT, Money.baht(300)));
        desk.refundedWholly(sale);
        assertThat(desk.deposits.balance(somying)).isEqualTo(Money.baht(300));
    }

    @Test
    void theCreditNoteTellsWhatTheLawAsksFor() {
        try (RefundDesk registered = new RefundDesk(new Till(true))) {
            OwnerId owner = registered.till.owner("วีระ");
            SaleReceipt sale = registered.till.sold(Basket.open(owner).with(registered.till.item("EXAM"), 3, Optional.empty())
                    .with(registered.till.item("FOOD-DRY"), 1, Optional.empty()));
            registered.done(registered.some(sale.id(), Map.of(1, 1)));
            registered.done(registered.some(sale.id(), Map.of(1, 1, 2, 1)));
            SaleHistory history = new SaleHistory(registered.till.transactions, registered.till.documents);
            IssuedDocument second = history.documents(sale.id()).getLast();

            CreditNote note = new RefundSheets(registered.refunds, history, null).note(second, (DocumentSubject.OfRefund) second.subject());

            assertThat(second.number()).isEqualTo("CN6911-00002");
            assertThat(note.original().number()).isEqualTo(sale.number());
            assertThat(note.originalNet()).isEqualTo(sale.net());
            assertThat(note.before()).isEqualTo(registered.till.item("EXAM").price());
            assertThat(note.lines()).extracting(CreditNote.Line::exempt).containsExactly(false, true);
            assertThat(note.tax().base().plus(note.tax().vat()).plus(note.tax().exempt())).isEqualTo(note.total());
            assertThat(note.reason()).isEqualTo("คืนสินค้า");
        }
    }

    @Test
    void aWalkInGetsMoneyBackWithoutPoints() {
        SaleReceipt sale = till.sold(Basket.open().with(till.item("FOOD-CAN"), 2, Optional.empty()));
        assertThat(desk.refunds.preview(desk.all(sale.id())).points()).isEmpty();
        assertThat(desk.refundedWholly(sale).money()).isEqualTo(sale.payable());
    }

    private void rule(String shortfall) {
        Programme now = till.programme.newest();
        RedeemTerms terms = now.redeem();
        till.programme.save(now.withRedeem(new RedeemTerms(terms.least(), terms.step(), terms.mostPercent(), terms.pointValue(),
                RedeemTerms.Shortfall.valueOf(shortfall))), Till.TODAY, "", till.allowed()).get();
    }

    /// The rest in cash.
    private SaleReceipt paid(Map<PaymentMethod, Money> ways, String... codes) {
        Basket basket = till.basket(somying, codes);
        List<Payment> payments = new java.util.ArrayList<>(ways.entrySet().stream().map(way -> Payment.by(way.getKey(), way.getValue(), "1")).toList());
        Money rest = till.checkout.quote(basket).net().minus(ways.values().stream().reduce(Money.ZERO, Money::plus));
        payments.add(Payment.cash(rest));
        Outcome<SaleReceipt> sold = till.checkout.confirm(basket, payments, till.mint);
        return sold.get();
    }
}
