package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// Points that one owner hands to another of the family. They keep the day on which they lapse, so that handing them on
/// makes nothing live longer.
public final class PointsTransfers {
    /// @param key made when the form is opened: however often it is confirmed, the points go once
    public record Transfer(String key, OwnerId from, OwnerId to, Points points, StaffId staff) {
    }

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final LedgerRepository ledger = new LedgerRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);

    public PointsTransfers(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Refused when there are not as many points that can be spent today, or when points are owed.
    ///
    /// @return the points handed over
    public Outcome<Points> transfer(Transfer wanted) {
        if (!wanted.points().isPositive()) return Outcome.refused(new LedgerRefusal.NothingToGive());
        if (wanted.from().equals(wanted.to())) return Outcome.refused(new LedgerRefusal.SameAccount());
        return transactions.attempt(ctx -> ledger.has(ctx, wanted.key() + ":OUT") ? Outcome.done(wanted.points()) : make(ctx, wanted));
    }

    private Outcome<Points> make(DSLContext ctx, Transfer wanted) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        for (OwnerId owner : List.of(wanted.from(), wanted.to())) writer.lapse(ctx, owner, day, at);
        PointsAccount account = ledger.account(ctx, wanted.from());
        return account.give(wanted.points(), day).map(change -> {
            long out = ledger.insert(ctx, entry(wanted, wanted.from(), wanted.key() + ":OUT", LedgerEntry.Kind.TRANSFER_OUT,
                    wanted.points().negated(), at, day, Message.of("loyalty.reason.given", ledger.memberNumber(ctx, wanted.to()))));
            ledger.allocate(ctx, out, change.parts());
            Message from = Message.of("loyalty.reason.received", ledger.memberNumber(ctx, wanted.from()));
            for (LotPart part : change.parts()) {
                PointsLot lot = account.lot(part.lot());
                long in = writer.receive(ctx, entry(wanted, wanted.to(), wanted.key() + ":IN:" + part.lot(), LedgerEntry.Kind.TRANSFER_IN,
                        part.points().negated(), at, day, from), lot.earnedOn(), lot.expiresOn());
                ledger.linkCounterpart(ctx, in, out);
            }
            audit.append(ctx, wanted.staff(), "points.transferred", "OWNER", wanted.from().value(),
                    Map.of("to", wanted.to().value(), "points", wanted.points()));
            return wanted.points();
        });
    }

    private static LedgerRepository.NewEntry entry(Transfer wanted, OwnerId owner, String key, LedgerEntry.Kind kind, Points points,
                                                   Instant at, LocalDate day, Message why) {
        return new LedgerRepository.NewEntry(owner, key, kind, points, at, day, null, null, null, why, wanted.staff());
    }
}
