package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.health.CareRuleRepository.Work;
import jaidee.health.ProtocolVersion.State;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
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
/// First the differences for every pet are worked out beside the dues that hold; until that is done it can be cancelled,
/// and nothing was changed. Then the version holds, and the differences are written, pet by pet whole. A pet that changes
/// meanwhile is worked out for both by whoever changes it. How far it got stands in the tables, so that after a crash it
/// goes on from there.
public final class Recomputing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputing.class);
    private static final int PETS_AT_ONCE = 500;
    private static final double PREPARING_TAKES = 0.7;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CareDues dues;
    private final CareRuleRepository rules = new CareRuleRepository();
    private final NextDueRepository coming = new NextDueRepository();
    private final DueWalk walk = new DueWalk();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("care-dues").daemon().factory());
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<RecomputeProgress> progress = Optional.empty();

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
            follow(ctx);
            return Outcome.done(work.get().version());
        }));
        if (cancelled.isDone() && !closed.get()) go();
        return cancelled;
    }

    /// One short transaction of the work.
    ///
    /// @return false when nothing is left to do
    boolean step() {
        return transactions.write(ctx -> {
            Optional<Work> work = rules.working(ctx);
            if (work.isEmpty()) {
                progress = Optional.empty();
                return coming.clear(ctx, PETS_AT_ONCE * 10) > 0;
            }
            switch (work.get().state()) {
                case FILLING -> fill(ctx, work.get());
                case PREPARING -> prepare(ctx, work.get());
                default -> apply(ctx, work.get());
            }
            return true;
        });
    }

    private void fill(DSLContext ctx, Work work) {
        long last = walk.lastPet(ctx), to = Math.min(last, work.reached() + PETS_AT_ONCE);
        dues.tell(ctx, walk.write(ctx, dues.protocol(), work.reached() + 1, to));
        rules.reached(ctx, work.version(), to >= last ? State.IN_FORCE : State.FILLING, to);
        if (to >= last) follow(ctx);
        tell(work, to, last, 1);
    }

    private void prepare(DSLContext ctx, Work work) {
        long last = walk.lastPet(ctx), to = Math.min(last, work.reached() + PETS_AT_ONCE);
        CareProtocol next = dues.state().preparing().orElseThrow();
        coming.replace(ctx, work.reached() + 1, to, walk.differences(ctx, next, work.reached() + 1, to));
        rules.reached(ctx, work.version(), State.PREPARING, to);
        tell(work, to, last, PREPARING_TAKES);
        if (to < last) return;
        rules.reached(ctx, work.version(), State.APPLYING, 0);
        audit.append(ctx, null, "care.protocol_in_force", "CARE_VERSION", (long) work.version(), Map.of("pets", coming.petsWaiting(ctx)));
        follow(ctx);
    }

    private void apply(DSLContext ctx, Work work) {
        long last = walk.lastPet(ctx), to = Math.min(last, work.reached() + PETS_AT_ONCE);
        List<PetId> pets = coming.waiting(ctx, work.reached() + 1, to);
        if (!pets.isEmpty()) {
            coming.apply(ctx, work.reached() + 1, to);
            dues.tell(ctx, pets);
        }
        rules.reached(ctx, work.version(), to >= last ? State.IN_FORCE : State.APPLYING, to);
        if (to >= last) follow(ctx);
        progress = Optional.of(new RecomputeProgress(work.version(), work.state(),
                PREPARING_TAKES + (1 - PREPARING_TAKES) * (last == 0 ? 1 : to / (double) last), false));
    }

    private void tell(Work work, long done, long last, double share) {
        progress = Optional.of(new RecomputeProgress(work.version(), work.state(), last == 0 ? share : share * done / last,
                work.state() == State.PREPARING));
    }

    private void follow(DSLContext ctx) {
        ProtocolState now = rules.state(ctx);
        transactions.afterCommit(() -> dues.follow(now));
    }

    /// Lets the step that is being done come to its end; the rest is done at the next start.
    @Override
    public void close() {
        closed.set(true);
        worker.close();
    }
}
