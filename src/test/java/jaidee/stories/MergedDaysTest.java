package jaidee.stories;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_MERGE;
import static jaidee.db.tables.Tables.OWNER_MERGE_ROW;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.tables.DefaultSchema;
import jaidee.kernel.OwnerId;
import jaidee.merging.MergeRefusal;
import jaidee.merging.MergeWish;
import jaidee.merging.OwnerField;
import jaidee.merging.OwnerMerges;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerService;
import jaidee.owners.PetService;
import jaidee.refunds.RefundDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// Two owners with some days of sales, refunds, points handed on and nights turn out to be one, and perhaps to be two after all:
/// the books balance at each step, and what is taken back leaves every row as it was.
class MergedDaysTest {
    private static final int TRIES = 24;
    private static final int TRIES_OF_A_CLINIC = 12;
    private static RefundDesk desk;
    private static int tries;
    private static int split;

    @AfterContainer
    static void end() {
        if (desk != null) desk.close();
        desk = null;
        assertThat(split).as("merges that were taken back after more deeds").isGreaterThan(TRIES / 4);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatIsTakenBackLeavesEveryRowAsItWas(@ForAll("days") List<RandomDay.Deed> deeds, @ForAll boolean first) {
        RandomDay day = lived(deeds);
        OwnerId kept = day.owners.get(first ? 0 : 1), gone = day.owners.get(first ? 1 : 0);
        Map<String, List<String>> before = rows();
        Map<String, Long> sums = sums(kept, gone);

        long merge = merged(kept, gone);

        assertThat(desk.wrong()).isEmpty();
        assertThat(sums(kept)).isEqualTo(sums);
        assertThat(sums(gone)).allSatisfy((_, sum) -> assertThat(sum).isZero());
        assertThat(merges().undo(merge, desk.allowed()).isDone()).isTrue();
        Map<String, List<String>> after = rows();
        before.forEach((table, were) -> assertThat(after.get(table)).as(table).isEqualTo(were));
        assertThat(desk.wrong()).isEmpty();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatWasDoneSinceStaysWithTheOneWhoRemained(@ForAll("days") List<RandomDay.Deed> deeds, @ForAll("since") List<RandomDay.Deed> since) {
        RandomDay day = lived(deeds);
        OwnerId kept = day.owners.getFirst(), gone = day.owners.getLast();
        long merge = merged(kept, gone);
        List<Long> bills = billsOf(kept);
        since.forEach(deed -> deed.in(day));
        assertThat(desk.wrong()).isEmpty();
        Map<String, Long> sums = sums(kept, gone);

        var undone = merges().undo(merge, desk.allowed());

        assertThat(desk.wrong()).isEmpty();
        assertThat(sums(kept, gone)).isEqualTo(sums);
        undone.refusal().ifPresent(reason -> assertThat(reason).isInstanceOfAny(MergeRefusal.PointsSpent.class, MergeRefusal.DepositUsed.class));
        if (undone.isDone()) {
            split++;
            assertThat(billsOf(gone)).isSubsetOf(bills);
        }
    }

    @Provide
    Arbitrary<List<RandomDay.Deed>> days() {
        return new RandomDaysTest().days();
    }

    /// Within a day.
    @Provide
    Arbitrary<List<RandomDay.Deed>> since() {
        return new RandomDaysTest().days().map(deeds -> deeds.stream().filter(deed -> !(deed instanceof RandomDay.Pass)).limit(4).toList());
    }

    private static RandomDay lived(List<RandomDay.Deed> deeds) {
        if (desk == null || tries++ % TRIES_OF_A_CLINIC == 0) {
            if (desk != null) desk.close();
            desk = new RefundDesk();
        }
        RandomDay day = new RandomDay(desk);
        deeds.forEach(deed -> deed.in(day));
        return day;
    }

    private static OwnerService owners() {
        OwnerChanges changes = new OwnerChanges(desk.till.transactions);
        return new OwnerService(desk.till.transactions, desk.till.audit, changes, new PetService(desk.till.transactions, desk.till.audit, changes, desk.till.clock()), desk.till.clock());
    }

    private static OwnerMerges merges() {
        return new OwnerMerges(desk.till.transactions, desk.till.audit, new OwnerChanges(desk.till.transactions), owners(), desk.till.ledger, desk.till.clock());
    }

    private static long merged(OwnerId kept, OwnerId gone) {
        return merges().merge(new MergeWish(kept, owners().find(kept).orElseThrow().version(), gone, owners().find(gone).orElseThrow().version(), Set.of(OwnerField.NAME)),
                desk.allowed()).get();
    }

    private static List<Long> billsOf(OwnerId owner) {
        return desk.till.transactions.read(ctx -> ctx.select(SALE.ID).from(SALE).where(SALE.OWNER_ID.eq(owner.value())).fetch(SALE.ID));
    }

    /// Points, lots, money left and sales of these owners together.
    private static Map<String, Long> sums(OwnerId... owners) {
        List<Long> ids = Stream.of(owners).map(OwnerId::value).toList();
        return desk.till.transactions.read(ctx -> {
            Map<String, Long> sums = new TreeMap<>();
            sums.put("points", sum(ctx, LEDGER_ENTRY.POINTS, LEDGER_ENTRY.OWNER_ID, ids));
            sums.put("lots", sum(ctx, POINTS_LOT.POINTS, POINTS_LOT.OWNER_ID, ids));
            sums.put("sales", sum(ctx, SALE.NET_SATANG, SALE.OWNER_ID, ids));
            sums.put("deposits", sum(ctx, DEPOSIT_ENTRY.SATANG, DEPOSIT_ENTRY.OWNER_ID, ids));
            return sums;
        });
    }

    private static long sum(DSLContext ctx, TableField<?, Long> of, TableField<?, Long> owner, List<Long> ids) {
        var sum = ctx.select(DSL.sum(of)).from(of.getTable()).where(owner.in(ids)).fetchSingle().value1();
        return sum == null ? 0 : sum.longValueExact();
    }

    /// Every row of every table, but for the log, the merges themselves, the counts of changes of owners, and the keys of their names,
    /// which the fixture leaves undone.
    private static Map<String, List<String>> rows() {
        Set<Field<?>> counts = Set.of(OWNER.VERSION, OWNER.CHANGED_AT, OWNER.NAME_KEY1, OWNER.NAME_KEY2, OWNER.NAME_KEY3);
        return desk.till.transactions.read(ctx -> {
            Map<String, List<String>> all = new TreeMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (List.of(AUDIT_ENTRY.getName(), OWNER_MERGE.getName(), OWNER_MERGE_ROW.getName()).contains(table.getName())) continue;
                List<String> rows = new ArrayList<>();
                List<Field<?>> fields = Stream.of(table.fields()).<Field<?>>map(field -> field).filter(field -> !counts.contains(field)).toList();
                for (Record row : ctx.select(fields).from(table)) rows.add(row.intoList().toString());
                rows.sort(null);
                all.put(table.getName(), rows);
            }
            return all;
        });
    }
}
