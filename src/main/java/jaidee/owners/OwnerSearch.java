package jaidee.owners;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.search.Found;
import jaidee.search.Household;
import jaidee.search.Household.Entry;
import jaidee.search.SearchField;
import jaidee.search.SearchIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The search of the desk over owners and pets: filled from the database once at start, current after each commit.
/// May be asked before it is filled; then it finds what changed since.
public final class OwnerSearch {
    private final Transactions transactions;
    private final SearchIndex index;
    private final List<SearchTerms> terms;
    private final OwnerLineRepository lines = new OwnerLineRepository();

    public OwnerSearch(Transactions transactions, SearchIndex index, OwnerChanges changes, List<SearchTerms> terms) {
        this.transactions = transactions;
        this.index = index;
        this.terms = List.copyOf(terms);
        changes.listen(this::refresh);
    }

    /// Reads every owner. Takes about a second for 100,000: in the background, at start.
    public void load() {
        index.load(transactions.read(this::all));
    }

    /// The best answers to what was typed, best first; nothing for a text without letters and digits. Off the FX thread.
    public List<SearchHit> find(String typed, int most) {
        List<Found> found = index.search(typed, most);
        if (found.isEmpty()) return List.of();
        Map<OwnerId, OwnerLine> owners = transactions.read(ctx -> lines.find(ctx, found.stream().map(Found::owner).toList()))
                .stream().collect(Collectors.toMap(OwnerLine::id, Function.identity()));
        return found.stream().filter(each -> owners.containsKey(each.owner()))
                .map(each -> new SearchHit(owners.get(each.owner()), each.matches())).toList();
    }

    private void refresh(OwnerId owner) {
        Optional<OwnerLine> line = transactions.read(ctx -> lines.find(ctx, List.of(owner))).stream().findFirst();
        if (line.isEmpty()) {
            index.remove(owner);
            return;
        }
        List<Entry> more = terms.stream().flatMap(each -> each.of(owner).stream()).toList();
        Optional<LocalDate> visit = terms.stream().flatMap(each -> each.lastVisit(owner).stream()).findFirst();
        index.put(household(line.get(), more, visit));
    }

    private List<Household> all(DSLContext ctx) {
        List<Map<OwnerId, List<Entry>>> more = terms.stream().map(SearchTerms::ofAll).toList();
        List<Map<OwnerId, LocalDate>> visits = terms.stream().map(SearchTerms::lastVisits).toList();
        List<Household> all = new ArrayList<>();
        lines.forEach(ctx, line -> all.add(household(line,
                more.stream().flatMap(each -> each.getOrDefault(line.id(), List.of()).stream()).toList(),
                visits.stream().flatMap(each -> Optional.ofNullable(each.get(line.id())).stream()).findFirst())));
        return all;
    }

    private static Household household(OwnerLine owner, List<Entry> more, Optional<LocalDate> lastVisit) {
        Stream<Entry> names = Stream.of(Entry.of(SearchField.OWNER_NAME, owner.name().full()),
                Entry.of(SearchField.NICKNAME, owner.name().nickname()), Entry.of(SearchField.LINE_ID, owner.lineId()),
                Entry.of(SearchField.MEMBER_NO, owner.memberNo()));
        Stream<Entry> others = Stream.concat(owner.phones().stream().map(phone -> Entry.of(SearchField.PHONE, phone.display())),
                owner.carers().stream().map(name -> Entry.of(SearchField.CARER_NAME, name)));
        Stream<Entry> pets = owner.pets().stream().flatMap(pet -> Stream.of(
                Entry.of(SearchField.PET_NAME, pet.id(), pet.name()), Entry.of(SearchField.PET_NO, pet.id(), pet.hn()),
                Entry.of(SearchField.MICROCHIP, pet.id(), pet.microchip())));
        List<Entry> entries = Stream.of(names, others, pets, more.stream()).flatMap(each -> each).toList();
        return new Household(owner.id(), lastVisit.map(LocalDate::toEpochDay).orElse(0L), entries);
    }
}
