package jaidee.bench;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.catalogue.CatalogueSeed;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.NewDatabase;
import jaidee.health.Span;
import jaidee.segments.Condition.Among;
import jaidee.segments.Condition.Between;
import jaidee.segments.Condition.Fact;
import jaidee.segments.Condition.Since;
import jaidee.segments.SegmentCounts;
import jaidee.segments.SegmentDefinition;
import jaidee.segments.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/// Segments of 100,000 owners with 250,000 pets, 1,000,000 bills of three lines: counted while somebody puts conditions
/// together, and what has to be read before the first answer. The clinic is made once and kept under `target/`: nobody writes
/// into it.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SegmentBench {
    private static final int OWNERS = 100_000, PETS = 250_000, BILLS = 1_000_000, LINES = 3, PARCEL = 20_000;
    private static final List<SegmentDefinition> ASKED = List.of(
            SegmentDefinition.of(Among.of(Trait.SPECIES, "CAT")),
            SegmentDefinition.of(Among.of(Trait.SPECIES, "CAT"), Between.least(Trait.AGE, 7).in(Span.Unit.YEARS)),
            SegmentDefinition.of(Among.of(Trait.SPECIES, "CAT"), Between.least(Trait.AGE, 7).in(Span.Unit.YEARS), Since.of(Trait.AWAY, Span.months(12))),
            SegmentDefinition.of(Among.of(Trait.TOOK, "GROUP:GROOM").within(Span.months(12)).turned(), Between.least(Trait.SPENT, 500_000).within(Span.months(12))),
            SegmentDefinition.of(Among.of(Trait.RFM, "CHAMPION"), Among.of(Trait.OVERDUE, "VACCINE")),
            SegmentDefinition.of(Fact.of(Trait.BEST_FIFTH), Among.of(Trait.CONSENT, "MARKETING"), Between.least(Trait.POINTS, 100)));

    private Database database;
    private SegmentCounts counts;
    private int next;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        DataFolder folder = DataFolder.at(Files.createDirectories(Path.of("target", "large-bills")));
        if (NewDatabase.isWantedIn(folder)) NewDatabase.filled(folder, (ctx, relief) -> {
            new CatalogueSeed(LargeClinic.CLOCK).bring(ctx);
            ctx.insertInto(STAFF).set(STAFF.ID, 1L).set(STAFF.DISPLAY_NAME, "มินต์").set(STAFF.ROLE, "RECEPTION")
                    .set(STAFF.CREATED_AT, LargeClinic.CLOCK.instant().atOffset(ZoneOffset.UTC)).execute();
            people(ctx);
            relief.run();
            for (int made = 0; made < BILLS; made += PARCEL) {
                sell(ctx, made + 1, made + PARCEL);
                relief.run();
            }
            return BILLS;
        }).get();
        database = Database.open(folder, LargeClinic.CLOCK).get();
        counts = new SegmentCounts(database.transactions(), LargeClinic.CLOCK);
        long begun = System.nanoTime();
        for (SegmentDefinition asked : ASKED) System.out.printf("%d owners, after %d ms: %s%n", counts.count(asked), (System.nanoTime() - begun) / 1_000_000, asked);
        System.out.printf("%d MB used%n", used() >> 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void people(DSLContext ctx) {
        ctx.execute("INSERT INTO owner (id, member_no, first_name, name_key1, name_key2, name_key3, province, member_since, created_at, changed_at) SELECT x, 'M' || x, 'ลูกค้า ' || x, "
                + "'k', 'k', 'k', 'กรุงเทพมหานคร', DATE '2024-01-01', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, " + OWNERS + ")");
        ctx.execute("INSERT INTO owner_phone (owner_id, position, e164, kind) SELECT x, 1, '+66812345678', 'MOBILE' FROM SYSTEM_RANGE(1, " + OWNERS + ")");
        ctx.execute("INSERT INTO consent_event (owner_id, purpose, channel, given, at, notice_version, taken_through) SELECT x, 'MARKETING', 'ANY', MOD(x, 3) > 0, CURRENT_TIMESTAMP, "
                + "'1', 'PAPER' FROM SYSTEM_RANGE(1, " + OWNERS + ")");
        ctx.execute("INSERT INTO pet (id, hn, owner_id, name, name_key1, name_key2, name_key3, species, sex, birth_date, registered_on, created_at, changed_at) SELECT x, 'HN' || x, "
                + "1 + MOD(x * 7919, " + OWNERS + "), 'น้อง', 'k', 'k', 'k', CASE WHEN MOD(x, 3) = 0 THEN 'CAT' ELSE 'DOG' END, 'MALE', DATEADD(DAY, -CAST(MOD(x * 31, 5000) AS INT), DATE '"
                + LargeClinic.TODAY + "'), DATE '2024-01-01', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, " + PETS + ")");
        for (String kind : List.of("VACCINE", "PARASITE", "CHECKUP"))
            ctx.execute("INSERT INTO care_due (pet_id, group_code, kind, due_on, step, overridden, ever_given) SELECT x, '" + kind + "', '" + kind + "', DATEADD(DAY, CAST(MOD(x * 17, 400) - 40 AS INT), DATE '"
                    + LargeClinic.TODAY + "'), 'M', FALSE, TRUE FROM SYSTEM_RANGE(1, " + PETS + ")");
    }

    private static void sell(DSLContext ctx, int first, int last) {
        String days = "DATEADD(DAY, CAST(-MOD(x * 13, 1100) AS INT), DATE '" + LargeClinic.TODAY + "')", owner = "1 + MOD(x * 7919 + MOD(x, 97) * 13, " + OWNERS + ")";
        ctx.execute("INSERT INTO sale (id, idempotency_key, at, business_day, owner_id, staff_id, gross_satang, discount_satang, net_satang, vat_basis_points, vat_satang, exempt_satang, "
                + "payable_satang, first_visit) SELECT x, 'bench' || x, CURRENT_TIMESTAMP, " + days + ", " + owner + ", 1, 120000, 0, 120000, 0, 0, 0, 120000, FALSE FROM SYSTEM_RANGE(" + first + ", " + last + ")");
        ctx.execute("INSERT INTO sale_line (sale_id, position, item_id, item_code, name_th, name_en, vat_class, service_group, quantity, unit_satang, gross_satang, discount_satang, net_satang) "
                + "SELECT 1 + (x - 1) / " + LINES + ", 1 + MOD(x - 1, " + LINES + "), i.id, i.code, i.name_th, i.name_en, i.vat_class, i.service_group, 1, 40000, 40000, 0, 40000 FROM SYSTEM_RANGE("
                + ((first - 1L) * LINES + 1) + ", " + (long) last * LINES + ") JOIN item i ON i.id = 1 + MOD(x * 7, " + ctx.fetchCount(ITEM) + ") ORDER BY x");
        ctx.execute("INSERT INTO ledger_entry (owner_id, kind, points, at, business_day, reason_key, reason_arguments, idempotency_key) SELECT " + owner + ", 'EARN_SPEND', 60, CURRENT_TIMESTAMP, "
                + days + ", 'k', '[]', 'e' || x FROM SYSTEM_RANGE(" + first + ", " + last + ")");
    }

    @TearDown(Level.Trial)
    public void close() {
        database.close();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 3)
    @Measurement(iterations = 2, time = 4)
    public int countWhileTyping() {
        return counts.count(ASKED.get(next++ % ASKED.size()));
    }

    /// The count with its first fifty owners, as the screen shows them.
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 2)
    @Measurement(iterations = 2, time = 4)
    public int previewWhileTyping() {
        return counts.preview(ASKED.get(next++ % ASKED.size()), 50).owners();
    }

    /// All that is held, read from the tables.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 2)
    public int firstAnswer() {
        SegmentCounts fresh = new SegmentCounts(database.transactions(), LargeClinic.CLOCK);
        return ASKED.stream().mapToInt(fresh::count).sum();
    }
}
