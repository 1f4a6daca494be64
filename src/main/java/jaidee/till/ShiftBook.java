package jaidee.till;

import jaidee.audit.AuditLog;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Which shift money belongs to. For the transactions of others: every method works within the context it is given.
public final class ShiftBook {
    private final AuditLog audit;
    private final ShiftRepository shifts = new ShiftRepository();

    public ShiftBook(AuditLog audit) {
        this.audit = audit;
    }

    /// The open shift. When none is open one opens by itself, with what the last count left in the drawer, so that nobody
    /// who wants to pay has to wait; it is marked, and the till asks to check its float.
    public ShiftId current(DSLContext ctx, Instant at, StaffId staff) {
        return shifts.openId(ctx).orElseGet(() -> {
            Money left = shifts.leftInDrawer(ctx);
            ShiftId id = shifts.open(ctx, LocalDate.ofInstant(at, Days.BANGKOK), at, staff, left, true);
            audit.append(ctx, staff, "shift.opened", "SHIFT", id.value(), Map.of("float", left, "bySale", true));
            return id;
        });
    }

    /// The open shift with its facts; empty when the drawer is closed.
    public Optional<CashShift> open(DSLContext ctx) {
        return shifts.openShift(ctx);
    }

    /// What should lie in the drawer now: float and cash taken, less cash given.
    public Money expectedCash(DSLContext ctx, ShiftId shift) {
        return shifts.expectedCash(ctx, shift);
    }
}
