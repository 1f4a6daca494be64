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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/// What the desk does with pets: register, edit, and note that one died, moved away or is lost. Refuses by
/// `OwnersRefusal`.
public final class PetService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final PetRepository pets = new PetRepository();
    private final OwnerRepository owners = new OwnerRepository();

    public PetService(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome<Pet> add(OwnerId owner, PetDetails typed, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Owner> known = owners.find(ctx, owner);
            if (known.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownOwner());
            return addWithin(ctx, known.get().id(), typed, by).map(id -> pets.find(ctx, id).orElseThrow());
        }));
    }

    /// Registers a pet as part of a transaction.
    Outcome<PetId> addWithin(DSLContext ctx, OwnerId owner, PetDetails typed, StaffId by) {
        PetDetails details = PetRules.cleaned(typed);
        Optional<Refusal> fault = fault(ctx, details, Optional.empty());
        if (fault.isPresent()) return Outcome.refused(fault.get());
        PetId id = pets.insert(ctx, owner, details, today(), clock.instant());
        if (!details.microchip().isEmpty()) pets.signMicrochip(ctx, id, by, clock.instant());
        audit.append(ctx, by, "pet.added", "PET", id.value(), Map.of("owner", owner.value(), "name", details.name()));
        changes.petChanged(ctx, id);
        changes.announce(owner);
        return Outcome.done(id);
    }

    /// Stores changed details, if nobody else changed them since `version` was read.
    public Outcome<Pet> edit(PetId id, int version, PetDetails typed, StaffId by) {
        PetDetails details = PetRules.cleaned(typed);
        return withPet(id, by, ctx -> pet -> {
            Optional<Refusal> fault = fault(ctx, details, Optional.of(id));
            if (fault.isPresent()) return Outcome.refused(fault.get());
            if (!pets.update(ctx, id, version, details, clock.instant()))
                return Outcome.refused(new OwnersRefusal.ChangedMeanwhile());
            if (!details.microchip().equals(pet.details().microchip())) pets.signMicrochip(ctx, id, by, clock.instant());
            return logged(ctx, pet, by, "pet.edited", Changes.between(pet.details(), details));
        });
    }

    /// From now on no reminder and no greeting concerns it. Done in error, `isBack` undoes it.
    public Outcome<Pet> died(PetId id, LocalDate on, StaffId by) {
        return left(id, PetStatus.DIED, on, by);
    }

    /// It lives somewhere else now, with people the clinic does not know.
    public Outcome<Pet> moved(PetId id, LocalDate on, StaffId by) {
        return left(id, PetStatus.MOVED, on, by);
    }

    public Outcome<Pet> lost(PetId id, LocalDate on, StaffId by) {
        return left(id, PetStatus.LOST, on, by);
    }

    /// It lives with its owner: found again, or noted as gone by mistake.
    public Outcome<Pet> isBack(PetId id, StaffId by) {
        return withPet(id, by, ctx -> pet -> {
            pets.setStatus(ctx, id, PetStatus.LIVING, Optional.empty(), by, clock.instant());
            return logged(ctx, pet, by, PetStatus.LIVING.action(), Map.of("was", pet.status().name()));
        });
    }

    /// Stores details as part of the transaction of a later feature, which notes it in the log and tells of it.
    public Outcome<Pet> writeWithin(DSLContext ctx, Pet before, PetDetails details) {
        Optional<Refusal> fault = fault(ctx, details, Optional.of(before.id()));
        if (fault.isPresent()) return Outcome.refused(fault.get());
        if (!pets.update(ctx, before.id(), before.version(), details, clock.instant())) return Outcome.refused(new OwnersRefusal.ChangedMeanwhile());
        return Outcome.done(pets.find(ctx, before.id()).orElseThrow());
    }

    public Optional<Pet> find(PetId id) {
        return transactions.read(ctx -> pets.find(ctx, id));
    }

    /// Within the transaction of a later feature.
    public Optional<Pet> findWithin(DSLContext ctx, PetId id) {
        return pets.find(ctx, id);
    }

    private Outcome<Pet> left(PetId id, PetStatus status, LocalDate on, StaffId by) {
        return withPet(id, by, ctx -> pet -> {
            if (on.isAfter(today()) || pet.isUnbornOn(on)) return Outcome.refused(new OwnersRefusal.ImpossibleDay(on));
            pets.setStatus(ctx, id, status, Optional.of(on), by, clock.instant());
            return logged(ctx, pet, by, status.action(), Map.of("on", on.toString(), "was", pet.status().name()));
        });
    }

    private Outcome<Pet> withPet(PetId id, StaffId by, Function<DSLContext, Function<Pet, Outcome<Pet>>> deed) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> pets.find(ctx, id)
                .map(pet -> deed.apply(ctx).apply(pet))
                .orElseGet(() -> Outcome.refused(new OwnersRefusal.UnknownPet()))));
    }

    private Outcome<Pet> logged(DSLContext ctx, Pet pet, StaffId by, String action, Map<String, Object> detail) {
        audit.append(ctx, by, action, "PET", pet.id().value(), detail);
        changes.petChanged(ctx, pet.id());
        changes.announce(pet.owner());
        return Outcome.done(pets.find(ctx, pet.id()).orElseThrow());
    }

    private Optional<Refusal> fault(DSLContext ctx, PetDetails details, Optional<PetId> but) {
        List<Refusal> faults = PetRules.faults(details, today());
        if (!faults.isEmpty()) return Optional.of(faults.getFirst());
        return details.microchip().isEmpty() ? Optional.empty()
                : pets.holder(ctx, details.microchip(), but).map(taken -> (Refusal) taken);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
