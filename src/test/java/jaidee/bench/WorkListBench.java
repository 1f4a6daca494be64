package jaidee.bench;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.outreach.Bucket;
import jaidee.outreach.CareNames;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.Reminders;
import jaidee.outreach.WorkFilter;
import jaidee.outreach.WorkList;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Profiles;
import jaidee.settings.SettingsService;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    private static final int PAGE = 100;

    private final LocalDate today = LargeClinic.TODAY;
    private LargeClinic clinic;
    private WorkList list;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        Clock clock = LargeClinic.CLOCK;
        clinic = LargeClinic.open();
        Transactions transactions = clinic.database().transactions();
        CareDues dues = new CareDues(transactions, new OwnerChanges(transactions), clock);
        list = new WorkList(transactions, new Profiles(transactions, List.of(), List.of()), new CareNames(dues));
        long begun = System.nanoTime();
        int pets = new Reminders(transactions, new SettingsService(transactions, new AuditLog(clock), clock), clock).rollForward();
        System.out.printf("rolled forward in %d ms, %d pets looked at%n", (System.nanoTime() - begun) / 1_000_000, pets);
        System.out.println(list.counts(today, WorkFilter.ALL));
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        clinic.close();
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
