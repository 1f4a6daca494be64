package jaidee.stories;

import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.MEMBER_CARD;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.cli.Verifying;
import jaidee.closing.ShiftReport;
import jaidee.closing.ShiftReports;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Money;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import jaidee.till.ShiftRepository;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/// The books, read straight from their rows: what the program says about money is held against these.
record TillBooks(Transactions transactions) {
    CashShift openShift() {
        return transactions.read(ctx -> new ShiftRepository().openShift(ctx)).orElseThrow();
    }

    CashShift lastClosed() {
        return new ShiftReports(transactions).newest(1).getFirst();
    }

    ShiftReport report(CashShift shift) {
        return new ShiftReports(transactions).of(shift.id()).orElseThrow();
    }

    /// Cards as a scanner reads them, of the ones with most points first.
    List<String> cardsOfOwnersWithTwoPetsAndPoints() {
        return transactions.read(ctx -> ctx.select(MEMBER_CARD.TOKEN).from(MEMBER_CARD)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.OWNER_ID.eq(MEMBER_CARD.OWNER_ID))
                .where(MEMBER_CARD.ENDED_AT.isNull(), select(count()).from(PET).where(PET.OWNER_ID.eq(MEMBER_CARD.OWNER_ID), PET.STATUS.eq("LIVING"))
                        .asField().coerce(Integer.class).ge(2))
                .groupBy(MEMBER_CARD.TOKEN).orderBy(sum(LEDGER_ENTRY.POINTS).desc(), MEMBER_CARD.TOKEN)
                .fetch(row -> new ScanCode(CodeKind.MEMBER, row.value1()).text()));
    }

    String newestNumber() {
        return transactions.read(ctx -> ctx.select(DOCUMENT.NUMBER).from(DOCUMENT).orderBy(DOCUMENT.ID.desc()).limit(1).fetchSingle().value1());
    }

    int refunds() {
        return transactions.read(ctx -> ctx.fetchCount(REFUND));
    }

    Money depositsLeft() {
        return transactions.read(ctx -> money(ctx.select(sum(DEPOSIT_ENTRY.SATANG)).from(DEPOSIT_ENTRY).fetchSingle().value1()));
    }

    /// What came in this way with bills of the shift, less what went back.
    Money left(CashShift shift, PaymentMethod method) {
        return transactions.read(ctx -> money(ctx.select(sum(PAYMENT.SATANG)).from(PAYMENT).join(SALE).on(SALE.ID.eq(PAYMENT.SALE_ID))
                .where(SALE.SHIFT_ID.eq(shift.id().value()), PAYMENT.METHOD.eq(method.name())).fetchSingle().value1())
                .minus(money(ctx.select(sum(REFUND_PAYMENT.SATANG)).from(REFUND_PAYMENT).join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID))
                        .where(REFUND.SHIFT_ID.eq(shift.id().value()), REFUND_PAYMENT.METHOD.eq(method.name())).fetchSingle().value1())));
    }

    /// Owners of whom the lots hold another number of points than the entries add up to.
    List<Long> balancesThatAreNotTheirEntries() {
        return transactions.read(ctx -> {
            var entries = ctx.select(LEDGER_ENTRY.OWNER_ID, sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY).groupBy(LEDGER_ENTRY.OWNER_ID)
                    .fetchMap(row -> row.value1(), row -> row.value2().longValue());
            var lots = ctx.select(POINTS_LOT.OWNER_ID, sum(POINTS_LOT.POINTS.plus(coalesce(select(sum(LOT_ALLOCATION.POINTS)).from(LOT_ALLOCATION)
                            .where(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID)).asField().coerce(BigDecimal.class), BigDecimal.ZERO)))).from(POINTS_LOT)
                    .groupBy(POINTS_LOT.OWNER_ID).fetchMap(row -> row.value1(), row -> row.value2().longValue());
            return entries.entrySet().stream().filter(each -> lots.getOrDefault(each.getKey(), 0L) != each.getValue().longValue())
                    .map(each -> each.getKey()).toList();
        });
    }

    /// Kinds and months whose running numbers do not go from 1 to how many there are.
    List<String> gapsInNumbers() {
        return transactions.read(ctx -> ctx.select(DOCUMENT.KIND, DOCUMENT.PERIOD).from(DOCUMENT).groupBy(DOCUMENT.KIND, DOCUMENT.PERIOD)
                .having(max(DOCUMENT.RUNNING_NO).ne(count())).fetch(row -> row.value1() + " " + row.value2()));
    }

    /// What `jaidee verify` finds wrong.
    List<String> wrong(Database database, Clock clock) {
        return Verifying.violations(database, clock);
    }

    private static Money money(BigDecimal satang) {
        return satang == null ? Money.ZERO : Money.satang(satang.longValue());
    }
}
