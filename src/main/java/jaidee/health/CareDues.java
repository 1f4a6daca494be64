package jaidee.health;

import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.Species;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// What is due for whom. The dues of every living pet are kept in a table, so that the work list of a large clinic is one
/// query; whoever changes a pet, its book or a vet's decision has them worked out anew inside the same transaction.
public final class CareDues {
    private final Transactions transactions;
    private final Clock clock;
    private final CareRuleRepository rules = new CareRuleRepository();
    private final PetBookRepository books = new PetBookRepository();
    private final DueRepository dues = new DueRepository();
    private final List<DueListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Consumer<PetId> follower = _ -> { };
    private volatile CareProtocol inForce;

    public CareDues(Transactions transactions, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.inForce = transactions.read(rules::inForce);
        changes.whenPetChanges(this::refresh);
    }

    /// The protocols in force.
    public CareProtocol protocol() {
        return inForce;
    }

    /// To be called after the commit that changed it.
    void follow(CareProtocol now) {
        inForce = now;
    }

    /// Has `listener` told inside every transaction that worked dues out anew, after they were written.
    public void listen(DueListener listener) {
        listeners.add(listener);
    }

    /// Works out the dues of a pet, of which something may have changed. Doing it twice changes nothing.
    public void refresh(DSLContext ctx, PetId pet) {
        refresh(ctx, List.of(pet), kept(ctx, List.of(pet)));
    }

    /// As they are kept, the earliest first.
    List<DueRepository.Row> kept(DSLContext ctx, Collection<PetId> pets) {
        return dues.ofPets(ctx, pets);
    }

    /// Works out the dues of some pets.
    ///
    /// @param before as kept, of these pets and perhaps of others
    /// @return what is kept now in the place of `before`
    List<DueRepository.Row> refresh(DSLContext ctx, Collection<PetId> pets, List<DueRepository.Row> before) {
        if (pets.isEmpty()) return before;
        List<PetBook> all = books.of(ctx, pets);
        List<KeptDue> were = before.stream().map(DueRepository.Row::due).filter(due -> pets.contains(due.pet())).toList();
        List<KeptDue> now = worked(inForce, all);
        dues.replace(ctx, DueChange.between(were, now));
        for (PetId pet : pets) transactions.afterCommit(() -> follower.accept(pet));
        tell(ctx, pets);
        return replaced(before, pets, all, now);
    }

    private static List<DueRepository.Row> replaced(List<DueRepository.Row> before, Collection<PetId> pets, List<PetBook> books, List<KeptDue> now) {
        Map<PetId, Species> species = books.stream().collect(Collectors.toMap(PetBook::pet, book -> book.facts().species()));
        return Stream.concat(before.stream().filter(row -> !pets.contains(row.due().pet())),
                now.stream().map(due -> new DueRepository.Row(species.get(due.pet()), due))).sorted(DueRepository.EARLIEST).toList();
    }

    /// Has `newFollower` told of every pet that was worked out alone, after the commit and before the next transaction.
    void whenWorkedOut(Consumer<PetId> newFollower) {
        follower = newFollower;
    }

    /// Tells the listeners of pets whose dues were just written.
    void tell(DSLContext ctx, Collection<PetId> pets) {
        if (!pets.isEmpty()) listeners.forEach(listener -> listener.changed(ctx, pets));
    }

    private static List<KeptDue> worked(CareProtocol protocol, List<PetBook> books) {
        return books.stream().flatMap(book -> DuesOfPet.of(protocol.of(book.facts().species()), book).stream()).toList();
    }

    /// What is due for a pet, the earliest first; nothing when it isn't living.
    public List<CareDue> of(PetId pet) {
        return transactions.read(ctx -> of(ctx, pet));
    }

    public List<CareDue> of(DSLContext ctx, PetId pet) {
        return dues.ofPet(ctx, pet).stream().map(this::seen).toList();
    }

    /// Of all pets of an owner, the earliest first.
    public List<CareDue> ofOwner(DSLContext ctx, OwnerId owner) {
        return dues.ofOwner(ctx, owner).stream().map(this::seen).toList();
    }

    /// What a group is called; its code where no protocol knows it.
    public Bilingual name(Species species, String group) {
        return inForce.rule(species, group).map(CareRule::name).orElse(new Bilingual(group, group));
    }

    CareDue seen(DueRepository.Row row) {
        KeptDue due = row.due();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        return new CareDue(due.pet(), due.group(), name(row.species(), due.group()), due.kind(), due.due().on(), due.due().step(),
                due.due().flagOn(today), due.overridden(), due.everGiven());
    }
}
