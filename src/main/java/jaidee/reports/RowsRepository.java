package jaidee.reports;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.min;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerName;
import jaidee.reports.RowsBehind.Row;
import jaidee.reports.RowsBehind.Thing;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// Reads rows behind numbers of money, one by one as they are counted: bills and what went back; and who is booked or waits.
final class RowsRepository {
    private static final List<String> OF_SALES = List.of("RECEIPT", "ABB_TAX_INVOICE");
    private static final int AT_ONCE = 1000;
    private static final Comparator<Row> OLDEST = Comparator.comparing(Row::day).thenComparing(row -> row.at().orElse(java.time.LocalTime.MIN));

    /// What of a bill is looked at.
    enum Of {
        NET(SALE.NET_SATANG), VAT(SALE.VAT_SATANG), DISCOUNT(SALE.DISCOUNT_SATANG);

        private final Field<Long> field;

        Of(Field<Long> field) {
            this.field = field;
        }
    }

    private final BillsRepository bills = new BillsRepository();

    /// Bills that count, from one day to another.
    ///
    /// @param what of a bill
    List<Row> bills(DSLContext ctx, LocalDate from, LocalDate to, Of what) {
        Field<Long> amount = what.field;
        Set<Long> voided = bills.voided(ctx, from, to);
        Map<Long, Row> rows = new java.util.LinkedHashMap<>();
        ctx.select(SALE.ID, SALE.BUSINESS_DAY, SALE.AT, amount, SALE.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME, DOCUMENT.NUMBER)
                .from(SALE).leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID)).leftJoin(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in(OF_SALES))
                .where(SALE.BUSINESS_DAY.between(from, to)).and(SALE.NET_SATANG.gt(0L)).orderBy(SALE.BUSINESS_DAY, SALE.ID)
                .forEach(row -> {
                    if (!voided.contains(row.value1())) rows.putIfAbsent(row.value1(), bill(row, Message.of("reports.rows.bill", said(row.get(DOCUMENT.NUMBER))), row.value4()));
                });
        return List.copyOf(rows.values());
    }

    /// What went back from one day to another, as it lowers the revenue.
    ///
    /// @param amount of it
    List<Row> back(DSLContext ctx, LocalDate from, LocalDate to, Function<BillsRepository.Back, Money> amount) {
        List<Row> rows = new ArrayList<>();
        for (BillsRepository.Back each : bills.back(ctx, from, to)) ctx.select(REFUND.BUSINESS_DAY, REFUND.AT, SALE.ID, SALE.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME,
                        OWNER.LAST_NAME, OWNER.NICKNAME, DOCUMENT.NUMBER).from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID)).leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .leftJoin(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in(OF_SALES)).where(REFUND.ID.eq(each.refund())).limit(1)
                .forEach(row -> rows.add(row(row, row.value1(), row.value2(), Message.of("reports.rows.refund", said(row.get(DOCUMENT.NUMBER))), -amount.apply(each).satang())));
        return rows;
    }

    List<Row> tender(DSLContext ctx, PaymentMethod method, LocalDate day) {
        Stream<Row> in = ctx.select(SALE.BUSINESS_DAY, SALE.AT, SALE.ID, SALE.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME, DOCUMENT.NUMBER, PAYMENT.SATANG)
                .from(SALE).join(PAYMENT).on(PAYMENT.SALE_ID.eq(SALE.ID)).leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .leftJoin(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in(OF_SALES))
                .where(SALE.BUSINESS_DAY.eq(day)).and(PAYMENT.METHOD.eq(method.name())).fetch().stream()
                .map(row -> row(row, row.value1(), row.value2(), Message.of("reports.rows.bill", said(row.get(DOCUMENT.NUMBER))), row.value10()));
        Stream<Row> out = ctx.select(REFUND.BUSINESS_DAY, REFUND.AT, SALE.ID, SALE.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME, DOCUMENT.NUMBER, REFUND_PAYMENT.SATANG)
                .from(REFUND).join(REFUND_PAYMENT).on(REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID)).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID))
                .leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID)).leftJoin(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in(OF_SALES))
                .where(REFUND.BUSINESS_DAY.eq(day)).and(REFUND_PAYMENT.METHOD.eq(method.name())).fetch().stream()
                .map(row -> row(row, row.value1(), row.value2(), Message.of("reports.rows.refund", said(row.get(DOCUMENT.NUMBER))), -row.value10()));
        return Stream.concat(in, out).sorted(OLDEST).toList();
    }

    /// One row an owner, by the time of the first booking.
    List<Row> booked(DSLContext ctx, LocalDate day) {
        return ctx.select(REMINDER.OWNER_ID, min(REMINDER.BOOKED_FOR), OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME).from(REMINDER).join(OWNER).on(OWNER.ID.eq(REMINDER.OWNER_ID))
                .where(REMINDER.STATUS.eq("BOOKED")).and(REMINDER.NEXT_ON.eq(day)).groupBy(REMINDER.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME)
                .orderBy(min(REMINDER.BOOKED_FOR), REMINDER.OWNER_ID)
                .fetch(row -> new Row(day, Optional.of(DashboardRepository.time(row.value2())), name(row), Message.of("reports.rows.booked"), BigDecimal.ONE,
                        Optional.of(new OwnerId(row.value1())), Optional.of(new Thing.Owner(new OwnerId(row.value1())))));
    }

    /// The oldest first.
    List<Row> complaints(DSLContext ctx) {
        return ctx.select(FEEDBACK.AT, FEEDBACK.TEXT, FEEDBACK.ID, FEEDBACK.OWNER_ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME)
                .from(FEEDBACK).leftJoin(OWNER).on(OWNER.ID.eq(FEEDBACK.OWNER_ID)).where(DashboardRepository.OPEN_COMPLAINT).orderBy(FEEDBACK.AT)
                .fetch(row -> new Row(row.value1().atZoneSameInstant(Days.BANGKOK).toLocalDate(), Optional.of(DashboardRepository.time(row.value1())), name(row),
                        Message.of("reports.rows.words", said(row.value2())), BigDecimal.ONE, Optional.ofNullable(row.value4()).map(OwnerId::new),
                        Optional.of(new Thing.Case(row.value3()))));
    }

    /// What these owners are called.
    Map<Long, String> names(DSLContext ctx, Collection<Long> owners) {
        Map<Long, String> names = new HashMap<>();
        List<Long> all = List.copyOf(owners);
        for (int from = 0; from < all.size(); from += AT_ONCE)
            ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME).from(OWNER)
                    .where(OWNER.ID.in(all.subList(from, Math.min(all.size(), from + AT_ONCE)))).forEach(row -> names.put(row.value1(), name(row)));
        return names;
    }

    private static Row bill(Record row, Message what, long satang) {
        return row(row, row.get(SALE.BUSINESS_DAY), row.get(SALE.AT), what, satang);
    }

    private static Row row(Record row, LocalDate day, OffsetDateTime at, Message what, long satang) {
        return new Row(day, Optional.of(DashboardRepository.time(at)), name(row), what, BigDecimal.valueOf(satang), Optional.ofNullable(row.get(SALE.OWNER_ID)).map(OwnerId::new),
                Optional.of(new Thing.Bill(new SaleId(row.get(SALE.ID)))));
    }

    /// Goes through an answer without holding all of it.
    ///
    /// @param row made of each record
    static <R extends Record> Gathered gathered(ResultQuery<R> question, Function<? super R, Row> row) {
        Gathered gathered = new Gathered();
        try (Stream<R> found = question.fetchStream()) {
            found.forEach(each -> gathered.add(row.apply(each)));
        }
        return gathered;
    }

    /// Of the owner in a row; nothing for a walk-in.
    static String name(Record row) {
        String first = row.get(OWNER.FIRST_NAME);
        return first == null ? "" : new OwnerName(said(row.get(OWNER.TITLE)), first, said(row.get(OWNER.LAST_NAME)), said(row.get(OWNER.NICKNAME))).spoken();
    }

    static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
