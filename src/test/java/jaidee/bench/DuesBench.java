package jaidee.bench;

import static jaidee.db.tables.Tables.STAFF;

import jaidee.audit.AuditLog;
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
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.outreach.Reminders;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Species;
import jaidee.settings.SettingsService;
import jaidee.staff.Authority;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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

/// The dues of 250,000 pets: of one that changed, of all after a change of the protocols with the reminders that follow,
/// and what a change would do, counted before it is saved.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 4)
public class DuesBench {
    private static final int STRIDE = 7_919;

    private LargeClinic clinic;
    private Transactions transactions;
    private CareDues dues;
    private CareProtocols protocols;
    private Recomputing recomputing;
    private Authority manager;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        Clock clock = LargeClinic.CLOCK;
        clinic = LargeClinic.open();
        transactions = clinic.database().transactions();
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
        clinic.close();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 1, time = 3)
    @Measurement(iterations = 3, time = 4)
    public void onePet() {
        PetId pet = new PetId(1 + (long) next++ * STRIDE % LargeClinic.PETS);
        transactions.write(ctx -> {
            dues.refresh(ctx, pet);
            return null;
        });
    }

    /// From saving the other set until the last date is written and the last reminder follows.
    @Benchmark
    public void anotherSet() throws InterruptedException {
        bring(other());
    }

    /// The same for a version that moves every date there is, and back again.
    @Benchmark
    public void everyDateMoved() throws InterruptedException {
        CareProtocol now = protocols.inForce(), first = protocols.version(1);
        bring(now.rules().equals(first.rules()) ? moved(now) : new CareProtocol(now.version(), now.set(), first.rules()));
    }

    private void bring(CareProtocol next) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Runnable deaf = recomputing.listen(() -> {
            if (recomputing.progress().isEmpty()) done.countDown();
        });
        protocols.save(next, "", manager).get();
        recomputing.go();
        done.await();
        deaf.run();
    }

    /// Every span to the next dose is some days longer.
    private static CareProtocol moved(CareProtocol now) {
        CareProtocol moved = now;
        for (CareRule rule : now.rules()) {
            CareRule changed = rule;
            for (CareTerm term : List.of(CareTerm.STEP, CareTerm.BOOSTER, CareTerm.AGAIN, CareTerm.AGAIN_AT_RISK, CareTerm.MIDDLE_STEP))
                if (rule.has(term)) changed = changed.with(term, Optional.of(longer(rule.terms().get(term))));
            moved = moved.with(changed);
        }
        return moved;
    }

    private static Span longer(Span span) {
        return switch (span.unit()) {
            // three years and a day are more days than a rule takes
            case YEARS -> Span.weeks(span.amount() * 52 + 1);
            case MONTHS -> Span.days(span.amount() * 30 + 1);
            case WEEKS -> Span.days(span.amount() * 7 + 1);
            case DAYS -> Span.days(span.amount() + 1);
        };
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
