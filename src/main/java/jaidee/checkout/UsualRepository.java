package jaidee.checkout;

import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.select;

import jaidee.kernel.ItemId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What owners took the last times.
final class UsualRepository {
    /// @param pet   for which it was the last time
    /// @param times in how many of the sales looked at
    record Taken(ItemId item, Optional<PetId> pet, int times) {
        private Taken onceMore() {
            return new Taken(item, pet, times + 1);
        }
    }

    /// Of the owner's last `sales`, the items in most of them, the most usual first; of equals the one taken last.
    List<Taken> often(DSLContext ctx, OwnerId owner, int sales, int most) {
        Map<ItemId, Taken> all = new LinkedHashMap<>();
        ctx.selectDistinct(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID, SALE_LINE.PET_ID)
                .from(SALE_LINE)
                .where(SALE_LINE.SALE_ID.in(select(SALE.ID).from(SALE).where(SALE.OWNER_ID.eq(owner.value()))
                        .orderBy(SALE.AT.desc(), SALE.ID.desc()).limit(sales)))
                .orderBy(SALE_LINE.SALE_ID.desc(), SALE_LINE.ITEM_ID)
                .forEach(row -> all.merge(new ItemId(row.value2()),
                        new Taken(new ItemId(row.value2()), Optional.ofNullable(row.value3()).map(PetId::new), 1),
                        (before, now) -> before.onceMore()));
        return all.values().stream().sorted(Comparator.comparingInt(Taken::times).reversed()).limit(most).toList();
    }
}
