package jaidee.segments;

import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// The bills for segments. Bills only come to those there are, so that what was read once is only continued.
final class BillFactsRepository {
    /// A bill made void or money given back.
    private record Back(int bill, LocalDate day, long net, boolean wholly) {
    }

    Bills read(DSLContext ctx, People people, Bills before) {
        return before.size() == 0 ? all(ctx, people) : since(ctx, people, before);
    }

    /// A month at a time by the days of business, where what is asked for stands together.
    private static Bills all(DSLContext ctx, People people) {
        Column ids = new Column(), owner = new Column(), day = new Column(), net = new Column();
        var ends = ctx.select(min(SALE.BUSINESS_DAY), max(SALE.BUSINESS_DAY)).from(SALE).fetchSingle();
        if (ends.value1() == null) return Bills.NONE;
        for (LocalDate from = ends.value1(); !from.isAfter(ends.value2()); from = from.plusMonths(1)) {
            LocalDate first = from, next = from.plusMonths(1);
            Rows.each(ctx.select(SALE.ID, SALE.OWNER_ID, SALE.BUSINESS_DAY, SALE.NET_SATANG).from(SALE).where(SALE.BUSINESS_DAY.ge(first)).and(SALE.BUSINESS_DAY.lt(next)),
                    row -> take(row, people, ids, owner, day, net));
        }
        long[] numbers = ids.longs(new long[0]), sorted = numbers.clone();
        Arrays.parallelSort(sorted);
        int[] owners = new int[sorted.length], days = new int[sorted.length];
        long[] nets = new long[sorted.length];
        for (int i = 0; i < numbers.length; i++) {
            int at = Arrays.binarySearch(sorted, numbers[i]);
            owners[at] = (int) owner.get(i);
            days[at] = (int) day.get(i);
            nets[at] = net.get(i);
        }
        return new Bills(sorted, owners, days, nets);
    }

    private static Bills since(DSLContext ctx, People people, Bills known) {
        Column ids = new Column(), owner = new Column(), day = new Column(), net = new Column();
        FactsRepository.parcels(ctx, SALE.ID, known.last(), (after, upTo) -> Rows.each(ctx.select(SALE.ID, SALE.OWNER_ID, SALE.BUSINESS_DAY, SALE.NET_SATANG).from(SALE)
                .where(SALE.ID.gt(after)).and(SALE.ID.le(upTo)).orderBy(SALE.ID), row -> take(row, people, ids, owner, day, net)));
        return new Bills(ids.longs(known.ids()), owner.ints(known.owner()), day.ints(known.day()), net.longs(known.net()));
    }

    private static void take(ResultSet row, People people, Column ids, Column owner, Column day, Column net) throws SQLException {
        int place = people.place(row.getLong(2));
        if (place < 0) return;
        ids.add(row.getLong(1));
        owner.add(place);
        day.add(row.getObject(3, LocalDate.class).toEpochDay());
        net.add(row.getLong(4));
    }

    /// Puts them in the order of owners and days, together with what came back.
    Visits visits(DSLContext ctx, People people, Bills bills) {
        List<Back> backs = backs(ctx, bills);
        BitSet voided = new BitSet();
        for (Back back : backs) if (back.wholly() && YearMonth.from(back.day()).equals(month(bills, back.bill()))) voided.set(back.bill());
        int n = people.size(), size = bills.size();
        int[] from = new int[n + 1], homes = people.home();
        for (int i = 0; i < size; i++) if (!voided.get(i)) from[homes[bills.owner()[i]] + 1]++;
        for (Back back : backs) if (!voided.get(back.bill())) from[homes[bills.owner()[back.bill()]] + 1]++;
        for (int i = 0; i < n; i++) from[i + 1] += from[i];
        int all = from[n];
        int[] next = Arrays.copyOf(from, n), day = new int[all], bill = new int[all];
        long[] net = new long[all];
        for (int i = 0; i < size; i++) {
            if (voided.get(i)) continue;
            int owner = homes[bills.owner()[i]];
            put(day, net, bill, from[owner], next[owner]++, bills.day()[i], bills.net()[i], i);
        }
        for (Back back : backs) {
            if (voided.get(back.bill())) continue;
            int owner = homes[bills.owner()[back.bill()]];
            put(day, net, bill, from[owner], next[owner]++, (int) back.day().toEpochDay(), -back.net(), -1);
        }
        return new Visits(from, day, net, bill, voided);
    }

    /// Into its place by day: nearly always the last.
    private static void put(int[] day, long[] net, int[] bill, int first, int end, int newDay, long newNet, int newBill) {
        int at = end;
        while (at > first && day[at - 1] > newDay) {
            day[at] = day[at - 1];
            net[at] = net[at - 1];
            bill[at] = bill[at - 1];
            at--;
        }
        day[at] = newDay;
        net[at] = newNet;
        bill[at] = newBill;
    }

    private static YearMonth month(Bills bills, int bill) {
        return YearMonth.from(LocalDate.ofEpochDay(bills.day()[bill]));
    }

    private static List<Back> backs(DSLContext ctx, Bills bills) {
        List<Back> all = new ArrayList<>();
        Rows.each(ctx.select(REFUND.SALE_ID, REFUND.BUSINESS_DAY, REFUND.NET_SATANG, REFUND.KIND).from(REFUND).orderBy(REFUND.ID), row -> {
            int bill = Arrays.binarySearch(bills.ids(), row.getLong(1));
            if (bill >= 0) all.add(new Back(bill, row.getObject(2, LocalDate.class), row.getLong(3), row.getString(4).equals("VOID")));
        });
        return all;
    }

    /// Of bills by place: items that came back wholly.
    Map<Integer, Set<Integer>> returned(DSLContext ctx, Bills bills) {
        Map<Integer, Set<Integer>> returned = new HashMap<>();
        Map<Long, Map<Integer, Integer>> back = new HashMap<>();
        Rows.each(ctx.select(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID, sum(REFUND_LINE.QUANTITY)).from(REFUND_LINE).join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID))
                .groupBy(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID), row -> back.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getInt(2), row.getInt(3)));
        List<Long> sales = new ArrayList<>(back.keySet());
        Collections.sort(sales);
        for (int i = 0; i < sales.size(); i += 500)
            Rows.each(ctx.select(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID, sum(SALE_LINE.QUANTITY)).from(SALE_LINE).where(SALE_LINE.SALE_ID.in(sales.subList(i, Math.min(i + 500, sales.size()))))
                    .groupBy(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID), row -> {
                        int bill = Arrays.binarySearch(bills.ids(), row.getLong(1));
                        int came = back.get(row.getLong(1)).getOrDefault(row.getInt(2), 0);
                        if (bill >= 0 && came >= row.getInt(3)) returned.computeIfAbsent(bill, _ -> new HashSet<>()).add(row.getInt(2));
                    });
        return returned;
    }
}
