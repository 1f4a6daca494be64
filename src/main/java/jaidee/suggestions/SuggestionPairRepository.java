package jaidee.suggestions;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.SUGGESTION_COUNT;
import static jaidee.db.tables.Tables.SUGGESTION_PAIR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.HouseRules;
import jaidee.db.Rows;
import jaidee.db.tables.tables.records.SuggestionPairRecord;
import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// What goes together on bills: counted from the lines of the sales, kept in a small table.
final class SuggestionPairRepository {
    /// The sale was not made void.
    static final Condition STANDS = notExists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)).and(REFUND.KIND.eq("VOID")));

    /// One bill while its lines are being read.
    private static final class Bill {
        private long sale = -1;
        private final Map<Species, Set<ItemId>> bySpecies = new HashMap<>();
        private final Set<ItemId> forAll = new HashSet<>();

        private void next(long other, PairCount count) {
            bySpecies.forEach((species, items) -> {
                items.addAll(forAll);
                count.add(species, items);
            });
            bySpecies.clear();
            forAll.clear();
            sale = other;
        }
    }

    /// The bills from `since` to `until`, both included. What is on a bill for no pet in particular counts for every species
    /// there; a bill for no pet at all counts for none.
    PairCount count(DSLContext ctx, LocalDate since, LocalDate until) {
        PairCount count = new PairCount();
        Bill bill = new Bill();
        Field<String> species = coalesce(SALE_LINE.SPECIES, PET.SPECIES);
        Rows.each(ctx.select(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID, species).from(SALE).join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID))
                .leftJoin(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE.BUSINESS_DAY.between(since, until)).and(STANDS).orderBy(SALE_LINE.SALE_ID), row -> {
            if (row.getLong(1) != bill.sale) bill.next(row.getLong(1), count);
            ItemId item = new ItemId(row.getLong(2));
            String of = row.getString(3);
            if (of == null) bill.forAll.add(item);
            else bill.bySpecies.computeIfAbsent(Species.valueOf(of), _ -> new HashSet<>()).add(item);
        });
        bill.next(-1, count);
        return count;
    }

    List<Pair> all(DSLContext ctx) {
        return HouseRules.ask(ctx, "suggestion pairs", () -> List.copyOf(ctx.selectFrom(SUGGESTION_PAIR)
                .orderBy(SUGGESTION_PAIR.SPECIES, SUGGESTION_PAIR.WITH_ITEM_ID, SUGGESTION_PAIR.ITEM_ID)
                .fetch(row -> new Pair(Species.valueOf(row.getSpecies()), new ItemId(row.getWithItemId()), new ItemId(row.getItemId()), row.getBillsWith(),
                        row.getBillsBoth(), row.getBillsItem(), row.getBillsAll()))));
    }

    /// The pairs of today in the place of those of before.
    void replace(DSLContext ctx, List<Pair> pairs, LocalDate on, LocalDate since, int bills) {
        ctx.deleteFrom(SUGGESTION_PAIR).execute();
        Rows.insert(ctx, SUGGESTION_PAIR, pairs.stream().map(SuggestionPairRepository::row).toList());
        ctx.deleteFrom(SUGGESTION_COUNT).where(SUGGESTION_COUNT.COUNTED_ON.eq(on)).execute();
        ctx.insertInto(SUGGESTION_COUNT).set(SUGGESTION_COUNT.COUNTED_ON, on).set(SUGGESTION_COUNT.SINCE, since).set(SUGGESTION_COUNT.BILLS, bills)
                .set(SUGGESTION_COUNT.PAIRS, pairs.size()).execute();
    }

    Optional<LocalDate> countedOn(DSLContext ctx) {
        return ctx.select(max(SUGGESTION_COUNT.COUNTED_ON)).from(SUGGESTION_COUNT).fetchOptional(row -> row.value1());
    }

    private static SuggestionPairRecord row(Pair pair) {
        SuggestionPairRecord row = new SuggestionPairRecord();
        row.setSpecies(pair.species().name());
        row.setWithItemId(pair.with().value());
        row.setItemId(pair.item().value());
        row.setBillsWith(pair.billsWith());
        row.setBillsBoth(pair.billsBoth());
        row.setBillsItem(pair.billsItem());
        row.setBillsAll(pair.billsAll());
        return row;
    }
}
