package jaidee.bench;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SETTING;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueService;
import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.FileKey;
import jaidee.db.JournalEntry;
import jaidee.db.Journaled;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.rewards.CouponService;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to keep a sale so that neither a kill nor a power cut loses it, beside a bare forced write on the same
/// disk in the same run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 4)
public class SaleBench {
    private static final String[] ITEMS = {"VAC-8IN1", "VAC-RAB", "GROOM-S"};

    private static final int COUNTED = 200;

    private record Dog(OwnerId owner, PetId id) {
    }

    /// Whether the database is encrypted.
    @Param({"false", "true"})
    public boolean encrypted;

    private List<Dog> dogs;
    private Path data;
    private Database database;
    private CheckoutService checkout;
    private CatalogueService catalogue;
    private FileChannel bare;
    private final ByteBuffer page = ByteBuffer.allocateDirect(4096);
    private long owner;
    private long rows;

    @Setup(Level.Trial)
    public void open() throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "sale-bench");
        Clock clock = Clock.system(Days.BANGKOK);
        CountedFiles.register();
        database = Database.open(new DataFolder(data, "safe:counted:async:"), clock, encrypted ? Optional.of(FileKey.random()) : Optional.empty()).get();
        Transactions transactions = database.transactions();
        new SampleClinic(transactions, clock).open(SamplePlan.usual()).get();
        AuditLog audit = new AuditLog(clock);
        CodeIssuer codes = new CodeIssuer();
        catalogue = new CatalogueService(transactions, audit, clock);
        checkout = new CheckoutService(transactions, audit, new SettingsService(transactions, audit, clock),
                new LedgerService(transactions, clock), new CouponService(transactions, audit, codes, clock), codes, clock);
        dogs = transactions.read(ctx -> ctx.select(PET.OWNER_ID, PET.ID).from(PET).where(PET.SPECIES.eq("DOG")).and(PET.STATUS.eq("LIVING"))
                .orderBy(PET.ID).limit(200).fetch(row -> new Dog(new OwnerId(row.value1()), new PetId(row.value2()))));
        bare = FileChannel.open(data.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        bare.close();
        if (owner > 0) tellCosts();
        database.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    /// After the measured ones, because H2 counts statements only when asked to.
    private void tellCosts() {
        database.transactions().write(ctx -> ctx.execute("SET QUERY_STATISTICS TRUE"));
        database.transactions().write(ctx -> ctx.execute("SET QUERY_STATISTICS_MAX_ENTRIES 500"));
        long before = CountedFiles.FORCES.sum();
        for (int n = 0; n < COUNTED; n++) durableSale();
        long forces = CountedFiles.FORCES.sum() - before;
        long statements = database.transactions().<Long>read(ctx ->
                ctx.fetchSingle("SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS").get(0, Long.class));
        System.out.printf("%na sale: %.2f forces of the disk, %.1f statements%n", forces / (double) COUNTED, statements / (double) COUNTED);
    }

    /// A regular with three items for the dog, two of them vaccines, pays in cash: priced, confirmed, in the dog's book, durable.
    @Benchmark
    public SaleReceipt durableSale() {
        Dog dog = dogs.get((int) (owner++ % dogs.size()));
        Basket basket = Basket.open(dog.owner());
        for (String code : ITEMS) basket = basket.with(catalogue.byCode(code).orElseThrow(), 1, Optional.of(dog.id()));
        Quote quote = checkout.quote(basket);
        return checkout.confirm(basket, List.of(Payment.cash(quote.cashDue())), new StaffId(1)).get();
    }

    /// The same way to the disk with hardly anything to say: one row and its entry in the journal, committed and forced.
    @Benchmark
    public long durableCommit() {
        return database.transactions().attemptJournaled(ctx -> {
            long id = ++rows;
            ctx.mergeInto(SETTING).columns(SETTING.SETTING_KEY, SETTING.SETTING_VALUE, SETTING.CHANGED_AT).key(SETTING.SETTING_KEY)
                    .values("bench", Long.toString(id), OffsetDateTime.now(ZoneOffset.UTC)).execute();
            return Outcome.done(new Journaled<>(id, new JournalEntry(JournalEntry.Kind.CASH, id, "bench", Instant.EPOCH, Money.ZERO, Points.ZERO)));
        }).get();
    }

    /// 4 KiB written and forced, nothing else.
    @Benchmark
    public void bareForce() throws IOException {
        page.clear();
        bare.write(page, 0);
        bare.force(false);
    }
}
