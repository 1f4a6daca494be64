package jaidee.cli;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_BATCH;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.MISSION_COMPLETION;
import static jaidee.db.tables.Tables.PARTNER_SETTLEMENT;
import static jaidee.db.tables.Tables.PARTNER_VOUCHER;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.loyalty.DeskConsent;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.loyalty.MissionPolicy;
import jaidee.loyalty.PointsTransfers;
import jaidee.partners.Exchange;
import jaidee.partners.ExchangeService;
import jaidee.partners.Partner;
import jaidee.partners.PartnerChecksRepository;
import jaidee.partners.PartnerDraft;
import jaidee.partners.PartnerService;
import jaidee.partners.SettlementService;
import jaidee.partners.Terms;
import jaidee.partners.Voucher;
import jaidee.refunds.RefundDesk;
import jaidee.rewards.CouponChecksRepository;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardBook;
import jaidee.rewards.RewardChecksRepository;
import jaidee.rewards.RewardService;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the programme keeps count of, bent in the tables, is found by the check it concerns.
class ProgrammeBooksTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final Authority manager = Authority.of(till.piyanut);
    private final OwnerId somying = till.owner("สมหญิง"), weera = till.owner("วีระ");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void bentMissionsTransfersAndExplanationsAreFound() {
        new MissionBook(till.transactions, till.audit, till.clock()).add(new Mission.Terms(new Bilingual("ภารกิจ", "Mission"),
                new MissionPolicy(1, 90, Money.baht(200), Points.of(150)), Optional.of(ServiceGroup.GROOM), false, Till.TODAY, Optional.empty()), manager).get();
        till.sold(till.basket(somying, "GROOM-S"));
        DeskConsent said = new DeskConsent("สมหญิง", DeskConsent.How.IN_PERSON);
        new PointsTransfers(till.transactions, till.audit, till.clock())
                .transfer(new PointsTransfers.Transfer("t", somying, weera, Points.of(100), said, said, till.mint)).get();
        assertThat(broken()).isEmpty();

        bend(ctx -> ctx.update(POINTS_TRANSFER).set(POINTS_TRANSFER.POINTS, 99L).execute());
        assertThat(broken()).containsExactly("ledger.handed_on");
        bend(ctx -> ctx.update(MISSION_COMPLETION).set(MISSION_COMPLETION.OWNER_ID, weera.value()).execute());
        assertThat(broken()).containsExactly("ledger.handed_on", "missions.once");
        bend(ctx -> ctx.update(SALE_LINE).set(SALE_LINE.POINTS_EACH, SALE_LINE.POINTS_EACH.plus(1L)).execute());
        assertThat(broken()).containsExactly("ledger.explained", "ledger.handed_on", "missions.once");
    }

    @Test
    void bentCouponsAreFound() {
        SaleReceipt sale = till.sold(till.basket(somying, "GROOM-S"));
        bend(ctx -> ctx.update(COUPON_DESIGN).set(COUPON_DESIGN.SOLD_ITEM_ID, till.item("GROOM-S").id().value()).where(COUPON_DESIGN.CODE.eq("NEXT-GROOM")).execute());
        assertThat(broken()).as("one was sold, one was given").isEmpty();
        desk.done(desk.all(sale.id()));
        assertThat(broken()).as("the money and the coupon are back").isEmpty();
        bend(ctx -> ctx.deleteFrom(COUPON_VOID).execute());
        assertThat(broken()).containsExactly("coupons.returned");
        bend(ctx -> ctx.update(COUPON_DESIGN).set(COUPON_DESIGN.SOLD_ITEM_ID, till.item("EXAM").id().value()).where(COUPON_DESIGN.CODE.eq("NEXT-GROOM")).execute());
        assertThat(broken()).containsExactly("coupons.returned", "coupons.sold");
        bend(ctx -> ctx.update(COUPON_DESIGN).setNull(COUPON_DESIGN.SOLD_ITEM_ID).execute());

        till.coupon("FREE-NAIL", somying);
        long design = till.design("FREE-NAIL").value();
        bend(ctx -> ctx.insertInto(COUPON_BATCH).set(COUPON_BATCH.DESIGN_ID, design).set(COUPON_BATCH.STAFF_ID, till.mint.value())
                .set(COUPON_BATCH.AT, ctx.select(COUPON.ISSUED_AT).from(COUPON).limit(1).fetchSingle().value1()).set(COUPON_BATCH.SEGMENT, "{}").set(COUPON_BATCH.GIVEN, 2).execute());
        assertThat(broken()).as("two were made, none is there").containsExactly("coupons.batches");
    }

    @Test
    void bentRewardsAreFound() {
        RewardBook book = new RewardBook(till.transactions, till.audit, till.clock());
        RewardService rewards = new RewardService(till.transactions, till.audit, till.ledger, new CodeIssuer(new Random(3)), till.clock());
        for (int i = 0; i < 4; i++) till.sold(till.basket(somying, "DENTAL"));
        Reward bowl = book.add(new Reward.Terms(new Bilingual("ชาม", "Bowl"), Points.of(100), new Reward.Gives.Gift(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(2), Optional.empty(), 90), manager).get();
        rewards.redeem(somying, bowl, "one", till.mint).get();
        rewards.takeBack(rewards.redeem(somying, bowl, "two", till.mint).get().id(), "เปลี่ยนใจ", manager).get();
        assertThat(broken()).isEmpty();

        bend(ctx -> ctx.update(REWARD_REDEMPTION).setNull(REWARD_REDEMPTION.CANCELLED_AT).setNull(REWARD_REDEMPTION.CANCELLED_BY).execute());
        assertThat(broken()).as("its points came back").containsExactly("rewards.points");
        bend(ctx -> ctx.update(REWARD).set(REWARD.MOST, 1).where(REWARD.CODE.eq(bowl.code())).execute());
        assertThat(broken()).containsExactly("rewards.count", "rewards.points");
    }

    @Test
    void bentPartnersAreFound() {
        PartnerService partners = new PartnerService(till.transactions, till.audit, new CodeIssuer(new Random(1)), till.clock());
        ExchangeService exchange = new ExchangeService(till.transactions, till.audit, new CodeIssuer(new Random(2)), till.clock());
        for (int i = 0; i < 4; i++) till.sold(till.basket(somying, "DENTAL"));
        Partner shop = partners.save(new PartnerDraft(Optional.empty(), "ร้าน", "", "", true, new Terms(new Exchange(Points.of(100), Points.of(50), Money.baht(10)),
                new Exchange(Points.of(40), Points.of(80), Money.baht(8)), Optional.empty(), 90)), manager).get();
        List<Voucher> out = exchange.spend(new ExchangeService.Spending("k", somying, shop.id(), 2, till.mint)).get();
        exchange.returned(out.getFirst().code().text(), till.mint).get();
        partners.annul(shop.id(), out.getLast().number(), out.getLast().number(), "หาย", manager).get();
        exchange.earn(partners.batch(shop.id(), 1, manager).get().getFirst().code().text(), weera, till.mint).get();
        till.moveTo(Till.TODAY.plusMonths(1));
        new SettlementService(till.transactions, till.audit, till.clock()).settle(shop.id(), YearMonth.from(Till.TODAY), manager).get();
        assertThat(broken()).isEmpty();

        bend(ctx -> ctx.update(PARTNER_SETTLEMENT).set(PARTNER_SETTLEMENT.TO_US_SATANG, 1L).execute());
        assertThat(broken()).containsExactly("partners.settled");
        bend(ctx -> ctx.update(PARTNER_VOUCHER).setNull(PARTNER_VOUCHER.VOIDED_AT).setNull(PARTNER_VOUCHER.VOIDED_BY).setNull(PARTNER_VOUCHER.VOID_REASON).execute());
        assertThat(broken()).as("its points came back").containsExactly("partners.points", "partners.settled");
        bend(ctx -> ctx.update(PARTNER_VOUCHER).set(PARTNER_VOUCHER.VOIDED_AT, PARTNER_VOUCHER.ISSUED_AT).set(PARTNER_VOUCHER.VOID_REASON, "x").where(PARTNER_VOUCHER.WAY.eq("IN")).execute());
        assertThat(broken()).containsExactly("partners.once", "partners.points", "partners.settled");
    }

    private void bend(Consumer<DSLContext> deed) {
        till.transactions.write(ctx -> {
            deed.accept(ctx);
            return null;
        });
    }

    private List<String> broken() {
        return new Verification(till.transactions, Stream.of(new LedgerChecksRepository().invariants(), new CouponChecksRepository().invariants(),
                new RewardChecksRepository().invariants(), new PartnerChecksRepository().invariants()).flatMap(List::stream).toList()).run().stream()
                .filter(each -> !each.findings().isClean()).map(each -> each.invariant().name()).sorted().toList();
    }
}
