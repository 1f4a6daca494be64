package jaidee.segments;

import jaidee.health.Span;
import jaidee.kernel.Language;
import jaidee.kernel.SearchKeys;
import jaidee.kernel.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed to say a condition: words, one number or two and their unit, "at most" or "at least".
///
/// @param words folded, without what was understood
/// @param under less than the number, not the number itself
/// @param whole folded, as it was typed
record TypedCondition(List<String> words, Optional<BigDecimal> number, Optional<BigDecimal> second, Unit unit, boolean most, boolean under, String whole) {
    enum Unit {
        NONE, YEARS, MONTHS, WEEKS, DAYS, BAHT, POINTS, TIMES, KILOS, PETS, PEOPLE;

        Optional<Span.Unit> time() {
            return ordinal() >= YEARS.ordinal() && ordinal() <= DAYS.ordinal() ? Optional.of(Span.Unit.valueOf(name())) : Optional.empty();
        }
    }

    private static final String A_NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Map<String, Unit> UNITS = units();
    private static final Pattern UNDER = said("under", "<(?!=)"), MOST = said("most", "<=", "≤"), LEAST = said("least", ">=?", "≥", "\\+"),
            NUMBER = Pattern.compile(A_NUMBER + "\\s*(?:(?:-|–|" + said("to").pattern() + ")\\s*" + A_NUMBER + ")?\\s*("
                    + UNITS.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|")) + ")?");

    /// The words of both languages under a key, and signs.
    private static Pattern said(String key, String... signs) {
        return Pattern.compile(Stream.concat(words("segments.typed." + key).map(Pattern::quote), Arrays.stream(signs)).collect(Collectors.joining("|")));
    }

    static Stream<String> words(String key) {
        return Arrays.stream(Language.values()).flatMap(language -> Arrays.stream(Texts.of(language).get(key).split(" ")));
    }

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>(Map.of("฿", Unit.BAHT));
        for (Unit unit : Unit.values()) if (unit != Unit.NONE) words("segments.typed." + unit).forEach(word -> units.put(word, unit));
        return units;
    }

    static TypedCondition read(String typed) {
        String text = digits(typed.toLowerCase(Locale.ROOT));
        boolean under = UNDER.matcher(text).find(), most = under || MOST.matcher(text).find();
        Matcher number = NUMBER.matcher(text);
        boolean found = number.find();
        String rest = found ? text.substring(0, number.start()) + " " + text.substring(number.end()) : text;
        if (found) for (Pattern known : List.of(UNDER, MOST, LEAST)) rest = known.matcher(rest).replaceAll(" ");
        List<String> words = Arrays.stream(rest.strip().split("\\s+")).map(TypedCondition::folded).filter(word -> !word.isEmpty()).toList();
        return new TypedCondition(words, found ? Optional.of(decimal(number.group(1))) : Optional.empty(),
                found ? Optional.ofNullable(number.group(2)).map(TypedCondition::decimal) : Optional.empty(), found ? Optional.ofNullable(number.group(3)).map(UNITS::get).orElse(Unit.NONE) : Unit.NONE, most, under, folded(text));
    }

    /// Without tones: they are what is mistyped most.
    static String folded(String text) {
        return SearchKeys.of(text).toneless();
    }

    private static BigDecimal decimal(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private static String digits(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.toCharArray()) plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        return plain.toString();
    }
}
