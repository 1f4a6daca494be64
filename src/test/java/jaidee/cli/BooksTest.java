package jaidee.cli;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleChecksRepository;
import jaidee.documents.DocumentChecksRepository;
import jaidee.checkout.Till;
import jaidee.db.Invariant;
import jaidee.db.Verification;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponChecksRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A day at the till leaves clean books, and everything that is then bent in the tables is found by the check it concerns.
class BooksTest {
    private final Till till = new Till();
    private OwnerId owner;

    @BeforeEach
    void aDay() {
        owner = till.owner("มาลี");
        String item = till.catalogue.all().stream().filter(i -> i.price().isPositive()).findFirst().orElseThrow().code();
        till.sold(till.basket(owner, item, item));
        till.sold(till.basket(till.owner("อรุณ"), item));
        String design = till.coupons.designs().stream().filter(d -> d.active()).findFirst().orElseThrow().code();
        Coupon coupon = till.coupon(design, owner);
        Basket withCoupon = till.basket(owner, item).with(coupon.id());
        if (till.checkout.quote(withCoupon).confirmable()) till.sold(withCoupon);
        till.sold(till.basket(owner, item));
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aDayAtTheTillLeavesCleanBooks() {
        till.moveTo(Till.TODAY.plusDays(1));
        till.ledger.newDay();

        assertThat(broken()).isEmpty();
        assertThat(new Verification(till.transactions, invariants()).run())
                .filteredOn(each -> !List.of("ledger.allocations", "ledger.handed_on", "missions.once").contains(each.invariant().name()) && !each.invariant().name().startsWith("coupons"))
                .allSatisfy(each -> assertThat(each.findings().checked()).isPositive());
    }

    @Test
    void bentSalesAreFound() {
        bend(ctx -> ctx.update(SALE_LINE).set(SALE_LINE.UNIT_SATANG, SALE_LINE.UNIT_SATANG.plus(100L))
                .set(SALE_LINE.GROSS_SATANG, SALE_LINE.GROSS_SATANG.plus(SALE_LINE.QUANTITY.mul(100)).cast(Long.class))
                .set(SALE_LINE.NET_SATANG, SALE_LINE.NET_SATANG.plus(SALE_LINE.QUANTITY.mul(100)).cast(Long.class))
                .where(SALE_LINE.SALE_ID.eq(2L)).execute());
        assertThat(broken().keySet()).containsExactly("sales.lines");
        assertThat(broken().get("sales.lines")).singleElement().asString().startsWith("sale 2, gross_satang");

        bend(ctx -> ctx.update(PAYMENT).set(PAYMENT.SATANG, 1L).set(PAYMENT.TENDERED_SATANG, 1L).set(PAYMENT.CHANGE_SATANG, 0L)
                .where(PAYMENT.SALE_ID.eq(1L)).execute());
        assertThat(broken().keySet()).containsExactly("sales.lines", "sales.payments");

        bend(ctx -> ctx.insertInto(SALE_DISCOUNT).set(SALE_DISCOUNT.SALE_ID, 1L).set(SALE_DISCOUNT.POSITION, 99)
                .set(SALE_DISCOUNT.KIND, "TIER").set(SALE_DISCOUNT.LABEL_TH, "ลด").set(SALE_DISCOUNT.LABEL_EN, "off")
                .set(SALE_DISCOUNT.SATANG, 5L).execute());
        assertThat(broken().keySet()).containsExactly("sales.discounts", "sales.lines", "sales.payments");
    }

    @Test
    void aMissingReceiptIsFoundAndSoIsItsNumber() {
        bend(ctx -> ctx.deleteFrom(DOCUMENT).where(DOCUMENT.SALE_ID.eq(1L)).execute());

        assertThat(broken().keySet()).containsExactly("documents.series", "sales.documents");
    }

    @Test
    void bentPointsAreFound() {
        long entry = bend(ctx -> ctx.select(LEDGER_ENTRY.ID).from(LEDGER_ENTRY).orderBy(LEDGER_ENTRY.ID).limit(1).fetchSingle().value1());
        bend(ctx -> ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.POINTS, 9999L).where(LEDGER_ENTRY.ID.eq(entry)).execute());
        assertThat(broken().keySet()).containsExactly("ledger.balance", "ledger.entries", "ledger.explained");
    }

