package jaidee.refunds;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// What follows from a refund or a void bill, within its transaction.
@FunctionalInterface
public interface RefundFollower {
    /// @param saleLines lines of the bill of which nothing is left
    void undone(DSLContext ctx, List<Long> saleLines, Instant at);
}
