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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final NextDueRepository coming = new NextDueRepository();
    private volatile ProtocolState state;

    public CareDues(Transactions transactions, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.state = transactions.read(rules::state);
        changes.whenPetChanges(this::refresh);
    }

    /// The protocols in force.
    public CareProtocol protocol() {
        return state.inForce();
    }

    /// To be called after the commit that changed it.
    void follow(ProtocolState now) {
        state = now;
    }

    ProtocolState state() {
        return state;
    }

    /// Has `listener` told inside every transaction that worked dues out anew, after they were written.
    public void listen(DueListener listener) {
        listeners.add(listener);
    }

    /// Works out the dues of a pet, of which something may have changed. Doing it twice changes nothing.
    public void refresh(DSLContext ctx, PetId pet) {
        ProtocolState protocols = state;
        long id = pet.value();
        List<PetBook> book = books.between(ctx, id, id);
        List<KeptDue> now = worked(protocols.inForce(), book);
        dues.replace(ctx, DueChange.between(dues.between(ctx, id, id), now));
        if (protocols.changing()) coming.replace(ctx, id, id, protocols.preparing()
                .map(next -> DueChange.between(now, worked(next, book))).orElse(DueChange.NONE));
        if (!listeners.isEmpty()) {
            List<CareDue> told = of(ctx, pet);
            listeners.forEach(listener -> listener.changed(ctx, pet, told));
        }
    }

    /// Tells the listeners of many pets at once, whose dues were just written.
    void tell(DSLContext ctx, Collection<PetId> pets) {
        if (listeners.isEmpty() || pets.isEmpty()) return;
        Map<PetId, List<CareDue>> now = new LinkedHashMap<>();
        pets.forEach(pet -> now.put(pet, new ArrayList<>()));
        dues.ofPets(ctx, pets).forEach(row -> now.get(row.due().pet()).add(seen(row)));
        listeners.forEach(listener -> listener.changed(ctx, now));
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
        return state.inForce().rule(species, group).map(CareRule::name).orElse(new Bilingual(group, group));
    }

    private CareDue seen(DueRepository.Row row) {
        KeptDue due = row.due();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
        return new CareDue(due.pet(), due.group(), name(row.species(), due.group()), due.kind(), due.due().on(), due.due().step(),
                due.due().flagOn(today), due.overridden(), due.everGiven());
    }
}
