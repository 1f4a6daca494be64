package jaidee.db;

import static jaidee.db.tables.Tables.CASH_MOVEMENT;
import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.noCondition;

import java.util.HashSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/// What the tables have of that which the journal says was done.
///
/// @param amounts of the sales, as id and satang
record JournalBook(Set<String> numbers, Set<Amount> amounts, Set<Long> refunds, Set<Long> deposits, Set<Long> movements,
                   Set<Long> closed) {
    record Amount(long sale, long satang) {
    }

    static JournalBook of(DSLContext ctx) {
        return new JournalBook(new HashSet<>(ctx.select(DOCUMENT.NUMBER).from(DOCUMENT).fetch(DOCUMENT.NUMBER)),
                new HashSet<>(ctx.select(SALE.ID, SALE.PAYABLE_SATANG).from(SALE).fetch(row -> new Amount(row.value1(), row.value2()))),
                ids(ctx, REFUND.ID, noCondition()), ids(ctx, DEPOSIT_ENTRY.ID, noCondition()),
                ids(ctx, CASH_MOVEMENT.ID, noCondition()), ids(ctx, CASH_SHIFT.ID, CASH_SHIFT.CLOSED_AT.isNotNull()));
    }

    boolean has(JournalEntry entry) {
        return switch (entry.kind()) {
            case SALE -> numbers.contains(entry.number()) && amounts.contains(new Amount(entry.id(), entry.amount().satang()));
            case REFUND -> refunds.contains(entry.id());
            case DEPOSIT -> deposits.contains(entry.id());
            case CASH -> movements.contains(entry.id());
            case CLOSE -> closed.contains(entry.id());
        };
    }

    private static Set<Long> ids(DSLContext ctx, TableField<?, Long> id, Condition which) {
        return new HashSet<>(ctx.select(id).from(id.getTable()).where(which).fetch(id));
    }
}
