package jaidee.health;

import static jaidee.db.tables.Tables.CARE_PRODUCT;
import static jaidee.db.tables.Tables.CARE_PRODUCT_GROUP;

import jaidee.db.HouseRules;
import jaidee.db.tables.tables.records.CareProductRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The clinic's care products. Every sale asks for them, so they are kept as the rules of the house are.
public final class CareProductRepository {
    /// All of them, in the order they were entered.
    public List<CareProduct> all(DSLContext ctx) {
        return HouseRules.ask(ctx, "care products", () -> {
            Map<Long, List<String>> groups = ctx.selectFrom(CARE_PRODUCT_GROUP)
                    .orderBy(CARE_PRODUCT_GROUP.PRODUCT_ID, CARE_PRODUCT_GROUP.GROUP_CODE)
                    .fetchGroups(CARE_PRODUCT_GROUP.PRODUCT_ID, CARE_PRODUCT_GROUP.GROUP_CODE);
            return List.copyOf(ctx.selectFrom(CARE_PRODUCT).orderBy(CARE_PRODUCT.ID)
                    .fetch(row -> product(row, groups.getOrDefault(row.getId(), List.of()))));
        });
    }

    public Optional<CareProduct> find(DSLContext ctx, CareProductId id) {
        return all(ctx).stream().filter(product -> product.id().equals(id)).findFirst();
    }

    /// What is recorded when an item is sold; a product given up no longer is.
    public Map<ItemId, CareProduct> byItem(DSLContext ctx) {
        return all(ctx).stream().filter(product -> product.active() && product.item().isPresent())
                .collect(Collectors.toMap(product -> product.item().get(), Function.identity(), (first, second) -> first));
    }

    CareProductId insert(DSLContext ctx, CareProductDraft draft) {
        CareProductRecord row = ctx.newRecord(CARE_PRODUCT);
        fill(row, draft);
        row.store();
        groups(ctx, row.getId(), draft.groups());
        return new CareProductId(row.getId());
    }

    void update(DSLContext ctx, CareProductId id, CareProductDraft draft) {
        CareProductRecord row = ctx.fetchSingle(CARE_PRODUCT, CARE_PRODUCT.ID.eq(id.value()));
        fill(row, draft);
        row.store();
        ctx.deleteFrom(CARE_PRODUCT_GROUP).where(CARE_PRODUCT_GROUP.PRODUCT_ID.eq(id.value())).execute();
        groups(ctx, id.value(), draft.groups());
    }

    private static void groups(DSLContext ctx, long product, List<String> groups) {
        for (String group : groups)
            ctx.insertInto(CARE_PRODUCT_GROUP).set(CARE_PRODUCT_GROUP.PRODUCT_ID, product).set(CARE_PRODUCT_GROUP.GROUP_CODE, group).execute();
    }

    private static void fill(CareProductRecord row, CareProductDraft draft) {
        row.setNameTh(draft.name().th());
        row.setNameEn(draft.name().en());
        row.setBrand(draft.brand().isEmpty() ? null : draft.brand());
        row.setSpecies(draft.species().map(Species::name).orElse(null));
        row.setItemId(draft.item().map(ItemId::value).orElse(null));
        row.setActive(draft.active());
    }

    private static CareProduct product(CareProductRecord row, List<String> groups) {
        return new CareProduct(new CareProductId(row.getId()), new Bilingual(row.getNameTh(), row.getNameEn()),
                row.getBrand() == null ? "" : row.getBrand(), Optional.ofNullable(row.getSpecies()).map(Species::valueOf),
                Optional.ofNullable(row.getItemId()).map(ItemId::new), groups, row.getActive());
    }
}
