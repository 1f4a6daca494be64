package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.kernel.WeightInput;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Weighings: entered, put right, taken back, read as a curve. Nothing is written over: what was wrong stays in the books
/// behind what took its place.
public final class WeightService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final PetRepository pets = new PetRepository();
    private final WeightRepository weights = new WeightRepository();

    public WeightService(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /// A weighing as stored, and what is unlikely about it.
    public record Weighed(PetWeight weight, Optional<WeightDoubt> doubt) {
    }

    public Outcome<Weighed> weigh(PetId pet, LocalDate day, int grams, StaffId by) {
        return store(pet, day, grams, Optional.empty(), by);
    }

    /// Puts `wrong` right; the old row stays in the books. Refused when somebody else was faster.
    public Outcome<Weighed> correct(PetId pet, PetWeight wrong, LocalDate day, int grams, StaffId by) {
        return store(pet, day, grams, Optional.of(wrong), by);
    }

    /// Takes back a weighing that never was, of another animal for instance. The row stays in the books.
    public Outcome<PetWeight> withdraw(PetId id, PetWeight wrong, StaffId by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            if (!holds(ctx, id, wrong)) return Outcome.refused(new OwnersRefusal.ChangedMeanwhile());
            weights.withdraw(ctx, id, wrong, by, clock.instant());
            audit.append(ctx, by, "weight.withdrawn", "PET", id.value(), Map.of("grams", wrong.grams(), "on", wrong.day().toString()));
            changes.announce(pet.get().owner());
            return Outcome.done(wrong);
        }));
    }

    /// What is unlikely about a weight, before anything is stored.
    ///
    /// @param corrects the weighing it would take the place of
    public Optional<WeightDoubt> doubt(PetId id, LocalDate day, int grams, Optional<PetWeight> corrects) {
        return transactions.read(ctx -> pets.find(ctx, id)
                .flatMap(pet -> WeightPolicy.doubt(pet, others(ctx, id, corrects), grams, day)));
    }

    /// The oldest first.
    public List<PetWeight> of(PetId pet) {
        return transactions.read(ctx -> weights.of(ctx, pet));
    }

    private Outcome<Weighed> store(PetId id, LocalDate day, int grams, Optional<PetWeight> corrects, StaffId by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        if (day.isAfter(today)) return Outcome.refused(new OwnersRefusal.ImpossibleDay(day));
        if (grams < 1 || grams > WeightInput.MOST_GRAMS) return Outcome.refused(new WeightInput.NotAWeight());
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.EDIT_OWNERS).then(_ -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            if (pet.get().isUnbornOn(day)) return Outcome.refused(new OwnersRefusal.ImpossibleDay(day));
            if (corrects.isPresent() && !holds(ctx, id, corrects.get())) return Outcome.refused(new OwnersRefusal.ChangedMeanwhile());
            Optional<WeightDoubt> doubt = WeightPolicy.doubt(pet.get(), others(ctx, id, corrects), grams, day);
            long row = weights.insert(ctx, id, day, grams, corrects.map(PetWeight::id), by, clock.instant());
            log(ctx, id, day, grams, corrects, doubt, by);
            changes.announce(pet.get().owner());
            return Outcome.done(new Weighed(new PetWeight(row, day, grams), doubt));
        }));
    }

    private void log(DSLContext ctx, PetId id, LocalDate day, int grams, Optional<PetWeight> corrects, Optional<WeightDoubt> doubt, StaffId by) {
        Map<String, Object> detail = new LinkedHashMap<>(Map.of("grams", grams, "on", day.toString()));
        corrects.ifPresent(wrong -> detail.put("was", wrong.grams()));
        if (doubt.isPresent()) detail.put("unlikely", true);
        audit.append(ctx, by, corrects.isPresent() ? "weight.corrected" : "weight.recorded", "PET", id.value(), detail);
    }

    private boolean holds(DSLContext ctx, PetId id, PetWeight weight) {
        return weights.of(ctx, id).stream().anyMatch(each -> each.id() == weight.id());
    }

    private List<PetWeight> others(DSLContext ctx, PetId id, Optional<PetWeight> but) {
        return weights.of(ctx, id).stream().filter(weight -> but.map(one -> one.id() != weight.id()).orElse(true)).toList();
    }
}
