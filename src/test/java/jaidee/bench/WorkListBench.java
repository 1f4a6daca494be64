package jaidee.bench;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.kernel.Days;
import jaidee.outreach.Bucket;
import jaidee.outreach.CareNames;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.Reminders;
import jaidee.outreach.WorkFilter;
import jaidee.outreach.WorkList;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Profiles;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.settings.SettingsService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/// How long the desk waits for the work list of the day at 100,000 owners with 250,000 pets: the counts and the first page
/// as the screen asks for them, and the number on the rail.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 4)
public class WorkListBench {
    private static final int OWNERS = Integer.getInteger("jaidee.bench.owners", 100_000), PAGE = 100;

    private final LocalDate today = LocalDate.of(2026, 11, 23);
    private Path data;
    private Database database;
    private WorkList list;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        data = Files.createTempDirectory("jaidee-bench");
        Clock clock = Clock.fixed(today.atTime(9, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        long begun = System.nanoTime();
        SampleClinic.openIn(DataFolder.at(data), SamplePlan.ofOwners(OWNERS, 7), clock).get();
        System.out.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        database = Database.open(DataFolder.at(data), clock).get();
        Transactions transactions = database.transactions();
        CareDues dues = new CareDues(transactions, new OwnerChanges(transactions), clock);
        list = new WorkList(transactions, new Profiles(transactions, List.of(), List.of()), new CareNames(dues));
        begun = System.nanoTime();
        int pets = new Reminders(transactions, new SettingsService(transactions, new AuditLog(clock), clock), clock).rollForward();
        System.out.printf("rolled forward in %d ms, %d pets looked at%n", (System.nanoTime() - begun) / 1_000_000, pets);
        System.out.println(list.counts(today, WorkFilter.ALL));
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Benchmark
    public List<OwnerTask> listOfTheDay() {
        Map<Bucket, Integer> counts = list.counts(today, WorkFilter.ALL);
        return counts.isEmpty() ? List.of() : list.page(today, Bucket.OVERDUE, WorkFilter.ALL, 0, PAGE);
    }

    @Benchmark
    public int numberOnTheRail() {
        return list.needingSomeone(today);
    }
}
