package jaidee.campaigns;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.REFUND;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.figures.DifferenceOfMeans;
import jaidee.figures.DifferenceOfShares;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.owners.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Results against a table reckoned by hand, the interval against the examples of its paper, and the draw.
class CampaignResultTest {
    @Test
    void theResultIsThatOfTheTableByHand() {
        try (CampaignDesk clinic = new CampaignDesk()) {
            LocalDate day = CampaignDesk.TODAY;
            clinic.agreeing(8);
            Campaign campaign = clinic.started(clinic.draft(50, true));
            List<OwnerId> control = clinic.in(campaign, MemberRow.Part.CONTROL), work = clinic.in(campaign, MemberRow.Part.WAITING);
            assertThat(control).hasSize(4);
            // three hear of it, the fourth never does
            for (OwnerId owner : work.subList(0, 3)) clinic.desk.outbox.copied(owner, clinic.desk.openOf(owner), Channel.LINE, clinic.desk.manager).get();
            SaleId bath = clinic.bill(work.get(0), day, Money.baht(500));
            clinic.bill(work.get(0), day, Money.baht(100));
            clinic.bill(work.get(1), day.plusDays(44), Money.baht(900));
            SaleId never = clinic.bill(work.get(2), day.plusDays(1), Money.baht(700));
            clinic.bill(work.get(2), day.plusDays(45), Money.baht(800));
            clinic.bill(work.get(2), day.plusDays(2), Money.ZERO);
            clinic.bill(work.get(3), day.plusDays(2), Money.baht(400));
            clinic.bill(control.get(0), day.plusDays(5), Money.baht(300));
            clinic.bill(control.get(1), day.minusDays(1), Money.baht(600));
            clinic.back(bath, day.plusDays(2), Money.baht(50), "REFUND");
            clinic.back(never, day.plusDays(1), Money.baht(700), "VOID");
            clinic.desk.clock.set(day.plusDays(60), LocalTime.of(10, 0));
            CampaignResult result = clinic.results.of(campaign.id()).result();
            assertThat(result.written()).isEqualTo(new CampaignResult.Group(3, 2, 2, Money.baht(1450), 55_000.0 * 55_000 + 90_000.0 * 90_000));
            assertThat(result.control()).isEqualTo(new CampaignResult.Group(4, 1, 1, Money.baht(300), 30_000.0 * 30_000));
            assertThat(result.waiting()).isEqualTo(new CampaignResult.Group(1, 1, 1, Money.baht(400), 40_000.0 * 40_000));
            assertThat(result.meant()).as("reached or not").isEqualTo(new CampaignResult.Group(4, 3, 3, Money.baht(1850), 55_000.0 * 55_000 + 90_000.0 * 90_000 + 40_000.0 * 40_000));
            assertThat(result.written().share()).contains(new BigDecimal("66.7"));
            assertThat(result.written().perOwner()).contains(Money.satang(48_333));
            assertThat(result.lift().points()).contains(new BigDecimal("50.0"));
            assertThat(result.lift().percent()).contains(new BigDecimal("200.0"));
            assertThat(result.differenceOfReached()).hasValueSatisfying(only -> assertThat(only.points()).isEqualByComparingTo("41.7"));
            assertThat(result.differencePerOwner()).as("too few for a span in baht").isEmpty();
            // 1,850 less four times the 75 of those kept aside
            assertThat(result.extra()).contains(Money.baht(1550));
            assertThat(result.verdict()).isEqualTo(CampaignResult.Verdict.TOO_FEW);
            assertThat(result.given()).isEqualTo(3);
            assertThat(result.cost()).isEqualTo(Money.ZERO);
            assertThat(result.returned()).isEmpty();
            CampaignFigures first = clinic.desk.transactions.read(ctx -> CampaignFigures.of(ctx, day, day.plusDays(7)));
            assertThat(first.campaigns()).singleElement().satisfies(line -> {
                assertThat(line.sent()).isEqualTo(3);
                assertThat(line.came()).isOne();
                assertThat(line.revenue()).isEqualTo(Money.baht(550));
                assertThat(line.sure()).isFalse();
            });
            assertThat(line(clinic, day, day.plusDays(1)).revenue()).as("what went back later is not known yet").isEqualTo(Money.baht(600));
            assertThat(line(clinic, day.plusDays(2), day.plusDays(44)).revenue()).as("900 less what went back in these days").isEqualTo(Money.baht(850));
            useAndGiveBack(clinic, work.get(0), bath, day.plusDays(2));
            assertThat(line(clinic, day, day.plusDays(1)).cost()).as("a month that is over stays when the coupon comes back later").isEqualTo(Money.baht(100));
            assertThat(line(clinic, day.plusDays(2), day.plusDays(44)).cost()).isEqualTo(Money.baht(-100));
            assertThat(clinic.results.of(campaign.id()).result()).satisfies(whole -> assertThat(whole.cost()).isEqualTo(Money.ZERO)).satisfies(whole -> assertThat(whole.used()).isZero());
            assertThat(clinic.desk.transactions.read(ctx -> CampaignFigures.of(ctx, day.plusDays(50), day.plusDays(80))).campaigns()).isEmpty();
            assertThat(clinic.astray()).isEmpty();
        }
    }

