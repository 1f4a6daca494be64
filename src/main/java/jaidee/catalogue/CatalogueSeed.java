package jaidee.catalogue;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.stream.Collectors;
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
        items.insertAll(ctx, TableFile.rows("items").stream().map(this::seeded).toList(), clock.instant());
        words.insertBreeds(ctx, TableFile.rows("breeds"));
        words.insertColours(ctx, TableFile.rows("colours"));
        words.insertCareProducts(ctx, TableFile.rows("care_products"), items.items(ctx).stream().collect(Collectors.toMap(Item::code, item -> item)));
    }

    private CatalogueRepository.Seeded seeded(TableFile.Row row) {
        ItemDraft draft = new ItemDraft(row.text("code"), "", name(row), row.text("category"),
                new Bilingual(row.text("unit_th"), row.text("unit_en")), baht(row.text("price")),
                VatClass.valueOf(row.text("vat_class")), ServiceGroup.valueOf(row.text("group")),
                Points.of(Long.parseLong(row.text("points"))), true, true);
        return new CatalogueRepository.Seeded(draft, new Item.PriceRange(baht(row.text("price_low")), baht(row.text("price_high"))));
    }

    private static Bilingual name(TableFile.Row row) {
        return new Bilingual(row.text("name_th"), row.text("name_en"));
    }

    private static Money baht(String amount) {
        return Money.baht(new BigDecimal(amount));
    }
}
