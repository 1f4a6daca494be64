package jaidee.catalogue;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What a new clinic begins with: a price list to change to one's own, what of it is recurring care, and breeds
/// and colours to choose from. Brought by the first start, in its transaction.
public final class CatalogueSeed {
    private final CatalogueRepository items = new CatalogueRepository();
    private final WordListRepository words = new WordListRepository();
    private final Clock clock;

    public CatalogueSeed(Clock clock) {
        this.clock = clock;
    }

    /// The caller has made sure that the tables are empty.
    public void bring(DSLContext ctx) {
        int position = 0;
        for (TableFile.Row row : TableFile.rows("categories"))
            items.insert(ctx, new Category(row.text("code"), name(row), ++position));
        Map<String, ItemId> ids = bringItems(ctx);
        TableFile.rows("breeds").forEach(row -> words.insertBreed(ctx, row));
        TableFile.rows("colours").forEach(row -> words.insertColour(ctx, row));
        TableFile.rows("care_products").forEach(row ->
                words.insertCareProduct(ctx, row, ids.get(row.text("item")), nameOf(ctx, ids.get(row.text("item")))));
    }

    private Map<String, ItemId> bringItems(DSLContext ctx) {
        Instant now = clock.instant();
        Map<String, ItemId> ids = new HashMap<>();
        for (TableFile.Row row : TableFile.rows("items")) {
            ItemDraft draft = new ItemDraft(row.text("code"), "", name(row), row.text("category"),
                    new Bilingual(row.text("unit_th"), row.text("unit_en")), baht(row.text("price")),
                    VatClass.valueOf(row.text("vat_class")), ServiceGroup.valueOf(row.text("group")),
                    Points.of(Long.parseLong(row.text("points"))), true, true);
            Item.PriceRange usual = new Item.PriceRange(baht(row.text("price_low")), baht(row.text("price_high")));
            ids.put(draft.code(), items.insert(ctx, draft, Optional.of(usual), CatalogueService.searchKey(draft), now));
        }
        return ids;
    }

    private Bilingual nameOf(DSLContext ctx, ItemId id) {
        return items.items(ctx, List.of(id)).get(id).name();
    }

    private static Bilingual name(TableFile.Row row) {
        return new Bilingual(row.text("name_th"), row.text("name_en"));
    }

    private static Money baht(String amount) {
        return Money.baht(new BigDecimal(amount));
    }
}
