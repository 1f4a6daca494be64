package jaidee.bench;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueService;
import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.checkout.SaleReceipt;
import jaidee.cli.Books;
import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.Database;
import jaidee.db.Progress;
import jaidee.db.Proof;
import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.ProgrammeSeed;
import jaidee.rewards.CouponService;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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

/// The backup of a clinic with 100,000 owners and 2,000,000 entries of points, its proof by restoring it, and what a sale costs
/// meanwhile. With the compiler of the installed program: minutes of one and the same work.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=4")
@Timeout(time = 60, timeUnit = TimeUnit.MINUTES)
public class BackupBench {
    /// What goes on behind a sale.
    public enum Behind { NOTHING, BACKUP_AND_PROOF }

    private static final int VISITS = 1_000_000, OWNERS = 100_000;

    /// Behind the sale of `saleAtTheCounter`.
    @State(Scope.Benchmark)
    public static class Keeping {
        @Param
        private Behind behind;
        private volatile boolean wanted;
        private Thread keeper;

        @Setup(Level.Trial)
        public void begin(BackupBench bench) {
            if (behind == Behind.NOTHING) return;
            wanted = true;
            keeper = Thread.ofPlatform().name("desk-backup").start(() -> {
                while (wanted) bench.database.prove(bench.made(), bench.place.resolve("proof"), copy -> Books.invariants(copy, LargeClinic.CLOCK), LargeClinic.CLOCK, (_, _, _) -> wanted);
            });
        }

        @TearDown(Level.Trial)
        public void end() throws InterruptedException {
            wanted = false;
            if (keeper != null) keeper.join();
        }
    }

    private Database database;
    private CheckoutService checkout;
    private CatalogueService catalogue;
    private BackupFile newest;
    private Path place;
    private long customer;

    @Setup(Level.Trial)
    public void open() throws IOException {
        database = Database.open(TenYears.of(VISITS, OWNERS), LargeClinic.CLOCK).get();
        place = Path.of("target", "backup-bench").toAbsolutePath();
        Transactions transactions = database.transactions();
        transactions.write(ctx -> {
            new ProgrammeSeed(LargeClinic.CLOCK).bring(ctx);
            return null;
        });
        AuditLog audit = new AuditLog(LargeClinic.CLOCK);
        CodeIssuer codes = new CodeIssuer();
        catalogue = new CatalogueService(transactions, audit, LargeClinic.CLOCK);
        LedgerService ledger = new LedgerService(transactions, LargeClinic.CLOCK);
        ledger.newDay();
        checkout = new CheckoutService(transactions, audit, new SettingsService(transactions, audit, LargeClinic.CLOCK), ledger,
                new CouponService(transactions, audit, codes, LargeClinic.CLOCK), codes, LargeClinic.CLOCK);
        newest = made();
        System.out.printf("%n%,d MB in the database, %,d MB in the backup%n", database.folder().database().toFile().length() >> 20, newest.path().toFile().length() >> 20);
    }

    private BackupFile made() {
        try {
            if (newest != null) Files.deleteIfExists(newest.path());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        newest = database.backUp(place, BackupManifest.Kind.BY_HAND, LargeClinic.CLOCK, Progress.UNWATCHED).get();
        return newest;
    }

    private Proof prove(BackupFile file) {
        Proof proof = database.prove(file, place.resolve("proof"), copy -> Books.invariants(copy, LargeClinic.CLOCK), LargeClinic.CLOCK, Progress.UNWATCHED).get();
        if (proof.checked() < 2L * VISITS) throw new IllegalStateException("too little looked at");
        return proof;
    }

    @TearDown(Level.Trial)
    public void close() {
        database.close();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 3)
    public BackupFile backup() {
        return made();
    }

    /// Unpacked, opened, every invariant of the books looked at.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Proof proofByRestoring() {
        return prove(newest);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 5)
    @Measurement(iterations = 3, time = 20)
    public SaleReceipt saleAtTheCounter(Keeping keeping) {
        Basket basket = Basket.open(new OwnerId(1 + customer++ * 7919 % OWNERS)).with(catalogue.byCode("GROOM-S").orElseThrow(), 1, Optional.empty());
        return checkout.confirm(basket, List.of(Payment.cash(checkout.quote(basket).cashDue())), new StaffId(1)).get();
    }
}
