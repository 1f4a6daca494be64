package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/// Points given for something that is not a bill, and given back as if it had never been. Parts of somebody's transaction.
public final class PointsSpending {
    private final LedgerRepository ledger = new LedgerRepository();
    private final RefundRowsRepository rows = new RefundRowsRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);

    /// @param key applied once
    /// @param why in words an owner understands
    public record Deed(OwnerId owner, String key, Message why, LocalDate day, Instant at, StaffId staff) {
    }

    /// Takes the points that lapse first before others: all of them, or it is refused.
    ///
    /// @return the number of the entry
    public Outcome<Long> spend(DSLContext ctx, Points points, Deed deed) {
        writer.lapse(ctx, deed.owner(), deed.day(), deed.at());
        return ledger.account(ctx, deed.owner()).give(points, deed.day()).map(change -> {
            long entry = ledger.insert(ctx, entry(deed, LedgerEntry.Kind.REDEEM, points.negated(), null));
            ledger.allocate(ctx, entry, change.parts());
            return entry;
        });
    }

    /// Gives the points of `entry` back to the lots they came from; those whose day is past live for some days of grace.
    public void giveBack(DSLContext ctx, long entry, Deed deed) {
        writer.lapse(ctx, deed.owner(), deed.day(), deed.at());
        List<LotPart> taken = rows.takenBy(ctx, entry);
        Points points = taken.stream().map(LotPart::points).reduce(Points.ZERO, Points::plus).negated();
        PointsAccount.Change change = ledger.account(ctx, deed.owner()).giveBack(taken, deed.day(), -1);
        long back = ledger.insert(ctx, entry(deed, LedgerEntry.Kind.REDEEM_RETURNED, points, entry));
        ledger.allocate(ctx, back, change.parts());
        long late = change.added().isEmpty() ? 0 : ledger.insertLot(ctx, deed.owner(), back, change.added().getFirst().points(),
                change.added().getFirst().earnedOn(), change.added().getFirst().expiresOn());
        change.paying().forEach(part -> writer.payDebt(ctx, deed.owner(), part.lot() == -1 ? new LotPart(late, part.points()) : part));
    }

    private static LedgerRepository.NewEntry entry(Deed deed, LedgerEntry.Kind kind, Points points, Long reverses) {
        return new LedgerRepository.NewEntry(deed.owner(), deed.key(), kind, points, deed.at(), deed.day(), null, null, reverses, deed.why(), deed.staff());
    }
}
