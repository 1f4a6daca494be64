package jaidee.catalogue;

import static jaidee.db.tables.Tables.BREED;
import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.CARE_PRODUCT_GROUP;
import static jaidee.db.tables.Tables.COAT_COLOUR;

import jaidee.db.tables.tables.records.BreedRecord;
import jaidee.db.tables.tables.records.CareProductGroupRecord;
import jaidee.db.tables.tables.records.CoatColourRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Writes down the lists that a new clinic begins with beside its prices.
final class WordListRepository {
    void insertBreeds(DSLContext ctx, List<TableFile.Row> rows) {
        ctx.batchInsert(rows.stream().map(row -> {
            BreedRecord breed = ctx.newRecord(BREED);
            breed.setSpecies(row.text("species"));
            breed.setNameTh(row.text("name_th"));
            breed.setNameEn(row.text("name_en"));
            breed.setSizeTh(row.text("size_th"));
            breed.setCoatTh(row.text("coat_th"));
            breed.setQuickPick(row.flag("quick_pick"));
            return breed;
        }).toList()).execute();
    }

    void insertColours(DSLContext ctx, List<TableFile.Row> rows) {
        ctx.batchInsert(rows.stream().map(row -> {
            CoatColourRecord colour = ctx.newRecord(COAT_COLOUR);
            colour.setCode(row.text("code"));
            colour.setNameTh(row.text("name_th"));
            colour.setNameEn(row.text("name_en"));
            return colour;
        }).toList()).execute();
    }

    /// One for each item at most.
    ///
    /// @param items of the price list, by their codes
    void insertCareProducts(DSLContext ctx, List<TableFile.Row> rows, Map<String, Item> items) {
        // one statement: batches are put in order by which columns are set
        ctx.insertInto(CARE_PRODUCT, CARE_PRODUCT.NAME_TH, CARE_PRODUCT.NAME_EN, CARE_PRODUCT.SPECIES, CARE_PRODUCT.ITEM_ID).valuesOfRows(rows.stream().map(row -> {
            Item item = items.get(row.text("item"));
            return DSL.row(item.name().th(), item.name().en(), row.some("species").orElse(null), item.id().value());
        }).toList()).execute();
        Map<Long, Long> products = ctx.select(CARE_PRODUCT.ITEM_ID, CARE_PRODUCT.ID).from(CARE_PRODUCT).where(CARE_PRODUCT.ITEM_ID.isNotNull()).fetchMap(CARE_PRODUCT.ITEM_ID, CARE_PRODUCT.ID);
        ctx.batchInsert(rows.stream().flatMap(row -> {
            Long product = products.get(items.get(row.text("item")).id().value());
            return Stream.of(row.text("groups").split(",")).map(group -> {
                CareProductGroupRecord joined = ctx.newRecord(CARE_PRODUCT_GROUP);
                joined.setProductId(product);
                joined.setGroupCode(group);
                return joined;
            });
        }).toList()).execute();
    }
}
