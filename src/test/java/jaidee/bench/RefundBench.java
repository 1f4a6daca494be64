package jaidee.bench;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.deposits.DepositService;
import jaidee.kernel.Days;
import jaidee.kernel.SaleId;
import jaidee.refunds.RefundChoice;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.refunds.RefundService;
import jaidee.refunds.SoldLine;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
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

/// How long the desk waits to see everything that a refund will do, on bills of the owners with the longest histories.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 4)
public class RefundBench {
    private static final int BILLS = 200;

    private Path data;
    private Database database;
    private RefundService refunds;
    private List<SaleId> sales;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "refund-bench");
        Clock clock = Clock.system(Days.BANGKOK);
        database = Database.open(DataFolder.at(data), clock).get();
        Transactions transactions = database.transactions();
        new SampleClinic(transactions, clock).open(SamplePlan.usual()).get();
        AuditLog audit = new AuditLog(clock);
        CodeIssuer codes = new CodeIssuer();
        refunds = new RefundService(transactions, audit, new SettingsService(transactions, audit, clock),
                new DepositService(transactions, audit, codes, clock), codes, clock);
        sales = transactions.read(ctx -> {
            List<Long> owners = ctx.select(LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY).groupBy(LEDGER_ENTRY.OWNER_ID)
                    .orderBy(count().desc()).limit(BILLS).fetch(LEDGER_ENTRY.OWNER_ID);
            return ctx.select(SALE.ID).from(SALE).join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID)).where(SALE.OWNER_ID.in(owners))
                    .groupBy(SALE.ID).orderBy(count().desc()).limit(BILLS).fetch(row -> new SaleId(row.value1()));
        });
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        database.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    /// The bill is opened and all that remains of it chosen: read, worked out, ready to be shown.
    @Benchmark
    public RefundPreview refundPreview() {
        SaleId sale = sales.get(next++ % sales.size());
        return refunds.preview(RefundChoice.of(sale, RefundKind.REFUND,
                refunds.bill(sale).lines().stream().collect(Collectors.toMap(SoldLine::position, SoldLine::remaining))));
    }
}
