package jaidee.closing;

import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_VOID;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;

import jaidee.closing.MonthBook.Parts;
import jaidee.closing.MonthBook.Row;
import jaidee.closing.MonthBook.State;
import jaidee.db.tables.tables.Document;
import jaidee.documents.Buyer;
import jaidee.documents.DocumentKind;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftRepository;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Reads the documents of a month by the period of their numbers.
final class MonthRepository {
    private static final Document NEWER = DOCUMENT.as("newer"), REFERRED = DOCUMENT.as("referred"), OLDER = DOCUMENT.as("older");
    private static final jaidee.db.tables.tables.CashShift OF_SALE = CASH_SHIFT.as("of_sale"), OF_REFUND = CASH_SHIFT.as("of_refund"),
            OF_DEPOSIT = CASH_SHIFT.as("of_deposit");

    MonthBook of(DSLContext ctx, YearMonth month) {
        String period = DocumentKind.period(month.atDay(1));
        Map<Long, Map<PaymentMethod, Money>> paid = tenders(ctx, month, true), back = tenders(ctx, month, false);
        List<Row> all = documents(ctx, period, paid, back);
        return new MonthBook(month, all.stream().filter(row -> !ofDeposit(row)).toList(), all.stream().filter(MonthRepository::ofDeposit).toList(),
                new ShiftRepository().ofMonth(ctx, month));
    }

    private static boolean ofDeposit(Row row) {
        return row.kind() == DocumentKind.DEPOSIT_RECEIPT || row.kind() == DocumentKind.DEPOSIT_RETURN;
    }

