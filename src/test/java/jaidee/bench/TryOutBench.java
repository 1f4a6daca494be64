package jaidee.bench;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.catalogue.CatalogueSeed;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.NewDatabase;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.loyalty.EarnRule;
import jaidee.loyalty.EarnRule.Gives;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.TryOut;
import jaidee.loyalty.TryOutResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.DSLContext;
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

/// A changed rule of earning tried over a year of a very large clinic: every bill of 20,000 members reckoned by today's
/// rules and by the draft, with progress.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class TryOutBench {
    private static final int OWNERS = 20_000, LINES = 3, PARCEL = 20_000;

    @Param("1000000")
    private int sales;
    private Path folder;
    private Database database;
    private TryOut tryOut;
    private Programme draft;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        NewDatabase.filled(DataFolder.at(folder), (ctx, relief) -> {
            new CatalogueSeed(LargeClinic.CLOCK).bring(ctx);
            ctx.insertInto(STAFF).set(STAFF.ID, 1L).set(STAFF.DISPLAY_NAME, "มินต์").set(STAFF.ROLE, "RECEPTION")
                    .set(STAFF.CREATED_AT, LargeClinic.CLOCK.instant().atOffset(ZoneOffset.UTC)).execute();
            ctx.execute("INSERT INTO owner (id, member_no, title, first_name, name_key1, name_key2, name_key3, member_since, created_at, changed_at) "
                    + "SELECT x, 'M' || x, 'คุณ', 'ลูกค้า ' || x, 'k', 'k', 'k', DATE '2024-01-01', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, " + OWNERS + ")");
            for (int made = 0; made < sales; made += PARCEL) {
                sell(ctx, made + 1, Math.min(made + PARCEL, sales));
                relief.run();
            }
            return sales;
        }).get();
        database = Database.open(DataFolder.at(folder), LargeClinic.CLOCK).get();
        Transactions transactions = database.transactions();
        tryOut = new TryOut(transactions, LargeClinic.CLOCK);
        Programme now = transactions.read(ctx -> new ProgrammeRepository().version(ctx, 1));
        List<EarnRule> rules = new ArrayList<>(now.earn());
        rules.add(new EarnRule("WED", new Bilingual("พุธคูณสอง", "Double on Wednesdays"), new Gives.Times(200), EarnRule.Lines.ALL,
                new EarnRule.Bills(List.of(), List.of(DayOfWeek.WEDNESDAY), Optional.empty(), Optional.empty(), Money.ZERO)));
        draft = now.withEarn(rules);
    }

    private void sell(DSLContext ctx, int first, int last) {
        ctx.execute("INSERT INTO sale (id, idempotency_key, at, business_day, owner_id, staff_id, gross_satang, discount_satang, net_satang, vat_basis_points, "
                + "vat_satang, exempt_satang, payable_satang, first_visit, points_percent, programme_version, tier_code) "
                + "SELECT x, 'bench' || x, CURRENT_TIMESTAMP, DATEADD(DAY, CAST(-(" + sales + " - x) * 360 / " + sales + " AS INT), DATE '" + LargeClinic.TODAY + "'), 1 + MOD(x * 7919, " + OWNERS
                + "), 1, 120000, 0, 120000, 0, 0, 0, 120000, FALSE, 100, 1, 'SILVER' FROM SYSTEM_RANGE(" + first + ", " + last + ")");
        ctx.execute("INSERT INTO sale_line (sale_id, position, item_id, item_code, name_th, name_en, vat_class, service_group, quantity, unit_satang, gross_satang, "
                + "discount_satang, net_satang, points_each, earns_on_spend, category_code) SELECT 1 + (x - 1) / " + LINES + ", 1 + MOD(x - 1, " + LINES + "), i.id, i.code, i.name_th, i.name_en, "
                + "i.vat_class, i.service_group, 1, 40000, 40000, 0, 40000, i.points_each, i.earns_on_spend, i.category_code FROM SYSTEM_RANGE("
                + ((first - 1L) * LINES + 1) + ", " + (long) last * LINES + ") JOIN item i ON i.id = 1 + MOD(x, " + ctx.fetchCount(ITEM) + ") ORDER BY x");
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Benchmark
    public TryOutResult ruleTriedOverAYear() {
        int[] told = new int[1];
        TryOutResult result = tryOut.run(draft, 365, (done, all) -> told[0]++, () -> true).orElseThrow();
        if (result.bills() != sales || told[0] < 10) throw new IllegalStateException(result.bills() + " bills, progress told " + told[0] + " times");
        return result;
    }
}
