package jaidee.origins;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Rows;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Reads first bills, what was said of where an owner comes from, and who recommended whom. A bill counts when something is to
/// be paid for it and it was not made void, as in the report of the month.
final class OriginRepository {
    private static final int AT_ONCE = 500;

    /// @param source as it was said; empty when nobody asked
    record Said(String source, boolean recommended) {
    }

    /// A paid bill, or with less than nothing what was given back of one.
    interface BillReader {
        void bill(long owner, LocalDate day, long satang);
    }

    /// The first paid bill ever of each owner who had it on these days.
    Map<Long, LocalDate> fresh(DSLContext ctx, LocalDate from, LocalDate to) {
        Map<Long, LocalDate> first = new HashMap<>();
        bills(ctx, from, to, (owner, day, satang) -> first.merge(owner, day, (a, b) -> a.isBefore(b) ? a : b));
        if (ctx.fetchExists(SALE, SALE.BUSINESS_DAY.lt(from))) first.keySet().removeAll(known(ctx, first.keySet(), from));
        return first;
    }

    /// Of these owners, those with a paid bill before `day`.
    private static Set<Long> known(DSLContext ctx, Collection<Long> owners, LocalDate day) {
        Set<Long> known = new HashSet<>();
        for (List<Long> some : parts(owners))
            // owner by owner: asked for all at once, H2 goes through every bill before that day
            known.addAll(ctx.select(OWNER.ID).from(OWNER).where(OWNER.ID.in(some)).and(exists(selectOne().from(SALE).where(SALE.OWNER_ID.eq(OWNER.ID))
                    .and(SALE.BUSINESS_DAY.lt(day)).and(paid()))).fetch(OWNER.ID));
        return known;
    }

