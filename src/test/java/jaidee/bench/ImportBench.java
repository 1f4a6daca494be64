package jaidee.bench;

import jaidee.audit.AuditLog;
import jaidee.catalogue.CatalogueService;
import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutService;
import jaidee.checkout.Payment;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.health.Recomputing;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.outreach.Reminders;
import jaidee.owners.OwnerChanges;
import jaidee.rewards.CouponService;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.CodeIssuer;
import jaidee.settings.SettingsService;
import jaidee.transfer.Headings;
import jaidee.transfer.ImportPlan;
import jaidee.transfer.ImportProgress;
import jaidee.transfer.ImportRun;
import jaidee.transfer.Imports;
import jaidee.transfer.SourceTable;
import jaidee.transfer.TableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/// A list of 100,000 owners with their pets, vaccinations and points, as a Thai clinic keeps it in a spreadsheet, on its way
/// into a clinic on the disk, and how long a sale at the counter waits meanwhile. With the compiler of the installed program, for
/// minutes of one and the same work.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=4")
@Timeout(time = 20, timeUnit = TimeUnit.MINUTES)
public class ImportBench {
    private static final int OWNERS = Integer.getInteger("jaidee.import.owners", 100_000);
    private static final List<String> FIRST = List.of("สมหญิง", "สมชาย", "มาลี", "วิชัย", "อำนวย", "ปิยะนุช", "กิตติ", "ศิริพร", "ณัฐพล", "จันทร์เพ็ญ", "ธนากร", "พรทิพย์");
    private static final List<String> LAST = List.of("ใจงาม", "ศรีสุข", "ทองดี", "แก้วมณี", "บุญมา", "รุ่งเรือง", "พงษ์ไพบูลย์", "วงศ์สว่าง", "คำแก้ว", "สุขสวัสดิ์");
    private static final List<String> PETS = List.of("ถุงทอง", "มะลิ", "โชค", "ข้าวปุ้น", "ด่าง", "ส้ม", "โมจิ", "Lucky", "ดำ", "น้ำตาล");
    private static final List<String> DOG_VACCINES = List.of("รวม 5 โรค", "พิษสุนัขบ้า", "ลำไส้อักเสบ"), CAT_VACCINES = List.of("รวมแมว", "พิษสุนัขบ้า");
    private static final List<String> MONTHS = List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.");
    private static final int BETWEEN_SALES_MILLIS = 100;

    /// `short`: each owner with a pet and a vaccination. `long`: every second with two pets, of every third each pet with two.
    @Param({"short", "long"})
    public String list;

