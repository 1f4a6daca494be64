package jaidee.suggestions;

import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.health.CareProduct;
import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What may be offered to the pets of an owner who is at the desk, read once when they came. From then on it is asked with
/// every change of the bill, without the database.
///
/// Never offered: what a pet may be allergic to, what a vet said is not for it, what is made for another kind of animal, what
/// is on the bill or was bought within the last month, what was declined and is still quiet, and what is due anyway. On a
/// bill of farewell nothing is offered at all.
public final class DeskVisit {
    /// What is bought so lately is not offered again, whatever a rule says.
    private static final int LATELY_DAYS = 30;
    /// Putting to sleep and cremation, as the price list of a new clinic names them.
    static final Set<String> FAREWELL = Set.of("EUTH", "CREMATE");

    /// What stands on the bill.
    public record OnBill(Item item, Optional<PetId> pet) {
    }

    /// Care that is offered because it is due.
    public record Due(PetId pet, ItemId item, Set<String> groups) {
        public Due {
            groups = Set.copyOf(groups);
        }
    }

    record Known(List<DeskPet> pets, Map<PetId, PetPast> pasts, List<SuggestionRule> rules, List<Pair> pairs, Map<ItemId, Item> items,
                 Map<ItemId, CareProduct> care) {
    }

    private final Known known;
    private final LocalDate today;

    DeskVisit(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /// What rules say now: rule by rule, pet by pet.
    public List<Suggestion> byRules(List<OnBill> bill, List<Due> due) {
        if (isFarewell(bill)) return List.of();
        List<Suggestion> all = new ArrayList<>();
        for (SuggestionRule rule : known.rules()) {
            Item item = known.items().get(rule.terms().item());
            if (item == null) continue;
            for (DeskPet pet : known.pets())
                if (RulePolicy.speaks(rule.terms(), pet, past(pet), today) && mayBeOffered(item, pet, bill, due)) all.add(Suggestion.of(rule, pet.id(), item));
        }
        return List.copyOf(all);
    }

    /// What goes with the bill, the most usual first.
    public List<Suggestion> alsoTook(List<OnBill> bill, List<Due> due) {
        if (known.pairs().isEmpty() || isFarewell(bill)) return List.of();
        record Found(Pair pair, DeskPet pet) {
        }
        List<Found> found = new ArrayList<>();
        for (OnBill line : bill) {
            Optional<DeskPet> pet = whose(line);
            if (pet.isEmpty()) continue;
            known.pairs().stream().filter(pair -> pair.species() == pet.get().species() && pair.with().equals(line.item().id()))
                    .forEach(pair -> found.add(new Found(pair, pet.get())));
        }
        return found.stream().sorted(Comparator.comparingInt((Found each) -> -each.pair().percent()).thenComparingInt(each -> -each.pair().liftPercent())
                        .thenComparingLong(each -> each.pair().item().value()))
                .filter(each -> known.items().containsKey(each.pair().item()) && known.items().containsKey(each.pair().with())
                        && fits(each.pair(), each.pet(), bill) && mayBeOffered(known.items().get(each.pair().item()), each.pet(), bill, due))
                .map(each -> Suggestion.of(each.pair(), each.pet().id(), known.items().get(each.pair().item()), known.items().get(each.pair().with())))
                .toList();
    }

    /// Things of one kind may stand for one another: a bath for small dogs, one for large ones. Whatever of its kind is on the
    /// bill has to go with it; and where several of a kind go with the same thing, only what this pet has had is its size.
    private boolean fits(Pair pair, DeskPet pet, List<OnBill> bill) {
        ServiceGroup kind = known.items().get(pair.item()).group();
        boolean goesWithAll = bill.stream().filter(line -> line.item().group() == kind && whose(line).filter(pet::equals).isPresent())
                .allMatch(line -> goTogether(pair.species(), line.item().id(), pair.item()));
        boolean oneOfMany = known.pairs().stream().anyMatch(other -> other.species() == pair.species() && other.with().equals(pair.with())
                && !other.item().equals(pair.item()) && known.items().containsKey(other.item()) && known.items().get(other.item()).group() == kind
                && !goTogether(pair.species(), other.item(), pair.item()));
        return goesWithAll && (!oneOfMany || past(pet).hadItem(pair.item(), LocalDate.MIN));
    }

    private boolean goTogether(Species species, ItemId with, ItemId item) {
        return known.pairs().stream().anyMatch(pair -> pair.species() == species && pair.with().equals(with) && pair.item().equals(item));
    }

    /// The pet of a line; the only one of the house, when the line names none.
    private Optional<DeskPet> whose(OnBill line) {
        if (line.pet().isEmpty()) return known.pets().size() == 1 ? Optional.of(known.pets().getFirst()) : Optional.empty();
        return known.pets().stream().filter(pet -> pet.id().equals(line.pet().get())).findFirst();
    }

    private boolean mayBeOffered(Item item, DeskPet pet, List<OnBill> bill, List<Due> due) {
        PetPast past = past(pet);
        Optional<CareProduct> product = Optional.ofNullable(known.care().get(item.id()));
        Set<String> groups = product.map(care -> Set.copyOf(care.groups())).orElse(Set.of());
        return item.active() && product.map(care -> care.active() && care.suits(pet.species())).orElse(true)
                && groups.stream().noneMatch(past.never()::contains)
                && !AllergyWords.concern(past.allergies(), item, product)
                && !past.isQuiet(item.id(), today)
                && !past.hadItem(item.id(), today.minusDays(LATELY_DAYS))
                && bill.stream().noneMatch(line -> covers(line, item, pet, groups))
                && due.stream().noneMatch(each -> each.pet().equals(pet.id()) && (each.item().equals(item.id()) || meet(each.groups(), groups)));
    }

    private boolean covers(OnBill line, Item item, DeskPet pet, Set<String> groups) {
        if (line.pet().filter(other -> !other.equals(pet.id())).isPresent()) return false;
        CareProduct care = known.care().get(line.item().id());
        return line.item().id().equals(item.id()) || care != null && meet(Set.copyOf(care.groups()), groups);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return !both.isEmpty();
    }

    private PetPast past(DeskPet pet) {
        return Objects.requireNonNullElse(known.pasts().get(pet.id()), PetPast.NOTHING);
    }

    private static boolean isFarewell(List<OnBill> bill) {
        return bill.stream().anyMatch(line -> FAREWELL.contains(line.item().code()));
    }
}
