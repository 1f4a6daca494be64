package jaidee.checkout;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.db.Invariant;
import jaidee.db.Verification;
import jaidee.documents.DocumentChecksRepository;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.loyalty.DeskConsent;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.loyalty.MissionPolicy;
import jaidee.loyalty.PointsTransfers;
import jaidee.owners.Channel;
import jaidee.rewards.Benefit;
import jaidee.rewards.CouponBatches;
import jaidee.rewards.CouponChecksRepository;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponDesigner;
import jaidee.rewards.CouponSegment;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import jaidee.till.PaymentMethod;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The books of a busy week, and of the day when its points have lapsed, are right, and whoever meddles with them is found out.
class BusyWeekTest {
    private static final List<Invariant> ALL =
            Stream.of(new LedgerChecksRepository().invariants(), new CouponChecksRepository().invariants(), new SaleChecksRepository().invariants(),
                    new DocumentChecksRepository().invariants())
                    .flatMap(List::stream).toList();

    private final Till till = new Till(true);

    @BeforeEach
    void aBusyWeek() {
        OwnerId somying = till.owner("สมหญิง"), weera = till.owner("วีระ");
        till.sold(till.basket(somying, "GROOM-S", "VAC-RAB", "FOOD-DRY"));
        till.sold(Basket.open(weera).with(till.item("ECHO"), 7, Optional.empty()));
        till.sold(Basket.open().with(till.item("FOOD-CAN"), 13, Optional.empty()));
        till.moveTo(Till.TODAY.plusDays(3));
        programme(somying);
        till.sold(till.basket(somying, "GROOM-S", "NAIL", "MED").with(till.coupons.waiting(somying).getFirst().id())
                .with(till.coupon("FREE-NAIL", somying).id()));
        till.checkout.confirm(till.basket(weera, "EXAM", "VAC-8IN1"),
                List.of(Payment.by(PaymentMethod.CARD, Money.baht(300), "777"), Payment.cash(Money.baht(500))), till.mint).get();
        till.sold(till.basket(weera, "EXAM", "ECHO").withPoints(Points.of(300)).withDiscount(Optional.of(till.off("7%"))));
        DeskConsent said = new DeskConsent("วีระ", DeskConsent.How.IN_PERSON);
        new PointsTransfers(till.transactions, till.audit, till.clock())
                .transfer(new PointsTransfers.Transfer("t", weera, somying, Points.of(100), said, said, till.mint)).get();
        till.moveTo(Till.TODAY.plusYears(3));
        till.ledger.lapseAll();
    }

    /// A mission that a bath fulfils, coupons sold with a vaccine, one coupon for everybody who wants news.
    private void programme(OwnerId owner) {
        Authority manager = Authority.of(till.piyanut);
        new MissionBook(till.transactions, till.audit, till.clock()).add(new Mission.Terms(new Bilingual("ภารกิจ", "Mission"),
                new MissionPolicy(1, 90, Money.baht(200), Points.of(150)), Optional.of(ServiceGroup.GROOM), false, Till.TODAY, Optional.empty()), manager).get();
        Bilingual card = new Bilingual("บัตรของขวัญ", "Gift card");
        CouponDesign.Terms terms = new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false, Set.of(),
                CouponDesign.Animal.ANY, new CouponDesign.Combining(CouponDesign.Combining.Kind.FREELY, "", true));
        new CouponDesigner(till.transactions, till.audit, till.clock()).save(new CouponDesign(new CouponDesignId(0), "", card, new Benefit.Amount(Money.baht(100)),
                Optional.empty(), Optional.empty(), card, terms, new CouponDesign.Issue(Optional.of(60), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(till.item("VAC-8IN1").id())), true), Optional.empty(), manager).get();
        till.transactions.write(ctx -> ctx.insertInto(CONSENT_EVENT).set(CONSENT_EVENT.OWNER_ID, owner.value()).set(CONSENT_EVENT.PURPOSE, "MARKETING")
                .set(CONSENT_EVENT.CHANNEL, Channel.LINE.name()).set(CONSENT_EVENT.GIVEN, true).set(CONSENT_EVENT.AT, till.clock().instant().atOffset(ZoneOffset.UTC))
                .set(CONSENT_EVENT.NOTICE_VERSION, "1").set(CONSENT_EVENT.TAKEN_THROUGH, "PAPER").set(CONSENT_EVENT.STAFF_ID, till.mint.value()).execute());
        new CouponBatches(till.transactions, till.audit, new CodeIssuer(new Random(4)), till.clock())
                .give(till.design("FREE-NAIL"), CouponSegment.EVERYBODY, manager, done -> { }, () -> false).get();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void everyInvariantHoldsAndLooksAtSomething() {
        assertThat(new Verification(till.transactions, ALL).run()).allSatisfy(checked -> {
            assertThat(checked.findings().violations()).as(checked.invariant().name()).isEmpty();
            assertThat(checked.findings().checked()).as(checked.invariant().name()).isPositive();
        });
    }

