package jaidee.catalogue;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.ITEM_CATEGORY;

import jaidee.db.HouseRules;
import jaidee.db.tables.tables.records.ItemRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The price list in its tables. Later features read items through it inside their own transaction.
public final class CatalogueRepository {
    public List<Item> items(DSLContext ctx) {
        return items(ctx, DSL.noCondition());
    }

    /// Those of `ids` that exist, active or not.
    public Map<ItemId, Item> items(DSLContext ctx, Collection<ItemId> ids) {
        // every sale asks, and prices change a few times a year
        Map<ItemId, Item> all = HouseRules.ask(ctx, "items", () -> items(ctx).stream().collect(Collectors.toUnmodifiableMap(Item::id, Function.identity())));
        return ids.stream().distinct().filter(all::containsKey).collect(Collectors.toMap(Function.identity(), all::get));
    }

    public List<Category> categories(DSLContext ctx) {
        return ctx.selectFrom(ITEM_CATEGORY).orderBy(ITEM_CATEGORY.POSITION)
                .fetch(row -> new Category(row.getCode(), new Bilingual(row.getNameTh(), row.getNameEn()), row.getPosition()));
    }

    void insert(DSLContext ctx, Category category) {
        ctx.insertInto(ITEM_CATEGORY)
                .set(ITEM_CATEGORY.CODE, category.code())
                .set(ITEM_CATEGORY.NAME_TH, category.name().th())
                .set(ITEM_CATEGORY.NAME_EN, category.name().en())
                .set(ITEM_CATEGORY.POSITION, category.position())
                .execute();
    }

    ItemId insert(DSLContext ctx, ItemDraft item, String searchKey, Instant now) {
        ItemRecord row = made(ctx, item, searchKey, now);
        row.store();
        return new ItemId(row.getId());
    }

    /// An item that every clinic begins with, and what such costs in Thailand.
    record Seeded(ItemDraft item, Item.PriceRange usual) {
    }

    void insertAll(DSLContext ctx, List<Seeded> items, Instant now) {
        ctx.batchInsert(items.stream().map(each -> {
            ItemRecord row = made(ctx, each.item(), CatalogueService.searchKey(each.item()), now);
            row.setPriceLowSatang(each.usual().low().satang());
            row.setPriceHighSatang(each.usual().high().satang());
            return row;
        }).toList()).execute();
    }

    private static ItemRecord made(DSLContext ctx, ItemDraft item, String searchKey, Instant now) {
        ItemRecord row = ctx.newRecord(ITEM);
        fill(row, item, searchKey, now);
        row.setCreatedAt(row.getChangedAt());
        return row;
    }

    void update(DSLContext ctx, ItemId id, ItemDraft item, String searchKey, Instant now) {
        ItemRecord row = ctx.fetchSingle(ITEM, ITEM.ID.eq(id.value()));
        fill(row, item, searchKey, now);
        row.store();
    }

    private static void fill(ItemRecord row, ItemDraft item, String searchKey, Instant now) {
        row.setCode(item.code());
        row.setBarcode(item.barcode().isEmpty() ? null : item.barcode());
        row.setNameTh(item.name().th());
        row.setNameEn(item.name().en());
        row.setCategoryCode(item.category());
        row.setUnitTh(item.unit().th());
        row.setUnitEn(item.unit().en());
        row.setPriceSatang(item.price().satang());
        row.setVatClass(item.vatClass().name());
        row.setServiceGroup(item.group().name());
        row.setPointsEach(item.pointsEach().value());
        row.setEarnsOnSpend(item.earnsOnSpend());
        row.setSearchKey(searchKey);
        row.setActive(item.active());
        row.setChangedAt(OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private static List<Item> items(DSLContext ctx, Condition which) {
        return ctx.selectFrom(ITEM).where(which).orderBy(ITEM.ID).fetch(CatalogueRepository::item);
    }

    private static Item item(ItemRecord row) {
        Optional<Item.PriceRange> usual = row.getPriceLowSatang() == null || row.getPriceHighSatang() == null ? Optional.empty()
                : Optional.of(new Item.PriceRange(Money.satang(row.getPriceLowSatang()), Money.satang(row.getPriceHighSatang())));
        return new Item(new ItemId(row.getId()), row.getCode(), Optional.ofNullable(row.getBarcode()),
                new Bilingual(row.getNameTh(), row.getNameEn()), row.getCategoryCode(),
                new Bilingual(row.getUnitTh(), row.getUnitEn()), Money.satang(row.getPriceSatang()), usual,
                VatClass.valueOf(row.getVatClass()), ServiceGroup.valueOf(row.getServiceGroup()),
                Points.of(row.getPointsEach()), row.getEarnsOnSpend(), row.getActive());
    }
}
