package jaidee.reports;

import jaidee.figures.Kpis;
import jaidee.health.Coverage;
import jaidee.health.CoverageBook;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.reports.CareRepository.Booking;
import jaidee.reports.CareRepository.Bookings;
import jaidee.reports.CareRepository.Converted;
import jaidee.reports.RowsBehind.Row;
import jaidee.reports.RowsBehind.Thing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jooq.DSLContext;

/// Rows behind figures of care, and what customers said.
final class CareRows {
    private static final String NPS = "NPS", CSAT = "CSAT";

    private final CareRowsRepository rows = new CareRowsRepository();
    private final CareRepository care = new CareRepository();
    private final CareChapter chapter;
    private final CoverageBook coverage;
    private final RowsRepository names;

    CareRows(CoverageBook coverage, RowsRepository names) {
        this.coverage = coverage;
        this.chapter = new CareChapter(coverage);
        this.names = names;
    }

    RowsBehind of(DSLContext ctx, Question.Of asked, Span span) {
        LocalDate from = asked.days().from(), to = asked.days().to();
        return switch (asked.measure()) {
            case REMINDERS_SENT -> rows.reminders(ctx, care.heard(ctx, from, to, false)).counted(asked, Measure.Unit.COUNT);
            case REMINDERS_ANSWERED -> rows.reminders(ctx, care.heard(ctx, from, to, true)).counted(asked, Measure.Unit.COUNT);
            case REMINDER_CONVERSION -> {
                Converted converted = chapter.converted(ctx, span);
                Gathered given = rows.reminders(ctx, converted.given());
                yield given.making(asked, Measure.Unit.COUNT, Kpis.rate(given.all(), converted.told()), "reports.rows.of_told", given.all(), converted.told());
            }
            case NO_SHOW_RATE -> missed(ctx, asked, span);
            case VACCINE_COVERAGE -> coverage(ctx, asked, span);
            case MISSED_DUE -> overdue(ctx, asked, span);
            case NET_PROMOTER_SCORE -> promoters(ctx, asked);
            case SATISFACTION -> {
                Gathered all = rows.answers(ctx, from, to, List.of(CSAT), score -> score >= 4 ? 1 : 0);
                yield all.making(asked, Measure.Unit.COUNT, Kpis.rate(all.sum().longValueExact(), all.all()), "reports.rows.satisfied", all.sum().longValueExact(), all.all());
            }
            case ANSWERS -> rows.answers(ctx, from, to, List.of(NPS, CSAT), score -> 1).counted(asked, Measure.Unit.COUNT);
            case COMPLAINTS -> rows.complaints(ctx, from, to).counted(asked, Measure.Unit.COUNT);
            default -> throw new IllegalArgumentException(asked.measure() + " is neither of care nor said");
        };
    }

    private RowsBehind promoters(DSLContext ctx, Question.Of asked) {
        LocalDate from = asked.days().from(), to = asked.days().to();
        Gathered all = rows.answers(ctx, from, to, List.of(NPS), score -> score >= 9 ? 1 : score <= 6 ? -1 : 0);
        long promoters = rows.answers(ctx, from, to, List.of(NPS), score -> score >= 9 ? 1 : 0).sum().longValueExact(), score = all.sum().longValueExact();
        return all.making(asked, Measure.Unit.COUNT, Kpis.rate(score, all.all()), "reports.rows.promoters", promoters, promoters - score, all.all());
    }

    private RowsBehind missed(DSLContext ctx, Question.Of asked, Span span) {
        Bookings bookings = chapter.bookings(ctx, span);
        Map<Long, String> called = names.names(ctx, bookings.missed().stream().map(Booking::owner).distinct().toList());
        Gathered missed = new Gathered();
        bookings.missed().stream().sorted(Comparator.comparing(Booking::at).thenComparing(Booking::owner)).forEach(each -> missed.add(new Row(
                LocalDate.ofInstant(each.at().toInstant(), Days.BANGKOK), Optional.of(DashboardRepository.time(each.at())), called.getOrDefault(each.owner(), ""),
                Message.of("reports.rows.missed"), BigDecimal.ONE, Optional.of(new OwnerId(each.owner())), Optional.of(new Thing.Owner(new OwnerId(each.owner()))))));
        long booked = bookings.booked().size();
        return missed.making(asked, Measure.Unit.COUNT, Kpis.noShowRate(missed.all(), booked, 0), "reports.rows.of_booked", missed.all(), booked);
    }

    private RowsBehind coverage(DSLContext ctx, Question.Of asked, Span span) {
        List<Coverage> pets = coverage.of(ctx, span.month());
        Gathered inTime = span.over() ? kept(pets, span, Coverage::inTime) : rows.inTime(ctx, span.last());
        long scheduled = pets.stream().mapToLong(Coverage::scheduled).sum(), covered = inTime.sum().longValueExact();
        return inTime.making(asked, Measure.Unit.COUNT, Kpis.rate(covered, scheduled), "reports.rows.of_scheduled", covered, scheduled);
    }

    private RowsBehind overdue(DSLContext ctx, Question.Of asked, Span span) {
        List<Coverage> pets = coverage.of(ctx, span.month());
        Gathered late = span.over() ? kept(pets, span, Coverage::overdue) : rows.overdue(ctx, span.last());
        if (pets.isEmpty()) return new RowsBehind(asked, Measure.Unit.COUNT, List.of(), 0, BigDecimal.ZERO, Optional.empty(), Optional.empty());
        return late.summed(asked, Measure.Unit.COUNT);
    }

    /// Of a month that is over only the counts were kept, by species: which pets they were is not known any more.
    private static Gathered kept(List<Coverage> pets, Span span, ToIntFunction<Coverage> count) {
        return Gathered.of(pets.stream().map(each -> new Row(span.last(), Optional.empty(), "", Message.of("reports.rows.kept", each.species().named()),
                BigDecimal.valueOf(count.applyAsInt(each)), Optional.empty(), Optional.empty())).toList());
    }
}
