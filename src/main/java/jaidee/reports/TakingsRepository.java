package jaidee.reports;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.Rows;
import jaidee.kernel.Money;
import jaidee.owners.OwnerName;
import jaidee.till.PaymentMethod;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// In which ways the money of a month came and went, and through whose hands.
final class TakingsRepository {
    private final BillsRepository bills = new BillsRepository();

    record Tender(Money received, Money returned) {
        Tender plus(Tender other) {
            return new Tender(received.plus(other.received), returned.plus(other.returned));
        }
    }

    /// @param byHand discounts given by hand on the bills of theirs
    record Work(String name, long bills, Money net, Money returned, Money byHand) {
        Work plus(Work other) {
            return new Work(name, bills + other.bills, net.plus(other.net), returned.plus(other.returned), byHand.plus(other.byHand));
        }
    }

    Map<PaymentMethod, Tender> tenders(DSLContext ctx, Span span) {
        Map<PaymentMethod, Tender> tenders = new EnumMap<>(PaymentMethod.class);
        Set<Long> sales = sales(ctx, span).keySet();
        Rows.each(ctx.select(PAYMENT.SALE_ID, PAYMENT.METHOD, PAYMENT.SATANG).from(PAYMENT)
                .where(PAYMENT.SALE_ID.between(LinesRepository.first(sales), LinesRepository.last(sales))), row -> {
                    if (sales.contains(row.getLong(1)))
                        tenders.merge(PaymentMethod.valueOf(row.getString(2)), new Tender(Money.satang(row.getLong(3)), Money.ZERO), Tender::plus);
                });
        Set<Long> back = refunds(ctx, span);
        Rows.each(ctx.select(REFUND.ID, REFUND_PAYMENT.METHOD, REFUND_PAYMENT.SATANG).from(REFUND)
                .join(REFUND_PAYMENT).on(REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID))
                .where(REFUND.BUSINESS_DAY.between(span.first(), span.last())), row -> {
                    if (back.contains(row.getLong(1)))
                        tenders.merge(PaymentMethod.valueOf(row.getString(2)), new Tender(Money.ZERO, Money.satang(row.getLong(3))), Tender::plus);
                });
        return tenders;
    }

    private Set<Long> refunds(DSLContext ctx, Span span) {
        return bills.back(ctx, span.first(), span.last()).stream().map(BillsRepository.Back::refund).collect(Collectors.toSet());
    }

    private record Sold(long staff, Money net) {
    }

    /// The paid bills by their numbers.
    private Map<Long, Sold> sales(DSLContext ctx, Span span) {
        Set<Long> voided = bills.voided(ctx, span.first(), span.last());
        Map<Long, Sold> sales = new HashMap<>();
        Rows.each(ctx.select(SALE.ID, SALE.STAFF_ID, SALE.NET_SATANG).from(SALE)
                .where(SALE.BUSINESS_DAY.between(span.first(), span.last())).and(SALE.NET_SATANG.gt(0L)), row -> {
                    if (!voided.contains(row.getLong(1))) sales.put(row.getLong(1), new Sold(row.getLong(2), Money.satang(row.getLong(3))));
                });
        return sales;
    }

    /// By the number of the person.
    Map<Long, Work> staff(DSLContext ctx, Span span) {
        Map<Long, String> names = ctx.select(STAFF.ID, STAFF.DISPLAY_NAME).from(STAFF).fetchMap(row -> row.value1(), row -> row.value2());
        Map<Long, Work> work = new TreeMap<>();
        Map<Long, Sold> sales = sales(ctx, span);
        sales.values().forEach(sold -> work.merge(sold.staff(), new Work(names.get(sold.staff()), 1, sold.net(), Money.ZERO, Money.ZERO), Work::plus));
        Set<Long> back = refunds(ctx, span);
        Rows.each(ctx.select(REFUND.ID, REFUND.STAFF_ID, REFUND.NET_SATANG).from(REFUND)
                .where(REFUND.BUSINESS_DAY.between(span.first(), span.last())), row -> {
                    if (back.contains(row.getLong(1))) work.merge(row.getLong(2),
                            new Work(names.get(row.getLong(2)), 0, Money.ZERO, Money.satang(row.getLong(3)), Money.ZERO), Work::plus);
                });
        Rows.each(ctx.select(SALE_DISCOUNT.SALE_ID, SALE_DISCOUNT.SATANG).from(SALE_DISCOUNT)
                .where(SALE_DISCOUNT.SALE_ID.between(LinesRepository.first(sales.keySet()), LinesRepository.last(sales.keySet()))).and(SALE_DISCOUNT.KIND.eq("MANUAL")), row -> {
                    Sold sold = sales.get(row.getLong(1));
                    if (sold != null) work.merge(sold.staff(), new Work(names.get(sold.staff()), 0, Money.ZERO, Money.ZERO, Money.satang(row.getLong(2))), Work::plus);
                });
        return work;
    }

    Map<Long, String> names(DSLContext ctx, Collection<Long> owners) {
        return ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(OWNER).where(OWNER.ID.in(owners))
                .fetchMap(row -> row.value1(), row -> new OwnerName(said(row.value2()), row.value3(), said(row.value4()), "").titled());
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
