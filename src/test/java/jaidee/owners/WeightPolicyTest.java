package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightPolicyTest {
    private static final LocalDate TODAY = Desk.TODAY;

    /// Days since the weighing before, that weight, the new one, and what was probably meant.
    @ParameterizedTest
    @CsvSource({"7, 4500, 45000, 4500", "7, 45000, 4500, 45000", "400, 4500, 46000, 4600", "30, 350, 350, ", "7, 28000, 280, 28000",
            "60, 5200, 520, 5200"})
    void aSlipOfThePointIsToldWithWhatWasMeant(int days, int before, int now, Integer meant) {
        Optional<WeightDoubt> doubt = WeightPolicy.doubt(grownDog(), before(days, before), now, TODAY);
        assertThat(doubt.flatMap(WeightDoubt::meant)).isEqualTo(Optional.ofNullable(meant));
    }

    @Test
    void gramsTypedAsKilogramsAreASlipToo() {
        assertThat(WeightPolicy.doubt(pet(Species.RABBIT, null), before(30, 120), 120_000, TODAY).flatMap(WeightDoubt::meant)).contains(120);
    }

    /// A giant breed’s puppy, a kitten, a newborn; ages in weeks at both weighings.
    @ParameterizedTest
    @CsvSource({"DOG, 8, 7000, 16, 22000", "DOG, 16, 22000, 26, 40000", "DOG, 26, 40000, 52, 62000", "CAT, 8, 800, 20, 2300", "CAT, 20, 2300, 52, 4600",
            "DOG, 0, 300, 2, 900", "DOG, 2, 900, 8, 5500", "CAT, 0, 100, 8, 900", "DOG, 8, 1500, 9, 1700"})
    void whatGrowsIsNotNagged(Species species, int weeks, int before, int weeksNow, int now) {
        Pet young = pet(species, TODAY.minusWeeks(weeksNow));
        assertThat(WeightPolicy.doubt(young, before((weeksNow - weeks) * 7, before), now, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8, 1500, 9, 3500", "8, 1500, 10, 1200", "20, 8000, 21, 12000"})
    void whatGrowsMayStillNotDoubleInAWeekNorLose(int weeks, int before, int weeksNow, int now) {
        Pet young = pet(Species.DOG, TODAY.minusWeeks(weeksNow));
        assertThat(WeightPolicy.doubt(young, before((weeksNow - weeks) * 7, before), now, TODAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, 10000, 11000, false", "1, 10000, 11500, true", "30, 10000, 7500, true", "365, 10000, 14500, false", "730, 10000, 17000, true"})
    void whatIsGrownMayChangeTheMoreTheLongerItIsAgo(int days, int before, int now, boolean asked) {
        assertThat(WeightPolicy.doubt(grownDog(), before(days, before), now, TODAY).isPresent()).isEqualTo(asked);
    }

    @Test
    void aPastDayIsHeldAgainstTheOneBeforeItElseTheOneAfter() {
        List<PetWeight> later = List.of(new PetWeight(1, TODAY, 10_000));
        assertThat(WeightPolicy.doubt(grownDog(), later, 10_300, TODAY.minusDays(10))).isEmpty();
        assertThat(WeightPolicy.doubt(grownDog(), later, 14_000, TODAY.minusDays(10)).orElseThrow().message().key())
                .isEqualTo("owners.weight.heavier_than_after");
    }

    private static List<PetWeight> before(int days, int grams) {
        return List.of(new PetWeight(1, TODAY.minusDays(days), grams));
    }

    private static Pet grownDog() {
        return pet(Species.DOG, TODAY.minusYears(5));
    }

    private static Pet pet(Species species, LocalDate born) {
        PetDetails details = new PetDetails("เทา", species, Sex.MALE, Neutered.YES, Optional.ofNullable(born).map(day -> new Birth(day, false)),
                Looks.UNKNOWN, "", "");
        return new Pet(new PetId(1), "HN69-0001", new OwnerId(1), details, PetStatus.LIVING, Optional.empty(), 1);
    }
}
