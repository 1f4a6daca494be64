package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Pace;
import jaidee.db.Transactions;
import jaidee.health.CareRuleRepository.Work;
import jaidee.health.DuesAhead.Parcel;
import jaidee.health.ProtocolVersion.State;
import jaidee.kernel.Outcome;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a saved version of the protocols into force, in short transactions between which the till goes on.
///
/// First it is worked out for every pet without writing anything: a fault shows while nothing was changed, how many pets
/// it concerns becomes known, and it can be cancelled. Then the version holds, and the dues are written, pet by pet whole.
/// A pet that changes meanwhile is worked out by whoever changes it. How far the writing got stands in the tables, so that
/// after a crash it goes on from there.
public final class Recomputing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputing.class);
    private static final int FEWEST_PETS = 100, PETS = 500, PETS_LOOKED_AT = 1000, MOST_PETS = 2000;
    private static final double PREPARING_TAKES = 0.3;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CareDues dues;
    private final CareRuleRepository rules = new CareRuleRepository();
    private final DueRepository table = new DueRepository();
    private final DueWalk walk = new DueWalk();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("care-dues").daemon().factory());
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<RecomputeProgress> progress = Optional.empty();
    private Optional<Job> job = Optional.empty();

    /// One version in one of its states.
    private static final class Job {
        final int version;
        final State state;
        final DuesAhead ahead;
        /// while nothing is written, how far it got and how many pets will change
        long looked;
        int concerned;
        final Pace pace = new Pace(FEWEST_PETS, PETS, MOST_PETS);

        Job(Work work, DuesAhead ahead) {
            this.version = work.version();
            this.state = work.state();
            this.ahead = ahead;
        }

        boolean does(Work work) {
            return work.version() == version && work.state() == state;
        }
    }

    public Recomputing(Transactions transactions, AuditLog audit, CareDues dues) {
        this.transactions = transactions;
        this.audit = audit;
        this.dues = dues;
    }

    /// Does what is to be done, in the background: to be called after saving a version and at the start of the program.
    public void go() {
        worker.execute(() -> {
            try {
                while (!closed.get() && step()) listeners.forEach(Runnable::run);
            } catch (RuntimeException fault) {
                // it stands in the tables how far it got: the next start goes on
                LOG.error("working dues out anew", fault);
            }
            listeners.forEach(Runnable::run);
        });
    }

    /// Does it all before it returns, for a command without a window.
    public void finish() {
        boolean more = true;
        while (more) more = step();
    }

    /// Has `listener` called, on the thread of this work, whenever `progress` changed.
    ///
    /// @return ends it
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Empty when nothing is on its way.
    public Optional<RecomputeProgress> progress() {
        return progress;
    }

    /// Leaves everything as it was before the version was saved. Refuses once it holds.
    public Outcome<Integer> cancel(Authority authority) {
        Outcome<Integer> cancelled = transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES).then(may -> {
            Optional<Work> work = rules.working(ctx).filter(each -> each.state() == State.PREPARING);
            if (work.isEmpty()) return Outcome.refused(new ProtocolRefusal.TooLate());
            rules.reached(ctx, work.get().version(), State.CANCELLED, work.get().reached());
            audit.append(ctx, authority.by(), "care.protocol_cancelled", "CARE_VERSION", (long) work.get().version(), Map.of());
            return Outcome.done(work.get().version());
        }));
        if (cancelled.isDone() && !closed.get()) go();
        return cancelled;
    }

    /// One parcel of the work, in one short transaction if it writes.
    ///
    /// @return false when nothing is left to do
    synchronized boolean step() {
        Optional<Work> found = transactions.read(rules::working);
        if (job.isPresent() && (found.filter(job.get()::does).isEmpty() || found.get().state() == State.FILLING && morePets(job.get()))) end();
        if (found.isEmpty()) {
            progress = Optional.empty();
            return false;
        }
        if (job.isEmpty()) job = Optional.of(begin(found.get()));
        if (found.get().state() == State.PREPARING) look(job.get(), found.get());
        else write(job.get(), found.get());
        return true;
    }

    /// Others came in at once meanwhile, whose dues nobody worked out.
    private boolean morePets(Job now) {
        return transactions.read(walk::lastPet) > now.ahead.last();
    }

    private Job begin(Work work) {
        DuesAhead ahead = transactions.read(ctx -> new DuesAhead(transactions, rules.version(ctx, work.version()), walk.lastPet(ctx)));
        dues.whenWorkedOut(ahead::note);
        return new Job(work, ahead);
    }

    private void end() {
        dues.whenWorkedOut(_ -> { });
        job.ifPresent(done -> done.ahead.close());
        job = Optional.empty();
    }

    private void look(Job now, Work work) {
        long last = now.ahead.last();
        if (now.looked < last) {
            Parcel parcel = now.ahead.after(now.looked, PETS_LOOKED_AT);
            now.looked = parcel.to();
            now.concerned += parcel.change().pets().size();
            progress = Optional.of(new RecomputeProgress(work.version(), work.state(), PREPARING_TAKES * now.looked / last, true));
        }
        if (now.looked < last) return;
        transactions.write(ctx -> {
            if (rules.working(ctx).filter(now::does).isEmpty()) return null;
            rules.reached(ctx, work.version(), State.APPLYING, 0);
            audit.append(ctx, null, "care.protocol_in_force", "CARE_VERSION", (long) work.version(), Map.of("pets", now.concerned));
            follow(ctx);
            return null;
        });
    }

    private void write(Job now, Work work) {
        long last = now.ahead.last();
        Optional<Parcel> parcel = work.reached() < last ? Optional.of(now.ahead.after(work.reached(), now.pace.next())) : Optional.empty();
        long to = parcel.map(Parcel::to).orElse(last), begun = System.nanoTime();
        transactions.write(ctx -> {
            parcel.ifPresent(each -> {
                DueChange change = each.change().without(now.ahead.overtaken(each));
                table.replace(ctx, change);
                dues.tell(ctx, change.pets());
            });
            rules.reached(ctx, work.version(), to >= last ? State.IN_FORCE : work.state(), to);
            if (to >= last) follow(ctx);
            return null;
        });
        now.pace.took(System.nanoTime() - begun);
        double written = last == 0 ? 1 : to / (double) last, before = work.state() == State.FILLING ? 0 : PREPARING_TAKES;
        progress = Optional.of(new RecomputeProgress(work.version(), work.state(), before + (1 - before) * written, false));
    }

    private void follow(DSLContext ctx) {
        CareProtocol now = rules.inForce(ctx);
        transactions.afterCommit(() -> dues.follow(now));
    }

    /// Lets the step that is being done come to its end; the rest is done at the next start.
    @Override
    public void close() {
        closed.set(true);
        worker.close();
        end();
    }
}
