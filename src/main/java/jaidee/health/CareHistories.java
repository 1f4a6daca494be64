package jaidee.health;


import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnersRefusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What the people of a pet said about its vaccines before it came here.
public final class CareHistories {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final CareHistoryRepository histories = new CareHistoryRepository();

    public CareHistories(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    public CareHistory of(PetId pet) {
        return transactions.read(ctx -> of(ctx, pet));
    }

    /// A pet with anything in its book has a known history, whatever was said.
    public CareHistory of(DSLContext ctx, PetId pet) {
        return CareHistory.of(histories.neverVaccinated(ctx, pet), histories.bookBegun(ctx, pet));
    }

    /// Notes what was said. Refuses without the right to keep pets' records, and for a pet that isn't there.
    public Outcome<CareHistory> tell(PetId pet, CareHistory said, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.RECORD_HEALTH).then(may -> {
            Optional<OwnerId> owner = histories.owner(ctx, pet);
            if (owner.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            histories.put(ctx, pet, said == CareHistory.UNKNOWN ? Optional.empty() : Optional.of(said == CareHistory.NEVER), clock.instant());
            audit.append(ctx, authority.by(), "care.history_told", "PET", pet.value(), Map.of("said", said.name()));
            changes.petChanged(ctx, pet);
            changes.announce(owner.get());
            return Outcome.done(of(ctx, pet));
        }));
    }
}
