package jaidee.health;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.ProfileFacts;
import jaidee.owners.Species;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// What the desk wants to know of pets' books and dues: what to offer, what to begin a form with.
public final class CareDesk {
    private static final int LOTS = 3;
    /// What falls due so soon stands on the profile of an owner.
    private static final int PROFILE_DAYS = 60;

    private final Transactions transactions;
    private final CareDues dues;
    private final CareHistories histories;
    private final StaffService staff;
    private final Clock clock;
    private final CareProductRepository products = new CareProductRepository();
    private final BookRepository book = new BookRepository();
    private final OverrideRepository overrides = new OverrideRepository();

    public CareDesk(Transactions transactions, CareDues dues, CareHistories histories, StaffService staff, Clock clock) {
        this.transactions = transactions;
        this.dues = dues;
        this.histories = histories;
        this.staff = staff;
        this.clock = clock;
    }

    public record Patient(PetId id, Species species) {
    }

    public record PetOffer(PetId pet, NextDose.Offer offer) {
    }

    /// Everything about one pet that its vaccination card, its due card and the form to record a dose show.
    ///
    /// @param history  what is known of its vaccines
    /// @param offers   what the clinic would give next
    /// @param products that may be given to it, also those given up
    public record Sheet(PetId pet, Species species, List<BookEntry> book, List<CareDue> dues, List<DueOverride> overrides,
                        CareHistory history, List<NextDose.Offer> offers, List<CareProduct> products, Form form) {
    }

    /// What a form to record a dose begins with.
    ///
    /// @param lots the last used of each product, the newest first
    /// @param vets those of the clinic, whoever gave something last in front
    /// @param site the last one used
    public record Form(Map<CareProductId, List<Lot>> lots, List<Vet> vets, String site) {
    }

    /// What is due for the pets of an owner as the products that would be given, the most urgent first.
    public List<PetOffer> offers(DSLContext ctx, OwnerId owner, List<Patient> pets) {
        List<CareDue> due = dues.ofOwner(ctx, owner);
        Map<PetId, Set<String>> never = overrides.never(ctx, pets.stream().map(Patient::id).toList());
        Map<PetId, List<CareProductId>> before = book.lastProducts(ctx, pets.stream().map(Patient::id).toList());
        List<PetOffer> offers = new ArrayList<>();
        for (Patient pet : pets)
            NextDose.offers(pet.species(), due.stream().filter(each -> each.pet().equals(pet.id())).toList(),
                    never.getOrDefault(pet.id(), Set.of()), products.all(ctx),
                    before.getOrDefault(pet.id(), List.of()), today()).forEach(offer -> offers.add(new PetOffer(pet.id(), offer)));
        offers.sort(Comparator.comparing((PetOffer each) -> !each.offer().overdue(today())).thenComparing(each -> each.offer().on()));
        return List.copyOf(offers);
    }

    /// What goes into a pet's book when the item is sold.
    public Map<ItemId, CareProduct> byItem(DSLContext ctx) {
        return products.byItem(ctx);
    }

    public Sheet sheet(PetId id) {
        return transactions.read(ctx -> {
            BookRepository.Patient pet = book.pet(ctx, id).orElseThrow();
            List<CareDue> due = dues.of(ctx, id);
            List<CareProduct> known = products.all(ctx).stream().filter(product -> product.suits(pet.species())).toList();
            List<NextDose.Offer> offers = NextDose.offers(pet.species(), due, overrides.never(ctx, List.of(id)).getOrDefault(id, Set.of()), known,
                    book.lastProducts(ctx, List.of(id)).getOrDefault(id, List.of()), today());
            List<BookEntry> entries = book.of(ctx, id);
            return new Sheet(id, pet.species(), entries, due, overrides.standing(ctx, id), histories.of(ctx, id), offers, known, form(ctx, known));
        });
    }

    /// What a form begins with to complete what was sold.
    public Form form(List<CareProductId> given) {
        return transactions.read(ctx -> form(ctx, given.stream().distinct().flatMap(id -> products.find(ctx, id).stream()).toList()));
    }

    private Form form(DSLContext ctx, List<CareProduct> given) {
        Map<CareProductId, List<Lot>> lots = new LinkedHashMap<>();
        for (CareProduct product : given)
            if (CareGroups.anyVaccine(product.groups())) lots.put(product.id(), book.lastLots(ctx, product.id(), today(), LOTS));
        Optional<BookRepository.LastGiven> last = book.lastGiven(ctx);
        List<Vet> vets = staff.all().stream().filter(StaffMember::active).filter(member -> member.licenceNo().isPresent() || member.role().kind() == Role.Kind.VET)
                .sorted(Comparator.comparing((StaffMember member) -> !last.map(BookRepository.LastGiven::vet).equals(Optional.of(member.id()))))
                .map(member -> new Vet(Optional.of(member.id()), member.name(), member.licenceNo().orElse(""))).toList();
        return new Form(lots, vets, last.map(BookRepository.LastGiven::site).orElse(""));
    }

    /// What falls due, for the profile of its owner: overdue, or within two months.
    public ProfileFacts profileFacts(OwnerId owner) {
        LocalDate until = today().plusDays(PROFILE_DAYS);
        return transactions.read(ctx -> ProfileFacts.due(dues.ofOwner(ctx, owner).stream().filter(due -> !due.on().isAfter(until))
                .map(due -> new ProfileFacts.Due(due.pet(), due.name(), due.on(), due.kind() == CareKind.VACCINE)).toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
