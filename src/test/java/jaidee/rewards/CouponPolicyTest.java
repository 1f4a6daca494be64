package jaidee.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.loyalty.Tier;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouponPolicyTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final OwnerId SOMYING = new OwnerId(1), WEERA = new OwnerId(2);
    private static final Tier SILVER = tier("SILVER", 1), GOLD = tier("GOLD", 2);
    private static final CouponPolicy POLICY = new CouponPolicy(List.of(SILVER, GOLD));
    private static final CouponDesign.Terms NO_TERMS =
            new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false);

    @Test
    void aCouponWithNothingAgainstItWorks() {
        assertThat(POLICY.refuses(coupon(NO_TERMS), visit(SUNDAY))).isEmpty();
    }

    @Test
    void itsLastDayIsStillGoodAndTheNextIsNot() {
        assertThat(POLICY.refuses(coupon(NO_TERMS), visit(SUNDAY.plusDays(60)))).isEmpty();
        assertThat(POLICY.refuses(coupon(NO_TERMS), visit(SUNDAY.plusDays(61)))).contains(new CouponRefusal.Expired(SUNDAY.plusDays(60)));
        assertThat(POLICY.refuses(coupon(NO_TERMS), visit(SUNDAY.minusDays(1)))).contains(new CouponRefusal.NotYetValid(SUNDAY));
    }

    @Test
    void aUsedOrVoidedCouponSaysSoBeforeAllElse() {
        assertThat(POLICY.refuses(in(new CouponState.Redeemed(SUNDAY, "RC6911-00001", "มินต์")), visit(SUNDAY.plusDays(99))))
                .contains(new CouponRefusal.UsedAlready(SUNDAY, "RC6911-00001", "มินต์"));
        assertThat(POLICY.refuses(in(new CouponState.Voided(Instant.EPOCH, "พิมพ์ผิด")), visit(SUNDAY.plusDays(99))))
                .contains(new CouponRefusal.Voided("พิมพ์ผิด"));
    }

    @Test
    void theMissingAmountIsNamed() {
        Coupon needs = coupon(new CouponDesign.Terms(Money.baht(500), Set.of(), Optional.empty(), Set.of(), false, true, false));
        CouponRefusal refusal = POLICY.refuses(needs, visit(SUNDAY)).orElseThrow();
        assertThat(Texts.of(Language.TH).get(refusal.message())).isEqualTo("ใช้ได้เมื่อยอดครบ 500 บาท ยังขาดอีก 100 บาท");
    }

    @Test
    void speciesTierWeekdayAndFirstVisitAreAskedFor() {
        assertThat(POLICY.refuses(coupon(terms("CAT", null, Set.of(), false)), visit(SUNDAY))).hasValueSatisfying(r ->
                assertThat(Texts.of(Language.TH).get(r.message())).contains("แมว"));
        assertThat(POLICY.refuses(coupon(terms("DOG", null, Set.of(), false)), visit(SUNDAY))).isEmpty();
        assertThat(POLICY.refuses(coupon(terms(null, "GOLD", Set.of(), false)), visit(SUNDAY))).contains(new CouponRefusal.TierTooLow(GOLD.name()));
        assertThat(POLICY.refuses(coupon(terms(null, null, Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), false)), visit(SUNDAY))).hasValueSatisfying(r ->
                assertThat(Texts.of(Language.TH).get(r.message())).contains("วันจันทร์, วันอังคาร").doesNotContain("วัน วัน"));
        assertThat(POLICY.refuses(coupon(terms(null, null, Set.of(), true)), visit(SUNDAY))).contains(new CouponRefusal.NotTheFirstVisit());
    }

    @Test
    void severalSpeciesAndBreedsAreAllNamed() {
        assertThat(refused(asking(Set.of("CAT", "RABBIT"), CouponDesign.Animal.ANY), dog("ชิวาวา", null))).isEqualTo("คูปองนี้ใช้ได้กับแมวและกระต่ายเท่านั้น ในบิลนี้ยังไม่มี");
        assertThat(refused(asking(Set.of("CAT", "RABBIT", "BIRD"), CouponDesign.Animal.ANY), dog("ชิวาวา", null))).startsWith("คูปองนี้ใช้ได้กับแมว กระต่าย และนกเท่านั้น");
        assertThat(refused(asking(Set.of("CAT", "DOG"), CouponDesign.Animal.ANY), dog("ชิวาวา", null))).isEmpty();
        CouponDesign.Animal small = new CouponDesign.Animal(List.of(new Bilingual("ชิวาวา", "Chihuahua"), new Bilingual("พูเดิล", "Poodle")), Optional.empty(), Optional.empty());
        assertThat(refused(asking(Set.of(), small), dog("ปอมเมอเรเนียน", null))).startsWith("คูปองนี้ใช้ได้กับสายพันธุ์ชิวาวาและพูเดิลเท่านั้น");
        assertThat(refused(asking(Set.of(), small), dog("พูเดิล ", null))).as("as it is written, blanks aside").isEmpty();
        assertThat(refused(asking(Set.of(), small), dog("chihuahua", null))).as("the other language, too").isEmpty();
        assertThat(refused(asking(Set.of(), small), dog(null, null))).as("nobody knows the breed").isNotEmpty();
        assertThat(BreedList.read(BreedList.written(small.breeds()))).isEqualTo(small.breeds());
        assertThat(BreedList.read("เปอร์เซีย")).as("from before there could be several").containsExactly(name("เปอร์เซีย"));
    }

    @Test
    void theAgeIsThatOnTheDayOfTheBill() {
        CouponDesign.Animal senior = new CouponDesign.Animal(List.of(), Optional.of(84), Optional.empty()), young = new CouponDesign.Animal(List.of(), Optional.empty(), Optional.of(12));
        assertThat(refused(asking(Set.of(), senior), dog(null, SUNDAY.minusYears(7)))).as("seven today").isEmpty();
        assertThat(refused(asking(Set.of(), senior), dog(null, SUNDAY.minusYears(7).plusDays(1)))).as("seven tomorrow").isNotEmpty();
        assertThat(refused(asking(Set.of(), young), dog(null, SUNDAY.minusYears(1).plusDays(1)))).isEmpty();
        assertThat(refused(asking(Set.of(), young), dog(null, SUNDAY.minusYears(1)))).as("one year today is no longer under one").isNotEmpty();
        assertThat(POLICY.refuses(coupon(asking(Set.of(), young)), dog(null, null))).hasValueSatisfying(why -> assertThat(why).isInstanceOf(CouponRefusal.AgeUnknown.class));
    }

    @Test
    void aCouponOfSomeLevelsIsForThoseAlone() {
        CouponDesign.Terms gold = new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false, Set.of("GOLD"), CouponDesign.Animal.ANY, CouponDesign.Combining.FREELY);
        CouponDesign.Terms both = new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false, Set.of("GOLD", "SILVER"), CouponDesign.Animal.ANY, CouponDesign.Combining.FREELY);
        assertThat(refused(gold, visit(SUNDAY))).contains("GOLD").doesNotContain("SILVER");
        assertThat(refused(both, visit(SUNDAY))).isEmpty();
        Visit walkIn = new Visit(SUNDAY, Optional.empty(), Optional.empty(), true, visit(SUNDAY).lines(), List.of());
        assertThat(refused(both, walkIn)).as("somebody without a card has no level").contains("SILVER, GOLD");
    }

    private static String refused(CouponDesign.Terms terms, Visit visit) {
        return POLICY.refuses(coupon(terms), visit).map(why -> Texts.of(Language.TH).get(why.message())).orElse("");
    }

    private static CouponDesign.Terms asking(Set<String> species, CouponDesign.Animal animal) {
        return new CouponDesign.Terms(Money.ZERO, species, Optional.empty(), Set.of(), false, true, false, Set.of(), animal, CouponDesign.Combining.FREELY);
    }

    private static Visit dog(String breed, LocalDate born) {
        return new Visit(SUNDAY, Optional.of(SOMYING), Optional.of(SILVER), false,
                List.of(new Visit.Line(new ItemId(1), "EXAM", Optional.of("DOG"), Money.baht(400), Optional.ofNullable(breed), Optional.ofNullable(born))), List.of());
    }

    @Test
    void aBoundCouponIsForItsOwnerOnly() {
        Coupon bound = coupon(new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, true));
        assertThat(POLICY.refuses(bound, visit(SUNDAY))).isEmpty();
        Visit others = new Visit(SUNDAY, Optional.of(WEERA), Optional.of(SILVER), false, visit(SUNDAY).lines(), List.of());
        assertThat(POLICY.refuses(bound, others)).contains(new CouponRefusal.BelongsToAnother());
        Visit walkIn = new Visit(SUNDAY, Optional.empty(), Optional.empty(), true, visit(SUNDAY).lines(), List.of());
        assertThat(POLICY.refuses(bound, walkIn)).contains(new CouponRefusal.BelongsToAnother());
    }

    @Test
    void aSecondOfItsKindWaitsForTheNextVisit() {
        Visit withOne = new Visit(SUNDAY, Optional.of(SOMYING), Optional.of(SILVER), false, visit(SUNDAY).lines(), List.of(coupon(NO_TERMS)));
        assertThat(POLICY.refuses(coupon(NO_TERMS), withOne)).contains(new CouponRefusal.OnePerVisit());
    }

    @Test
    void whatItIsForMustBeOnTheBill() {
        CouponDesign grooming = new CouponDesign(new CouponDesignId(1), "D", name("คูปอง"), new Benefit.FreeItem(), Optional.empty(),
                Optional.of("GROOMING"), name("อาบน้ำตัดขน"), NO_TERMS, coupon(NO_TERMS).design().issue(), true);
        Coupon coupon = new Coupon(new CouponId(1), grooming, "T", Optional.of(SOMYING), SUNDAY, SUNDAY, SUNDAY.plusDays(60), new CouponState.Waiting());
        assertThat(POLICY.refuses(coupon, visit(SUNDAY))).contains(new CouponRefusal.ItemMissing(name("อาบน้ำตัดขน")));
    }

    private static CouponDesign.Terms terms(String species, String tier, Set<DayOfWeek> days, boolean first) {
        return new CouponDesign.Terms(Money.ZERO, species == null ? Set.of() : Set.of(species), Optional.ofNullable(tier), days, first, true, false);
    }

    private static Visit visit(LocalDate day) {
        return new Visit(day, Optional.of(SOMYING), Optional.of(SILVER), false,
                List.of(new Visit.Line(new ItemId(1), "EXAM", Optional.of("DOG"), Money.baht(400))), List.of());
    }

    private static Coupon coupon(CouponDesign.Terms terms) {
        CouponDesign design = new CouponDesign(new CouponDesignId(1), "D", name("คูปอง"), new Benefit.Amount(Money.baht(50)), Optional.empty(),
                Optional.empty(), name("คูปอง"), terms, new CouponDesign.Issue(Optional.of(60), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()), true);
        return new Coupon(new CouponId(1), design, "T", Optional.of(SOMYING), SUNDAY, SUNDAY, SUNDAY.plusDays(60), new CouponState.Waiting());
    }

    private static Coupon in(CouponState state) {
        Coupon c = coupon(NO_TERMS);
        return new Coupon(c.id(), c.design(), c.token(), c.owner(), c.issuedOn(), c.validFrom(), c.lastDay(), state);
    }

    private static Tier tier(String code, int position) {
        return new Tier(code, position, name(code), Money.ZERO, 100, 0);
    }

    private static Bilingual name(String text) {
        return new Bilingual(text, text);
    }
}
