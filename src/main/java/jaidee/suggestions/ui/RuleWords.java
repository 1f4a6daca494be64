package jaidee.suggestions.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.owners.Species;
import jaidee.suggestions.SuggestionRule;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rule in words: for whom, when, and what they have not had.
final class RuleWords {
    private static final int YEAR = 12, FEW = 3;

    private RuleWords() {
    }

    static String of(SuggestionRule.Terms terms, Texts texts) {
        List<String> parts = new ArrayList<>();
        SuggestionRule.Animal animal = terms.animal();
        if (animal.species().isEmpty()) parts.add(texts.get("suggestions.rule.any_species"));
        else parts.add(Stream.of(Species.values()).filter(animal.species()::contains).map(each -> texts.get(each.named())).collect(Collectors.joining(" ")));
        if (!animal.breeds().isEmpty()) parts.add(breeds(animal.breeds(), texts));
        animal.fromMonths().ifPresent(from -> parts.add(texts.get("suggestions.rule.from_age", age(from, texts))));
        animal.underMonths().ifPresent(under -> parts.add(texts.get("suggestions.rule.under_age", age(under, texts))));
        animal.sex().ifPresent(sex -> parts.add(texts.get(sex.named())));
        animal.neutered().ifPresent(yes -> parts.add(texts.get(yes ? "suggestions.rule.neutered" : "suggestions.rule.not_neutered")));
        parts.add(terms.notHad().group().map(group -> texts.get("suggestions.rule.not_had_group", group.named(), terms.notHad().months()))
                .orElseGet(() -> texts.get("suggestions.rule.not_had", terms.notHad().months())));
        if (!terms.season().isEmpty()) parts.add(terms.season().stream().sorted().map(month -> month(month, texts.language())).collect(Collectors.joining(" ")));
        terms.from().ifPresent(day -> parts.add(texts.get("suggestions.rule.from_day", day)));
        terms.until().ifPresent(day -> parts.add(texts.get("suggestions.rule.until_day", day)));
        return String.join("  ·  ", parts);
    }

    private static String breeds(List<Bilingual> breeds, Texts texts) {
        String first = breeds.stream().limit(FEW).map(each -> each.in(texts.language())).collect(Collectors.joining(", "));
        return breeds.size() <= FEW ? first : texts.get("suggestions.rule.more_breeds", first, breeds.size() - FEW);
    }

    /// `84` as "7 ปี".
    static String age(int months, Texts texts) {
        if (months % YEAR == 0 && months > 0) return texts.get("kernel.age.years", months / YEAR);
        return months < YEAR ? texts.get("kernel.age.months", months)
                : texts.get("kernel.age.years", months / YEAR) + " " + texts.get("kernel.age.months", months % YEAR);
    }

    static String month(int month, Language language) {
        return Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, Locale.of(language == Language.TH ? "th" : "en"));
    }
}
