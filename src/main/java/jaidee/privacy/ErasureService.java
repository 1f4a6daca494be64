package jaidee.privacy;

import jaidee.audit.AuditErasing;
import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.loyalty.PointsForfeit;
import jaidee.loyalty.PointsMoved;
import jaidee.owners.OwnerChanges;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Makes an owner unrecognisable (PDPA s.33): name, ways to reach them, pets, pictures, everything that was written freely, the
/// words of the log. Bills, papers that the tax law wants kept, points and figures stay true, of nobody. It cannot be undone.
public final class ErasureService {
    private final Transactions transactions;
    private final OwnerChanges changes;
    private final ErasedList list;
    private final Clock clock;
    private final AuditErasing log;
    private final PointsForfeit points = new PointsForfeit();
    private final ErasePersonRepository person = new ErasePersonRepository();
    private final ErasePetsRepository pets = new ErasePetsRepository();
    private final EraseWordsRepository words = new EraseWordsRepository();
    private final ErasedLogRepository entries = new ErasedLogRepository();
    private final ErasedRepository erased = new ErasedRepository();
    private final PersonRepository people = new PersonRepository();
    private PointsMoved moved = PointsMoved.NOBODY;
    private Runnable afterwards = () -> {
    };

    public ErasureService(Transactions transactions, AuditLog audit, OwnerChanges changes, ErasedList list, Clock clock) {
        this.transactions = transactions;
        this.log = new AuditErasing(audit);
        this.changes = changes;
        this.list = list;
        this.clock = clock;
    }

    /// Has `listener` told within the transaction when points left with an owner.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// Has `listener` called after each erasure: what was remembered of owners is not true any more.
    public void whenDone(Runnable listener) {
        afterwards = listener;
    }

    /// What has to be done first; empty when nothing stands in the way.
    public Optional<Refusal> obstacle(OwnerId owner) {
        return transactions.read(ctx -> obstacle(ctx, owner));
    }

    private Optional<Refusal> obstacle(DSLContext ctx, OwnerId owner) {
        if (people.listed(ctx, owner).isEmpty()) return Optional.of(new PrivacyRefusal.NotListed());
        List<Long> ids = HeldRepository.withMerged(ctx, owner);
        Money deposit = words.deposit(ctx, ids);
        if (!deposit.isZero()) return Optional.of(new PrivacyRefusal.DepositLeft(deposit));
        if (words.hasBillOnHold(ctx, ids)) return Optional.of(new PrivacyRefusal.BillOnHold());
        if (words.hasMessageOnItsWay(ctx, ids)) return Optional.of(new PrivacyRefusal.MessageOnItsWay());
        return words.hasOpenCase(ctx, ids) ? Optional.of(new PrivacyRefusal.OpenCase()) : Optional.empty();
    }

    /// Erases the owner and whoever was merged into them, in one transaction.
    public Outcome<Erasure> erase(OwnerId owner, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY).then(_ -> {
            Optional<Refusal> obstacle = obstacle(ctx, owner);
            if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
            Erasure done = erase(ctx, owner, by.by(), Map.of("answering", by.answering().value()));
            person.close(ctx, HeldRepository.withMerged(ctx, owner), now(), by.answering());
            return Outcome.done(done);
        }));
    }

    /// Erases again whom a restored backup brought back, and sees to it that the list holds everybody whom the tables say was
    /// erased. At the start, off the FX thread.
    ///
    /// @return how many were back
    public int again() {
        list.add(transactions.read(erased::all));
        List<OwnerId> back = transactions.read(ctx -> erased.back(ctx, list.read()));
        back.forEach(owner -> transactions.write(ctx -> erase(ctx, owner, null, Map.of("restored", true))));
        return back.size();
    }

    private Erasure erase(DSLContext ctx, OwnerId owner, StaffId by, Map<String, ?> detail) {
        OffsetDateTime at = now();
        List<Long> ids = HeldRepository.withMerged(ctx, owner);
        List<PetId> theirs = pets.pets(ctx, ids);
        List<Long> petIds = theirs.stream().map(PetId::value).toList();
        // while their names still stand
        List<Long> about = entries.entries(ctx, ids, petIds);
        Points lapsed = ids.stream().map(id -> points.within(ctx, new OwnerId(id), at.toInstant(), by)).reduce(Points.ZERO, Points::plus);
        moved.moved(ctx, owner);
        pets.erase(ctx, petIds, LocalDate.ofInstant(at.toInstant(), Days.BANGKOK), at);
        theirs.forEach(pet -> changes.petChanged(ctx, pet));
        words.erase(ctx, ids, at);
        person.erase(ctx, ids, at, by);
        int wordless = log.erase(ctx, about, by, "owner.erased", "OWNER", owner.value(), detail);
        Set<ErasedList.Line> lines = new HashSet<>(erased.of(ctx, ids));
        transactions.afterCommit(() -> {
            list.add(lines);
            afterwards.run();
        });
        ids.forEach(id -> changes.announce(new OwnerId(id)));
        return new Erasure(owner, theirs.size(), wordless, lapsed);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
