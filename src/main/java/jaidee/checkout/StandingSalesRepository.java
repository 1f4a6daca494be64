package jaidee.checkout;

import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import org.jooq.Condition;

/// A bill that was made void keeps its place in every list of bills, but it was no visit and brought nothing.
final class StandingSalesRepository {
    /// The sale was not made void.
    static final Condition STANDS = notExists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)).and(REFUND.KIND.eq("VOID")));

    private StandingSalesRepository() {
    }
}
