package jaidee.checkout;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SEGMENT;
import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.POINTS_COUNTED;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.SUGGESTION_PAIR;
import static jaidee.db.tables.Tables.SUGGESTION_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import jaidee.campaigns.Campaign;
import jaidee.campaigns.CampaignChecksRepository;
import jaidee.campaigns.CampaignDays;
import jaidee.campaigns.CampaignDeeds;
import jaidee.campaigns.CampaignDraft;
import jaidee.campaigns.CampaignResult;
import jaidee.campaigns.CampaignResults;
import jaidee.campaigns.CampaignService;
import jaidee.campaigns.LeftOut;
import jaidee.catalogue.ServiceGroup;
import jaidee.db.Invariant;
import jaidee.db.Verification;
import jaidee.documents.DocumentChecksRepository;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.ReminderId;
import jaidee.loyalty.DeskConsent;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.loyalty.MissionPolicy;
import jaidee.loyalty.PointsTransfers;
import jaidee.messages.Composing;
import jaidee.outreach.CampaignWork;
import jaidee.outreach.Reminders;
import jaidee.owners.Channel;
import jaidee.rewards.Benefit;
import jaidee.rewards.CampaignCoupons;
import jaidee.rewards.CouponBatches;
import jaidee.rewards.CouponChecksRepository;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponDesigner;
import jaidee.rewards.CouponReceivers;
import jaidee.rewards.OwnerVariables;
import jaidee.scan.CodeIssuer;
import jaidee.segments.Condition;
import jaidee.segments.Segment;
import jaidee.segments.SegmentBook;
import jaidee.segments.SegmentChecksRepository;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.Trait;
import jaidee.staff.Authority;
import jaidee.suggestions.Offer;
import jaidee.suggestions.PairTerms;
import jaidee.suggestions.SuggestionChecksRepository;
import jaidee.suggestions.SuggestionDesk;
import jaidee.suggestions.SuggestionKind;
import jaidee.suggestions.SuggestionPairs;
import jaidee.suggestions.SuggestionRule;
import jaidee.suggestions.SuggestionRules;
import jaidee.till.PaymentMethod;
import java.time.OffsetDateTime;
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
                    new DocumentChecksRepository().invariants(), new SuggestionChecksRepository().invariants(), new SegmentChecksRepository().invariants(),
                    new CampaignChecksRepository().invariants())
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
        campaign();
        suggestions(somying);
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
                .give(till.design("FREE-NAIL"), CouponReceivers.everybody(), manager, done -> { }, () -> false).get();
    }

    /// Eight owners in a campaign, two of them kept aside, one without a pet; three hear of it and one of them uses its coupon.
    private void campaign() {
        Authority manager = Authority.of(till.piyanut);
        List<OwnerId> owners = java.util.stream.IntStream.range(0, 8).mapToObj(i -> till.owner("ลูกค้าแคมเปญ " + i)).toList();
        OffsetDateTime now = till.clock().instant().atOffset(ZoneOffset.UTC);
        for (OwnerId owner : owners) {
            if (!owner.equals(owners.getLast())) till.pet(owner, "ส้ม", "CAT");
            till.transactions.write(ctx -> {
                ctx.insertInto(OWNER_PHONE).set(OWNER_PHONE.OWNER_ID, owner.value()).set(OWNER_PHONE.POSITION, 1).set(OWNER_PHONE.E164, "+66812345" + (600 + owner.value())).set(OWNER_PHONE.KIND, "MOBILE").execute();
                return ctx.insertInto(CONSENT_EVENT).set(CONSENT_EVENT.OWNER_ID, owner.value()).set(CONSENT_EVENT.PURPOSE, "MARKETING").set(CONSENT_EVENT.CHANNEL, "ANY").set(CONSENT_EVENT.GIVEN, true)
                        .set(CONSENT_EVENT.AT, now).set(CONSENT_EVENT.NOTICE_VERSION, "1").set(CONSENT_EVENT.TAKEN_THROUGH, "PAPER").set(CONSENT_EVENT.STAFF_ID, till.mint.value()).execute();
            });
        }
        SegmentDefinition cats = SegmentDefinition.of(Condition.Among.of(Trait.SPECIES, "CAT")).or(Condition.Between.most(Trait.PETS, 0)).except(Condition.Fact.of(Trait.COMPLAINT));
        Segment segment = new SegmentBook(till.transactions, till.audit, till.clock()).save(Optional.empty(), "แมวหรือยังไม่มีน้อง", cats, manager).get();
        CampaignCoupons coupons = new CampaignCoupons(till.audit, new CodeIssuer(new Random(5)));
        CampaignService campaigns = new CampaignService(till.transactions, till.audit, till.settings, new Composing(till.settings, OwnerVariables.of(till.ledger)),
                new Reminders(till.transactions, till.settings, till.clock()), coupons, () -> 11, till.clock());
        CampaignDraft draft = new CampaignDraft("ชวนกลับมา", segment.id(), campaigns.usualTexts(), Optional.of(till.design("FREE-NAIL")), CampaignDays.usual(Till.TODAY.plusDays(3)), 25);
        Campaign started = campaigns.start(campaigns.save(Optional.empty(), draft, manager).get().id(), manager).get();
        List<CampaignWork.Heard> heard = till.transactions.read(ctx -> ctx.select(CAMPAIGN_MEMBER.REMINDER_ID).from(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.REMINDER_ID.isNotNull()).orderBy(CAMPAIGN_MEMBER.OWNER_ID)
                .limit(3).fetch(row -> new CampaignWork.Heard(new ReminderId(row.value1()), true, false, Optional.empty())));
        till.transactions.write(ctx -> {
            new CampaignDeeds(coupons).heard(ctx, heard, till.clock().instant(), Optional.of(till.mint));
            return heard;
        });
        OwnerId first = till.transactions.read(ctx -> new OwnerId(ctx.select(CAMPAIGN_MEMBER.OWNER_ID).from(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.COUPON_ID.isNotNull()).orderBy(CAMPAIGN_MEMBER.OWNER_ID).limit(1).fetchSingle().value1()));
        till.sold(till.basket(first, "EXAM", "NAIL").with(till.coupons.waiting(first).getFirst().id()));
        CampaignResult result = new CampaignResults(till.transactions, till.clock()).of(started.id()).result();
        assertThat(List.of(result.meant().owners(), result.written().owners(), result.control().owners(), result.used())).containsExactly(5, 3, 2, 1);
        assertThat(result.leftOut()).containsKey(LeftOut.NO_PET);
    }

    /// A rule that was followed, and baths with treats, which go together.
    private void suggestions(OwnerId owner) {
        PetId mochi = till.pet(owner, "โมจิ", "DOG");
        Authority manager = Authority.of(till.piyanut);
        SuggestionRules rules = new SuggestionRules(till.transactions, till.audit, till.clock());
        rules.addReady(manager).get();
        SuggestionRule rule = rules.all().getFirst();
        SuggestionDesk desk = new SuggestionDesk(till.transactions, till.clock());
        Offer offer = new Offer(SuggestionKind.RULE, mochi, rule.terms().item(), Optional.of(rule.id()), Optional.empty());
        Basket bath = Basket.open(owner).with(till.item("BATH-S"), 1, Optional.of(mochi)).with(till.item("TREAT"), 1, Optional.of(mochi));
        desk.shown(new SuggestionDesk.Moment(owner, bath.key(), till.mint), List.of(offer));
        desk.accepted(new SuggestionDesk.Moment(owner, bath.key(), till.mint), offer);
        till.sold(bath);
        for (int i = 0; i < 4; i++) till.sold(Basket.open(owner).withLines(bath.lines()));
        till.sold(Basket.open(owner).with(till.item("NAIL"), 1, Optional.of(mochi)));
        till.moveTo(Till.TODAY.plusDays(4));
        SuggestionPairs pairs = new SuggestionPairs(till.transactions, till.settings, till.clock());
        pairs.set(new PairTerms(5, 50, 110, 12), manager).get();
        pairs.countNow();
        till.ledger.newDay();
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
        assertFound("ledger.counted", ctx -> ctx.update(POINTS_COUNTED).set(POINTS_COUNTED.POINTS, POINTS_COUNTED.POINTS.plus(1L)).execute());
        assertFound("ledger.counted", ctx -> ctx.deleteFrom(POINTS_COUNTED).where(POINTS_COUNTED.KIND.eq("EARN_SPEND")).execute());
        assertFound("ledger.entries", ctx -> ctx.update(POINTS_LOT).set(POINTS_LOT.POINTS, 9999L).where(POINTS_LOT.ID.eq(1L)).execute());
        assertFound("campaigns.draw", ctx -> ctx.update(CAMPAIGN).set(CAMPAIGN.CONTROL_PERCENT, 50).execute());
        assertFound("campaigns.aside", ctx -> ctx.update(COUPON).set(COUPON.OWNER_ID, select(max(CAMPAIGN_MEMBER.OWNER_ID)).from(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.CONTROL.isTrue()))
                .where(COUPON.CAMPAIGN_ID.isNotNull()).execute());
        assertFound("campaigns.members", ctx -> ctx.update(REMINDER).set(REMINDER.GROUP_CODE, "99").where(REMINDER.KIND.eq("CAMPAIGN")).execute());
        assertFound("campaigns.coupons", ctx -> ctx.update(COUPON).set(COUPON.LAST_DAY, COUPON.LAST_DAY.plus(1)).where(COUPON.CAMPAIGN_ID.isNotNull()).execute());
        assertFound("segments.readable", ctx -> ctx.update(SEGMENT).set(SEGMENT.DEFINITION, "[{}]").execute());
        assertFound("suggestions.rule", ctx -> ctx.update(SUGGESTION_EVENT).set(SUGGESTION_EVENT.ITEM_ID, till.item("NAIL").id().value()).execute());
        assertFound("suggestions.shown", ctx -> ctx.deleteFrom(SUGGESTION_EVENT).where(SUGGESTION_EVENT.OUTCOME.eq("SHOWN")).execute());
        assertFound("suggestions.versions", ctx -> ctx.update(SUGGESTION_RULE).set(SUGGESTION_RULE.VERSION, 3).execute());
        assertFound("suggestions.pairs", ctx -> ctx.update(SUGGESTION_PAIR).set(SUGGESTION_PAIR.BILLS_ALL, 99)
                .where(SUGGESTION_PAIR.WITH_ITEM_ID.eq(till.item("BATH-S").id().value())).execute());
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
