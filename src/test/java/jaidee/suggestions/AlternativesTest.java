package jaidee.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.Item;
import jaidee.checkout.Till;
import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import jaidee.owners.Neutered;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What may stand for one another is not offered to a pet of another size, nor beside what is on the bill already.
class AlternativesTest {
    private final Till till = new Till();
    private final DeskPet husky = new DeskPet(new PetId(1), "โมจิ", Species.DOG, "", Optional.empty(), Sex.UNKNOWN, Neutered.UNKNOWN);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aBathOfAnotherSizeIsNotOffered() {
        assertThat(also(PetPast.NOTHING, "NAIL")).as("three sizes of bath go with nails").isEmpty();
        PetPast large = new PetPast(List.of(new PetPast.Had(till.item("BATH-L").id(), till.item("BATH-L").group(), Till.TODAY.minusMonths(3))), List.of(), Set.of(), Map.of());
        assertThat(also(large, "NAIL")).containsExactly("BATH-L");
        assertThat(also(large, "NAIL", "GROOM-L")).as("bathed already").isEmpty();
        assertThat(also(PetPast.NOTHING, "BATH-S")).containsExactly("NAIL");
    }

    private List<String> also(PetPast past, String... bill) {
        List<Pair> pairs = Stream.of("BATH-S", "BATH-L", "GROOM-S").flatMap(bath -> Stream.of(pair("NAIL", bath), pair(bath, "NAIL"))).toList();
        Map<ItemId, Item> items = Stream.of("NAIL", "BATH-S", "BATH-L", "GROOM-S", "GROOM-L").map(till::item).collect(Collectors.toMap(Item::id, Function.identity()));
        DeskVisit visit = new DeskVisit(new DeskVisit.Known(List.of(husky), Map.of(husky.id(), past), List.of(), pairs, items, Map.of()), Till.TODAY);
        return visit.alsoTook(Stream.of(bill).map(code -> new DeskVisit.OnBill(till.item(code), Optional.of(husky.id()))).toList(), List.of())
                .stream().map(one -> one.item().code()).distinct().toList();
    }

    private Pair pair(String with, String item) {
        return new Pair(Species.DOG, till.item(with).id(), till.item(item).id(), 100, 40, 50, 300);
    }
}
