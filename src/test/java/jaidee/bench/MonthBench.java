package jaidee.bench;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.reports.Dashboard;
import jaidee.reports.Goals;
import jaidee.reports.MonthReport;
import jaidee.reports.MonthReports;
import jaidee.reports.Measure;
import jaidee.reports.ThisMonth;
import jaidee.reports.Trends;
import jaidee.staff.Authority;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/// The report of a month and the dashboard over ten years of a large clinic: a million visits of 50,000 owners with three
/// lines and one payment each, and two million entries of points. With `visits=100000` the same ten years of a clinic a tenth as busy.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 7)
@Timeout(time = 40, timeUnit = TimeUnit.MINUTES)
public class MonthBench {
    private static final YearMonth MONTH = YearMonth.from(LargeClinic.TODAY).minusMonths(1);

    @Param({"100000", "1000000"})
    private int visits;
    private Database database;
    private MonthReports reports;
    private Dashboard dashboard;
    private final Authority manager = new Authority(new StaffId(1), Optional.empty());

    @Setup(Level.Trial)
    public void open() throws IOException {
        database = Database.open(TenYears.of(visits, visits / 20), LargeClinic.CLOCK).get();
        Transactions transactions = database.transactions();
        // as when the program is started
        new LedgerService(transactions, LargeClinic.CLOCK).newDay();
        AuditLog audit = new AuditLog(LargeClinic.CLOCK);
        Goals goals = new Goals(transactions, audit, LargeClinic.CLOCK);
        reports = new MonthReports(transactions, audit, LargeClinic.CLOCK);
        dashboard = new Dashboard(transactions, goals, LargeClinic.CLOCK);
    }

    @TearDown(Level.Trial)
    public void close() {
        database.close();
    }

    @Benchmark
    public MonthReport reportOfAMonth() {
        MonthReport report = reports.of(MONTH, (done, all) -> { }, () -> true).get();
        if (report.now().of(Measure.BILLS).orElseThrow().longValue() < visits / (TenYears.YEARS * 12) * 9 / 10) throw new IllegalStateException("too few bills");
        return report;
    }

    /// What the dashboard shows first.
    @Benchmark
    public ThisMonth dashboardTodayAndThisMonth() {
        dashboard.today(manager).get();
        return dashboard.thisMonth(manager).get();
    }

    /// What follows a moment later.
    @Benchmark
    public Trends dashboardTrends() {
        return dashboard.trends(manager).get();
    }
}
