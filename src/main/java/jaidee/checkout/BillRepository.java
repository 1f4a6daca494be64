package jaidee.checkout;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Bills as lists show them: first their ids by an index, then what stands in the line of each.
final class BillRepository {
    private static final List<String> OF_SALES = List.of("RECEIPT", "ABB_TAX_INVOICE");
    /// Behind every letter and digit of a number.
    private static final String LAST = "~";

    private final PastRefundRepository refunds = new PastRefundRepository();

    private static final class What {
        private final Set<String> pets = new LinkedHashSet<>();
        private final Set<Bilingual> items = new LinkedHashSet<>();
    }

    /// The newest first.
    List<Long> ofDay(DSLContext ctx, LocalDate day, BillFilter filter, Optional<SaleId> before, int most) {
        Condition older = before.map(last -> SALE.ID.lt(last.value())).orElse(noCondition());
        return ctx.select(SALE.ID).from(SALE).where(SALE.BUSINESS_DAY.eq(day)).and(older).and(passes(filter))
                .orderBy(SALE.BUSINESS_DAY.desc(), SALE.ID.desc()).limit(most).fetch(SALE.ID);
    }

    BillDay dayOf(DSLContext ctx, LocalDate day, BillFilter filter, List<BillLine> newest) {
        Money givenBack = refunds.givenBack(ctx, day);
        return ctx.select(count(), coalesce(sum(when(StandingSalesRepository.STANDS, SALE.PAYABLE_SATANG)), inline(BigDecimal.ZERO))).from(SALE)
                .where(SALE.BUSINESS_DAY.eq(day)).and(passes(filter))
                .fetchSingle(row -> new BillDay(day, row.value1(), Money.satang(row.value2().longValueExact()), givenBack, newest));
    }

    /// From one day to another, the newest first.
    List<Long> between(DSLContext ctx, LocalDate from, LocalDate to, int most) {
        return ctx.select(SALE.ID).from(SALE).where(SALE.BUSINESS_DAY.between(from, to))
                .orderBy(SALE.BUSINESS_DAY.desc(), SALE.ID.desc()).limit(most).fetch(SALE.ID);
    }

    /// That came to exactly so much, the newest first.
    List<Long> paying(DSLContext ctx, Money amount, int most) {
        return ctx.select(SALE.ID).from(SALE).where(SALE.PAYABLE_SATANG.eq(amount.satang()))
                .orderBy(SALE.PAYABLE_SATANG.desc(), SALE.ID.desc()).limit(most).fetch(SALE.ID);
    }

    /// Those of `ids` that the filter lets through, in their order.
    List<Long> only(DSLContext ctx, List<Long> ids, BillFilter filter) {
        if (filter == BillFilter.ALL || ids.isEmpty()) return ids;
        Set<Long> passing = ctx.select(SALE.ID).from(SALE).where(SALE.ID.in(ids)).and(passes(filter)).fetchSet(SALE.ID);
        return ids.stream().filter(passing::contains).toList();
    }

