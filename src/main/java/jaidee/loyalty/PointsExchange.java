package jaidee.loyalty;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Points that go to a partner and come from one. Each method is part of somebody's transaction. What comes in is a lot of
/// its own: points of the clinic and points that came from elsewhere are never in the same one.
public final class PointsExchange {
    /// @param key   of the entry in the ledger; written once
    /// @param why   as the ledger tells it
    public record Deed(String key, OwnerId owner, Points points, Message why, Instant at, StaffId staff) {
        LocalDate day() {
            return LocalDate.ofInstant(at, Days.BANGKOK);
        }

        LedgerRepository.NewEntry entry(LedgerEntry.Kind kind, Points signed, Long reverses) {
            return new LedgerRepository.NewEntry(owner, key, kind, signed, at, day(), null, null, reverses, why, staff);
        }
    }

    /// A lot that has no number yet.
    private static final long NEW = -1;

    private final LedgerRepository ledger = new LedgerRepository();
    private final TakenRepository taken = new TakenRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    /// Points leave, those that lapse first before others. Refused when there are fewer that can be spent today, or when
    /// points are owed.
    ///
    /// @return the entry
    public Outcome<Long> leave(DSLContext ctx, Deed deed) {
        writer.lapse(ctx, deed.owner(), deed.day(), deed.at());
        return ledger.account(ctx, deed.owner()).give(deed.points(), deed.day()).map(change -> {
            long entry = ledger.insert(ctx, deed.entry(LedgerEntry.Kind.PARTNER_OUT, deed.points().negated(), null));
            ledger.allocate(ctx, entry, change.parts());
            return entry;
        });
    }

    /// Points come in, as a lot of their own that lives as long as those of a bill.
    ///
    /// @return the entry
    public long arrive(DSLContext ctx, Deed deed) {
        return writer.earn(ctx, deed.entry(LedgerEntry.Kind.PARTNER_IN, deed.points(), null), programmes.on(ctx, deed.day()).expiry());
    }

    /// Some of the points that left with `entry` come back to the lots they were in, those spent last first; where a lot has
    /// lapsed meanwhile, they live some days of grace.
    public void comeBack(DSLContext ctx, long entry, Deed deed) {
        writer.lapse(ctx, deed.owner(), deed.day(), deed.at());
        List<LotPart> parts = taken.stillTaken(ctx, entry, deed.points());
        PointsAccount.Change change = ledger.account(ctx, deed.owner()).giveBack(parts, deed.day(), NEW);
        long back = ledger.insert(ctx, deed.entry(LedgerEntry.Kind.PARTNER_OUT, deed.points(), entry));
        ledger.allocate(ctx, back, change.parts());
        long made = change.added().stream().mapToLong(lot ->
                ledger.insertLot(ctx, deed.owner(), back, lot.points(), lot.earnedOn(), lot.expiresOn())).findFirst().orElse(NEW);
        change.paying().forEach(part -> writer.payDebt(ctx, deed.owner(), part.lot() == NEW ? new LotPart(made, part.points()) : part));
    }

    /// The entry with this key, when it was written.
    public Optional<Long> written(DSLContext ctx, String key) {
        return taken.entry(ctx, key);
    }
}