    /// A draft that lay about for a week: who came meanwhile had heard nothing.
    @Test
    void whatWasBeforeTheStartIsNoneOfItsDoing() {
        try (CampaignDesk clinic = new CampaignDesk()) {
            LocalDate day = CampaignDesk.TODAY;
            List<OwnerId> owners = clinic.agreeing(2);
            CampaignId draft = clinic.campaigns.save(Optional.empty(), clinic.draft(0, false), clinic.desk.manager).get().id();
            owners.forEach(owner -> clinic.bill(owner, day.plusDays(2), Money.baht(300)));
            clinic.desk.clock.set(day.plusDays(7), LocalTime.of(10, 0));
            Campaign campaign = clinic.campaigns.start(draft, clinic.desk.manager).get();
            assertThat(clinic.campaigns.start(draft, clinic.desk.manager).refusal()).as("pressed twice").contains(new CampaignRefusal.Begun());
            clinic.bill(owners.getFirst(), day.plusDays(8), Money.baht(100));
            clinic.desk.clock.set(day.plusDays(9), LocalTime.of(10, 0));
            assertThat(clinic.results.of(campaign.id()).result().meant()).satisfies(all -> assertThat(all.came()).isOne()).satisfies(all -> assertThat(all.revenue()).isEqualTo(Money.baht(100)));
            assertThat(clinic.desk.transactions.read(ctx -> CampaignFigures.of(ctx, day, day.plusDays(6))).campaigns()).as("days that were over before it was started").isEmpty();
        }
    }

    private static CampaignFigures.Line line(CampaignDesk clinic, LocalDate from, LocalDate to) {
        return clinic.desk.transactions.read(ctx -> CampaignFigures.of(ctx, from, to)).campaigns().getFirst();
    }

    /// The coupon took 100 baht off the bill of the first day, which was given back on `later`.
    private static void useAndGiveBack(CampaignDesk clinic, OwnerId owner, SaleId bill, LocalDate later) {
        clinic.desk.transactions.write(ctx -> {
            long coupon = ctx.select(COUPON.ID).from(COUPON).where(COUPON.OWNER_ID.eq(owner.value())).fetchSingle().value1();
            ctx.insertInto(COUPON_REDEMPTION).set(COUPON_REDEMPTION.ID, 900_000L).set(COUPON_REDEMPTION.COUPON_ID, coupon).set(COUPON_REDEMPTION.TURN, 1)
                    .set(COUPON_REDEMPTION.SALE_ID, bill.value()).set(COUPON_REDEMPTION.AT, CampaignDesk.TODAY.atTime(12, 0).atZone(Days.BANGKOK).toOffsetDateTime())
                    .set(COUPON_REDEMPTION.STAFF_ID, clinic.desk.manager.by().value()).set(COUPON_REDEMPTION.DISCOUNT_SATANG, 10_000L).execute();
            long refund = ctx.select(REFUND.ID).from(REFUND).where(REFUND.SALE_ID.eq(bill.value())).fetchSingle().value1();
            return ctx.insertInto(COUPON_REVIVAL).set(COUPON_REVIVAL.REDEMPTION_ID, 900_000L).set(COUPON_REVIVAL.REFUND_ID, refund)
                    .set(COUPON_REVIVAL.AT, later.atTime(12, 0).atZone(Days.BANGKOK).toOffsetDateTime()).execute();
        });
    }

