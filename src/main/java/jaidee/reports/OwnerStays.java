package jaidee.reports;

import jaidee.kernel.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Who came, stayed and left in a month, owner by owner: what `OwnersOfMonth` only counts.
final class OwnerStays {
    private final BillsRepository bills = new BillsRepository();

    /// @param start  active the day before the month began
    /// @param end    active at its end
    /// @param here   days in the month
    /// @param fresh  the first paid bill ever was in the month
    /// @param last   visit up to the end
    /// @param satang paid in the month; of who did not come, in the year before
    record Stay(long owner, boolean start, boolean end, int here, boolean fresh, LocalDate last, long satang) {
        boolean counts(Measure measure) {
            return switch (measure) {
                case OWNERS -> here > 0;
                case REPEAT_VISIT_RATE -> here > 1;
                case NEW_OWNERS -> fresh;
                case RETURNING_OWNERS -> here > 0 && start;
                case WON_BACK -> here > 0 && !start && !fresh;
                case LOST -> start && !end;
                case ACTIVE_OWNERS -> end;
                // (at the end − new): whoever is active at the end and not new
                default -> end && !fresh;
            };
        }

        Message said(Measure measure) {
            if (measure == Measure.REPEAT_VISIT_RATE || measure == Measure.OWNERS) return Message.of("reports.rows.days", here);
            return Message.of("reports.rows.owner." + (fresh ? "NEW" : start ? end ? "STAYED" : "LEFT" : "WON_BACK"));
        }
    }

    List<Stay> of(DSLContext ctx, Span span) {
        LocalDate year = Span.yearTo(span.first().minusDays(1));
        BillRows paid = bills.bills(ctx, year, span.last());
        OwnerDays days = OwnerDays.of(paid);
        int from = day(span.first()), to = day(span.last()), activeAtStart = day(year), activeAtEnd = day(span.year());
        Map<Long, Long> here = paid(paid, span.first(), span.last()), before = paid(paid, year, span.last());
        Set<Long> first = new HashSet<>();
        for (int owner = 0; owner < days.owners(); owner++) if (days.first(owner) >= from) first.add(days.id(owner));
        Set<Long> known = bills.known(ctx, first, year);
        List<Stay> stays = new ArrayList<>();
        for (int owner = 0; owner < days.owners(); owner++) {
            long id = days.id(owner);
            int came = days.count(owner, from, to);
            stays.add(new Stay(id, days.count(owner, activeAtStart, from - 1) > 0, days.count(owner, activeAtEnd, to) > 0, came,
                    first.contains(id) && !known.contains(id), days.last(owner, to), came > 0 ? here.get(id) : before.get(id)));
        }
        return stays;
    }

    private static Map<Long, Long> paid(BillRows bills, LocalDate from, LocalDate to) {
        Map<Long, Long> paid = new HashMap<>();
        for (int i = bills.from(from), end = bills.from(to.plusDays(1)); i < end; i++) if (bills.owner(i) != BillRows.NOBODY) paid.merge(bills.owner(i), bills.satang(i), Long::sum);
        return paid;
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
