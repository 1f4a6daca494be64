package jaidee.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OwnersOfMonthTest {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 900;

    record Visit(long owner, LocalDate day) {
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        return Combinators.combine(Arbitraries.longs().between(0, 8), Arbitraries.integers().between(0, DAYS))
                .as((owner, day) -> new Visit(owner, BEGIN.plusDays(day))).list().ofMaxSize(60);
    }

    @Property(tries = 400)
    void everyOwnerIsCountedAsTheDaysSay(@ForAll("visits") List<Visit> visits, @ForAll("months") YearMonth month) {
        List<Visit> sorted = new ArrayList<>(visits);
        sorted.sort(Comparator.comparing(Visit::day));
        BillRows bills = new BillRows();
        sorted.forEach(visit -> bills.add(visit.owner(), visit.day(), 100));
        LocalDate first = month.atDay(1), last = month.atEndOfMonth();

        OwnersOfMonth owners = OwnersOfMonth.of(OwnerDays.of(bills), _ -> false, first, last);

        Set<Long> start = owners(visits, day -> !YearMonth.from(day).isBefore(month.minusMonths(12)) && YearMonth.from(day).isBefore(month));
        Set<Long> end = owners(visits, day -> YearMonth.from(day).isAfter(month.minusMonths(12)) && !YearMonth.from(day).isAfter(month));
        Set<Long> came = owners(visits, day -> YearMonth.from(day).equals(month)), earlier = owners(visits, day -> day.isBefore(first));
        assertThat(owners.start()).isEqualTo(start.size());
        assertThat(owners.end()).isEqualTo(end.size());
        assertThat(owners.came()).isEqualTo(came.size());
        assertThat(owners.fresh()).isEqualTo(came.stream().filter(owner -> !earlier.contains(owner)).count());
        assertThat(owners.wonBack()).isEqualTo(came.stream().filter(owner -> earlier.contains(owner) && !start.contains(owner)).count());
        assertThat(owners.lost()).isEqualTo(start.stream().filter(owner -> !end.contains(owner)).count());
        assertThat(owners.visits()).isEqualTo(visits.stream().filter(visit -> visit.owner() > 0 && YearMonth.from(visit.day()).equals(month)).distinct().count());
        assertThat(owners.end()).as("who was there, less who went, and who came").isEqualTo(owners.start() - owners.lost() + owners.fresh() + owners.wonBack());
        assertThat(owners.returning()).isNotNegative();
    }

    @Test
    void twelveMonthsThatEndWithAMonthAreWholeMonths() {
        assertThat(Span.yearTo(LocalDate.of(2025, 2, 28))).isEqualTo("2024-03-01");
        assertThat(Span.yearTo(LocalDate.of(2024, 2, 29))).isEqualTo("2023-03-01");
        assertThat(Span.yearTo(LocalDate.of(2024, 2, 28))).isEqualTo("2023-03-01");
        assertThat(Span.yearTo(LocalDate.of(2025, 4, 30))).isEqualTo("2024-05-01");
        assertThat(Span.yearTo(LocalDate.of(2025, 3, 30))).isEqualTo("2024-03-31");
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.integers().between(0, 30).map(months -> YearMonth.from(BEGIN).plusMonths(months));
    }

    private static Set<Long> owners(List<Visit> visits, Predicate<LocalDate> when) {
        return visits.stream().filter(visit -> visit.owner() > 0 && when.test(visit.day())).map(Visit::owner).collect(Collectors.toSet());
    }
}
