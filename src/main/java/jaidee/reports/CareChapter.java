package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.health.Coverage;
import jaidee.health.CoverageBook;
import jaidee.kernel.Message;
import jaidee.outreach.ReminderKind;
import jaidee.reports.CareRepository.Bookings;
import jaidee.reports.CareRepository.Converted;
import jaidee.reports.CareRepository.Reached;
import jaidee.reports.Table.Column;
import jaidee.reports.Table.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;

/// Care of a month: who was told and what came of it, and how many pets are up to date.
final class CareChapter {
    private static final Message SUM = Message.of("reports.table.sum");

    private final CareRepository care = new CareRepository();
    private final CoverageBook coverage;

    CareChapter(CoverageBook coverage) {
        this.coverage = coverage;
    }

    void figures(DSLContext ctx, Span span, Figures.Draft figures) {
        Map<ReminderKind, Reached> reached = care.reached(ctx, span);
        Converted converted = converted(ctx, span);
        Bookings bookings = bookings(ctx, span);
        List<Coverage> pets = coverage.of(ctx, span.month());
        figures.put(Measure.REMINDERS_SENT, sum(reached, Reached::told)).put(Measure.REMINDERS_ANSWERED, sum(reached, Reached::answered))
                .put(Measure.REMINDER_CONVERSION, Kpis.rate(converted.given().size(), converted.told()))
                .put(Measure.NO_SHOW_RATE, Kpis.noShowRate(bookings.missed().size(), bookings.booked().size(), 0));
        if (!pets.isEmpty()) figures.put(Measure.VACCINE_COVERAGE, Kpis.rate(pets.stream().mapToLong(Coverage::inTime).sum(), pets.stream().mapToLong(Coverage::scheduled).sum()))
                .put(Measure.MISSED_DUE, pets.stream().mapToLong(Coverage::overdue).sum());
    }

    /// Of those whose days to come ended in the month, so that the figure stands when the month does.
    Converted converted(DSLContext ctx, Span span) {
        return care.converted(ctx, span.first().minusDays(CareRepository.CONVERTED_DAYS), span.last().minusDays(CareRepository.CONVERTED_DAYS));
    }

    /// Who did not come on the last day is known on the next: that day belongs to the next month.
    Bookings bookings(DSLContext ctx, Span span) {
        return care.bookings(ctx, span.first().minusDays(1), span.last().minusDays(1), span.last());
    }

    private static long sum(Map<ReminderKind, Reached> reached, ToLongFunction<Reached> count) {
        return reached.values().stream().mapToLong(count).sum();
    }

    List<Table> tables(DSLContext ctx, Span span) {
        return List.of(reminders(care.reached(ctx, span)), coverage(coverage.of(ctx, span.month())));
    }

    private static Table reminders(Map<ReminderKind, Reached> reached) {
        List<List<Object>> rows = new ArrayList<>();
        reached.forEach((kind, each) -> rows.add(List.of(kind.named(), each.told(), each.answered(), each.booked(), each.declined())));
        return new Table("reminders", Measure.Chapter.CARE, List.of(new Column("kind", Kind.TEXT), new Column("sent", Kind.COUNT), new Column("answered", Kind.COUNT),
                new Column("booked", Kind.COUNT), new Column("declined", Kind.COUNT)), rows,
                List.of(SUM, sum(reached, Reached::told), sum(reached, Reached::answered), sum(reached, Reached::booked), sum(reached, Reached::declined)));
    }

    private static Table coverage(List<Coverage> pets) {
        List<List<Object>> rows = new ArrayList<>();
        for (Coverage each : pets) rows.add(List.of(each.species().named(), (long) each.scheduled(), (long) each.inTime(), (long) each.overdue(), rate(each.inTime(), each.scheduled())));
        long scheduled = pets.stream().mapToLong(Coverage::scheduled).sum(), inTime = pets.stream().mapToLong(Coverage::inTime).sum();
        return new Table("coverage", Measure.Chapter.CARE, List.of(new Column("species", Kind.TEXT), new Column("scheduled", Kind.COUNT), new Column("in_time", Kind.COUNT),
                new Column("overdue", Kind.COUNT), new Column("coverage", Kind.PERCENT)), rows,
                List.of(SUM, scheduled, inTime, pets.stream().mapToLong(Coverage::overdue).sum(), rate(inTime, scheduled)));
    }

    private static Object rate(long part, long whole) {
        return Kpis.rate(part, whole).<Object>map(each -> each).orElse(Table.EMPTY);
    }
}
