package jaidee.loyalty;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;

/// Points that nobody can use any more leave the ledger: whose they were is not known from now on.
public final class PointsForfeit {
    private final LedgerRepository ledger = new LedgerRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);

    /// As part of a transaction. Who owes points goes on owing them.
    ///
    /// @param by null for what the program did by itself
    /// @return how many left
    public Points within(DSLContext ctx, OwnerId owner, Instant at, StaffId by) {
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        writer.lapse(ctx, owner, day, at);
        PointsAccount account = ledger.account(ctx, owner);
        Points points = account.usable(day);
        if (!points.isPositive()) return Points.ZERO;
        PointsAccount.Change change = account.give(points, day).get();
        long entry = ledger.insert(ctx, new LedgerRepository.NewEntry(owner, "FORFEIT:" + owner.value(), LedgerEntry.Kind.WRITE_OFF, points.negated(), at, day, null, null, null,
                Message.of("loyalty.reason.forfeited"), by));
        ledger.allocate(ctx, entry, change.parts());
        return points;
    }
}
