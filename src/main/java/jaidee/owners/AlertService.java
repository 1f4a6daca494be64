package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What must be known before a pet is touched: noted, ended, and an end taken back.
public final class AlertService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final PetRepository pets = new PetRepository();
    private final AlertRepository alerts = new AlertRepository();

    public AlertService(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome<PetAlert> add(PetId pet, AlertKind kind, String typed, StaffId by) {
        String text = OwnerRules.cleanLine(typed);
        if (text.isEmpty()) return Outcome.refused(new OwnersRefusal.AlertEmpty());
        Optional<Refusal> tooLong = OwnerRules.tooLong("alert", text, PetRules.ALERT);
        if (tooLong.isPresent()) return Outcome.refused(tooLong.get());
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Pet> known = pets.find(ctx, pet);
            if (known.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            long id = alerts.insert(ctx, pet, kind, text, by, clock.instant());
            audit.append(ctx, by, "alert.added", "PET", pet.value(), Map.of("kind", kind.name(), "text", text));
            changes.announce(known.get().owner());
            return Outcome.done(alerts.find(ctx, id));
        }));
    }

    /// Notes an alert as part of a transaction; a text that is too long is cut.
    ///
    /// @return its number
    public long addWithin(DSLContext ctx, PetId pet, AlertKind kind, String text, StaffId by) {
        String kept = text.length() <= PetRules.ALERT ? text : text.substring(0, PetRules.ALERT);
        long id = alerts.insert(ctx, pet, kind, kept, by, clock.instant());
        audit.append(ctx, by, "alert.added", "PET", pet.value(), Map.of("kind", kind.name(), "text", kept));
        pets.find(ctx, pet).ifPresent(known -> changes.announce(known.owner()));
        return id;
    }

    /// Ends an alert as part of a transaction.
    public void endWithin(DSLContext ctx, long alert, StaffId by) {
        alerts.end(ctx, alert, by, clock.instant());
        audit.append(ctx, by, "alert.ended", "PET_ALERT", alert, Map.of());
    }

    /// No longer so. Ending one that has ended already does nothing more.
    public Outcome<PetAlert> end(PetAlert alert, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            alerts.end(ctx, alert.id(), by, clock.instant());
            audit.append(ctx, by, "alert.ended", "PET", alert.pet().value(), Map.of("text", alert.text()));
            pets.find(ctx, alert.pet()).ifPresent(pet -> changes.announce(pet.owner()));
            return Outcome.done(alert);
        }));
    }

    /// What no longer holds, the last ended first.
    public List<PetAlert> ended(PetId pet) {
        return transactions.read(ctx -> alerts.ended(ctx, pet));
    }

    /// Takes the end back.
    public Outcome<PetAlert> reopen(PetAlert alert, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            alerts.reopen(ctx, alert.id());
            audit.append(ctx, by, "alert.reopened", "PET", alert.pet().value(), Map.of("text", alert.text()));
            pets.find(ctx, alert.pet()).ifPresent(pet -> changes.announce(pet.owner()));
            return Outcome.done(alert);
        }));
    }
}
