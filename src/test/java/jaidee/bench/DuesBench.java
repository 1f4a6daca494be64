package jaidee.bench;

import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.health.CareProtocol;
import jaidee.health.CareProtocols;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.ProtocolEffect;
import jaidee.health.ProtocolSet;
import jaidee.health.Recomputing;
import jaidee.health.Span;
import jaidee.kernel.Days;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.outreach.Reminders;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Species;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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

/// The dues of 250,000 pets: of one that changed, of all after a change of the protocols with the reminders that follow,
/// and what a change would do, counted before it is saved.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
public class DuesBench {
    private static final int OWNERS = 100_000, PETS = 250_000, STRIDE = 7_919;

    private Path data;
    private Database database;
    private Transactions transactions;
    private CareDues dues;
    private CareProtocols protocols;
    private Recomputing recomputing;
    private Authority manager;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "dues-bench");
        Clock clock = Clock.system(Days.BANGKOK);
        SampleClinic.openIn(DataFolder.at(data), SamplePlan.ofOwners(OWNERS, SamplePlan.USUAL_SEED).withPets(PETS).withMonths(1), clock).get();
        database = Database.open(DataFolder.at(data), clock).get();
        transactions = database.transactions();
        AuditLog audit = new AuditLog(clock);
        dues = new CareDues(transactions, new OwnerChanges(transactions), clock);
        dues.listen(new Reminders(transactions, new SettingsService(transactions, audit, clock), clock));
        protocols = new CareProtocols(transactions, audit, dues, clock);
        recomputing = new Recomputing(transactions, audit, dues);
        manager = Authority.of(transactions.read(ctx -> new StaffId(ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.eq("MANAGER")).limit(1)
                .fetchSingle().value1())));
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        recomputing.close();
        database.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 3)
    @Measurement(iterations = 3, time = 4)
    public void onePet() {
        PetId pet = new PetId(1 + (long) next++ * STRIDE % PETS);
        transactions.write(ctx -> {
            dues.refresh(ctx, pet);
            return null;
        });
    }

    /// From saving the other set until the last date is written and the last reminder follows.
    @Benchmark
    public void anotherSet() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Runnable deaf = recomputing.listen(() -> {
            if (recomputing.progress().isEmpty()) done.countDown();
        });
        protocols.save(other(), "", manager).get();
        recomputing.go();
        done.await();
        deaf.run();
    }

    @Benchmark
    public Optional<ProtocolEffect> effectOfAnotherSet() {
        return protocols.effect(other(), progress -> { }, () -> true);
    }

    @Benchmark
    public Optional<ProtocolEffect> effectOfOneGroup() {
        CareProtocol now = protocols.inForce();
        CareRule rule = now.rule(Species.DOG, "RABIES").orElseThrow();
        return protocols.effect(now.with(rule.with(CareTerm.AGAIN, Optional.of(Span.years(3)))), progress -> { }, () -> true);
    }

    private CareProtocol other() {
        List<ProtocolSet> sets = List.of(ProtocolSet.TH_CLINIC, ProtocolSet.WSAVA_2024);
        return protocols.inForce().following(sets.get(1 - sets.indexOf(protocols.inForce().set())));
    }
}
