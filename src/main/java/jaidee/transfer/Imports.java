package jaidee.transfer;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.health.CareDues;
import jaidee.health.DueWalk;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Brings lists of owners, pets, points and vaccinations into the clinic, and takes a whole import out again. Everything is
/// read, compared and worked out beside the till; then all of it is written in one transaction or nothing. What falls due for
/// the pets is worked out afterwards in short steps.
public final class Imports {
    private final Transactions transactions;
    private final AuditLog audit;
    private final CareDues dues;
    private final Clock clock;
    private final ImportRepository imports = new ImportRepository();
    private final UndoRepository undoing = new UndoRepository();
    private final DueWalk walk = new DueWalk();
    private Runnable listener = () -> { };

    public Imports(Transactions transactions, AuditLog audit, CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.dues = dues;
        this.clock = clock;
    }

    /// Has `newListener` called after an import and after one was taken out: what is kept in memory about owners is stale
    /// then, and the dues of new pets are still to be worked out.
    public void whenDone(Runnable newListener) {
        listener = newListener;
    }

    /// What bringing the table in would do. Changes nothing.
    ///
    /// @param columns what each column holds
    public Outcome<ImportPlan> tryOut(SourceTable table, List<ImportColumn> columns) {
        return transactions.read(ctx -> planned(ctx, table, columns));
    }

    private Outcome<ImportPlan> planned(DSLContext ctx, SourceTable table, List<ImportColumn> columns) {
        return ImportPlanner.plan(table, columns, imports.known(ctx, columns.contains(ImportColumn.VACCINE)), today());
    }

    /// Writes what a plan brings. Refused while rows are bad, unless those are to be left out; when the clinic changed since,
    /// it is worked out anew.
    public Outcome<ImportRun> bring(ImportPlan plan, boolean leaveOutBad, Authority authority, ImportProgress progress) {
        return bring(plan, leaveOutBad, Optional.of(authority), progress);
    }

    /// The same by a command, as done by the program itself.
    public Outcome<ImportRun> bring(ImportPlan plan, boolean leaveOutBad, ImportProgress progress) {
        return bring(plan, leaveOutBad, Optional.empty(), progress);
    }

    private Outcome<ImportRun> bring(ImportPlan plan, boolean leaveOutBad, Optional<Authority> authority, ImportProgress progress) {
        Outcome<ImportRun> done = transactions.attempt(ctx -> {
            Optional<Refusal> notAllowed = authority.flatMap(who -> Rights.check(ctx, who, Right.MOVE_DATA).refusal());
            if (notAllowed.isPresent()) return Outcome.refused(notAllowed.get());
            Outcome<ImportPlan> now = plan.basis().equals(imports.basis(ctx)) ? Outcome.done(plan) : planned(ctx, plan.table(), plan.columns());
            return now.then(fresh -> write(ctx, fresh, leaveOutBad, authority, progress));
        });
        if (done.isDone()) listener.run();
        return done;
    }

    private Outcome<ImportRun> write(DSLContext ctx, ImportPlan plan, boolean leaveOutBad, Optional<Authority> authority, ImportProgress progress) {
        int bad = plan.badLines().size();
        if (bad > 0 && !leaveOutBad) return Outcome.refused(new TransferRefusal.BadRows(bad));
        ImportPlan.Counts counts = plan.counts();
        if (counts.isNothing()) return Outcome.refused(new TransferRefusal.NothingNew());
        Optional<StaffId> by = authority.map(Authority::by);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long known = imports.lastPet(ctx);
        ImportRepository.Written written = imports.write(ctx, plan, by, Texts.of(Language.TH).get("transfer.earlier_records"), now, today(), progress);
        if (!written.whole()) return Outcome.refused(new TransferRefusal.Cancelled());
        if (counts.pets() > 0) walk.begin(ctx, known);
        written.pets().forEach(pet -> dues.refresh(ctx, pet));
        audit.append(ctx, by.orElse(null), "import.done", "IMPORT", written.run(), Map.of("file", plan.table().name(), "sha256", plan.table().hash(),
                "owners", counts.owners(), "pets", counts.pets(), "vaccinations", counts.vaccinations(), "points", counts.points(), "leftOut", bad,
                "approvedBy", authority.flatMap(Authority::approvedBy).map(who -> String.valueOf(who.value())).orElse("")));
        return Outcome.done(imports.run(ctx, written.run()).orElseThrow());
    }

    /// The newest first.
    public List<ImportRun> runs() {
        return transactions.read(imports::runs);
    }

    /// Takes out all that an import brought, but for owners on whom something was built since: they stay whole and are named.
    public Outcome<Undone> undo(long run, Authority authority) {
        Outcome<Undone> undone = transactions.attempt(ctx -> Rights.check(ctx, authority, Right.MOVE_DATA).then(_ -> {
            if (undoing.isUndone(ctx, run)) return Outcome.refused(new TransferRefusal.UndoneAlready());
            UndoRepository.Gone gone = undoing.undo(ctx, run, clock.instant().truncatedTo(ChronoUnit.MICROS), today(), authority.by());
            gone.touched().forEach(pet -> dues.refresh(ctx, pet));
            audit.append(ctx, authority.by(), "import.undone", "IMPORT", run, Map.of("owners", gone.owners(), "pets", gone.pets(), "kept", gone.kept().size(),
                    "approvedBy", authority.approvedBy().map(who -> String.valueOf(who.value())).orElse("")));
            return Outcome.done(new Undone(imports.run(ctx, run).orElseThrow(), gone.owners(), gone.pets(), gone.kept()));
        }));
        if (undone.isDone()) listener.run();
        return undone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
