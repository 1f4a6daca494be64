package jaidee.sample;

import static jaidee.db.tables.Tables.BREED;
import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.CARE_PRODUCT_GROUP;
import static jaidee.db.tables.Tables.COAT_COLOUR;
import static jaidee.db.tables.Tables.ITEM;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import jaidee.catalogue.CatalogueRepository;
import jaidee.catalogue.Item;
import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// What the clinic of the story has: its price list, care products, breeds and colours, as the seeds brought them.
final class Shelf {
    private static final String VACCINE = "VACCINE";

    /// @param vaccine not merely a pill or drops
    record CareProduct(long id, String name, List<String> groups, boolean vaccine) {
    }

    private final Map<String, Item> items = new HashMap<>();
    private final Map<ItemId, Item> byId;
    private final Map<String, CareProduct> care = new HashMap<>();
    private final Map<Species, List<SampleBreed>> breeds = new EnumMap<>(Species.class);
    private final List<String> colours;

    Shelf(DSLContext ctx) {
        List<Item> all = new CatalogueRepository().items(ctx);
        all.stream().filter(Item::active).forEach(item -> items.put(item.code(), item));
        this.byId = all.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        ctx.select(CARE_PRODUCT.ID, CARE_PRODUCT.NAME_TH, ITEM.CODE, ITEM.SERVICE_GROUP,
                        multiset(select(CARE_PRODUCT_GROUP.GROUP_CODE).from(CARE_PRODUCT_GROUP)
                                .where(CARE_PRODUCT_GROUP.PRODUCT_ID.eq(CARE_PRODUCT.ID)).orderBy(CARE_PRODUCT_GROUP.GROUP_CODE))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .from(CARE_PRODUCT).join(ITEM).on(ITEM.ID.eq(CARE_PRODUCT.ITEM_ID))
                .forEach(row -> care.put(row.value3(), new CareProduct(row.value1(), row.value2(), row.value5(),
                        row.value4().equals(VACCINE))));
        for (Species species : Species.values())
            breeds.put(species, ctx.selectFrom(BREED).where(BREED.SPECIES.eq(species.name())).orderBy(BREED.ID)
                    .fetch(row -> new SampleBreed(species, row.getNameTh(), row.getSizeTh(), row.getCoatTh(), row.getQuickPick())));
        this.colours = ctx.select(COAT_COLOUR.NAME_TH).from(COAT_COLOUR).orderBy(COAT_COLOUR.CODE).fetch(COAT_COLOUR.NAME_TH);
    }

    /// Null when the clinic does not sell it.
    Item item(String code) {
        return items.get(code);
    }

    Map<ItemId, Item> byId() {
        return byId;
    }

    /// Null when it is no care product.
    CareProduct care(String item) {
        return care.get(item);
    }

    Map<Species, List<SampleBreed>> breeds() {
        return breeds;
    }

    List<String> colours() {
        return colours;
    }
}
