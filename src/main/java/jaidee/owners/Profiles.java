package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Puts together what the profile of an owner or a pet shows, each from one unchanging moment of the database.
public final class Profiles {
    private final Transactions transactions;
    private final List<ProfileExtras> extras;
    private final List<PetHistory> histories;
    private final OwnerRepository owners = new OwnerRepository();
    private final PetRepository pets = new PetRepository();
    private final AlertRepository alerts = new AlertRepository();
    private final WeightRepository weights = new WeightRepository();
    private final PhotoRepository photos = new PhotoRepository();
    private final CarerRepository carers = new CarerRepository();
    private final OwnershipRepository ownerships = new OwnershipRepository();
    private final ConsentRepository consents = new ConsentRepository();
    private final OwnerLineRepository lines = new OwnerLineRepository();

    public Profiles(Transactions transactions, List<ProfileExtras> extras, List<PetHistory> histories) {
        this.transactions = transactions;
        this.extras = List.copyOf(extras);
        this.histories = List.copyOf(histories);
    }

    public Optional<OwnerProfile> of(OwnerId id) {
        return transactions.read(ctx -> owners.find(ctx, id).map(owner -> profile(ctx, owner)));
    }

    public Optional<PetProfile> of(PetId id) {
        return transactions.read(ctx -> pets.find(ctx, id).map(pet -> profile(ctx, pet)));
    }

    /// The owners enrolled last, the newest first.
    public List<OwnerLine> newest(int most) {
        return transactions.read(ctx -> lines.newest(ctx, most));
    }

    /// Owners as lines, in the order asked for; those that are no longer listed are left out.
    public List<OwnerLine> lines(List<OwnerId> wanted) {
        List<OwnerLine> found = transactions.read(ctx -> lines.find(ctx, wanted));
        return found.stream().sorted(Comparator.comparingInt(line -> wanted.indexOf(line.id()))).toList();
    }

    public long count() {
        return transactions.read(lines::count);
    }

    private OwnerProfile profile(DSLContext ctx, Owner owner) {
        List<Pet> theirs = pets.ofOwner(ctx, owner.id());
        List<PetId> ids = theirs.stream().map(Pet::id).toList();
        List<PetAlert> warnings = alerts.of(ctx, ids);
        Set<PetId> pictured = photos.having(ctx, ids);
        Map<PetId, PetWeight> last = weights.last(ctx, ids);
        List<PetCard> cards = theirs.stream().map(pet -> new PetCard(pet,
                warnings.stream().filter(alert -> alert.pet().equals(pet.id())).toList(),
                pictured.contains(pet.id()), Optional.ofNullable(last.get(pet.id())))).toList();
        return new OwnerProfile(owner, cards, consents.of(ctx, owner.id()), carers.of(ctx, owner.id()),
                ownerships.former(ctx, owner.id()), owners.formerNumbers(ctx, owner.id()), facts(owner.id()));
    }

    private ProfileFacts facts(OwnerId owner) {
        return extras.stream().map(extra -> extra.of(owner)).reduce(ProfileFacts.NONE, ProfileFacts::and);
    }

    private PetProfile profile(DSLContext ctx, Pet pet) {
        List<PetHistory.Event> history = histories.stream().flatMap(each -> pets.withMerged(ctx, pet.id()).stream().flatMap(one -> each.of(one).stream()))
                .sorted(Comparator.comparing(PetHistory.Event::day).reversed()).toList();
        return new PetProfile(pet, lines.find(ctx, List.of(pet.owner())).getFirst(), alerts.of(ctx, List.of(pet.id())),
                weights.of(ctx, pet.id()), photos.find(ctx, pet.id()),
                facts(pet.owner()).due().stream().filter(each -> each.pet().equals(pet.id())).toList(), history, trace(ctx, pet.id()));
    }

    private PetTrace trace(DSLContext ctx, PetId pet) {
        return new PetTrace(pets.signedStatus(ctx, pet), pets.signedMicrochip(ctx, pet), photos.signed(ctx, pet), ownerships.of(ctx, pet));
    }
}
