package jaidee.merging;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Pet;
import jaidee.owners.PetService;
import jaidee.owners.PetStatus;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Makes one of two pets, and two of one again within a day: doses, weights, warnings and the picture go to the one that remains,
/// what is due for it follows from both books. The one that goes leads on to the other from then on.
public final class PetMerges {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final PetService pets;
    private final Clock clock;
    private final PetMergeRepository merges = new PetMergeRepository();

    public PetMerges(Transactions transactions, AuditLog audit, OwnerChanges changes, PetService pets, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.pets = pets;
        this.clock = clock;
    }

    /// Both as they stand, for whoever decides; refused when they can't be merged.
    public Outcome<PetSides> sides(PetId kept, PetId gone) {
        return transactions.read(ctx -> both(ctx, kept, gone).map(two -> new PetSides(merges.side(ctx, two.kept()), merges.side(ctx, two.gone()))));
    }

    private record Two(Pet kept, Pet gone) {
    }

    private Outcome<Two> both(DSLContext ctx, PetId kept, PetId gone) {
        if (kept.equals(gone)) return Outcome.refused(new PetMergeRefusal.Oneself());
        if (!merges.stands(ctx, kept) || !merges.stands(ctx, gone)) return Outcome.refused(new PetMergeRefusal.NotThere());
        Two two = new Two(pets.findWithin(ctx, kept).orElseThrow(), pets.findWithin(ctx, gone).orElseThrow());
        return fault(ctx, two).<Outcome<Two>>map(Outcome::refused).orElseGet(() -> Outcome.done(two));
    }

    private Optional<Refusal> fault(DSLContext ctx, Two two) {
        Pet kept = two.kept(), gone = two.gone();
        if (!kept.owner().equals(gone.owner())) return Optional.of(new PetMergeRefusal.OfTwoOwners());
        if (kept.details().species() != gone.details().species()) return Optional.of(new PetMergeRefusal.TwoKinds());
        if (kept.status() == PetStatus.DIED ^ gone.status() == PetStatus.DIED) return Optional.of(new PetMergeRefusal.OneDied(kept.status() == PetStatus.DIED ? kept.hn() : gone.hn()));
        String here = kept.details().microchip(), there = gone.details().microchip();
        if (!here.isEmpty() && !there.isEmpty() && !here.equals(there)) return Optional.of(new PetMergeRefusal.TwoChips(here, there));
        return merges.onOneBill(ctx, kept.id(), gone.id()) ? Optional.of(new PetMergeRefusal.OnOneBill()) : Optional.empty();
    }

    /// Makes one of the two, if neither changed since they were looked at.
    ///
    /// @return the number by which it is taken back
    public Outcome<Long> merge(PetMergeWish wish, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.MERGE_OWNERS).then(_ -> both(ctx, wish.kept(), wish.gone())).then(two -> merged(ctx, two, wish, by)));
    }

    private Outcome<Long> merged(DSLContext ctx, Two two, PetMergeWish wish, Authority by) {
        Pet kept = two.kept(), gone = two.gone();
        if (kept.version() != wish.keptVersion() || gone.version() != wish.goneVersion()) return Outcome.refused(new MergeRefusal.ChangedMeanwhile());
        Instant now = clock.instant();
        Map<String, String> keptBefore = merges.row(ctx, kept.id());
        Map<String, String> goneBefore = merges.row(ctx, gone.id());
        long merge = merges.insert(ctx, gone.id(), kept.id(), now, by);
        merges.move(ctx, merge, gone.id(), kept.id());
        merges.lead(ctx, gone.id(), kept.id(), today(), now);
        return pets.writeWithin(ctx, kept, MergedPet.of(kept.details(), gone.details(), wish.fromGone())).map(_ -> {
            merges.noteChanges(ctx, merge, kept.id(), keptBefore, merges.row(ctx, kept.id()));
            merges.noteChanges(ctx, merge, gone.id(), goneBefore, merges.row(ctx, gone.id()));
            audit.append(ctx, by.by(), "pet.merged", "PET", kept.id().value(), Map.of("gone", gone.hn(), "goneId", gone.id().value(), "answering", by.answering().value()));
            audit.append(ctx, by.by(), "pet.merged_into", "PET", gone.id().value(), Map.of("kept", kept.hn(), "keptId", kept.id().value()));
            tell(ctx, kept.id(), gone.id(), kept.owner(), gone.owner());
            return merge;
        });
    }

    /// Two again, if that is still possible: what was noted since of the one that remained stays with it.
    public Outcome<PetId> undo(long merge, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.MERGE_OWNERS).then(_ -> {
            Optional<PetMergeRepository.Row> found = merges.find(ctx, merge);
            if (found.isEmpty()) return Outcome.refused(new PetMergeRefusal.NotThere());
            Optional<Refusal> fault = unundoable(ctx, found.get());
            return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(undone(ctx, found.get(), by));
        }));
    }

    private Optional<Refusal> unundoable(DSLContext ctx, PetMergeRepository.Row merge) {
        if (merge.undone()) return Optional.of(new MergeRefusal.UndoneAlready());
        Optional<Refusal> later = merges.later(ctx, merge).map(MergeRefusal.MergedSince::new);
        if (later.isPresent()) return later;
        return !merges.isKept(ctx, merge.id()) || isOver(ctx, merge.id(), merge.at()) ? Optional.of(new MergeRefusal.TooLate((int) OwnerMerges.REGRET.toHours())) : Optional.empty();
    }

    /// By the clock or by what was noted since: one that was set back gives nobody another day.
    private boolean isOver(DSLContext ctx, long merge, Instant at) {
        Instant now = clock.instant(), latest = merges.latest(ctx, merge).filter(noted -> noted.isAfter(now)).orElse(now);
        return latest.isAfter(at.plus(OwnerMerges.REGRET));
    }

    private PetId undone(DSLContext ctx, PetMergeRepository.Row merge, Authority by) {
        PetId kept = merge.kept(), gone = merge.gone();
        merges.split(ctx, merge.id(), gone, kept, clock.instant());
        merges.undone(ctx, merge.id(), clock.instant(), by.by());
        audit.append(ctx, by.by(), "pet.merge_undone", "PET", kept.value(), Map.of("gone", gone.value(), "answering", by.answering().value()));
        tell(ctx, kept, gone, pets.findWithin(ctx, kept).orElseThrow().owner(), pets.findWithin(ctx, gone).orElseThrow().owner());
        return kept;
    }

    private void tell(DSLContext ctx, PetId kept, PetId gone, OwnerId owner, OwnerId other) {
        changes.petChanged(ctx, gone);
        changes.petChanged(ctx, kept);
        changes.announce(owner);
        if (!other.equals(owner)) changes.announce(other);
    }

    /// Every merge that this pet was part of, the newest first.
    public List<PetMerge> of(PetId pet) {
        return transactions.read(ctx -> merges.of(ctx, pet));
    }

    /// Whether the day is not over in which it may be taken back.
    public boolean mayBeUndone(PetMerge merge) {
        return !merge.undone() && transactions.read(ctx -> !isOver(ctx, merge.id(), merge.at()));
    }

    /// A new day: what was kept for taking merges back is forgotten once it is too late.
    public void newDay() {
        transactions.write(ctx -> merges.forget(ctx, clock.instant().minus(OwnerMerges.REGRET)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
