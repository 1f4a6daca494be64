package jaidee.reports;

import jaidee.db.Transactions;
import jaidee.health.CoverageBook;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/// What the manager sees without asking: today, this month, the trends, and the rows behind each number. Everything needs
/// the right to see reports.
public final class Dashboard {
    /// Two years and the month itself, so that each month has its like a year before.
    private static final int MONTHS = 25;

    private final Transactions transactions;
    private final Goals goals;
    private final Clock clock;
    private final DayFigures figures = new DayFigures();
    private final DashboardRepository desk = new DashboardRepository();
    private final Behind behind;

    public Dashboard(Transactions transactions, Goals goals, Clock clock) {
        this.transactions = transactions;
        this.goals = goals;
        this.clock = clock;
        this.behind = new Behind(new CoverageBook(transactions, clock));
    }

    /// The day so far against the same day of the weeks before.
    public Outcome<Today> today(Authority who) {
        return asked(who, ctx -> {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Days.BANGKOK);
            LocalDate day = now.toLocalDate();
            return new Today(day, now.toLocalTime(), figures.of(ctx, day), figures.usual(ctx, day, now.toLocalTime()), desk.tenders(ctx, day),
                    desk.booked(ctx, day), desk.openComplaints(ctx));
        });
    }

    /// The figures of the month so far that are there at once.
    public Outcome<ThisMonth> thisMonth(Authority who) {
        return asked(who, ctx -> {
            Span span = Span.upto(YearMonth.from(day()), day());
            return new ThisMonth(day(), of(ctx, span), of(ctx, span.alike(span.month().minusMonths(1))), of(ctx, span.alike(span.month().minusYears(1))),
                    goals.of(ctx, span.month()));
        });
    }

    /// The months up to this one, and all that bills tell of this month. Takes a moment where there are hundreds of thousands.
    public Outcome<Trends> trends(Authority who) {
        return asked(who, ctx -> {
            Span now = Span.upto(YearMonth.from(day()), day());
            BillHistory history = BillHistory.read(ctx, now.month().minusMonths(MONTHS - 1), now.last());
            Function<Span, Figures> of = span -> history.figures(span).of(span.month());
            List<Figures> months = IntStream.range(0, MONTHS).mapToObj(i -> Span.upto(now.month().minusMonths(MONTHS - 1L - i), day())).map(of).toList();
            return new Trends(day(), months, of.apply(now.alike(now.month().minusMonths(1))), of.apply(now.alike(now.month().minusYears(1))));
        });
    }

    public Outcome<RowsBehind> behind(Question question, Authority who) {
        return asked(who, ctx -> behind.of(ctx, question, day()));
    }

    /// A goal of this month was set: what is wanted of it now.
    public Outcome<Map<Measure, BigDecimal>> goals(Authority who) {
        return asked(who, ctx -> goals.of(ctx, YearMonth.from(day())));
    }

    private Figures of(DSLContext ctx, Span span) {
        return new Figures(span.month(), figures.between(ctx, span.first(), span.last()));
    }

    private <T> Outcome<T> asked(Authority who, Function<DSLContext, T> question) {
        return transactions.read(ctx -> Rights.check(ctx, who, Right.SEE_REPORTS).map(allowed -> question.apply(ctx)));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
