package jaidee.backup;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GenerationsTest {
    private static final Instant BEGIN = Instant.parse("2025-01-01T02:00:00Z");

    @Test
    void twoYearsOfTwoBackupsADayLeaveDaysWeeksAndMonths() {
        Set<Instant> there = new HashSet<>();
        for (int day = 0; day < 730; day++) {
            for (int hour : new int[] {0, 10}) {
                there.add(BEGIN.plus(Duration.ofDays(day).plusHours(hour)));
                there.retainAll(Generations.kept(there, Function.identity()));
            }
        }
        TreeSet<LocalDate> days = there.stream().map(at -> LocalDate.ofInstant(at, Days.BANGKOK)).collect(Collectors.toCollection(TreeSet::new));
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertThat(there).hasSizeLessThanOrEqualTo(26);
        assertThat(days.last()).isEqualTo(last);
        for (int back = 0; back < 7; back++) assertThat(days).contains(last.minusDays(back));
        for (int back = 0; back < 12; back++) {
            LocalDate month = last.minusMonths(back);
            assertThat(days).as("%s", month).contains(month.withDayOfMonth(month.lengthOfMonth()));
        }
        assertThat(days.first()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Property(tries = 500)
    void theNewestThreeStayAndNothingIsKeptThatIsNotThere(@ForAll @Size(max = 60) List<@LongRange(min = 0, max = 63_072_000) Long> seconds) {
        Set<Instant> all = seconds.stream().map(BEGIN::plusSeconds).collect(Collectors.toSet());
        Set<Instant> kept = Generations.kept(all, Function.identity());
        assertThat(all).containsAll(kept);
        assertThat(kept).containsAll(all.stream().sorted((a, b) -> b.compareTo(a)).limit(3).toList());
        assertThat(kept).hasSizeLessThanOrEqualTo(26);
        assertThat(Generations.kept(kept, Function.identity())).as("thinned again").isEqualTo(kept);
    }
}
