package jaidee.suggestions;

import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.catalogue.TableFile;
import jaidee.kernel.Bilingual;
import jaidee.owners.PetWords;
import jaidee.owners.Species;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The rules that a new clinic begins with, to change to its own. Brought by the first start; a clinic that is open already
/// takes them with one key.
public final class SuggestionSeed {
    private final Clock clock;
    private final CatalogueRepository items = new CatalogueRepository();
    private final SuggestionRuleRepository rules = new SuggestionRuleRepository();

    public SuggestionSeed(Clock clock) {
        this.clock = clock;
    }

    /// After the price list. Nothing where the clinic has rules already.
    public void bring(DSLContext ctx) {
        if (!rules.newest(ctx).isEmpty()) return;
        int number = 0;
        for (SuggestionRule.Terms terms : rules(ctx)) rules.insert(ctx, ++number, 1, true, terms, clock.instant(), null);
    }

    /// Those whose item is on the price list.
    List<SuggestionRule.Terms> rules(DSLContext ctx) {
        Map<String, Item> known = items.items(ctx).stream().filter(Item::active).collect(Collectors.toMap(Item::code, Function.identity()));
        Map<String, Bilingual> breeds = PetWords.breeds(ctx).stream().collect(Collectors.toMap(Bilingual::th, Function.identity(), (one, other) -> one));
        return TableFile.rows("suggestion_rules").stream().filter(row -> known.containsKey(row.text("item")))
                .map(row -> terms(row, known.get(row.text("item")), breeds)).toList();
    }

    private static SuggestionRule.Terms terms(TableFile.Row row, Item item, Map<String, Bilingual> known) {
        List<Bilingual> breeds = each(row.text("breeds"), ";").map(breed -> known.getOrDefault(breed, new Bilingual(breed, breed))).toList();
        SuggestionRule.Animal animal = new SuggestionRule.Animal(Set.of(Species.valueOf(row.text("species"))), breeds, row.number("from_months"),
                row.number("under_months"), Optional.empty(), Optional.empty());
        SuggestionRule.NotHad notHad = new SuggestionRule.NotHad(row.some("group").map(ServiceGroup::valueOf), row.number("months").orElseThrow());
        return new SuggestionRule.Terms(item.id(), new Bilingual(row.text("reason_th"), row.text("reason_en")), animal, notHad,
                each(row.text("season"), ",").map(Integer::valueOf).collect(Collectors.toSet()), Optional.empty(), Optional.empty());
    }

    private static Stream<String> each(String joined, String mark) {
        return joined.isEmpty() ? Stream.empty() : Stream.of(joined.split(mark));
    }
}
