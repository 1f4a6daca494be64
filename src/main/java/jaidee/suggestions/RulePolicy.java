package jaidee.suggestions;

import jaidee.owners.Neutered;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/// When a rule speaks. What is not known of a pet never makes it speak: an age, a breed, whether it is neutered.
final class RulePolicy {
    private RulePolicy() {
    }

    static boolean speaks(SuggestionRule.Terms rule, DeskPet pet, PetPast past, LocalDate today) {
        return holds(rule, today) && isFor(rule.animal(), pet, today) && notHad(rule, past, today);
    }

    /// Its days and its season.
    static boolean holds(SuggestionRule.Terms rule, LocalDate today) {
        return rule.from().map(from -> !today.isBefore(from)).orElse(true) && rule.until().map(until -> !today.isAfter(until)).orElse(true)
                && (rule.season().isEmpty() || rule.season().contains(today.getMonthValue()));
    }

    static boolean isFor(SuggestionRule.Animal animal, DeskPet pet, LocalDate today) {
        return (animal.species().isEmpty() || animal.species().contains(pet.species()))
                && (animal.breeds().isEmpty() || isOneOf(animal, pet.breed()))
                && (!animal.asksAge() || isAged(animal, pet, today))
                && animal.sex().map(sex -> sex == pet.sex()).orElse(true)
                && animal.neutered().map(yes -> pet.neutered() == (yes ? Neutered.YES : Neutered.NO)).orElse(true);
    }

    /// The first day that counts: what was had after `lastDay` was had lately. A month ago to the day is a month ago.
    static LocalDate lastDay(SuggestionRule.Terms rule, LocalDate today) {
        return today.minusMonths(rule.notHad().months());
    }

    private static boolean notHad(SuggestionRule.Terms rule, PetPast past, LocalDate today) {
        LocalDate lastDay = lastDay(rule, today);
        return rule.notHad().group().map(group -> !past.hadGroup(group, lastDay)).orElseGet(() -> !past.hadItem(rule.item(), lastDay));
    }

    private static boolean isOneOf(SuggestionRule.Animal animal, String breed) {
        String wanted = breed.strip().toLowerCase(Locale.ROOT);
        return !wanted.isEmpty() && animal.breeds().stream().anyMatch(each -> each.th().strip().toLowerCase(Locale.ROOT).equals(wanted)
                || each.en().strip().toLowerCase(Locale.ROOT).equals(wanted));
    }

    private static boolean isAged(SuggestionRule.Animal animal, DeskPet pet, LocalDate today) {
        if (pet.born().isEmpty() || pet.born().get().isAfter(today)) return false;
        long months = Period.between(pet.born().get(), today).toTotalMonths();
        return animal.fromMonths().map(from -> months >= from).orElse(true) && animal.underMonths().map(under -> months < under).orElse(true);
    }
}
