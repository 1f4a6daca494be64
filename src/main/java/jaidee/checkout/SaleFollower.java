package jaidee.checkout;

import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// What follows from a sale, within its transaction.
@FunctionalInterface
public interface SaleFollower {
    /// @param owner empty for a walk-in
    void sold(DSLContext ctx, SaleId sale, Optional<OwnerId> owner, Instant at, StaffId staff);
}
