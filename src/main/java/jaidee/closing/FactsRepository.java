package jaidee.closing;

import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_VOID;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.closing.ShiftFacts.Bill;
import jaidee.closing.ShiftFacts.Deposit;
import jaidee.closing.ShiftFacts.Discount;
import jaidee.closing.ShiftFacts.Entry;
import jaidee.closing.ShiftFacts.Paper;
import jaidee.closing.ShiftFacts.Refund;
import jaidee.closing.ShiftFacts.Tender;
import jaidee.db.tables.tables.records.CashShiftRecord;
import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.owners.OwnerName;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Reads everything that happened in one shift.
final class FactsRepository {
    private static final List<String> OF_SALES = List.of(DocumentKind.RECEIPT.name(), DocumentKind.ABB_TAX_INVOICE.name());

    private final DrawerRepository drawer = new DrawerRepository();

    ShiftFacts of(DSLContext ctx, CashShift shift) {
        ShiftId id = shift.id();
        CashShiftRecord row = ctx.selectFrom(CASH_SHIFT).where(CASH_SHIFT.ID.eq(id.value())).fetchSingle();
        return new ShiftFacts(shift, drawer.closingCount(ctx, id), bills(ctx, id), tenders(ctx, id), refunds(ctx, id), discounts(ctx, id),
                couponsGiven(ctx, id), drawer.movements(ctx, id).reversed(), deposits(ctx, id), papers(ctx, row), entries(ctx, row));
    }

