package jaidee.reports;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.health.CoverageBook;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.settings.Clinic;
import jaidee.settings.ClinicService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;

/// The report of any month. A month that is over says the same whenever it is asked: everything is counted from rows with
/// days that never change, and what cannot be (how many pets were up to date) is counted once and kept. Off the FX thread.
public final class MonthReports {
    private static final int TREND_MONTHS = 12;
    private static final int STEPS = 7;
    /// With fewer owners a single one moves a percentage by more than three points.
    private static final int FEW_OWNERS = 30;

    private final Transactions transactions;
    private final ClinicService clinics;
    private final CoverageBook coverage;
    private final Goals goals;
    private final Clock clock;
    private final MoneyChapter money = new MoneyChapter();
    private final OwnersChapter owners = new OwnersChapter();
    private final ProgrammeChapter programme = new ProgrammeChapter();
    private final CareChapter care;
    private final OthersChapter others;
    private final VoiceChapter voice = new VoiceChapter();

    public MonthReports(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.clinics = new ClinicService(transactions, audit, clock);
        this.coverage = new CoverageBook(transactions, clock);
        this.goals = new Goals(transactions, audit, clock);
        this.clock = clock;
        this.care = new CareChapter(coverage);
        this.others = new OthersChapter(transactions, audit, clock);
    }

    /// Told from the thread that counts.
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    /// All that is to be said of a month, against the month before, the year before and the goals; while it runs, up to
    /// today, against as many days of the others.
    ///
    /// @param wanted asked now and then: false breaks it off
    public Outcome<MonthReport> of(YearMonth month, Progress progress, BooleanSupplier wanted) {
        LocalDate today = today();
        if (month.isAfter(YearMonth.from(today))) return Outcome.refused(new ReportRefusal.NotYet(month));
        Span span = Span.upto(month, today), before = span.alike(month.minusMonths(1)), year = span.alike(month.minusYears(1));
        Steps steps = new Steps(progress, wanted);
        Clinic clinic = clinics.clinic().orElseThrow();
        try {
            for (Span each : List.of(span, before, year)) coverage.count(each.month(), wanted);
            steps.next();
            return Outcome.done(transactions.read(ctx -> report(ctx, clinic, span, before, year, steps)));
        } catch (Unwanted unwanted) {
            return Outcome.refused(new ReportRefusal.BrokenOff());
        }
    }

    /// The same for somebody at the desk, who needs the right to see reports.
    public Outcome<MonthReport> of(YearMonth month, Authority who, Progress progress, BooleanSupplier wanted) {
        return transactions.read(ctx -> Rights.check(ctx, who, Right.SEE_REPORTS)).then(may -> of(month, progress, wanted));
    }

    private MonthReport report(DSLContext ctx, Clinic clinic, Span span, Span before, Span year, Steps steps) {
        BillHistory history = BillHistory.read(ctx, span.month().minusMonths(TREND_MONTHS), span.last());
        Map<LocalDate, PointsRepository.Moved> points = programme.ever(ctx, span, before, year);
        steps.next();
        Figures now = figures(ctx, span, history, points);
        steps.next();
        Figures lastMonth = figures(ctx, before, history, points);
        steps.next();
        Figures lastYear = figures(ctx, year, history, points);
        steps.next();
        List<Figures> trend = new ArrayList<>();
        for (int back = TREND_MONTHS; back >= 0; back--) {
            Span of = back == 0 ? span : Span.whole(span.month().minusMonths(back));
            trend.add(history.figures(of).of(of.month()));
        }
        List<Table> tables = new ArrayList<>(money.tables(ctx, span, before, year));
        steps.next();
        tables.addAll(owners.tables(ctx, span, history));
        tables.addAll(programme.tables(ctx, span));
        tables.addAll(care.tables(ctx, span));
        tables.addAll(voice.tables(ctx, span, before));
        tables.addAll(others.tables(ctx, span));
        tables.sort(Comparator.comparing(Table::chapter));
        steps.next();
        return new MonthReport(span.month(), span.last(), clinic, clock.instant(), now, lastMonth, lastYear, goals.of(ctx, span.month()), trend,
                history.days(span), history.days(year), tables, warnings(span, now, history.owners(span), trend));
    }

    /// All figures of the days of `span`, which must lie within what `history` holds.
    private Figures figures(DSLContext ctx, Span span, BillHistory history, Map<LocalDate, PointsRepository.Moved> points) {
        Figures.Draft figures = history.figures(span);
        OwnersChapter.figures(span, history, figures);
        money.figures(ctx, span, figures);
        programme.figures(ctx, span, points.get(span.last()), figures);
        care.figures(ctx, span, figures);
        voice.figures(ctx, span, figures);
        return figures.of(span.month());
    }

    private static List<Message> warnings(Span span, Figures now, OwnersOfMonth owners, List<Figures> trend) {
        List<Message> warnings = new ArrayList<>();
        if (!span.over()) warnings.add(Message.of("reports.warning.running", span.last()));
        if (now.of(Measure.RETENTION).filter(rate -> rate.compareTo(BigDecimal.valueOf(100)) > 0).isPresent())
            warnings.add(Message.of("reports.warning.won_back", owners.wonBack()));
        if (owners.came() > 0 && owners.came() < FEW_OWNERS) warnings.add(Message.of("reports.warning.few", owners.came()));
        if (trend.subList(0, trend.size() - 1).stream().allMatch(each -> each.of(Measure.BILLS).orElse(BigDecimal.ZERO).signum() == 0))
            warnings.add(Message.of("reports.warning.first"));
        return warnings;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    /// Nobody waits for it any more.
    private static final class Unwanted extends RuntimeException {
        Unwanted() {
            super(null, null, false, false);
        }
    }

    private static final class Steps {
        private final Progress progress;
        private final BooleanSupplier wanted;
        private int done;

        Steps(Progress progress, BooleanSupplier wanted) {
            this.progress = progress;
            this.wanted = wanted;
        }

        void next() {
            progress.at(++done, STEPS);
            if (!wanted.getAsBoolean()) throw new Unwanted();
        }
    }
}
