package jaidee.health;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.owners.Species;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The protocols that a new clinic begins with, against the table they were taken from.
class ShippedProtocolsTest {
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+"), PERIOD = Pattern.compile("P(\\d+)([DWMY])");

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTable() {
        return Cases.of("vaccine_protocols").stream().flatMap(row -> Arrays.stream(row.get("species").split("/")).map(species ->
                DynamicTest.dynamicTest(row.get("protocol_set") + " " + species + " " + row.get("group") + " " + row.get("dose_no"),
                        () -> check(row, rule(row.get("protocol_set"), species, row.get("group"))))));
    }

    private static CareRule rule(String set, String species, String group) {
        Species kind = species.equals("Ferret") ? Species.EXOTIC : Species.valueOf(species.toUpperCase(java.util.Locale.ROOT));
        return Protocols.rule(set.equals("WSAVA-2024") ? ProtocolSet.WSAVA_2024 : set.equals("ANY") ? ProtocolSet.ANY : ProtocolSet.TH_CLINIC, kind, group);
    }

    private static void check(Map<String, String> row, CareRule rule) {
        String dose = row.get("dose_no");
        Optional<Span> interval = period(row.get("interval_to_next"));
        if (dose.startsWith("1")) {
            same(weeks(row.get("min_age_weeks")), rule, CareTerm.MIN_AGE);
            same(weeks(row.get("recommended_age_weeks").replaceFirst("\\d+-", "")), rule, CareTerm.FIRST_AGE);
            same(days(row.get("min_gap_days")), rule, CareTerm.MIN_GAP);
            // "every 2 to 4 weeks" is advice for the next one; six weeks begin the series anew in both sets
            if (!dose.equals("1..n")) same(days(row.get("max_gap_days")), rule, CareTerm.MAX_GAP);
            interval.ifPresent(every -> assertThat(Stream.of(CareTerm.STEP, CareTerm.AGAIN).flatMap(term -> span(rule, term).stream()))
                    .anyMatch(each -> equal(each, every)));
        } else if (dose.equals("B") || dose.equals("M")) {
            interval.ifPresent(every -> assertThat(span(rule, CareTerm.AGAIN)).hasValueSatisfying(again -> assertThat(equal(again, every)).isTrue()));
        }
    }

    /// Where the rule knows such a span.
    private static void same(Optional<Span> told, CareRule rule, CareTerm term) {
        if (told.isPresent() && span(rule, term).isPresent())
            assertThat(equal(span(rule, term).get(), told.get())).as(term.name() + " " + told.get().written()).isTrue();
    }

    /// A year may be told in weeks.
    private static boolean equal(Span one, Span other) {
        return Span.BY_LENGTH.compare(one, other) == 0 || one.equals(Span.months(12)) && other.equals(Span.weeks(52));
    }

    private static Optional<Span> span(CareRule rule, CareTerm term) {
        return rule.term(term);
    }

    private static Optional<Span> weeks(String written) {
        return number(written).map(Span::weeks);
    }

    private static Optional<Span> days(String written) {
        return number(written).map(Span::days);
    }

    private static Optional<Integer> number(String written) {
        Matcher found = FIRST_NUMBER.matcher(written);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }

    /// The longest of those named: "P14D-P28D" is up to four weeks.
    private static Optional<Span> period(String written) {
        return PERIOD.matcher(written).results().map(found -> Span.read(found.group(1) + found.group(2)).orElseThrow()).max(Span.BY_LENGTH);
    }
}