    private Path file, folder;
    private Database database;
    private Imports imports;
    private CareDues dues;
    private AuditLog audit;
    private CheckoutService checkout;
    private CatalogueService catalogue;
    private volatile boolean open;
    private Thread counter;
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());

    @Setup(Level.Trial)
    public void writeTheList() throws IOException {
        file = Files.createTempFile(Files.createDirectories(Path.of("target")), "owners", ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("\uFEFFรหัสลูกค้า,ชื่อ-นามสกุล,เบอร์โทร,ที่อยู่,จังหวัด,แต้มสะสม,ชื่อสัตว์,ชนิด,เพศ,สายพันธุ์,วันเกิด,วัคซีน,วันที่ฉีด,ล็อต\n");
            for (int owner = 0; owner < OWNERS; owner++) write(out, owner, list.equals("long"));
        }
    }

    private static void write(Writer out, int n, boolean more) throws IOException {
        String owner = "C%06d,คุณ%s %s,8%08d,%d/%d หมู่ %d,เชียงใหม่,\"%,d\"".formatted(n, of(FIRST, n), of(LAST, n / 12), n * 7919L % 100_000_000, 1 + n % 300, 1 + n % 9, 1 + n % 12,
                n % 3 == 0 ? 0 : n % 2500);
        for (int pet = 0; pet <= (more ? n % 2 : 0); pet++) {
            boolean dog = (n + pet) % 3 != 0;
            String animal = ",%s,%s,%s,%s,%02d/%02d/%d".formatted(of(PETS, n + 3 * pet), dog ? "สุนัข" : "แมว", n % 2 == 0 ? "ผู้" : "เมีย", dog ? "พันธุ์ผสม" : "ไทย", 1 + n % 28, 1 + n % 12, 2555 + n % 12);
            for (int dose = 0; dose <= (more && n % 3 == 0 ? 1 : 0); dose++) {
                String given = ",%s,%d %s 2569,L%d".formatted(of(dog ? DOG_VACCINES : CAT_VACCINES, n + dose), 1 + n % 28, of(MONTHS, n + 3 * dose), n % 90);
                out.write((pet + dose == 0 ? owner : ",,,,,") + animal + given + "\n");
            }
        }
    }

    private static String of(List<String> words, int n) {
        return words.get(n % words.size());
    }

    @Setup(Level.Invocation)
    public void openAClinic() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "import-bench");
        SampleClinic.openIn(DataFolder.at(folder), SamplePlan.usual().withMonths(2), LargeClinic.CLOCK).get();
        database = Database.open(DataFolder.at(folder), LargeClinic.CLOCK).get();
        Transactions transactions = database.transactions();
        audit = new AuditLog(LargeClinic.CLOCK);
        SettingsService settings = new SettingsService(transactions, audit, LargeClinic.CLOCK);
        dues = new CareDues(transactions, new OwnerChanges(transactions), LargeClinic.CLOCK);
        dues.listen(new Reminders(transactions, settings, LargeClinic.CLOCK));
        imports = new Imports(transactions, audit, dues, LargeClinic.CLOCK);
        CodeIssuer codes = new CodeIssuer();
        catalogue = new CatalogueService(transactions, audit, LargeClinic.CLOCK);
        checkout = new CheckoutService(transactions, audit, settings, new LedgerService(transactions, LargeClinic.CLOCK),
                new CouponService(transactions, audit, codes, LargeClinic.CLOCK), codes, LargeClinic.CLOCK);
        waits.clear();
        open = true;
        counter = Thread.ofPlatform().name("desk-counter").start(this::sell);
    }

    private void sell() {
        try {
            for (int n = 0; open; n++) {
                long begun = System.nanoTime();
                Basket basket = Basket.open(new OwnerId(1 + n % SamplePlan.USUAL_OWNERS)).with(catalogue.byCode("GROOM-S").orElseThrow(), 1, Optional.empty());
                checkout.confirm(basket, List.of(Payment.cash(checkout.quote(basket).cashDue())), new StaffId(1)).get();
                waits.add(System.nanoTime() - begun);
                Thread.sleep(BETWEEN_SALES_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @TearDown(Level.Invocation)
    public void close() throws IOException, InterruptedException {
        open = false;
        counter.join();
        List<Long> sorted = waits.stream().sorted().toList();
        System.out.printf("  %d sales meanwhile: median %.1f ms, 95th percentile %.1f ms, 99th %.1f ms, longest %.1f ms%n", sorted.size(), percentile(sorted, 50), percentile(sorted, 95),
                percentile(sorted, 99), percentile(sorted, 100));
        database.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)) / 1e6;
    }

    @TearDown(Level.Trial)
    public void removeTheList() {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportPlan planned() {
        SourceTable table = TableFiles.read(file).get();
        ImportPlan plan = imports.tryOut(table, Headings.guess(table.headings())).get();
        if (plan.counts().owners() < OWNERS || !plan.badLines().isEmpty()) throw new IllegalStateException("not all would come in: " + plan.counts() + plan.findings().stream().limit(3).toList());
        return plan;
    }

    /// Read, worked out, written in one go; then every pet gets its dues and reminders, while the desk goes on.
    @Benchmark
    public ImportRun wholeImportWithDues() {
        long begun = System.nanoTime();
        ImportPlan plan = planned();
        long worked = System.nanoTime();
        ImportRun run = imports.bring(plan, false, ImportProgress.UNWATCHED).get();
        long written = System.nanoTime();
        try (Recomputing recomputing = new Recomputing(database.transactions(), audit, dues)) {
            recomputing.finish();
        }
        System.out.printf("%n  %s: in the books after %.1f s (worked out %.1f s, written %.1f s), dues %.1f s%n", plan.counts(), (written - begun) / 1e9, (worked - begun) / 1e9,
                (written - worked) / 1e9, (System.nanoTime() - written) / 1e9);
        return run;
    }
}
