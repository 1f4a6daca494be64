package jaidee.backup;

import jaidee.kernel.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which backups are kept: the newest three; of each of the last seven days, four weeks and twelve months that have any, the
/// newest. So a mistake is found back after a day, a week or a year, and the disk does not fill (grandfather, father, son).
final class Generations {
    private static final int NEWEST = 3, DAYS = 7, WEEKS = 4, MONTHS = 12;

    private Generations() {
    }

    /// Counted by the days in Bangkok that have a backup, not back from today: a clock that is wrong, or a clinic closed for
    /// a month, loses none.
    static <B> Set<B> kept(Collection<B> all, Function<B, Instant> made) {
        List<B> newestFirst = all.stream().sorted(Comparator.comparing(made).reversed()).toList();
        Set<B> kept = new HashSet<>(newestFirst.subList(0, Math.min(NEWEST, newestFirst.size())));
        Function<B, LocalDate> day = made.andThen(at -> LocalDate.ofInstant(at, Days.BANGKOK));
        kept.addAll(firstOfEach(newestFirst, day, DAYS));
        kept.addAll(firstOfEach(newestFirst, day.andThen(on -> on.get(IsoFields.WEEK_BASED_YEAR) * 100 + on.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), WEEKS));
        kept.addAll(firstOfEach(newestFirst, day.andThen(on -> on.withDayOfMonth(1)), MONTHS));
        return kept;
    }

    private static <B, P> Collection<B> firstOfEach(List<B> newestFirst, Function<B, P> period, int most) {
        Map<P, B> first = new HashMap<>();
        for (B each : newestFirst) if (first.size() < most || first.containsKey(period.apply(each))) first.putIfAbsent(period.apply(each), each);
        return first.values();
    }
}