    @Test
    void aLotThatGaveTooMuchIsFound() {
        bend(ctx -> {
            long lot = ctx.select(POINTS_LOT.ID).from(POINTS_LOT).orderBy(POINTS_LOT.ID).limit(1).fetchSingle().value1();
            long entry = ctx.insertInto(LEDGER_ENTRY).set(LEDGER_ENTRY.OWNER_ID, owner.value()).set(LEDGER_ENTRY.IDEMPOTENCY_KEY, "bent")
                    .set(LEDGER_ENTRY.KIND, "REDEEM").set(LEDGER_ENTRY.POINTS, -100_000L)
                    .set(LEDGER_ENTRY.AT, ctx.select(SALE.AT).from(SALE).limit(1).fetchSingle().value1())
                    .set(LEDGER_ENTRY.BUSINESS_DAY, Till.TODAY).set(LEDGER_ENTRY.REASON_KEY, "x").set(LEDGER_ENTRY.REASON_ARGUMENTS, "[]")
                    .returningResult(LEDGER_ENTRY.ID).fetchSingle().value1();
            return ctx.insertInto(LOT_ALLOCATION).set(LOT_ALLOCATION.ENTRY_ID, entry).set(LOT_ALLOCATION.LOT_ID, lot)
                    .set(LOT_ALLOCATION.POINTS, -100_000L).execute();
        });
        assertThat(broken().keySet()).containsExactly("ledger.lots");
    }

    @Test
    void pointsInTheWrongHandsAreFound() {
        OwnerId another = till.owner("คนอื่น");
        bend(ctx -> ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.OWNER_ID, another.value()).where(LEDGER_ENTRY.SALE_ID.eq(1L)).execute());

        assertThat(broken().keySet()).contains("ledger.balance", "ledger.sales");
    }

    @Test
    void aCouponUsedAgainstItsTermsIsFound() {
        bend(ctx -> {
            long coupon = ctx.select(COUPON.ID).from(COUPON).orderBy(COUPON.ID).limit(1).fetchSingle().value1();
            ctx.update(COUPON).set(COUPON.VALID_FROM, LocalDate.of(2020, 1, 1)).set(COUPON.LAST_DAY, LocalDate.of(2020, 1, 2))
                    .where(COUPON.ID.eq(coupon)).execute();
            for (int turn = 7; turn <= 8; turn++) ctx.insertInto(COUPON_REDEMPTION).set(COUPON_REDEMPTION.COUPON_ID, coupon)
                    .set(COUPON_REDEMPTION.TURN, turn).set(COUPON_REDEMPTION.SALE_ID, 1L).set(COUPON_REDEMPTION.STAFF_ID, till.mint.value())
                    .set(COUPON_REDEMPTION.AT, ctx.select(SALE.AT).from(SALE).limit(1).fetchSingle().value1())
                    .set(COUPON_REDEMPTION.DISCOUNT_SATANG, 77L).execute();
            return 1;
        });
        assertThat(broken().keySet()).containsExactly("coupons.discount", "coupons.once", "coupons.terms");
    }

    private <T> T bend(Function<DSLContext, T> deed) {
        return till.transactions.write(deed);
    }

    private TreeMap<String, List<String>> broken() {
        TreeMap<String, List<String>> broken = new TreeMap<>();
        new Verification(till.transactions, invariants()).run().stream().filter(each -> !each.findings().isClean())
                .forEach(each -> broken.put(each.invariant().name(), each.findings().violations()));
        return broken;
    }

    private static List<Invariant> invariants() {
        return Stream.of(new LedgerChecksRepository().invariants(), new CouponChecksRepository().invariants(),
                new SaleChecksRepository().invariants(), new DocumentChecksRepository().invariants()).flatMap(List::stream).toList();
    }
}
