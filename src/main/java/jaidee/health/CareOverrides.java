package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.owners.OwnerChanges;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The engine proposes, the vet decides: a day of their own for one group of one pet, or that it is not for this pet. A
/// decision holds until it is ended, replaced, or the group is given.
public final class CareOverrides {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final CareDues dues;
    private final Clock clock;
    private final OverrideRepository overrides = new OverrideRepository();
    private final BookRepository book = new BookRepository();

    public CareOverrides(Transactions transactions, AuditLog audit, OwnerChanges changes, CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.dues = dues;
        this.clock = clock;
    }

    /// Those that hold, the oldest first.
    public List<DueOverride> of(PetId pet) {
        return transactions.read(ctx -> overrides.standing(ctx, pet));
    }

    /// @param on the vet's own day, today or later; empty: not for this pet
    public Outcome<List<DueOverride>> decide(PetId pet, String group, Optional<LocalDate> on, String reason, Authority authority) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (on.filter(day -> day.isBefore(LocalDate.ofInstant(at, Days.BANGKOK))).isPresent())
            return Outcome.refused(new CareRefusal.OverrideInThePast(on.get()));
        return CareBook.reason(reason).then(why -> deed(pet, authority, ctx -> {
            overrides.end(ctx, pet, group, at);
            overrides.insert(ctx, pet, group, on, why, at, authority.answering());
            note(ctx, "care.due_decided", pet, group, authority, Map.of("on", on.map(LocalDate::toString).orElse("never"), "reason", why));
        }));
    }

    /// From now on the engine says again what falls due.
    public Outcome<List<DueOverride>> end(PetId pet, String group, Authority authority) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return deed(pet, authority, ctx -> {
            if (overrides.end(ctx, pet, group, at) > 0) note(ctx, "care.due_undecided", pet, group, authority, Map.of());
        });
    }

    private Outcome<List<DueOverride>> deed(PetId pet, Authority authority, java.util.function.Consumer<DSLContext> deed) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.RECORD_HEALTH).then(allowed -> {
            Optional<BookRepository.Patient> known = book.pet(ctx, pet);
            if (known.isEmpty()) return Outcome.refused(new CareRefusal.UnknownPet());
            deed.accept(ctx);
            dues.refresh(ctx, pet);
            changes.announce(known.get().owner());
            return Outcome.done(overrides.standing(ctx, pet));
        }));
    }

    private void note(DSLContext ctx, String action, PetId pet, String group, Authority authority, Map<String, Object> detail) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("group", group));
        all.putAll(detail);
        authority.approvedBy().ifPresent(who -> all.put("approvedBy", who.value()));
        audit.append(ctx, authority.by(), action, "PET", pet.value(), all);
    }
}
