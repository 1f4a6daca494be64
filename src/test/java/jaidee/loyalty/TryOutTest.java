package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.loyalty.EarnRule.Gives;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TryOutTest {
    private final Till till = new Till();
    private final TryOut tryOut = new TryOut(till.transactions, till.clock());
    private final OwnerId somying = till.owner("สมหญิง"), wira = till.owner("วีระ");

    @AfterEach
    void close() {
        till.close();
    }

    /// By hand: by the draft ten bags of food bring nothing, any other bill brings 7 more.
    @Test
    void aDraftIsTriedOnRealBillsAndNothingIsTouched() {
        till.sold(Basket.open(somying).with(till.item("FOOD-RX"), 10, Optional.empty()));
        till.sold(till.basket(wira, "EXAM"));
        till.sold(Basket.open().with(till.item("EXAM"), 1, Optional.empty()));
        Points given = till.ledger.standing(somying).balance().plus(till.ledger.standing(wira).balance());
        Points lost = till.ledger.standing(somying).balance();
        Programme draft = with(new EarnRule("NOFOOD", name("อาหารไม่ให้แต้ม"), new Gives.Nothing(),
                        new EarnRule.Lines(List.of(till.item("FOOD-RX").category()), List.of(), List.of(), List.of()), EarnRule.Bills.ALL),
                new EarnRule("SEVEN", name("เจ็ดแต้ม"), new Gives.Once(Points.of(7)), EarnRule.Lines.ALL, EarnRule.Bills.ALL));
        int entries = entries();
        TryOutResult result = run(draft, 30);
        assertThat(entries()).isEqualTo(entries);
        assertThat(result.bills()).isEqualTo(2);
        assertThat(result.now()).isEqualTo(new TryOutResult.Given(given, Money.satang(10).times(given.value())));
        assertThat(result.more()).isEqualTo(Points.of(7).minus(lost));
        assertThat(result.gaining()).singleElement().satisfies(owner -> {
            assertThat(owner.name()).isEqualTo("คุณวีระ");
            assertThat(owner.more()).isEqualTo(Points.of(7));
        });
        assertThat(result.losing()).singleElement().satisfies(owner -> assertThat(owner.more()).isEqualTo(lost.negated()));
        assertThat(result.rules()).filteredOn(rule -> rule.code().equals("SEVEN")).containsExactly(
                new TryOutResult.OfRule("SEVEN", Message.of("loyalty.reason.rule", name("เจ็ดแต้ม")), Points.ZERO, Points.of(7)));
        assertThat(result.outstanding()).isEqualTo(given);
        assertThat(result.liabilityMore()).isEqualTo(Money.satang(10).times(result.more().value()));
        assertThat(result.tiers()).isEmpty();
    }

    @Test
    void whatWasGivenBackAndWhatIsOlderDoesNotCount() {
        till.sold(till.basket(wira, "EXAM"));
        till.moveTo(Till.TODAY.plusDays(40));
        till.sold(till.basket(wira, "EXAM"));
        assertThat(run(with(once(7)), 30).bills()).isEqualTo(1);
        assertThat(run(with(once(7)), 90).bills()).isEqualTo(2);
    }

    @Test
    void aRuleThatBeginsLaterIsTriedAsIfItHeldEveryDay() {
        till.sold(till.basket(wira, "EXAM"));
        EarnRule later = new EarnRule("DEC", name("ธันวาคม"), new Gives.Once(Points.of(9)), EarnRule.Lines.ALL,
                new EarnRule.Bills(List.of(), List.of(), Optional.of(Till.TODAY.plusDays(9)), Optional.empty(), Money.ZERO));
        TryOutResult result = run(with(later), 30);
        assertThat(result.more()).isEqualTo(Points.of(9));
        assertThat(result.undated()).containsExactly(name("ธันวาคม"));
    }

    @Test
    void changedTiersShowWhoWouldBeWhere() {
        till.sold(Basket.open(somying).with(till.item("ECHO"), 4, Optional.empty()));
        till.sold(till.basket(wira, "EXAM"));
        Programme now = till.programme.newest();
        List<Tier> tiers = new ArrayList<>(now.tiers());
        Tier gold = tiers.get(1);
        tiers.set(1, new Tier(gold.code(), gold.position(), gold.name(), Money.baht(1000), gold.multiplierPercent(), gold.discountPercent()));
        TryOutResult result = run(now.withTiers(tiers), 30);
        assertThat(result.moves()).singleElement().satisfies(move -> {
            assertThat(move.owner()).isEqualTo(somying);
            assertThat(move.to()).isEqualTo(gold.name());
            assertThat(move.up()).isTrue();
        });
        assertThat(result.tiers()).extracting(TryOutResult.OfTier::draft).containsExactly(1, 1, 0);
        assertThat(result.tiers()).extracting(TryOutResult.OfTier::now).containsExactly(2, 0, 0);
        assertThat(result.more().isPositive()).as("gold multiplies").isTrue();
    }

    /// By hand: today 20 points a pet in its month, two pets at most; by the draft 50 for one alone.
    @Test
    void changedBirthdaysAndRecommendingAreReckonedFromTheVisitsThatWere() {
        BirthdayPolicy before = new BirthdayPolicy(Points.of(20), 2);
        till.programme.save(till.programme.newest().withBirthday(Optional.of(before)), Till.TODAY, "", till.allowed()).get();
        Programme now = till.programme.newest();
        PetId mochi = till.pet(somying, "โมจิ", "DOG"), tofu = till.pet(somying, "เต้าหู้", "CAT");
        till.transactions.write(ctx -> ctx.update(PET).set(PET.BIRTH_DATE, Till.TODAY.minusYears(3)).set(PET.BIRTH_ESTIMATED, false)
                .where(PET.ID.in(mochi.value(), tofu.value())).execute());
        OwnerId friend = till.owner("มาลี");
        till.transactions.write(ctx -> ctx.insertInto(REFERRAL).set(REFERRAL.REFERRER_ID, wira.value()).set(REFERRAL.REFEREE_ID, friend.value())
                .set(REFERRAL.NOTED_ON, Till.TODAY).execute());
        till.sold(till.basket(somying, "EXAM"));
        till.sold(till.basket(somying, "EXAM"));
        till.sold(till.basket(friend, "DENTAL"));
        ReferralPolicy recommending = now.referral().orElseThrow();
        assertThat(run(with(once(0)), 30).rules()).as("left alone").noneMatch(rule -> rule.code().startsWith("+"));

        TryOutResult result = run(now.withBirthday(Optional.of(new BirthdayPolicy(Points.of(50), 1))).withReferral(Optional.empty()), 30);
        assertThat(result.rules()).filteredOn(rule -> rule.code().startsWith("+")).containsExactly(
                new TryOutResult.OfRule("+BIRTHDAY", Message.of("loyalty.try.birthdays"), before.worth(2), Points.of(50)),
                new TryOutResult.OfRule("+REFERRAL", Message.of("loyalty.try.friends"), recommending.referrer().plus(recommending.referee()), Points.ZERO));
        assertThat(result.losing()).extracting(TryOutResult.OfOwner::owner).contains(wira, friend);
        Points reallyGiven = till.ledger.standing(somying).balance().plus(till.ledger.standing(wira).balance()).plus(till.ledger.standing(friend).balance());
        assertThat(result.now().points()).as("what today’s rules give is what they gave").isEqualTo(reallyGiven);
        till.moveTo(Till.TODAY.plusDays(3));
        assertThat(run(now.withBirthday(Optional.of(new BirthdayPolicy(Points.of(50), 1))), 2).rules()).filteredOn(rule -> rule.code().startsWith("+"))
                .as("nobody came in these days").allMatch(rule -> rule.now().isZero() && rule.draft().isZero());
    }

    @Test
    void aTierThatTheManagerGaveHoldsOnBothSides() {
        till.sold(till.basket(wira, "EXAM"));
        Programme now = till.programme.newest();
        List<Tier> tiers = new ArrayList<>(now.tiers());
        Tier gold = tiers.get(1);
        till.transactions.write(ctx -> ctx.insertInto(TIER_FLOOR).set(TIER_FLOOR.OWNER_ID, wira.value()).set(TIER_FLOOR.TIER_CODE, gold.code())
                .set(TIER_FLOOR.LAST_DAY, Till.TODAY.plusDays(30)).set(TIER_FLOOR.REASON, "อาสา").set(TIER_FLOOR.STANDING, true)
                .set(TIER_FLOOR.GIVEN_AT, till.clock().instant().atOffset(ZoneOffset.UTC)).set(TIER_FLOOR.GIVEN_BY, till.piyanut.value()).execute());
        tiers.set(1, new Tier(gold.code(), gold.position(), gold.name(), Money.baht(99_000), gold.multiplierPercent(), gold.discountPercent()));
        TryOutResult result = run(now.withTiers(tiers), 30);
        assertThat(result.moves()).isEmpty();
        assertThat(result.tiers()).extracting(TryOutResult.OfTier::draft).containsExactly(1, 1, 0);
    }

    @Test
    void itTellsHowFarItIsAndStopsWhenItIsNoLongerWanted() {
        till.sold(till.basket(wira, "EXAM"));
        List<Long> told = new ArrayList<>();
        assertThat(tryOut.run(with(once(1)), 30, (done, all) -> told.add(done), () -> true)).isPresent();
        assertThat(told).first().isEqualTo(0L);
        assertThat(told).last().isEqualTo(1L);
        assertThat(tryOut.run(with(once(1)), 30, (done, all) -> {
        }, () -> false)).isEmpty();
    }

    @Test
    void withoutABillThereIsNothingToCompare() {
        assertThat(run(with(once(1)), 365).more()).isEqualTo(Points.ZERO);
    }

    private TryOutResult run(Programme draft, int days) {
        return tryOut.run(draft, days, (done, all) -> {
        }, () -> true).orElseThrow();
    }

    private int entries() {
        return till.transactions.<Integer>read(ctx -> ctx.fetchCount(LEDGER_ENTRY));
    }

    private static EarnRule once(int points) {
        return new EarnRule("ONCE", name("ครั้งละแต้ม"), new Gives.Once(Points.of(points)), EarnRule.Lines.ALL, EarnRule.Bills.ALL);
    }

    private Programme with(EarnRule... more) {
        List<EarnRule> rules = new ArrayList<>(till.programme.newest().earn());
        rules.addAll(List.of(more));
        return till.programme.newest().withEarn(rules);
    }

    private static Bilingual name(String th) {
        return new Bilingual(th, th);
    }
}
