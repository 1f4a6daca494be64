package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.StaffId;
import jaidee.kernel.WeightInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Weighings: entered, put right, read as a curve.
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

    /// A weighing as stored, and what to ask about it when it is unlikely.
    public record Weighed(PetWeight weight, Optional<Message> doubt) {
    }

    public Outcome<Weighed> weigh(PetId pet, LocalDate day, int grams, StaffId by) {
        return store(pet, day, grams, Optional.empty(), by);
    }

    /// Puts `wrong` right; the old row stays in the books.
    public Outcome<Weighed> correct(PetId pet, PetWeight wrong, int grams, StaffId by) {
        return store(pet, wrong.day(), grams, Optional.of(wrong.id()), by);
    }

    /// What `weigh` would ask, before anything is stored.
    public Optional<Message> doubt(PetId id, LocalDate day, int grams) {
        return transactions.read(ctx -> pets.find(ctx, id)
                .flatMap(pet -> WeightPolicy.doubt(pet, weights.of(ctx, id), grams, day)));
    }

    /// The oldest first.
    public List<PetWeight> of(PetId pet) {
        return transactions.read(ctx -> weights.of(ctx, pet));
    }

    private Outcome<Weighed> store(PetId id, LocalDate day, int grams, Optional<Long> corrects, StaffId by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        if (day.isAfter(today)) return Outcome.refused(new OwnersRefusal.ImpossibleDay(day));
        if (grams < 1 || grams > WeightInput.MOST_GRAMS) return Outcome.refused(new WeightInput.NotAWeight());
        return transactions.attempt(ctx -> {
            Optional<Pet> pet = pets.find(ctx, id);
            if (pet.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownPet());
            List<PetWeight> before = weights.of(ctx, id).stream()
                    .filter(weight -> corrects.map(old -> old != weight.id()).orElse(true)).toList();
            Optional<Message> doubt = WeightPolicy.doubt(pet.get(), before, grams, day);
            long row = weights.insert(ctx, id, day, grams, corrects, by, clock.instant());
            audit.append(ctx, by, corrects.isPresent() ? "weight.corrected" : "weight.recorded", "PET", id.value(),
                    Map.of("grams", grams, "on", day.toString()));
            changes.announce(pet.get().owner());
            return Outcome.done(new Weighed(new PetWeight(row, day, grams), doubt));
        });
    }
}
