package jaidee.reports;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.ITEM_CATEGORY;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;

import jaidee.catalogue.VatClass;
import jaidee.db.Rows;
import jaidee.kernel.Allocation;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// What was sold in a month by item and by category, net of what went back in it. The VAT of a bill, which is rounded once
/// for the whole of it, is shared among its taxed lines, so that the parts add up to what the papers say.
final class LinesRepository {
    private final BillsRepository bills = new BillsRepository();

    /// @param quantity sold less given back
    record Sum(Money net, Money vat, long quantity) {
        static final Sum NOTHING = new Sum(Money.ZERO, Money.ZERO, 0);

        Sum plus(Sum other) {
            return new Sum(net.plus(other.net), vat.plus(other.vat), quantity + other.quantity);
        }
    }

    /// By the id of an item and by the code of a category.
    record Lines(Map<Long, Sum> items, Map<String, Sum> categories) {
        Sum item(long id) {
            return items.getOrDefault(id, Sum.NOTHING);
        }

        Sum category(String code) {
            return categories.getOrDefault(code, Sum.NOTHING);
        }
    }

    private record Line(long item, String category, VatClass vatClass, int quantity, long net) {
    }

    Lines of(DSLContext ctx, Span span) {
        Lines lines = new Lines(new HashMap<>(), new HashMap<>());
        Map<Long, String> categories = ctx.select(ITEM.ID, ITEM.CATEGORY_CODE).from(ITEM).fetchMap(row -> row.value1(), row -> row.value2());
        Map<Long, Paper> sales = new HashMap<>();
        Set<Long> voided = bills.voided(ctx, span.first(), span.last());
        Rows.each(ctx.select(SALE.ID, SALE.VAT_SATANG, SALE.EXEMPT_SATANG).from(SALE)
                .where(SALE.BUSINESS_DAY.between(span.first(), span.last())).and(SALE.NET_SATANG.gt(0L)), row -> {
                    if (!voided.contains(row.getLong(1))) sales.put(row.getLong(1), new Paper(row.getLong(2), row.getLong(3)));
                });
        Gatherer sold = new Gatherer(lines, sales, categories, 1);
        // by the range of their numbers and not by a join: the lines of one month stand together among those of ten years
        Rows.each(ctx.select(SALE_LINE.SALE_ID, SALE_LINE.ITEM_ID, SALE_LINE.CATEGORY_CODE, SALE_LINE.VAT_CLASS, SALE_LINE.QUANTITY, SALE_LINE.NET_SATANG)
                .from(SALE_LINE).where(SALE_LINE.SALE_ID.between(first(sales.keySet()), last(sales.keySet()))).orderBy(SALE_LINE.SALE_ID, SALE_LINE.POSITION), sold::take);
        sold.close();
        Set<Long> back = bills.back(ctx, span.first(), span.last()).stream().map(BillsRepository.Back::refund).collect(Collectors.toSet());
        Map<Long, Paper> refunds = ctx.select(REFUND.ID, REFUND.VAT_SATANG, REFUND.EXEMPT_SATANG).from(REFUND)
                .where(REFUND.ID.between(first(back), last(back))).fetchMap(row -> row.value1(), row -> new Paper(row.value2(), row.value3()));
        refunds.keySet().retainAll(back);
        Gatherer returned = new Gatherer(lines, refunds, categories, -1);
        Rows.each(ctx.select(REFUND_LINE.REFUND_ID, SALE_LINE.ITEM_ID, SALE_LINE.CATEGORY_CODE, SALE_LINE.VAT_CLASS, REFUND_LINE.QUANTITY, REFUND_LINE.NET_SATANG)
                .from(REFUND_LINE).join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID))
                .where(REFUND_LINE.REFUND_ID.between(first(back), last(back))).orderBy(REFUND_LINE.REFUND_ID, SALE_LINE.POSITION), returned::take);
        returned.close();
        return lines;
    }

    /// The lowest number; one above the highest that there can be when there is none.
    static long first(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }

    static long last(Set<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
    }

    /// Of the items named, also of those no longer sold.
    Map<Long, Bilingual> items(DSLContext ctx, Set<Long> ids) {
        return ctx.select(ITEM.ID, ITEM.NAME_TH, ITEM.NAME_EN).from(ITEM).where(ITEM.ID.in(ids))
                .fetchMap(row -> row.value1(), row -> new Bilingual(row.value2(), row.value3()));
    }

    Map<String, Bilingual> categories(DSLContext ctx) {
        return ctx.select(ITEM_CATEGORY.CODE, ITEM_CATEGORY.NAME_TH, ITEM_CATEGORY.NAME_EN).from(ITEM_CATEGORY).orderBy(ITEM_CATEGORY.POSITION)
                .fetchMap(row -> row.value1(), row -> new Bilingual(row.value2(), row.value3()));
    }

    /// What a bill or a credit note says of the whole of it.
    private record Paper(long vat, long exempt) {
    }

    /// Collects the lines of one paper after another, of those that count.
    private static final class Gatherer {
        private final Lines into;
        private final Map<Long, Paper> papers;
        private final Map<Long, String> categories;
        private final int sign;
        private final List<Line> paper = new ArrayList<>();
        private long id;

        Gatherer(Lines into, Map<Long, Paper> papers, Map<Long, String> categories, int sign) {
            this.into = into;
            this.papers = papers;
            this.categories = categories;
            this.sign = sign;
        }

        void take(ResultSet row) throws SQLException {
            if (row.getLong(1) != id) close();
            id = row.getLong(1);
            if (!papers.containsKey(id)) return;
            String category = row.getString(3);
            paper.add(new Line(row.getLong(2), category == null ? categories.get(row.getLong(2)) : category, VatClass.valueOf(row.getString(4)), row.getInt(5), row.getLong(6)));
        }

        void close() {
            if (paper.isEmpty()) return;
            long vat = papers.get(id).vat(), exempt = papers.get(id).exempt();
            long untaxed = paper.stream().filter(line -> line.vatClass() == VatClass.EXEMPT).mapToLong(Line::net).sum();
            // whether medicine was taxed that day shows in what the paper called exempt
            boolean medicineTaxed = untaxed == exempt;
            long[] weights = paper.stream().mapToLong(line -> line.vatClass() == VatClass.VATABLE || line.vatClass() == VatClass.MEDICINE && medicineTaxed ? line.net() : 0).toArray();
            long[] shares = vat == 0 ? new long[weights.length] : Allocation.split(vat, weights);
            for (int i = 0; i < shares.length; i++) {
                Line line = paper.get(i);
                Sum sum = new Sum(Money.satang(sign * line.net()), Money.satang(sign * shares[i]), (long) sign * line.quantity());
                into.items().merge(line.item(), sum, Sum::plus);
                into.categories().merge(line.category(), sum, Sum::plus);
            }
            paper.clear();
        }
    }
}
