package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.kernel.WeightInput;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightServiceTest {
    private final Desk desk = new Desk();
    private final PetId moji = desk.somying().pets().getFirst();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void weighingsStandByDay() {
        weigh(Desk.TODAY, 12_400);
        weigh(Desk.TODAY.minusDays(40), 12_000);
        assertThat(desk.weights.of(moji)).extracting(PetWeight::kilograms).containsExactly("12.0", "12.4");
        assertThat(desk.profiles.of(desk.pets.find(moji).orElseThrow().owner()).orElseThrow().pets().getFirst().lastWeight())
                .get().extracting(PetWeight::grams).isEqualTo(12_400);
    }

    @Test
    void aCorrectionTakesThePlaceOfTheWrongWeight() {
        PetWeight wrong = weigh(Desk.TODAY, 124_00).weight();
        desk.weights.correct(moji, wrong, Desk.TODAY, 1_240, desk.mint).get();
        assertThat(desk.weights.of(moji)).extracting(PetWeight::grams).containsExactly(1_240);
    }

    @Test
    void aFifthLessWithinAMonthIsAskedAbout() {
        weigh(Desk.TODAY.minusDays(20), 10_000);
        assertThat(weigh(Desk.TODAY, 7_900).doubt()).contains(doubt("owners.weight.lost", "10.0", Desk.TODAY.minusDays(20), "7.9"));
    }

    @Test
    void aFifthExactlyIsNotAskedAbout() {
        weigh(Desk.TODAY.minusDays(20), 10_000);
        assertThat(weigh(Desk.TODAY, 8_000).doubt()).isEmpty();
    }

    @Test
    void aGreatChangeOverManyMonthsIsNotAskedAbout() {
        weigh(Desk.TODAY.minusDays(200), 10_000);
        assertThat(weigh(Desk.TODAY, 14_000).doubt()).isEmpty();
    }

    @Test
    void aPuppyMayGrowFast() {
        PetId puppy = desk.pets.add(desk.pets.find(moji).orElseThrow().owner(), new PetDetails("เล็ก", Species.DOG, Sex.MALE, Neutered.NO,
                Optional.of(new Birth(LocalDate.of(2026, 9, 1), false)), Looks.UNKNOWN, "", ""), desk.mint).get().id();
        desk.weights.weigh(puppy, Desk.TODAY.minusDays(20), 2_000, desk.mint).get();
        assertThat(desk.weights.weigh(puppy, Desk.TODAY, 3_500, desk.mint).get().doubt()).isEmpty();
    }

    @Test
    void aDogOf150KilogramsIsAskedAbout() {
        assertThat(weigh(Desk.TODAY, 150_000).doubt()).contains(doubt("owners.weight.unusual", "150.0", Species.DOG.named()));
    }

    @Test
    void tomorrowsWeightIsRefused() {
        assertThat(desk.weights.weigh(moji, Desk.TODAY.plusDays(1), 1_000, desk.mint).refusal())
                .contains(new OwnersRefusal.ImpossibleDay(Desk.TODAY.plusDays(1)));
    }

    @Test
    void aWeightOfNothingIsRefused() {
        assertThat(desk.weights.weigh(moji, Desk.TODAY, 0, desk.mint).refusal()).contains(new WeightInput.NotAWeight());
    }

    private static WeightDoubt doubt(String key, Object... values) {
        return WeightDoubt.of(Message.of(key, values));
    }

    private WeightService.Weighed weigh(LocalDate day, int grams) {
        return desk.weights.weigh(moji, day, grams, desk.mint).get();
    }
}
