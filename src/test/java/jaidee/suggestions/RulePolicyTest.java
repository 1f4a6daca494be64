package jaidee.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import jaidee.owners.Neutered;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RulePolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ItemId CHECKUP = new ItemId(6);
    private static final DeskPet MOCHI = new DeskPet(new PetId(1), "โมจิ", Species.DOG, "Chihuahua", Optional.of(TODAY.minusYears(7)), Sex.FEMALE, Neutered.YES);

    @Test
    void aRuleWithoutConditionsSpeaksToEverybody() {
        assertThat(speaks(SuggestionRule.Animal.ANY, MOCHI)).isTrue();
        assertThat(speaks(SuggestionRule.Animal.ANY, new DeskPet(new PetId(2), "x", Species.BIRD, "", Optional.empty(), Sex.UNKNOWN, Neutered.UNKNOWN))).isTrue();
    }

    @Test
    void speciesAndBreedAreAskedInEitherLanguage() {
        assertThat(speaks(of(Set.of(Species.CAT)), MOCHI)).isFalse();
        assertThat(speaks(of(Set.of(Species.CAT, Species.DOG)), MOCHI)).isTrue();
        SuggestionRule.Animal breed = new SuggestionRule.Animal(Set.of(), List.of(new Bilingual("ชิวาวา", "chihuahua")), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(speaks(breed, MOCHI)).isTrue();
        assertThat(speaks(breed, bred(" ชิวาวา "))).isTrue();
        assertThat(speaks(breed, bred("ชิวาวาผสม"))).isFalse();
        assertThat(speaks(breed, bred(""))).isFalse();
    }

    @Test
    void theBirthdayItselfCounts() {
        assertThat(speaks(aged(84, null), MOCHI)).isTrue();
        assertThat(speaks(aged(85, null), MOCHI)).isFalse();
        assertThat(speaks(aged(null, 84), MOCHI)).isFalse();
        assertThat(speaks(aged(null, 85), MOCHI)).isTrue();
        assertThat(speaks(aged(84, null), born(TODAY.minusYears(7).plusDays(1)))).isFalse();
    }

    @Property(tries = 100)
    void anAgeIsNeverGuessed(@ForAll @IntRange(min = 0, max = 200) int from) {
        assertThat(speaks(aged(from, null), born(null))).isFalse();
        assertThat(speaks(aged(from, null), born(TODAY.plusDays(1)))).isFalse();
        assertThat(speaks(aged(from, null), born(TODAY.minusMonths(from)))).isTrue();
        assertThat(speaks(aged(from, from + 1), born(TODAY.minusMonths(from)))).isTrue();
        assertThat(speaks(aged(null, from + 1), born(TODAY.minusMonths(from + 1L)))).isFalse();
    }

    @Test
    void whatNobodyKnowsOfAPetDoesNotCount() {
        SuggestionRule.Animal unneutered = new SuggestionRule.Animal(Set.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(Sex.FEMALE), Optional.of(false));
        assertThat(speaks(unneutered, MOCHI)).isFalse();
        assertThat(speaks(unneutered, pet(Sex.FEMALE, Neutered.NO))).isTrue();
        assertThat(speaks(unneutered, pet(Sex.FEMALE, Neutered.UNKNOWN))).isFalse();
        assertThat(speaks(unneutered, pet(Sex.UNKNOWN, Neutered.NO))).isFalse();
        assertThat(speaks(unneutered, pet(Sex.MALE, Neutered.NO))).isFalse();
    }

    @Test
    void itHoldsFromDayToDayAndInItsSeason() {
        assertThat(RulePolicy.holds(dated(TODAY, TODAY, Set.of()), TODAY)).isTrue();
        assertThat(RulePolicy.holds(dated(TODAY.plusDays(1), null, Set.of()), TODAY)).isFalse();
        assertThat(RulePolicy.holds(dated(null, TODAY.minusDays(1), Set.of()), TODAY)).isFalse();
        assertThat(RulePolicy.holds(dated(null, null, Set.of(11, 12)), TODAY)).isTrue();
        assertThat(RulePolicy.holds(dated(null, null, Set.of(5, 6)), TODAY)).isFalse();
    }

    @Test
    void whatWasHadAMonthAgoToTheDayIsLongEnoughAgo() {
        SuggestionRule.Terms item = terms(SuggestionRule.Animal.ANY, new SuggestionRule.NotHad(Optional.empty(), 12));
        SuggestionRule.Terms group = terms(SuggestionRule.Animal.ANY, new SuggestionRule.NotHad(Optional.of(ServiceGroup.LAB), 12));
        assertThat(RulePolicy.speaks(item, MOCHI, had(CHECKUP, ServiceGroup.CHECKUP, TODAY.minusYears(1)), TODAY)).isTrue();
        assertThat(RulePolicy.speaks(item, MOCHI, had(CHECKUP, ServiceGroup.CHECKUP, TODAY.minusYears(1).plusDays(1)), TODAY)).isFalse();
        assertThat(RulePolicy.speaks(item, MOCHI, had(new ItemId(9), ServiceGroup.LAB, TODAY), TODAY)).isTrue();
        assertThat(RulePolicy.speaks(group, MOCHI, had(new ItemId(9), ServiceGroup.LAB, TODAY), TODAY)).isFalse();
        assertThat(RulePolicy.speaks(group, MOCHI, had(CHECKUP, ServiceGroup.CHECKUP, TODAY), TODAY)).isTrue();
    }

    private static boolean speaks(SuggestionRule.Animal animal, DeskPet pet) {
        return RulePolicy.speaks(terms(animal, new SuggestionRule.NotHad(Optional.empty(), 1)), pet, PetPast.NOTHING, TODAY);
    }

    private static SuggestionRule.Terms terms(SuggestionRule.Animal animal, SuggestionRule.NotHad notHad) {
        return new SuggestionRule.Terms(CHECKUP, new Bilingual("ก", "a"), animal, notHad, Set.of(), Optional.empty(), Optional.empty());
    }

    private static SuggestionRule.Terms dated(LocalDate from, LocalDate until, Set<Integer> season) {
        return new SuggestionRule.Terms(CHECKUP, new Bilingual("ก", "a"), SuggestionRule.Animal.ANY, new SuggestionRule.NotHad(Optional.empty(), 1), season,
                Optional.ofNullable(from), Optional.ofNullable(until));
    }

    private static SuggestionRule.Animal of(Set<Species> species) {
        return new SuggestionRule.Animal(species, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static SuggestionRule.Animal aged(Integer from, Integer under) {
        return new SuggestionRule.Animal(Set.of(), List.of(), Optional.ofNullable(from), Optional.ofNullable(under), Optional.empty(), Optional.empty());
    }

    private static DeskPet bred(String breed) {
        return new DeskPet(MOCHI.id(), MOCHI.name(), MOCHI.species(), breed, MOCHI.born(), MOCHI.sex(), MOCHI.neutered());
    }

    private static DeskPet born(LocalDate day) {
        return new DeskPet(MOCHI.id(), MOCHI.name(), MOCHI.species(), MOCHI.breed(), Optional.ofNullable(day), MOCHI.sex(), MOCHI.neutered());
    }

    private static DeskPet pet(Sex sex, Neutered neutered) {
        return new DeskPet(MOCHI.id(), MOCHI.name(), MOCHI.species(), MOCHI.breed(), MOCHI.born(), sex, neutered);
    }

    private static PetPast had(ItemId item, ServiceGroup group, LocalDate day) {
        return new PetPast(List.of(new PetPast.Had(item, group, day)), List.of(), Set.of(), Map.of());
    }
}
