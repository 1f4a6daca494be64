package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// A pet that gets another owner. Its history goes with it; bills, money and points stay with whoever paid. Taken back by
/// handing it back, which both leave their rows. Refuses by `OwnersRefusal`.
public final class PetHandover {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final PetRepository pets = new PetRepository();
    private final OwnerRepository owners = new OwnerRepository();
    private final OwnershipRepository ownerships = new OwnershipRepository();

    public PetHandover(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /// From `day` on the pet is with `to`; one noted as moved away or lost is back with that. Refused for the owner it has,
    /// for owners no longer on the books, for a pet that died, and for a day ahead or before it came to its owner of today.
    public Outcome<Pet> handOver(PetId id, OwnerId to, LocalDate day, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            Optional<Refusal> fault = fault(ctx, pet.get(), to, day);
            return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(moved(ctx, pet.get(), to, day, by));
        }));
    }

    private Optional<Refusal> fault(DSLContext ctx, Pet pet, OwnerId to, LocalDate day) {
        if (pet.owner().equals(to)) return Optional.of(new OwnersRefusal.SameOwner(pet.name()));
        if (!owners.isListed(ctx, to)) return Optional.of(new OwnersRefusal.UnknownOwner());
        if (pet.status() == PetStatus.DIED) return Optional.of(new OwnersRefusal.DiedAlready(pet.name()));
        Optional<LocalDate> since = ownerships.since(ctx, pet.id());
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), Days.BANGKOK)) || pet.isUnbornOn(day))
            return Optional.of(new OwnersRefusal.ImpossibleDay(day));
        return since.filter(day::isBefore).map(came -> new OwnersRefusal.BeforeItCame(came));
    }

    private Pet moved(DSLContext ctx, Pet pet, OwnerId to, LocalDate day, StaffId by) {
        Instant now = clock.instant();
        ownerships.handOver(ctx, pet.id(), to, day, by, now);
        pets.setOwner(ctx, pet.id(), to, now);
        if (pet.status() != PetStatus.LIVING) pets.setStatus(ctx, pet.id(), PetStatus.LIVING, Optional.empty(), by, now);
        audit.append(ctx, by, "pet.handed_over", "PET", pet.id().value(),
                Map.of("from", pet.owner().value(), "to", to.value(), "on", day.toString(), "was", pet.status().name()));
        changes.petChanged(ctx, pet.id());
        changes.announce(pet.owner());
        changes.announce(to);
        return pets.find(ctx, pet.id()).orElseThrow();
    }
}