    private static List<Bill> bills(DSLContext ctx, ShiftId shift) {
        Map<Long, Long> spent = new HashMap<>();
        ctx.select(SALE_DISCOUNT.SALE_ID, SALE_DISCOUNT.POINTS).from(SALE_DISCOUNT).join(SALE).on(SALE.ID.eq(SALE_DISCOUNT.SALE_ID))
                .where(SALE.SHIFT_ID.eq(shift.value())).and(SALE_DISCOUNT.POINTS.isNotNull())
                .forEach(row -> spent.merge(row.value1(), row.value2(), Long::sum));
        return ctx.select(SALE.asterisk(), DOCUMENT.NUMBER, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, STAFF.DISPLAY_NAME).from(SALE)
                .join(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID)).and(DOCUMENT.KIND.in(OF_SALES)).and(DOCUMENT.REPLACES_ID.isNull())
                .join(STAFF).on(STAFF.ID.eq(SALE.STAFF_ID))
                .leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .where(SALE.SHIFT_ID.eq(shift.value())).orderBy(SALE.ID)
                .fetch(row -> bill(row, Points.of(spent.getOrDefault(row.get(SALE.ID), 0L))));
    }

    private static Bill bill(Record row, Points spent) {
        return new Bill(new SaleId(row.get(SALE.ID)), row.get(DOCUMENT.NUMBER), row.get(SALE.AT).toInstant(),
                Optional.ofNullable(row.get(SALE.OWNER_ID)).map(OwnerId::new), ownerName(row), row.get(STAFF.DISPLAY_NAME),
                Money.satang(row.get(SALE.GROSS_SATANG)), Money.satang(row.get(SALE.DISCOUNT_SATANG)), Money.satang(row.get(SALE.NET_SATANG)),
                Money.satang(row.get(SALE.VAT_SATANG)), Money.satang(row.get(SALE.EXEMPT_SATANG)), Money.satang(row.get(SALE.ROUNDING_SATANG)),
                Money.satang(row.get(SALE.PAYABLE_SATANG)), Optional.ofNullable(row.get(SALE.POINTS_EARNED)).map(Points::of), spent);
    }

    private static List<Tender> tenders(DSLContext ctx, ShiftId shift) {
        Stream<Tender> in = ctx.select(PAYMENT.METHOD, PAYMENT.SATANG).from(PAYMENT).join(SALE).on(SALE.ID.eq(PAYMENT.SALE_ID))
                .where(SALE.SHIFT_ID.eq(shift.value())).orderBy(PAYMENT.ID)
                .fetch(row -> new Tender(PaymentMethod.valueOf(row.value1()), Money.satang(row.value2()), false)).stream();
        Stream<Tender> back = ctx.select(REFUND_PAYMENT.METHOD, REFUND_PAYMENT.SATANG).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID))
                .where(REFUND.SHIFT_ID.eq(shift.value())).orderBy(REFUND.ID, REFUND_PAYMENT.POSITION)
                .fetch(row -> new Tender(PaymentMethod.valueOf(row.value1()), Money.satang(row.value2()), true)).stream();
        return Stream.concat(in, back).toList();
    }

    private static List<Refund> refunds(DSLContext ctx, ShiftId shift) {
        return ctx.select(REFUND.asterisk(), STAFF.DISPLAY_NAME).from(REFUND)
                .join(STAFF).on(STAFF.ID.eq(REFUND.STAFF_ID)).where(REFUND.SHIFT_ID.eq(shift.value())).orderBy(REFUND.ID)
                .fetch(row -> new Refund(new SaleId(row.get(REFUND.SALE_ID)), row.get(REFUND.KIND).equals("VOID"),
                        Money.satang(row.get(REFUND.NET_SATANG)), Money.satang(row.get(REFUND.VAT_SATANG)), Money.satang(row.get(REFUND.EXEMPT_SATANG)),
                        Money.satang(row.get(REFUND.NET_SATANG) + row.get(REFUND.ROUNDING_SATANG) - row.get(REFUND.DEDUCTED_SATANG)),
                        row.get(STAFF.DISPLAY_NAME)));
    }

    private static List<Discount> discounts(DSLContext ctx, ShiftId shift) {
        return ctx.select(SALE_DISCOUNT.KIND, SALE_DISCOUNT.SATANG).from(SALE_DISCOUNT).join(SALE).on(SALE.ID.eq(SALE_DISCOUNT.SALE_ID))
                .where(SALE.SHIFT_ID.eq(shift.value())).orderBy(SALE_DISCOUNT.ID)
                .fetch(row -> new Discount(row.value1(), Money.satang(row.value2())));
    }

    private static int couponsGiven(DSLContext ctx, ShiftId shift) {
        return ctx.fetchCount(COUPON.join(SALE).on(SALE.ID.eq(COUPON.ISSUED_SALE_ID)), SALE.SHIFT_ID.eq(shift.value()));
    }

    private static List<Deposit> deposits(DSLContext ctx, ShiftId shift) {
        return ctx.select(DEPOSIT_ENTRY.METHOD, DEPOSIT_ENTRY.SATANG).from(DEPOSIT_ENTRY)
                .where(DEPOSIT_ENTRY.SHIFT_ID.eq(shift.value())).and(DEPOSIT_ENTRY.METHOD.isNotNull()).orderBy(DEPOSIT_ENTRY.ID)
                .fetch(row -> new Deposit(PaymentMethod.valueOf(row.value1()), Money.satang(row.value2())));
    }

    /// Those issued since the last count, and older ones that were made void since then.
    private static List<Paper> papers(DSLContext ctx, CashShiftRecord shift) {
        Long upto = shift.getDocumentUpto();
        OffsetDateTime closed = shift.getClosedAt();
        Condition issued = DOCUMENT.ID.gt(shift.getDocumentFrom()).and(upto == null ? DOCUMENT.ID.isNotNull() : DOCUMENT.ID.le(upto));
        Condition until = closed == null ? DOCUMENT_VOID.AT.isNotNull() : DOCUMENT_VOID.AT.le(closed);
        List<Paper> papers = new ArrayList<>(ctx.select(DOCUMENT.KIND, DOCUMENT.NUMBER, DOCUMENT_VOID.AT).from(DOCUMENT)
                .leftJoin(DOCUMENT_VOID).on(DOCUMENT_VOID.DOCUMENT_ID.eq(DOCUMENT.ID)).and(until)
                .where(issued).orderBy(DOCUMENT.ID)
                .fetch(row -> new Paper(DocumentKind.valueOf(row.value1()), row.value2(), true, row.value3() != null)));
        ctx.select(DOCUMENT.KIND, DOCUMENT.NUMBER).from(DOCUMENT_VOID).join(DOCUMENT).on(DOCUMENT.ID.eq(DOCUMENT_VOID.DOCUMENT_ID))
                .where(DOCUMENT.ID.le(shift.getDocumentFrom())).and(DOCUMENT_VOID.AT.ge(shift.getOpenedAt())).and(until).orderBy(DOCUMENT.ID)
                .forEach(row -> papers.add(new Paper(DocumentKind.valueOf(row.value1()), row.value2(), false, true)));
        return papers;
    }

    private static List<Entry> entries(DSLContext ctx, CashShiftRecord shift) {
        Long upto = shift.getLedgerUpto();
        Condition since = LEDGER_ENTRY.ID.gt(shift.getLedgerFrom()).and(upto == null ? LEDGER_ENTRY.ID.isNotNull() : LEDGER_ENTRY.ID.le(upto));
        return ctx.select(LEDGER_ENTRY.ID, LEDGER_ENTRY.KIND, LEDGER_ENTRY.POINTS, LEDGER_ENTRY.SALE_ID, LEDGER_ENTRY.REFUND_ID,
                        LEDGER_ENTRY.OWNER_ID, LEDGER_ENTRY.AT, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .from(LEDGER_ENTRY).join(OWNER).on(OWNER.ID.eq(LEDGER_ENTRY.OWNER_ID)).where(since).orderBy(LEDGER_ENTRY.ID)
                .fetch(row -> new Entry(row.get(LEDGER_ENTRY.ID), row.get(LEDGER_ENTRY.KIND), Points.of(row.get(LEDGER_ENTRY.POINTS)),
                        Optional.ofNullable(row.get(LEDGER_ENTRY.SALE_ID)).map(SaleId::new), row.get(LEDGER_ENTRY.REFUND_ID) != null,
                        new OwnerId(row.get(LEDGER_ENTRY.OWNER_ID)), ownerName(row), row.get(LEDGER_ENTRY.AT).toInstant()));
    }

    static String ownerName(Record row) {
        String first = row.get(OWNER.FIRST_NAME);
        return first == null ? "" : new OwnerName(said(row.get(OWNER.TITLE)), first, said(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
