package jaidee.reports;

import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Reads what the dashboard shows first. Every question goes by an index of days: it takes as long in a book of ten years as
/// in one of ten weeks.
final class DashboardRepository {
    /// What gives an owner points for a visit, and takes it back.
    static final List<String> GIVEN = List.of("EARN_SPEND", "EARN_SERVICE", "EARN_BONUS", "EARN_REVERSED", "PARTNER_IN");
    /// A complaint that nobody has closed.
    static final Condition OPEN_COMPLAINT = FEEDBACK.KIND.eq(inline("COMPLAINT")).and(FEEDBACK.CLOSED_AT.isNull());

    private final BillsRepository bills = new BillsRepository();

    /// A bill that was paid, or money that went back.
    ///
    /// @param owner  `BillRows.NOBODY` for a walk-in
    /// @param satang negative for what went back
    record Moved(LocalDate day, LocalTime at, long owner, long satang) {
    }

    /// Points given, negative when they were taken back.
    record Given(LocalDate day, LocalTime at, long points) {
    }

    List<Moved> sold(DSLContext ctx, Collection<LocalDate> days) {
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow(), last = days.stream().max(LocalDate::compareTo).orElseThrow();
        Set<Long> voided = bills.voided(ctx, first, last);
        return ctx.select(SALE.ID, SALE.BUSINESS_DAY, SALE.AT, SALE.OWNER_ID, SALE.NET_SATANG).from(SALE)
                .where(SALE.BUSINESS_DAY.in(days)).and(SALE.NET_SATANG.gt(0L)).fetch().stream().filter(row -> !voided.contains(row.value1()))
                .map(row -> new Moved(row.value2(), time(row.value3()), row.value4() == null ? BillRows.NOBODY : row.value4(), row.value5())).toList();
    }

    /// What went back on these days.
    List<Moved> back(DSLContext ctx, Collection<LocalDate> days) {
        return days.stream().flatMap(day -> bills.back(ctx, day, day).stream()).map(each -> new Moved(each.on(),
                time(ctx.select(REFUND.AT).from(REFUND).where(REFUND.ID.eq(each.refund())).fetchSingle().value1()), each.owner(), -each.net().satang())).toList();
    }

    List<Given> given(DSLContext ctx, Collection<LocalDate> days) {
        return ctx.select(LEDGER_ENTRY.BUSINESS_DAY, LEDGER_ENTRY.AT, LEDGER_ENTRY.POINTS).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.BUSINESS_DAY.in(days)).and(LEDGER_ENTRY.KIND.in(GIVEN))
                .fetch(row -> new Given(row.value1(), time(row.value2()), row.value3()));
    }

    BigDecimal given(DSLContext ctx, LocalDate from, LocalDate to) {
        BigDecimal points = ctx.select(sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY).where(LEDGER_ENTRY.BUSINESS_DAY.between(from, to))
                .and(LEDGER_ENTRY.KIND.in(GIVEN)).fetchSingle().value1();
        return points == null ? BigDecimal.ZERO : points;
    }

    /// What came in by each way less what went back by it.
    SequencedMap<PaymentMethod, Money> tenders(DSLContext ctx, LocalDate day) {
        EnumMap<PaymentMethod, Money> sums = new EnumMap<>(PaymentMethod.class);
        ctx.select(PAYMENT.METHOD, sum(PAYMENT.SATANG)).from(SALE).join(PAYMENT).on(PAYMENT.SALE_ID.eq(SALE.ID)).where(SALE.BUSINESS_DAY.eq(day))
                .groupBy(PAYMENT.METHOD).forEach(row -> add(sums, row.value1(), row.value2().longValueExact()));
        ctx.select(REFUND_PAYMENT.METHOD, sum(REFUND_PAYMENT.SATANG)).from(REFUND).join(REFUND_PAYMENT).on(REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID))
                .where(REFUND.BUSINESS_DAY.eq(day)).groupBy(REFUND_PAYMENT.METHOD).forEach(row -> add(sums, row.value1(), -row.value2().longValueExact()));
        return new TreeMap<>(sums);
    }

    private static void add(EnumMap<PaymentMethod, Money> sums, String method, long satang) {
        sums.merge(PaymentMethod.valueOf(method), Money.satang(satang), Money::plus);
    }

    /// Owners who are booked for a day and have not come yet.
    int booked(DSLContext ctx, LocalDate day) {
        return ctx.select(countDistinct(REMINDER.OWNER_ID)).from(REMINDER).where(REMINDER.STATUS.eq("BOOKED")).and(REMINDER.NEXT_ON.eq(day)).fetchSingle().value1();
    }

    int openComplaints(DSLContext ctx) {
        return ctx.fetchCount(FEEDBACK, OPEN_COMPLAINT);
    }

    static LocalTime time(OffsetDateTime at) {
        return at.atZoneSameInstant(Days.BANGKOK).toLocalTime();
    }
}
