package jaidee.catalogue;

import static jaidee.db.tables.Tables.BREED;
import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.CARE_PRODUCT_GROUP;
import static jaidee.db.tables.Tables.COAT_COLOUR;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import org.jooq.DSLContext;

/// Writes down the lists that a new clinic begins with beside its prices.
final class WordListRepository {
    void insertBreed(DSLContext ctx, TableFile.Row row) {
        ctx.insertInto(BREED)
                .set(BREED.SPECIES, row.text("species"))
                .set(BREED.NAME_TH, row.text("name_th"))
                .set(BREED.NAME_EN, row.text("name_en"))
                .set(BREED.SIZE_TH, row.text("size_th"))
                .set(BREED.COAT_TH, row.text("coat_th"))
                .set(BREED.QUICK_PICK, row.flag("quick_pick"))
                .execute();
    }

    void insertColour(DSLContext ctx, TableFile.Row row) {
        ctx.insertInto(COAT_COLOUR)
                .set(COAT_COLOUR.CODE, row.text("code"))
                .set(COAT_COLOUR.NAME_TH, row.text("name_th"))
                .set(COAT_COLOUR.NAME_EN, row.text("name_en"))
                .execute();
    }

    void insertCareProduct(DSLContext ctx, TableFile.Row row, ItemId item, Bilingual name) {
        long product = ctx.insertInto(CARE_PRODUCT)
                .set(CARE_PRODUCT.NAME_TH, name.th())
                .set(CARE_PRODUCT.NAME_EN, name.en())
                .set(CARE_PRODUCT.SPECIES, row.some("species").orElse(null))
                .set(CARE_PRODUCT.ITEM_ID, item.value())
                .returningResult(CARE_PRODUCT.ID).fetchSingle().value1();
        for (String group : row.text("groups").split(",")) {
            ctx.insertInto(CARE_PRODUCT_GROUP)
                    .set(CARE_PRODUCT_GROUP.PRODUCT_ID, product)
                    .set(CARE_PRODUCT_GROUP.GROUP_CODE, group)
                    .execute();
        }
    }
}
