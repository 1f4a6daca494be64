package jaidee.closing;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.ShiftId;
import jaidee.rewards.Coupon;
import jaidee.staff.Authority;
import jaidee.till.CashCount;
import jaidee.till.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShiftReportTest {
    private final Till till = new Till(true);
    private final DrawerService drawer = new DrawerService(till.transactions, till.audit, till.settings, till.clock());
    private final ShiftReports reports = new ShiftReports(till.transactions);
    private final Authority mint = Authority.of(till.mint);
    private final OwnerId somjai = till.owner("สมใจ");
    private final ShiftId shift = drawer.open(Money.baht(2000), CashCount.NONE, mint).get();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theFiguresOfAShiftAreThoseOfItsBills() {
        Coupon coupon = till.coupon("FREE-NAIL", somjai);
        SaleReceipt cash = till.sold(till.basket(somjai, "BATH-S", "VAC-RAB"));
        SaleReceipt free = till.sold(till.basket(somjai, "BATH-S", "NAIL").with(coupon.id()));
        Basket walkIn = Basket.open().with(till.item("GROOM-S"), 2, Optional.empty());
        Quote quote = till.checkout.quote(walkIn);
        SaleReceipt card = till.checkout.confirm(walkIn, List.of(Payment.by(PaymentMethod.CARD, quote.net(), "1234")), till.mint).get();

        ShiftReport report = report();
        assertThat(report.sales().bills()).isEqualTo(3);
        assertThat(report.sales().members()).isEqualTo(2);
        assertThat(report.sales().payable()).isEqualTo(cash.payable().plus(free.payable()).plus(card.payable()));
        assertThat(report.sales().gross().minus(report.sales().discount()).plus(report.sales().rounding())).isEqualTo(report.sales().payable());
        assertThat(report.taken()).containsExactly(
                new ShiftReport.Tendered(PaymentMethod.CASH, 2, cash.payable().plus(free.payable()), Money.ZERO),
                new ShiftReport.Tendered(PaymentMethod.CARD, 1, card.payable(), Money.ZERO));
        assertThat(report.cash().expected()).isEqualTo(Money.baht(2000).plus(cash.payable()).plus(free.payable()));
        assertThat(report.vat().base().plus(report.vat().vat()).plus(report.vat().exempt())).isEqualTo(report.sales().payable());
        assertThat(report.coupons().used()).isEqualTo(1);
        assertThat(report.papers()).containsExactly(new ShiftReport.Papers(DocumentKind.ABB_TAX_INVOICE, 3, cash.number(), card.number(), List.of()));
        assertThat(report.points().earned()).isEqualTo(cash.points().orElseThrow().earned().plus(free.points().orElseThrow().earned()));
        assertThat(report.check().matched()).hasSize(2);
        assertThat(report.check().unmatched()).isEmpty();
        assertThat(report.staff()).containsExactly(new ShiftReport.ByStaff("มินต์", 3, report.sales().payable(), Money.ZERO));
    }

    @Test
    void aClosedShiftSaysTheSameWhateverHappensLater() {
        till.sold(till.basket(somjai, "BATH-S", "VAC-RAB"));
        Money expected = report().cash().expected();
        drawer.close(new CloseRequest(shift, DrawerServiceTest.count(expected), expected, expected, Money.baht(1000), ""), mint).get();
        ShiftReport closed = report();
        assertThat(closed.count().total()).isEqualTo(expected);
        till.moveTo(Till.TODAY.plusDays(1));
        till.sold(till.basket(somjai, "GROOM-S"));
        till.coupon("FREE-NAIL", somjai);
        byHand(40);
        assertThat(report()).isEqualTo(closed);
    }

    @Test
    void pointsThatDoNotFitTheirBillAndPointsByHandAreFound() {
        SaleReceipt bill = till.sold(till.basket(somjai, "BATH-S"));
        till.transactions.write(ctx -> ctx.update(SALE).set(SALE.POINTS_EARNED, 999L).where(SALE.ID.eq(bill.id().value())).execute());
        byHand(40);
        PointsCheck check = report().check();
        assertThat(check.matched()).isEmpty();
        assertThat(check.unmatched()).singleElement().satisfies(line -> {
            assertThat(line.sale()).contains(bill.id());
            assertThat(line.said()).isEqualTo(Points.of(999));
            assertThat(line.ledger()).isEqualTo(bill.points().orElseThrow().earned());
        });
        assertThat(check.manual()).singleElement().satisfies(line -> assertThat(line.ledger()).isEqualTo(Points.of(40)));
    }

    private void byHand(long points) {
        till.transactions.write(ctx -> ctx.insertInto(LEDGER_ENTRY).set(LEDGER_ENTRY.OWNER_ID, somjai.value())
                .set(LEDGER_ENTRY.IDEMPOTENCY_KEY, "hand" + points).set(LEDGER_ENTRY.KIND, "ADJUST").set(LEDGER_ENTRY.POINTS, points)
                .set(LEDGER_ENTRY.AT, till.clock().instant().atOffset(java.time.ZoneOffset.UTC)).set(LEDGER_ENTRY.BUSINESS_DAY, Till.TODAY)
                .set(LEDGER_ENTRY.REASON_KEY, "loyalty.reason.spend").set(LEDGER_ENTRY.REASON_ARGUMENTS, "[]").execute());
    }

    private ShiftReport report() {
        return reports.of(shift).orElseThrow();
    }
}
