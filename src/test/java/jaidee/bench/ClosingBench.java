package jaidee.bench;

import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SHIFT_COUNT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jaidee.audit.AuditLog;
import jaidee.closing.CloseRequest;
import jaidee.closing.Counted;
import jaidee.closing.DrawerService;
import jaidee.closing.ReportPapers;
import jaidee.closing.ShiftReport;
import jaidee.closing.ShiftReports;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.Denomination;
import org.jooq.DSLContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The close of a day of 2,000 bills, on the disk: the count held against the books, the shift closed, its report.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 4)
public class ClosingBench {
    private static final int BILLS = 2_000;
    private static final CashCount COUNT = new CashCount(Map.of(Denomination.BAHT_1000, 500, Denomination.BAHT_20, 37, Denomination.SATANG_25, 11));

    private final Authority manager = Authority.of(new StaffId(1));
    private Path data;
    private Database database;
    private Transactions transactions;
    private DrawerService drawer;
    private ShiftReports reports;
    private ShiftId shift;

    @Setup(Level.Trial)
    public void open() throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "closing-bench");
        Clock clock = Clock.system(Days.BANGKOK);
        database = Database.open(DataFolder.at(data), clock).get();
        transactions = database.transactions();
        new SampleClinic(transactions, clock).open(SamplePlan.usual()).get();
        AuditLog audit = new AuditLog(clock);
        drawer = new DrawerService(transactions, audit, new SettingsService(transactions, audit, clock), clock);
        reports = new ShiftReports(transactions);
        if (drawer.state().open().isEmpty()) drawer.open(Money.baht(2000), CashCount.NONE, manager).get();
        shift = drawer.state().open().orElseThrow().id();
        transactions.write(this::crowd);
        int bills = report().sales().bills();
        if (bills < BILLS) throw new IllegalStateException("only " + bills + " bills");
    }

    /// The newest bills of the clinic, with their points and papers, all in the open shift.
    private int crowd(DSLContext ctx) {
        long last = ctx.select(max(SALE.ID)).from(SALE).fetchSingle().value1();
        int moved = ctx.update(SALE).set(SALE.SHIFT_ID, shift.value()).where(SALE.ID.gt(last - BILLS)).execute();
        long ledger = ctx.select(min(LEDGER_ENTRY.ID)).from(LEDGER_ENTRY).where(LEDGER_ENTRY.SALE_ID.gt(last - BILLS)).fetchSingle().value1();
        long document = ctx.select(min(DOCUMENT.ID)).from(DOCUMENT).where(DOCUMENT.SALE_ID.gt(last - BILLS)).fetchSingle().value1();
        ctx.update(CASH_SHIFT).set(CASH_SHIFT.LEDGER_FROM, ledger - 1).set(CASH_SHIFT.DOCUMENT_FROM, document - 1)
                .where(CASH_SHIFT.ID.eq(shift.value())).execute();
        return moved;
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        database.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    /// From the last Enter of the count to the report: expected sum, shift closed for good, every figure and word of the Z.
    @Benchmark
    public int dayOf2000Bills() {
        Counted counted = drawer.counted(shift, COUNT, manager).get();
        CashShift closed = drawer.close(new CloseRequest(shift, COUNT, counted.expected(), counted.counted(), Money.baht(2000), "bench"), manager).get();
        int lines = ReportPapers.sections(report(), Language.TH).size();
        transactions.write(this::openAgain);
        return lines + closed.closing().orElseThrow().zNumber();
    }

    /// The figures alone.
    @Benchmark
    public ShiftReport report() {
        return reports.of(shift).orElseThrow();
    }

    private int openAgain(DSLContext ctx) {
        ctx.deleteFrom(SHIFT_COUNT).where(SHIFT_COUNT.SHIFT_ID.eq(shift.value())).execute();
        return ctx.update(CASH_SHIFT).set(CASH_SHIFT.OPEN_SLOT, 1).setNull(CASH_SHIFT.Z_NO).setNull(CASH_SHIFT.CLOSED_AT).setNull(CASH_SHIFT.CLOSED_BY)
                .setNull(CASH_SHIFT.COUNTED_SATANG).setNull(CASH_SHIFT.KEPT_SATANG).setNull(CASH_SHIFT.EXPECTED_SATANG)
                .where(CASH_SHIFT.ID.eq(shift.value())).execute();
    }
}
