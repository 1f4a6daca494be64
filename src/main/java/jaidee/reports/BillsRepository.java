package jaidee.reports;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Rows;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// Reads paid bills and what was given back of them. A bill counts when something is to be paid for it and it was not made
/// void; what is refunded is taken off on the day on which that is done.
final class BillsRepository {
    private static final String VOID = "VOID";
    private static final int OWNERS_AT_ONCE = 500;

    /// Money that went back.
    ///
    /// @param owner of the bill
    /// @param on    the day on which it did
    record Back(long refund, long sale, long owner, LocalDate on, Money net, Money vat) {
    }

    /// What the bills of some days come to.
    record Sums(long bills, Money net, Money vat, Money discounts) {
    }

    /// From one day to another, both included.
    BillRows bills(DSLContext ctx, LocalDate from, LocalDate to) {
        Set<Long> voided = voided(ctx, from, to);
        BillRows bills = new BillRows();
        Rows.each(ctx.select(SALE.BUSINESS_DAY, SALE.OWNER_ID, SALE.NET_SATANG, SALE.ID).from(SALE)
                .where(SALE.BUSINESS_DAY.between(from, to)).orderBy(SALE.BUSINESS_DAY), row -> {
                    if (row.getLong(3) > 0 && !voided.contains(row.getLong(4))) bills.add(row.getLong(2), row.getObject(1, LocalDate.class), row.getLong(3));
                });
        return bills;
    }

    /// Bills of these days that were made void, which is done on the day of the bill alone: they never were.
    Set<Long> voided(DSLContext ctx, LocalDate from, LocalDate to) {
        return new HashSet<>(ctx.select(REFUND.SALE_ID).from(REFUND).where(REFUND.BUSINESS_DAY.between(from, to)).and(REFUND.KIND.eq(VOID)).fetch(REFUND.SALE_ID));
    }

    /// What was refunded from one day to another, both included.
    List<Back> back(DSLContext ctx, LocalDate from, LocalDate to) {
        return ctx.select(REFUND.ID, REFUND.SALE_ID, SALE.OWNER_ID, REFUND.BUSINESS_DAY, REFUND.NET_SATANG, REFUND.VAT_SATANG)
                .from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID)).where(REFUND.BUSINESS_DAY.between(from, to)).and(REFUND.KIND.ne(VOID)).orderBy(REFUND.ID)
                .fetch(row -> new Back(row.value1(), row.value2(), row.value3() == null ? BillRows.NOBODY : row.value3(), row.value4(),
                        Money.satang(row.value5()), Money.satang(row.value6())));
    }

    /// Of `owners`, those who had a paid bill before `day`.
    Set<Long> known(DSLContext ctx, Collection<Long> owners, LocalDate day) {
        Set<Long> known = new HashSet<>();
        List<Long> all = new ArrayList<>(owners);
        for (int from = 0; from < all.size(); from += OWNERS_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + OWNERS_AT_ONCE));
            // owner by owner: asked for all at once, H2 goes through every bill before that day
            known.addAll(ctx.select(OWNER.ID).from(OWNER).where(OWNER.ID.in(some)).and(exists(selectOne().from(SALE).where(SALE.OWNER_ID.eq(OWNER.ID))
                    .and(SALE.BUSINESS_DAY.lt(day)).and(SALE.NET_SATANG.gt(0L))
                    .and(notExists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)).and(REFUND.KIND.eq(VOID))))))
                    .fetch(OWNER.ID));
        }
        return known;
    }

    /// Of the paid bills from one day to another.
    Sums sums(DSLContext ctx, LocalDate from, LocalDate to) {
        Set<Long> voided = voided(ctx, from, to);
        long[] sums = new long[4];
        Rows.each(ctx.select(SALE.ID, SALE.NET_SATANG, SALE.VAT_SATANG, SALE.DISCOUNT_SATANG).from(SALE)
                .where(SALE.BUSINESS_DAY.between(from, to)), row -> {
                    if (row.getLong(2) <= 0 || voided.contains(row.getLong(1))) return;
                    sums[0]++;
                    for (int i = 1; i < sums.length; i++) sums[i] = Math.addExact(sums[i], row.getLong(i + 1));
                });
        return new Sums(sums[0], Money.satang(sums[1]), Money.satang(sums[2]), Money.satang(sums[3]));
    }
}
