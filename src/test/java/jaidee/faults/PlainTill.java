package jaidee.faults;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.ITEM_CATEGORY;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.nvl;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Invariant;
import jaidee.db.Journaled;
import jaidee.db.SaleJournal;
import jaidee.db.Transactions;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// A till that writes what a sale writes, into the real tables and as one journaled transaction, and knows what must
/// hold afterwards. Rows only: what a sale costs is not its business.
final class PlainTill {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final OffsetDateTime AT = NOW.atOffset(ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PERIOD = "256911";
    private static final int LINES = 3;

    private final Transactions transactions;
    private final AuditLog audit = new AuditLog(Clock.fixed(NOW, ZoneOffset.ofHours(7)));

    PlainTill(Database database) {
        transactions = database.transactions();
        if (!transactions.<Boolean>read(ctx -> ctx.fetchExists(STAFF))) transactions.write(PlainTill::open);
    }

    /// One sale, durable when this returns its number.
    long sell() {
        return transactions.attemptJournaled(this::sale).get();
    }

    List<Long> sold() {
        return transactions.read(ctx -> ctx.select(SALE.ID).from(SALE).orderBy(SALE.ID).fetch(SALE.ID));
    }

    /// No half sale: every sale has its lines, payment and document, and all add up.
    static List<Invariant> invariants() {
        return List.of(
                Invariant.holds("till.lines", ctx -> selectFrom(SALE), ctx -> ctx.select(SALE.ID).from(SALE)
                        .where(field(selectCount().from(SALE_LINE).where(SALE_LINE.SALE_ID.eq(SALE.ID))).ne(LINES))
                        .or(field(select(sum(SALE_LINE.NET_SATANG)).from(SALE_LINE).where(SALE_LINE.SALE_ID.eq(SALE.ID)))
                                .ne(SALE.NET_SATANG.cast(java.math.BigDecimal.class)))),
                Invariant.holds("till.payments", ctx -> selectFrom(SALE), ctx -> ctx.select(SALE.ID).from(SALE)
                        .where(field(selectCount().from(PAYMENT).where(PAYMENT.SALE_ID.eq(SALE.ID))
                                .and(PAYMENT.SATANG.eq(SALE.PAYABLE_SATANG))).ne(1))),
                Invariant.holds("till.documents", ctx -> selectFrom(DOCUMENT_SERIES), ctx -> ctx.select(DOCUMENT_SERIES.LAST_NO)
                        .from(DOCUMENT_SERIES)
                        .where(DOCUMENT_SERIES.LAST_NO.ne(field(selectCount().from(DOCUMENT))))
                        .or(DOCUMENT_SERIES.LAST_NO.ne(field(selectCount().from(SALE))))));
    }

    List<Invariant> allInvariants(Database database) {
        return Stream.of(database.invariants(), audit.invariants(), invariants()).flatMap(List::stream).toList();
    }

    private Outcome<Journaled<Long>> sale(DSLContext ctx) {
        long id = ctx.select(nvl(max(SALE.ID), 0L)).from(SALE).fetchSingle().value1() + 1;
        long satang = 10_000 + id * LINES;
        ctx.insertInto(SALE)
                .set(SALE.ID, id).set(SALE.IDEMPOTENCY_KEY, "basket-" + id).set(SALE.AT, AT).set(SALE.BUSINESS_DAY, TODAY)
                .set(SALE.STAFF_ID, 1L).set(SALE.GROSS_SATANG, satang * LINES).set(SALE.DISCOUNT_SATANG, 0L)
                .set(SALE.NET_SATANG, satang * LINES).set(SALE.VAT_BASIS_POINTS, 700).set(SALE.VAT_SATANG, 0L)
                .set(SALE.EXEMPT_SATANG, 0L).set(SALE.PAYABLE_SATANG, satang * LINES).set(SALE.FIRST_VISIT, false)
                .execute();
        for (int position = 1; position <= LINES; position++) line(ctx, id, position, satang);
        ctx.insertInto(PAYMENT)
                .set(PAYMENT.SALE_ID, id).set(PAYMENT.POSITION, 1).set(PAYMENT.METHOD, "CASH")
                .set(PAYMENT.SATANG, satang * LINES).set(PAYMENT.CONFIRMED_BY, 1L).set(PAYMENT.AT, AT)
                .execute();
        String number = document(ctx, id);
        audit.append(ctx, new StaffId(1), "sale.made", "SALE", id, Map.of("total", Money.satang(satang * LINES)));
        return Outcome.done(new Journaled<>(id,
                new SaleJournal.Sale(id, number, NOW, Money.satang(satang * LINES), Points.of(id))));
    }

    private static void line(DSLContext ctx, long sale, int position, long satang) {
        ctx.insertInto(SALE_LINE)
                .set(SALE_LINE.SALE_ID, sale).set(SALE_LINE.POSITION, position).set(SALE_LINE.ITEM_ID, 1L)
                .set(SALE_LINE.ITEM_CODE, "V01").set(SALE_LINE.NAME_TH, "วัคซีนรวมสุนัข").set(SALE_LINE.NAME_EN, "Dog vaccine")
                .set(SALE_LINE.VAT_CLASS, "VATABLE").set(SALE_LINE.SERVICE_GROUP, "VACCINE").set(SALE_LINE.QUANTITY, 1)
                .set(SALE_LINE.UNIT_SATANG, satang).set(SALE_LINE.GROSS_SATANG, satang)
                .set(SALE_LINE.DISCOUNT_SATANG, 0L).set(SALE_LINE.NET_SATANG, satang)
                .execute();
    }

    private static String document(DSLContext ctx, long sale) {
        ctx.update(DOCUMENT_SERIES).set(DOCUMENT_SERIES.LAST_NO, DOCUMENT_SERIES.LAST_NO.plus(1)).execute();
        int running = ctx.select(DOCUMENT_SERIES.LAST_NO).from(DOCUMENT_SERIES).fetchSingle().value1();
        String number = "R-" + PERIOD + "-" + running;
        ctx.insertInto(DOCUMENT)
                .set(DOCUMENT.KIND, "RECEIPT").set(DOCUMENT.PERIOD, PERIOD).set(DOCUMENT.RUNNING_NO, running)
                .set(DOCUMENT.NUMBER, number).set(DOCUMENT.TOKEN, "token-" + running).set(DOCUMENT.SALE_ID, sale)
                .set(DOCUMENT.ISSUED_AT, AT).set(DOCUMENT.ISSUED_BY, 1L)
                .execute();
        return number;
    }

    private static int open(DSLContext ctx) {
        ctx.insertInto(STAFF).set(STAFF.ID, 1L).set(STAFF.DISPLAY_NAME, "นก").set(STAFF.ROLE, "RECEPTION")
                .set(STAFF.CREATED_AT, AT).execute();
        ctx.insertInto(ITEM_CATEGORY).set(ITEM_CATEGORY.CODE, "TEST").set(ITEM_CATEGORY.NAME_TH, "วัคซีน")
                .set(ITEM_CATEGORY.NAME_EN, "Vaccines").set(ITEM_CATEGORY.POSITION, 1).execute();
        ctx.insertInto(ITEM).set(ITEM.ID, 1L).set(ITEM.CODE, "V01").set(ITEM.NAME_TH, "วัคซีนรวมสุนัข")
                .set(ITEM.NAME_EN, "Dog vaccine").set(ITEM.CATEGORY_CODE, "TEST").set(ITEM.UNIT_TH, "เข็ม")
                .set(ITEM.UNIT_EN, "dose").set(ITEM.PRICE_SATANG, 50_000L).set(ITEM.VAT_CLASS, "VATABLE")
                .set(ITEM.SERVICE_GROUP, "VACCINE").set(ITEM.SEARCH_KEY, "v01").set(ITEM.CREATED_AT, AT)
                .set(ITEM.CHANGED_AT, AT).execute();
        return ctx.insertInto(DOCUMENT_SERIES).values("RECEIPT", PERIOD, 0).execute();
    }
}