    private static List<Row> documents(DSLContext ctx, String period, Map<Long, Map<PaymentMethod, Money>> paid, Map<Long, Map<PaymentMethod, Money>> back) {
        return ctx.select(DOCUMENT.asterisk(), DOCUMENT_VOID.AT, NEWER.NUMBER, OLDER.NUMBER, REFERRED.NUMBER, SALE.asterisk(), REFUND.asterisk(),
                        DEPOSIT_ENTRY.SATANG, DEPOSIT_ENTRY.METHOD, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OF_SALE.Z_NO, OF_REFUND.Z_NO,
                        OF_DEPOSIT.Z_NO)
                .from(DOCUMENT)
                .leftJoin(DOCUMENT_VOID).on(DOCUMENT_VOID.DOCUMENT_ID.eq(DOCUMENT.ID))
                .leftJoin(NEWER).on(NEWER.REPLACES_ID.eq(DOCUMENT.ID))
                .leftJoin(OLDER).on(OLDER.ID.eq(DOCUMENT.REPLACES_ID))
                .leftJoin(REFERRED).on(REFERRED.ID.eq(DOCUMENT.REFERS_TO_ID))
                .leftJoin(SALE).on(SALE.ID.eq(DOCUMENT.SALE_ID))
                .leftJoin(REFUND).on(REFUND.ID.eq(DOCUMENT.REFUND_ID))
                .leftJoin(DEPOSIT_ENTRY).on(DEPOSIT_ENTRY.ID.eq(DOCUMENT.DEPOSIT_ENTRY_ID))
                .leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID).or(OWNER.ID.eq(DEPOSIT_ENTRY.OWNER_ID)))
                .leftJoin(OF_SALE).on(OF_SALE.ID.eq(SALE.SHIFT_ID))
                .leftJoin(OF_REFUND).on(OF_REFUND.ID.eq(REFUND.SHIFT_ID))
                .leftJoin(OF_DEPOSIT).on(OF_DEPOSIT.ID.eq(DEPOSIT_ENTRY.SHIFT_ID))
                .where(DOCUMENT.PERIOD.eq(period))
                .fetch(row -> row(row, paid, back)).stream()
                .sorted(Comparator.comparing(Row::day).thenComparing(Row::kind).thenComparing(Row::number)).toList();
    }

    private static Row row(Record row, Map<Long, Map<PaymentMethod, Money>> paid, Map<Long, Map<PaymentMethod, Money>> back) {
        DocumentKind kind = DocumentKind.valueOf(row.get(DOCUMENT.KIND));
        boolean refund = row.get(DOCUMENT.REFUND_ID) != null, deposit = row.get(DOCUMENT.DEPOSIT_ENTRY_ID) != null;
        State state = row.get(NEWER.NUMBER) != null ? State.REPLACED : row.get(DOCUMENT_VOID.AT) != null ? State.VOIDED : State.COUNTS;
        Parts parts = refund ? refunded(row).negated() : deposit ? deposited(row) : sold(row);
        Map<PaymentMethod, Money> tenders = deposit ? Map.of(PaymentMethod.valueOf(row.get(DEPOSIT_ENTRY.METHOD)), Money.satang(row.get(DEPOSIT_ENTRY.SATANG)))
                : refund ? back.getOrDefault(row.get(REFUND.ID), Map.of()) : paid.getOrDefault(row.get(SALE.ID), Map.of());
        Optional<Buyer> buyer = Optional.ofNullable(row.get(DOCUMENT.BUYER)).map(Buyer::read);
        boolean counts = state == State.COUNTS;
        return new Row(day(row), row.get(DOCUMENT.NUMBER), kind, buyer.map(Buyer::name).orElse(FactsRepository.ownerName(row)),
                buyer.map(Buyer::taxId).orElse(""), buyer.map(Buyer::branch).orElse(""), counts ? parts : Parts.NOTHING,
                counts ? tenders : Map.of(), state, first(row, NEWER.NUMBER, REFERRED.NUMBER, OLDER.NUMBER),
                Optional.ofNullable(refund ? row.get(OF_REFUND.Z_NO) : deposit ? row.get(OF_DEPOSIT.Z_NO) : row.get(OF_SALE.Z_NO))
                        .map("Z%05d"::formatted).orElse(""));
    }

    private static LocalDate day(Record row) {
        return LocalDate.ofInstant(row.get(DOCUMENT.ISSUED_AT).toInstant(), Days.BANGKOK);
    }

    private static Parts sold(Record row) {
        Money net = Money.satang(row.get(SALE.NET_SATANG)), vat = Money.satang(row.get(SALE.VAT_SATANG)), exempt = Money.satang(row.get(SALE.EXEMPT_SATANG));
        return new Parts(net.minus(vat).minus(exempt), vat, exempt, net, Money.satang(row.get(SALE.ROUNDING_SATANG)));
    }

    private static Parts refunded(Record row) {
        Money net = Money.satang(row.get(REFUND.NET_SATANG)), vat = Money.satang(row.get(REFUND.VAT_SATANG)), exempt = Money.satang(row.get(REFUND.EXEMPT_SATANG));
        return new Parts(net.minus(vat).minus(exempt), vat, exempt, net, Money.satang(row.get(REFUND.ROUNDING_SATANG)));
    }

    private static Parts deposited(Record row) {
        return new Parts(Money.ZERO, Money.ZERO, Money.ZERO, Money.satang(row.get(DEPOSIT_ENTRY.SATANG)), Money.ZERO);
    }

    @SafeVarargs
    private static String first(Record row, Field<String>... numbers) {
        for (Field<String> number : numbers) if (row.get(number) != null) return row.get(number);
        return "";
    }

    /// By sale, or by refund with negative amounts. A full tax invoice may stand in a later month than its sale.
    private static Map<Long, Map<PaymentMethod, Money>> tenders(DSLContext ctx, YearMonth month, boolean sales) {
        String period = DocumentKind.period(month.atDay(1));
        Map<Long, Map<PaymentMethod, Money>> all = new HashMap<>();
        if (sales) ctx.selectDistinct(PAYMENT.ID, PAYMENT.SALE_ID, PAYMENT.METHOD, PAYMENT.SATANG).from(PAYMENT)
                .join(DOCUMENT).on(DOCUMENT.SALE_ID.eq(PAYMENT.SALE_ID)).where(DOCUMENT.PERIOD.eq(period))
                .forEach(row -> add(all, row.value2(), row.value3(), row.value4()));
        else ctx.selectDistinct(REFUND_PAYMENT.POSITION, REFUND_PAYMENT.REFUND_ID, REFUND_PAYMENT.METHOD, REFUND_PAYMENT.SATANG).from(REFUND_PAYMENT)
                .join(DOCUMENT).on(DOCUMENT.REFUND_ID.eq(REFUND_PAYMENT.REFUND_ID)).where(DOCUMENT.PERIOD.eq(period))
                .forEach(row -> add(all, row.value2(), row.value3(), -row.value4()));
        return all;
    }

    private static void add(Map<Long, Map<PaymentMethod, Money>> all, long id, String method, long satang) {
        all.computeIfAbsent(id, key -> new EnumMap<>(PaymentMethod.class)).merge(PaymentMethod.valueOf(method), Money.satang(satang), Money::plus);
    }
}