    private static Condition paid() {
        return SALE.NET_SATANG.gt(0L).and(notExists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)).and(REFUND.KIND.eq("VOID"))));
    }

    /// Paid bills of owners from one day to another, both included.
    void bills(DSLContext ctx, LocalDate from, LocalDate to, BillReader reader) {
        Set<Long> voided = new HashSet<>(ctx.select(REFUND.SALE_ID).from(REFUND).where(REFUND.KIND.eq("VOID")).and(REFUND.BUSINESS_DAY.ge(from)).fetch(REFUND.SALE_ID));
        Rows.each(ctx.select(SALE.OWNER_ID, SALE.BUSINESS_DAY, SALE.NET_SATANG, SALE.ID).from(SALE)
                .where(SALE.BUSINESS_DAY.between(from, to)).and(SALE.OWNER_ID.isNotNull()).and(SALE.NET_SATANG.gt(0L)), row -> {
                    if (!voided.contains(row.getLong(4))) reader.bill(row.getLong(1), row.getObject(2, LocalDate.class), row.getLong(3));
                });
    }

    /// What went back to owners from one day to another, both included.
    void back(DSLContext ctx, LocalDate from, LocalDate to, BillReader reader) {
        Rows.each(ctx.select(SALE.OWNER_ID, REFUND.BUSINESS_DAY, REFUND.NET_SATANG).from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID))
                .where(REFUND.BUSINESS_DAY.between(from, to)).and(REFUND.KIND.ne("VOID")).and(SALE.OWNER_ID.isNotNull()),
                row -> reader.bill(row.getLong(1), row.getObject(2, LocalDate.class), -row.getLong(3)));
    }

    Map<Long, Said> said(DSLContext ctx, Collection<Long> owners) {
        Map<Long, Said> said = new HashMap<>();
        Field<Long> by = coalesce(REFERRAL.REFERRER_ID, OWNER.REFERRER_ID);
        for (List<Long> some : parts(owners))
            ctx.select(OWNER.ID, OWNER.SOURCE, by).from(OWNER).leftJoin(REFERRAL).on(REFERRAL.REFEREE_ID.eq(OWNER.ID)).where(OWNER.ID.in(some))
                    .forEach(row -> said.put(row.value1(), new Said(row.value2() == null ? "" : row.value2(), row.value3() != null)));
        return said;
    }

    /// The day of the first bill; empty before it.
    Optional<LocalDate> begin(DSLContext ctx) {
        return ctx.select(min(SALE.BUSINESS_DAY)).from(SALE).fetchOptional(min(SALE.BUSINESS_DAY));
    }

    /// Everybody who recommended somebody or was recommended, as the clinic knows them now: whoever was put together with
    /// another owner counts as that one.
    List<Acquaintance> acquaintances(DSLContext ctx) {
        Map<Long, Long> into = new HashMap<>(ctx.select(OWNER.ID, OWNER.MERGED_INTO).from(OWNER).where(OWNER.MERGED_INTO.isNotNull()).fetchMap(OWNER.ID, OWNER.MERGED_INTO));
        Map<Long, Long> by = new HashMap<>();
        Map<Long, LocalDate> noted = new HashMap<>();
        ctx.select(OWNER.ID, OWNER.REFERRER_ID).from(OWNER).where(OWNER.REFERRER_ID.isNotNull()).forEach(row -> by.put(row.value1(), row.value2()));
        ctx.select(REFERRAL.REFEREE_ID, REFERRAL.REFERRER_ID, REFERRAL.NOTED_ON).from(REFERRAL).forEach(row -> {
            by.put(row.value1(), row.value2());
            noted.put(row.value1(), row.value3());
        });
        Set<Long> people = new HashSet<>();
        Map<Long, Long> now = new HashMap<>();
        by.forEach((friend, recommender) -> {
            long one = survivor(into, friend), other = survivor(into, recommender);
            if (one == other) return;
            now.putIfAbsent(one, other);
            people.add(one);
            people.add(other);
        });
        Map<Long, Long> revenue = revenue(ctx, people, into);
        List<Acquaintance> all = new ArrayList<>();
        for (List<Long> some : parts(people))
            ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.MEMBER_SINCE, OWNER.ERASED_AT).from(OWNER).where(OWNER.ID.in(some))
                    .forEach(row -> all.add(new Acquaintance(new OwnerId(row.value1()), row.value6() == null ? name(row) : "",
                            Optional.ofNullable(noted.get(row.value1())).orElse(row.value5()), Money.satang(revenue.getOrDefault(row.value1(), 0L)),
                            Optional.ofNullable(now.get(row.value1())).map(OwnerId::new))));
        return all;
    }

    private static long survivor(Map<Long, Long> into, long owner) {
        long at = owner;
        for (int step = 0; into.containsKey(at) && step <= into.size(); step++) at = into.get(at);
        return at;
    }

    private static Map<Long, Long> revenue(DSLContext ctx, Set<Long> people, Map<Long, Long> into) {
        Map<Long, Long> revenue = new HashMap<>();
        Rows.each(ctx.select(SALE.OWNER_ID, sum(SALE.NET_SATANG)).from(SALE).where(SALE.OWNER_ID.isNotNull()).groupBy(SALE.OWNER_ID), row -> {
            long owner = survivor(into, row.getLong(1));
            if (people.contains(owner)) revenue.merge(owner, row.getLong(2), Long::sum);
        });
        // a void bill goes back whole, so that every refund is taken off here
        Rows.each(ctx.select(SALE.OWNER_ID, sum(REFUND.NET_SATANG)).from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID)).where(SALE.OWNER_ID.isNotNull()).groupBy(SALE.OWNER_ID),
                row -> revenue.computeIfPresent(survivor(into, row.getLong(1)), minus(row.getLong(2))));
        return revenue;
    }

    private static BiFunction<Long, Long, Long> minus(long satang) {
        return (_, had) -> had - satang;
    }

    private static String name(Record row) {
        return new OwnerName(text(row.get(OWNER.TITLE)), row.get(OWNER.FIRST_NAME), text(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }

    private static List<List<Long>> parts(Collection<Long> owners) {
        List<Long> all = new ArrayList<>(owners);
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        return parts;
    }
}
