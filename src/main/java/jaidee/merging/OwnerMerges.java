package jaidee.merging;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.loyalty.Holding;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.PointsMoved;
import jaidee.owners.ConsentAnswer;
import jaidee.owners.Consents;
import jaidee.owners.Owner;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerDetails;
import jaidee.owners.OwnerService;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Makes one of two owners, and two of one again within a day. Every row of the one that goes belongs to the one that remains:
/// bills, pets, points with their days, coupons, money left, cards. The one that goes leads on to the other from then on.
public final class OwnerMerges {
    public static final Duration REGRET = Duration.ofHours(24);

    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final OwnerService owners;
    private final LedgerService ledger;
    private final Clock clock;
    private final OwnerMergeRepository merges = new OwnerMergeRepository();
    private final MergeRowsRepository rows = new MergeRowsRepository();
    private final SplitRowsRepository split = new SplitRowsRepository();
    private final SplitPointsRepository points = new SplitPointsRepository();
    private PointsMoved moved = PointsMoved.NOBODY;
    private Runnable afterwards = () -> {
    };

    public OwnerMerges(Transactions transactions, AuditLog audit, OwnerChanges changes, OwnerService owners, LedgerService ledger, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.owners = owners;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Has `listener` told within each transaction of owners whose points are others than before.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// Has `listener` called after each merge, and after each that was taken back: what was remembered of bills is not true any more.
    public void whenDone(Runnable listener) {
        afterwards = listener;
    }

    /// Both as they stand, for whoever decides; refused when they can't be merged.
    public Outcome<MergeSides> sides(OwnerId kept, OwnerId gone) {
        return transactions.read(ctx -> faults(ctx, kept, gone).map(Outcome::<MergeSides>refused).orElseGet(() -> {
            MergeSides.Side one = side(ctx, kept), other = side(ctx, gone);
            return Outcome.done(new MergeSides(one, other, one.points().plus(other.points()),
                    better(ctx, kept, gone), told(ctx, kept, gone)));
        }));
    }

    private MergeSides.Side side(DSLContext ctx, OwnerId id) {
        OwnerMergeRepository.Counts counts = merges.counts(ctx, id, today());
        var standing = ledger.standing(ctx, id, today());
        return new MergeSides.Side(owners.findWithin(ctx, id).orElseThrow(), counts.pets(), counts.bills(), counts.last(), standing.balance(), standing.tier().name(),
                counts.deposit(), counts.coupons(), counts.cards());
    }

    private Bilingual better(DSLContext ctx, OwnerId kept, OwnerId gone) {
        var one = ledger.standing(ctx, kept, today()).tier();
        var other = ledger.standing(ctx, gone, today()).tier();
        return (other.position() > one.position() ? other : one).name();
    }

    private static List<Message> told(DSLContext ctx, OwnerId kept, OwnerId gone) {
        List<Message> told = new ArrayList<>();
        Map<OwnerId, Consents> said = OwnerService.consents(ctx, List.of(kept, gone));
        StricterConsent.refused(said.getOrDefault(kept, new Consents(List.of())), said.getOrDefault(gone, new Consents(List.of()))).stream().map(ConsentAnswer::purpose).distinct()
                .forEach(purpose -> told.add(Message.of("merging.told.consent", purpose.named())));
        return told;
    }

    /// Makes one of the two, if neither changed since they were looked at.
    ///
    /// @return the number by which it is taken back
    public Outcome<Long> merge(MergeWish wish, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.MERGE_OWNERS).then(_ -> merged(ctx, wish, by)));
    }

    private Outcome<Long> merged(DSLContext ctx, MergeWish wish, Authority by) {
        Optional<Refusal> fault = faults(ctx, wish.kept(), wish.gone());
        if (fault.isPresent()) return Outcome.refused(fault.get());
        Owner kept = owners.findWithin(ctx, wish.kept()).orElseThrow(), gone = owners.findWithin(ctx, wish.gone()).orElseThrow();
        if (kept.version() != wish.keptVersion() || gone.version() != wish.goneVersion()) return Outcome.refused(new MergeRefusal.ChangedMeanwhile());
        Instant now = clock.instant();
        List<Holding> before = List.of(ledger.holding(ctx, kept.id(), today()), ledger.holding(ctx, gone.id(), today()));
        return owners.writeWithin(ctx, kept, MergedDetails.of(kept.details(), gone.details(), wish.fromGone())).map(told -> {
            long merge = merges.insert(ctx, gone.id(), kept.id(), now, by, KeptDetails.written(kept.details()));
            merges.toldAfter(ctx, merge, KeptDetails.written(told.details()));
            MergeRowsRepository.Marks marks = rows.marks(ctx);
            refuse(ctx, kept.id(), gone.id(), by);
            Map<String, Integer> counts = rows.move(ctx, merge, gone.id(), kept.id());
            merges.lead(ctx, gone.id(), kept.id(), now);
            memberSince(ctx, merge, kept, gone);
            ledger.joined(ctx, kept.id(), before);
            rows.added(ctx, merge, kept.id(), marks);
            note(ctx, kept, gone, told.details(), counts, by);
            tell(ctx, kept.id(), gone.id());
            return merge;
        });
    }

    private Optional<Refusal> faults(DSLContext ctx, OwnerId kept, OwnerId gone) {
        if (kept.equals(gone)) return Optional.of(new MergeRefusal.Oneself());
        return merges.stands(ctx, kept) && merges.stands(ctx, gone) ? Optional.empty() : Optional.of(new MergeRefusal.NotThere());
    }

    private void refuse(DSLContext ctx, OwnerId kept, OwnerId gone, Authority by) {
        Map<OwnerId, Consents> said = OwnerService.consents(ctx, List.of(kept, gone));
        StricterConsent.refused(said.getOrDefault(kept, new Consents(List.of())), said.getOrDefault(gone, new Consents(List.of())))
                .forEach(answer -> owners.answeredWithin(ctx, kept, answer, by.by()));
    }

    private void memberSince(DSLContext ctx, long merge, Owner kept, Owner gone) {
        if (!gone.memberSince().isBefore(kept.memberSince())) return;
        merges.noteMemberSince(ctx, merge, kept.id(), kept.memberSince());
        merges.setMemberSince(ctx, kept.id(), gone.memberSince());
    }

    private void note(DSLContext ctx, Owner kept, Owner gone, OwnerDetails told, Map<String, Integer> counts, Authority by) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("gone", gone.memberNo());
        detail.put("goneId", gone.id().value());
        counts.forEach((table, rows) -> detail.put(table.toLowerCase(Locale.ROOT), rows));
        detail.putAll(changed(kept.details(), told));
        detail.put("answering", by.answering().value());
        audit.append(ctx, by.by(), "owner.merged", "OWNER", kept.id().value(), detail);
        audit.append(ctx, by.by(), "owner.merged_into", "OWNER", gone.id().value(), Map.of("kept", kept.memberNo(), "keptId", kept.id().value()));
    }

    private static Map<String, String> changed(OwnerDetails before, OwnerDetails after) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (OwnerField field : OwnerField.values())
            if (!field.of(before).equals(field.of(after))) changed.put(field.name().toLowerCase(Locale.ROOT), field.of(before) + " → " + field.of(after));
        return changed;
    }

    /// Two again, if that is still possible: what was done since with the one that remained stays with it.
    public Outcome<OwnerId> undo(long merge, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.MERGE_OWNERS).then(_ -> {
            Optional<OwnerMergeRepository.Row> found = merges.find(ctx, merge);
            if (found.isEmpty()) return Outcome.refused(new MergeRefusal.NotThere());
            Optional<Refusal> fault = unundoable(ctx, found.get());
            return fault.isPresent() ? Outcome.refused(fault.get()) : undone(ctx, found.get(), by);
        }));
    }

    private Optional<Refusal> unundoable(DSLContext ctx, OwnerMergeRepository.Row merge) {
        if (merge.undone()) return Optional.of(new MergeRefusal.UndoneAlready());
        Optional<Refusal> later = merges.later(ctx, merge).map(MergeRefusal.MergedSince::new);
        if (later.isPresent()) return later;
        if (merge.before() == null || isOver(ctx, merge.id(), merge.at())) return Optional.of(new MergeRefusal.TooLate((int) REGRET.toHours()));
        return merges.stands(ctx, merge.kept()) ? Optional.empty() : Optional.of(new MergeRefusal.NotThere());
    }

    /// By the clock or by what was noted since: one that was set back gives nobody another day.
    private boolean isOver(DSLContext ctx, long merge, Instant at) {
        Instant now = clock.instant(), latest = merges.latest(ctx, merge).filter(noted -> noted.isAfter(now)).orElse(now);
        return latest.isAfter(at.plus(REGRET));
    }

    private Outcome<OwnerId> undone(DSLContext ctx, OwnerMergeRepository.Row merge, Authority by) {
        OwnerId kept = merge.kept(), gone = merge.gone();
        Instant now = clock.instant();
        split.split(ctx, merge.id(), gone, kept);
        if (!points.settle(ctx, gone, kept)) return Outcome.refused(new MergeRefusal.PointsSpent());
        if (split.overdrawn(ctx, kept) || split.overdrawn(ctx, gone)) return Outcome.refused(new MergeRefusal.DepositUsed());
        merges.lead(ctx, gone, null, now);
        merges.notedMemberSince(ctx, merge.id()).ifPresent(day -> merges.setMemberSince(ctx, kept, day));
        Owner today = owners.findWithin(ctx, kept).orElseThrow();
        OwnerDetails before = MergedDetails.before(KeptDetails.read(merge.before()), KeptDetails.read(merge.after()), today.details());
        return owners.writeWithin(ctx, today, before).map(_ -> {
            merges.undone(ctx, merge.id(), now, by.by());
            audit.append(ctx, by.by(), "owner.merge_undone", "OWNER", kept.value(), Map.of("gone", gone.value(), "answering", by.answering().value()));
            tell(ctx, kept, gone);
            return kept;
        });
    }

    private void tell(DSLContext ctx, OwnerId kept, OwnerId gone) {
        for (OwnerId owner : List.of(kept, gone)) {
            moved.moved(ctx, owner);
            changes.consentChanged(ctx, owner);
            changes.announce(owner);
        }
        transactions.afterCommit(afterwards);
    }

    /// Every merge that this owner was part of, the newest first.
    public List<OwnerMerge> of(OwnerId owner) {
        return transactions.read(ctx -> merges.of(ctx, owner));
    }

    /// Whether the day is not over in which it may be taken back.
    public boolean mayBeUndone(OwnerMerge merge) {
        return !merge.undone() && transactions.read(ctx -> !isOver(ctx, merge.id(), merge.at()));
    }

    /// A new day: what was kept for taking merges back is forgotten once it is too late.
    public void newDay() {
        transactions.write(ctx -> merges.forget(ctx, clock.instant().minus(REGRET)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