    @Test
    void meddlingIsFound() {
        assertFound("sales.payments", ctx -> ctx.update(PAYMENT).set(PAYMENT.SATANG, PAYMENT.SATANG.plus(1L))
                .set(PAYMENT.CHANGE_SATANG, PAYMENT.CHANGE_SATANG.minus(1L)).where(PAYMENT.ID.eq(1L).and(PAYMENT.CHANGE_SATANG.gt(0L)).or(PAYMENT.METHOD.eq("CARD"))).execute());
        assertFound("sales.discounts", ctx -> ctx.deleteFrom(SALE_DISCOUNT).execute());
        assertFound("sales.points", ctx -> ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.SALE_ID, (Long) null).where(LEDGER_ENTRY.KIND.eq("REDEEM")).execute());
        assertFound("sales.points", ctx -> ctx.update(SALE_DISCOUNT).set(SALE_DISCOUNT.POINTS, 150L).set(SALE_DISCOUNT.POINT_SATANG, 20L)
                .where(SALE_DISCOUNT.KIND.eq("POINTS")).execute());
        assertFound("ledger.sales", ctx -> ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.SALE_ID, 1L).where(LEDGER_ENTRY.KIND.eq("REDEEM")).execute());
        assertFound("coupons.discount", ctx -> ctx.update(COUPON_REDEMPTION).set(COUPON_REDEMPTION.DISCOUNT_SATANG, 1L).execute());
        assertFound("sales.vat", ctx -> ctx.update(SALE).set(SALE.VAT_SATANG, SALE.VAT_SATANG.plus(1L)).where(SALE.ID.eq(1L)).execute());
        assertFound("documents.series", ctx -> ctx.update(DOCUMENT_SERIES).set(DOCUMENT_SERIES.LAST_NO, 99).execute());
        assertFound("ledger.balance", ctx -> ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.POINTS, 9999L).where(LEDGER_ENTRY.ID.eq(1L)).execute());
        assertFound("ledger.entries", ctx -> ctx.update(POINTS_LOT).set(POINTS_LOT.POINTS, 9999L).where(POINTS_LOT.ID.eq(1L)).execute());
        assertFound("ledger.lots", ctx -> ctx.insertInto(LOT_ALLOCATION).set(LOT_ALLOCATION.ENTRY_ID, 1L).set(LOT_ALLOCATION.LOT_ID, 1L)
                .set(LOT_ALLOCATION.POINTS, -9999L).execute());
    }

    private void assertFound(String name, Consumer<DSLContext> meddling) {
        Invariant invariant = ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        try {
            till.transactions.write(ctx -> {
                meddling.accept(ctx);
                assertThat(invariant.check().apply(ctx).violations()).as(name).isNotEmpty();
                throw new Undo();
            });
        } catch (Undo done) {
            assertThat(till.transactions.<List<String>>read(ctx -> invariant.check().apply(ctx).violations())).isEmpty();
        }
    }

    private static final class Undo extends RuntimeException {
    }
}