    private static Condition passes(BillFilter filter) {
        return switch (filter) {
            case ALL -> noCondition();
            case REFUNDED -> exists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)).and(REFUND.KIND.eq("REFUND")));
            case VOIDED -> not(StandingSalesRepository.STANDS);
            case TAX_INVOICE -> exists(selectOne().from(DOCUMENT).where(DOCUMENT.SALE_ID.eq(SALE.ID))
                    .and(DOCUMENT.KIND.eq(DocumentKind.TAX_INVOICE.name())));
        };
    }

    /// Of these owners, the newest first.
    List<Long> of(DSLContext ctx, Collection<OwnerId> owners, int most) {
        List<Long> ids = new ArrayList<>();
        for (OwnerId owner : owners) ids.addAll(ctx.select(SALE.ID).from(SALE).where(SALE.OWNER_ID.eq(owner.value()))
                .orderBy(SALE.OWNER_ID.desc(), SALE.AT.desc()).limit(most).fetch(SALE.ID));
        return ids.stream().sorted((a, b) -> Long.compare(b, a)).limit(most).toList();
    }

    List<Long> withToken(DSLContext ctx, String token) {
        return ctx.select(DOCUMENT.SALE_ID).from(DOCUMENT).where(DOCUMENT.TOKEN.eq(token)).and(DOCUMENT.SALE_ID.isNotNull()).fetch(DOCUMENT.SALE_ID);
    }

    /// Whose number begins so, the newest first.
    List<Long> numbered(DSLContext ctx, String beginning, int most) {
        return ctx.select(DOCUMENT.SALE_ID).from(DOCUMENT)
                .where(DOCUMENT.NUMBER.ge(beginning)).and(DOCUMENT.NUMBER.lt(beginning + LAST)).and(DOCUMENT.SALE_ID.isNotNull())
                .orderBy(DOCUMENT.NUMBER.desc()).limit(most).fetch(DOCUMENT.SALE_ID);
    }

    // kind by kind: for a list of kinds H2 leaves the rest of the index unused
    List<Long> running(DSLContext ctx, String period, int number) {
        return OF_SALES.stream().flatMap(kind -> ctx.select(DOCUMENT.SALE_ID).from(DOCUMENT)
                .where(DOCUMENT.KIND.eq(kind)).and(DOCUMENT.PERIOD.eq(period)).and(DOCUMENT.RUNNING_NO.eq(number))
                .fetch(DOCUMENT.SALE_ID).stream()).toList();
    }

    /// The lines of these sales, in this order.
    List<BillLine> lines(DSLContext ctx, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<Long, What> what = what(ctx, ids);
        Map<Long, Points> points = points(ctx, ids);
        Map<Long, Undone> undone = refunds.undone(ctx, ids);
        Map<Long, BillLine> lines = new HashMap<>();
        ctx.select(SALE.ID, SALE.AT, SALE.PAYABLE_SATANG, DOCUMENT.NUMBER, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .from(SALE)
                .join(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID).and(DOCUMENT.KIND.in(OF_SALES)))
                .leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .where(SALE.ID.in(ids)).orderBy(DOCUMENT.ID)
                .forEach(row -> lines.putIfAbsent(row.get(SALE.ID), line(row, what.getOrDefault(row.get(SALE.ID), new What()),
                        points.getOrDefault(row.get(SALE.ID), Points.ZERO), undone.getOrDefault(row.get(SALE.ID), Undone.NOTHING))));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private static BillLine line(Record row, What what, Points points, Undone undone) {
        String first = row.get(OWNER.FIRST_NAME);
        String owner = first == null ? "" : new OwnerName(said(row.get(OWNER.TITLE)), first, said(row.get(OWNER.LAST_NAME)), "").titled();
        return new BillLine(new SaleId(row.get(SALE.ID)), row.get(DOCUMENT.NUMBER), row.get(SALE.AT).toInstant(), owner,
                List.copyOf(what.pets), List.copyOf(what.items), Money.satang(row.get(SALE.PAYABLE_SATANG)), points, undone);
    }

    private static Map<Long, What> what(DSLContext ctx, List<Long> ids) {
        Map<Long, What> what = new HashMap<>();
        ctx.select(SALE_LINE.SALE_ID, SALE_LINE.NAME_TH, SALE_LINE.NAME_EN, PET.NAME).from(SALE_LINE)
                .leftJoin(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE_LINE.SALE_ID.in(ids)).orderBy(SALE_LINE.SALE_ID, SALE_LINE.POSITION)
                .forEach(row -> {
                    What one = what.computeIfAbsent(row.value1(), id -> new What());
                    one.items.add(new Bilingual(row.value2(), row.value3()));
                    if (row.value4() != null) one.pets.add(row.value4());
                });
        return what;
    }

    private static Map<Long, Points> points(DSLContext ctx, List<Long> ids) {
        Map<Long, Points> points = new HashMap<>();
        ctx.select(LEDGER_ENTRY.SALE_ID, sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.SALE_ID.in(ids)).and(LEDGER_ENTRY.KIND.in("EARN_SPEND", "EARN_SERVICE", "EARN_BONUS")).groupBy(LEDGER_ENTRY.SALE_ID)
                .forEach(row -> points.put(row.value1(), Points.of(row.value2().longValueExact())));
        return points;
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
