package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TierRulesTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 10);
    private static final Tier SILVER = tier("SILVER", 1, 0, 0, false), GOLD = tier("GOLD", 2, 12_000, 6, false), VIP = tier("VIP", 3, 36_000, 12, true);
    private static final TierPolicy SOFT = new TierPolicy(List.of(SILVER, GOLD, VIP), true, TierTerms.USUAL);
    private static final TierPolicy GRACE = new TierPolicy(List.of(SILVER, GOLD, VIP), true, new TierTerms(30, 12, TierTerms.Year.CALENDAR));

    @Test
    void spendingOrVisitsLeadUpWhereEitherIsEnough() {
        assertThat(GOLD.reached(Money.baht(12_000), 1)).isTrue();
        assertThat(GOLD.reached(Money.baht(100), 6)).isTrue();
        assertThat(GOLD.reached(Money.baht(11_999), 5)).isFalse();
        assertThat(VIP.reached(Money.baht(50_000), 11)).isFalse();
        assertThat(VIP.reached(Money.baht(36_000), 12)).isTrue();
        assertThat(tier("T", 2, 0, 3, false).reached(Money.ZERO, 2)).isFalse();
    }

    @Test
    void aVisitIsADayWithABillThatStands() {
        List<TierPolicy.Spend> spends = List.of(spend(0, 100), spend(0, 200), spend(3, 100),
                new TierPolicy.Spend(START.plusDays(3), Money.baht(-100), -1), new TierPolicy.Spend(START.plusDays(5), Money.ZERO));
        assertThat(TierPolicy.year(spends, START.plusDays(9))).isEqualTo(new TierPolicy.Year(Money.baht(300), 2));
        List<TierPolicy.Spend> six = List.of(spend(0, 1), spend(1, 1), spend(2, 1), spend(3, 1), spend(4, 1), spend(5, 1));
        assertThat(SOFT.rise(SOFT.lowest(), six, START.plusDays(5)).orElseThrow().held().tier()).isEqualTo(GOLD);
    }

    @Test
    void whatIsMissingIsToldAsAPersonSaysIt() {
        assertThat(thai(GOLD.gap(Money.baht(10_800), 1).to(GOLD.name()))).isEqualTo("อีก 1,200 บาท หรือมาอีก 5 ครั้ง เลื่อนเป็นระดับGOLD");
        assertThat(thai(VIP.gap(Money.baht(40_000), 10).to(VIP.name()))).isEqualTo("มาอีก 2 ครั้ง เลื่อนเป็นระดับVIP");
        assertThat(GOLD.gap(Money.baht(6_000), 1).share()).isEqualTo(0.5);
        assertThat(GOLD.gap(Money.baht(10_800), 1).after(Money.baht(1_200), true).closed()).isTrue();
        assertThat(GOLD.gap(Money.baht(1), 5).after(Money.baht(1), true).closed()).as("the sixth visit").isTrue();
        assertThat(GOLD.gap(Money.baht(1), 5).after(Money.baht(1), false).closed()).as("a second bill of the day").isFalse();
        assertThat(VIP.gap(Money.baht(30_000), 3).after(Money.baht(6_000), true)).isEqualTo(new TierGap(Money.ZERO, 8, true, 0.25));
    }

    @Test
    void aGapThatIsClosedWithinTheGraceRenewsAndOneThatIsNotFallsAfterIt() {
        TierPolicy.Held gold = new TierPolicy.Held(GOLD, Optional.of(LocalDate.of(2026, 1, 31)));
        List<TierPolicy.Spend> little = List.of(new TierPolicy.Spend(LocalDate.of(2025, 9, 1), Money.baht(9_000)));
        assertThat(GRACE.reviews(gold, little, LocalDate.of(2026, 3, 2))).isEmpty();
        assertThat(GRACE.reviews(gold, little, LocalDate.of(2026, 3, 3))).singleElement()
                .isEqualTo(new TierPolicy.Step(LocalDate.of(2026, 3, 3), TierPolicy.Direction.DOWN, new TierPolicy.Held(SILVER, Optional.empty())));
        List<TierPolicy.Spend> closed = List.of(little.getFirst(), new TierPolicy.Spend(LocalDate.of(2026, 2, 20), Money.baht(3_000)));
        for (LocalDate looked : List.of(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 6, 1)))
            assertThat(GRACE.reviews(gold, closed, looked)).singleElement().isEqualTo(new TierPolicy.Step(LocalDate.of(2026, 2, 20), TierPolicy.Direction.RENEW,
                    new TierPolicy.Held(GOLD, Optional.of(LocalDate.of(2027, 2, 28)))));
        assertThat(SOFT.reviews(gold, closed, LocalDate.of(2026, 2, 20)).getFirst().direction()).as("without grace").isEqualTo(TierPolicy.Direction.DOWN);
    }

    @Test
    void whatIsMissingToRenewCountsOnlyWhatWillStillCount() {
        TierPolicy.Held gold = new TierPolicy.Held(GOLD, Optional.of(LocalDate.of(2026, 1, 31)));
        List<TierPolicy.Spend> spends = List.of(new TierPolicy.Spend(LocalDate.of(2025, 1, 20), Money.baht(12_000)),
                new TierPolicy.Spend(LocalDate.of(2025, 9, 1), Money.baht(8_600)));
        assertThat(SOFT.toRenew(gold, spends, LocalDate.of(2026, 1, 5)).orElseThrow().money()).isEqualTo(Money.baht(3_400));
        assertThat(thai(SOFT.toRenew(gold, spends, LocalDate.of(2026, 1, 5)).orElseThrow().toRenew(GOLD.name(), LocalDate.of(2026, 1, 31))))
                .isEqualTo("ระดับGOLDถึง 31 ม.ค. 2569 — อีก 3,400 บาท หรือมาอีก 5 ครั้ง เพื่อต่ออายุ");
    }

    @Test
    void theLengthOfATierIsASetting() {
        TierPolicy half = new TierPolicy(List.of(SILVER, GOLD), true, new TierTerms(0, 6, TierTerms.Year.CALENDAR));
        assertThat(half.rise(half.lowest(), List.of(spend(0, 12_000)), START).orElseThrow().held().validUntil()).contains(LocalDate.of(2025, 7, 31));
    }

    @Test
    void aLineGetsTheBetterOfItsCategoryAndTheWholeBill() {
        Tier tier = new Tier("GOLD", 2, SILVER.name(), TierColour.GOLD, Money.baht(1), 0, false, 100, 5, List.of(new CategoryPercent("GROOMING", 10), new CategoryPercent("FOOD", 3)), List.of());
        assertThat(tier.percentOff("GROOMING")).isEqualTo(10);
        assertThat(tier.percentOff("FOOD")).isEqualTo(5);
        assertThat(tier.percentOff("EXAM")).isEqualTo(5);
    }

    @Test
    void privilegesAreCountedByTheCalendarOrSinceBecomingAMember() {
        LocalDate joined = LocalDate.of(2024, 2, 29);
        assertThat(TierTerms.USUAL.yearOf(LocalDate.of(2026, 11, 22), joined)).isEqualTo(LocalDate.of(2026, 1, 1));
        TierTerms since = new TierTerms(0, 12, TierTerms.Year.MEMBERSHIP);
        assertThat(since.yearOf(LocalDate.of(2026, 2, 27), joined)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(since.yearOf(LocalDate.of(2028, 2, 29), joined)).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    /// Whatever happened: a bill brings at most one step up, to a tier that the year really deserves, and nobody falls while
    /// the year carries the tier.
    @Property(tries = 150)
    void aTierNeverJumpsTwiceInABill(@ForAll("lives") List<TierPolicy.Spend> spends, @ForAll boolean grace) {
        TierPolicy policy = grace ? GRACE : SOFT;
        TierPolicy.Held held = policy.lowest();
        List<TierPolicy.Spend> soFar = new ArrayList<>();
        for (TierPolicy.Spend spend : spends) {
            soFar.add(spend);
            for (TierPolicy.Step step : policy.reviews(held, soFar, spend.day())) {
                assertThat(step.day()).isBeforeOrEqualTo(spend.day());
                assertThat(held.tier().position() - step.held().tier().position()).as("lands softly").isBetween(0, 1);
                held = step.held();
            }
            Optional<TierPolicy.Step> up = policy.rise(held, soFar, spend.day());
            TierPolicy.Year year = TierPolicy.year(soFar, spend.day());
            if (up.isPresent()) {
                assertThat(up.get().held().tier().position()).isGreaterThan(held.tier().position());
                assertThat(up.get().held().tier().reached(year.spent(), year.visits())).isTrue();
                held = up.get().held();
            }
            assertThat(policy.rise(held, soFar, spend.day())).as("not twice").isEmpty();
            assertThat(policy.reviews(held, soFar, spend.day())).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<TierPolicy.Spend>> lives() {
        return Arbitraries.integers().between(0, 90).list().ofMaxSize(30).flatMap(gaps -> Arbitraries.integers().between(0, 15_000).list().ofSize(gaps.size()).map(bahts -> {
            List<TierPolicy.Spend> all = new ArrayList<>();
            LocalDate day = START;
            for (int i = 0; i < gaps.size(); i++) {
                day = day.plusDays(gaps.get(i));
                all.add(new TierPolicy.Spend(day, Money.baht(bahts.get(i))));
            }
            return all;
        }));
    }

    /// Whatever tiers are taken away, in whatever order: every tier ever held is one of those that stayed.
    @Property(tries = 100)
    void whoHeldATierThatWentHasTheHighestBelowItThatStayed(@ForAll("removals") List<Integer> removals) {
        Programme programme = programme();
        for (int each : removals) {
            List<Tier> left = new ArrayList<>(programme.tiers());
            if (left.size() == 1) break;
            int at = 1 + each % (left.size() - 1);
            Tier gone = left.remove(at);
            Tier below = programme.tiers().get(at - 1);
            programme = programme.withTiers(left);
            assertThat(programme.tierHeld(gone.code()).code()).isEqualTo(below.code());
        }
        for (Tier ever : programme().tiers()) assertThat(programme.tiers()).contains(programme.tierHeld(ever.code()));
        assertThat(programme.tiers()).extracting(Tier::position).isEqualTo(java.util.stream.IntStream.rangeClosed(1, programme.tiers().size()).boxed().toList());
    }

    @Provide
    Arbitrary<List<Integer>> removals() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(5);
    }

    private static Programme programme() {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < 5; i++) tiers.add(tier("T" + i, i + 1, 1000L * i, 0, false));
        return new Programme(1, START, List.of(), new ExpiryPolicy.Never(), new RedeemTerms(null, null, 50, null, null), tiers, true, null, Map.of(), null, null, null, null);
    }

    private static Tier tier(String code, int position, long baht, int visits, boolean both) {
        return new Tier(code, position, new Bilingual(code, code), null, Money.baht(baht), visits, both, 100, 0, List.of(), List.of());
    }

    private static TierPolicy.Spend spend(int days, long baht) {
        return new TierPolicy.Spend(START.plusDays(days), Money.baht(baht));
    }

    private static String thai(Message message) {
        return Texts.of(Language.TH).get(message);
    }
}
