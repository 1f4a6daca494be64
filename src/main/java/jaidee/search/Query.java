package jaidee.search;

import jaidee.kernel.ThaiText;
import jaidee.kernel.Titles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What was typed, as steps from the best kind of answer to the last. First all words as one text, closest first; then
/// each word anywhere in the same household (`โมจิ สมหญิง`, `สมหญิง 5678`).
///
/// @param loosest every answer answers one of these
record Query(Term phrase, List<Term> words, List<Step> steps, List<Step> loosest) {
    private static final int LONGEST = 200, MOST_WORDS = 6;

    /// A kind of answer: a household where each of `all` has one of its probes.
    record Step(List<List<Probe>> all) {
        boolean in(Keys keys) {
            for (List<Probe> any : all) if (!anyIn(any, keys)) return false;
            return true;
        }

        boolean isExact() {
            return all.stream().flatMap(List::stream).allMatch(Probe::exact);
        }

        private static boolean anyIn(List<Probe> any, Keys keys) {
            for (Probe probe : any) if (probe.in(keys)) return true;
            return false;
        }
    }

    static Query of(String typed) {
        String text = ThaiText.clean(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        String name = Titles.split(text).name();
        Term phrase = Term.of(text, name);
        List<Term> words = Arrays.stream(name.split(" ")).limit(MOST_WORDS).map(Term::of)
                .filter(term -> !term.isEmpty()).toList();
        List<Step> steps = steps(phrase, words);
        return new Query(phrase, words, steps, loosest(phrase, steps));
    }

    /// The first step of those that look for each word by itself.
    int firstByWords() {
        return Math.min(Closeness.values().length, steps.size());
    }

    /// The place of the step by which a household answers, from 0; `steps.size()` when it does not.
    int rank(Keys keys) {
        if (!mayAnswer(keys)) return steps.size();
        int rank = 0;
        while (rank < steps.size() && !steps.get(rank).in(keys)) rank++;
        return rank;
    }

    private boolean mayAnswer(Keys keys) {
        for (Step step : loosest) if (step.in(keys)) return true;
        return false;
    }

    private static List<Step> loosest(Term phrase, List<Step> steps) {
        if (steps.isEmpty()) return List.of();
        Step whole = new Step(List.of(phrase.probesUpTo(Closeness.SOUND)));
        return steps.size() == Closeness.values().length ? List.of(whole) : List.of(whole, steps.getLast());
    }

    private static List<Step> steps(Term phrase, List<Term> words) {
        List<Step> steps = new ArrayList<>();
        if (phrase.isEmpty()) return steps;
        for (Closeness closeness : Closeness.values()) steps.add(new Step(List.of(phrase.probes(closeness))));
        if (words.size() < 2) return steps;
        for (Closeness closeness : List.of(Closeness.WORD, Closeness.CONTAINS, Closeness.TONELESS, Closeness.SOUND))
            steps.add(new Step(words.stream().map(word -> word.probesUpTo(bound(word, closeness))).toList()));
        return steps;
    }

    /// How loosely `word` may be met among several.
    private static Closeness bound(Term word, Closeness closeness) {
        return word.isOneLetter() ? Closeness.WORD : closeness;
    }
}