    /// R. G. Newcombe 1998, table II, method 10.
    @Test
    void theSpanIsThatOfThePaper() {
        assertThat(DifferenceOfShares.of(56, 70, 48, 80)).contains(span("20.0", "5.2", "33.4"));
        assertThat(DifferenceOfShares.of(9, 10, 3, 10)).contains(span("60.0", "17.1", "80.9"));
        assertThat(DifferenceOfShares.of(6, 7, 2, 7)).contains(span("57.1", "5.8", "80.6"));
        assertThat(DifferenceOfShares.of(5, 56, 0, 29)).contains(span("8.9", "-3.8", "19.3"));
        assertThat(DifferenceOfShares.of(0, 10, 0, 20)).contains(span("0.0", "-16.1", "27.8"));
        assertThat(DifferenceOfShares.of(10, 10, 0, 20)).contains(span("100.0", "67.9", "100.0"));
        assertThat(DifferenceOfShares.of(56, 70, 48, 80).orElseThrow().mayBeNone()).isFalse();
        assertThat(DifferenceOfShares.of(5, 56, 0, 29).orElseThrow().mayBeNone()).isTrue();
        assertThat(DifferenceOfShares.of(1, 2, 0, 0)).isEmpty();
    }

    /// Against `scipy.stats.ttest_ind(equal_var=False)` and the table of Student's distribution.
    @Test
    void theSpanOfBahtPerOwnerIsThatOfWelch() {
        DifferenceOfMeans.Values one = new DifferenceOfMeans.Values(12, 570_000, 88_300_000_000.0), other = new DifferenceOfMeans.Values(11, 115_000, 5_225_000_000.0);
        assertThat(DifferenceOfMeans.of(one, other)).hasValueSatisfying(span -> {
            assertThat(span.difference()).isEqualByComparingTo("37045");
            assertThat(span.low()).isBetween(new BigDecimal("-11393"), new BigDecimal("-11389"));
            assertThat(span.high()).isBetween(new BigDecimal("85480"), new BigDecimal("85484"));
            assertThat(span.mayBeNone()).isTrue();
        });
        assertThat(DifferenceOfMeans.of(new DifferenceOfMeans.Values(9, 100, 10_000), other)).as("too few").isEmpty();
        assertThat(DifferenceOfMeans.of(new DifferenceOfMeans.Values(20, 0, 0), new DifferenceOfMeans.Values(20, 0, 0))).as("nobody bought anything").isEmpty();
    }

    private static DifferenceOfShares span(String points, String low, String high) {
        return new DifferenceOfShares(new BigDecimal(points), new BigDecimal(low), new BigDecimal(high));
    }

    @Property(tries = 100)
    void theDrawIsTheSameInAnyOrderAndKeepsWhatItSays(@ForAll long seed, @ForAll @IntRange(min = 0, max = 50) int percent, @ForAll @IntRange(min = 0, max = 300) int many) {
        List<OwnerId> owners = new java.util.ArrayList<>(LongStream.rangeClosed(1, many).mapToObj(OwnerId::new).toList());
        Draw draw = new Draw(seed, percent);
        Set<OwnerId> kept = draw.control(owners);
        java.util.Collections.shuffle(owners, new Random(seed));
        assertThat(draw.control(owners)).isEqualTo(kept).isSubsetOf(new HashSet<>(owners)).hasSize(draw.kept(many));
        assertThat(draw.kept(many)).isBetween(0, many / 2 + 1);
        if (percent > 0 && many > 1) assertThat(kept).isNotEmpty();
    }

    /// Over many seeds everybody is kept aside about as often as said, whatever number an owner has: 30 % of 1,000 draws is
    /// 300, and six standard deviations are 87.
    @Test
    void nobodyIsDrawnMoreOftenThanOthers() {
        List<OwnerId> owners = LongStream.rangeClosed(1_000, 1_049).mapToObj(OwnerId::new).toList();
        java.util.Map<OwnerId, Integer> times = new java.util.HashMap<>();
        Random seeds = new Random(3);
        for (int i = 0; i < 1_000; i++) new Draw(seeds.nextLong(), 30).control(owners).forEach(owner -> times.merge(owner, 1, Integer::sum));
        assertThat(times.values()).hasSize(50).allSatisfy(count -> assertThat(count).isBetween(213, 387));
    }
}
