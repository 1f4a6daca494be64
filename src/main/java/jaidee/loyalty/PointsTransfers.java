package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Points that one owner hands to another of the family. They keep the day on which they lapse, so that handing them on
/// makes nothing live longer, and count for no tier.
public final class PointsTransfers {
    /// @param key made when the form is opened: however often it is confirmed, the points go once
    public record Transfer(String key, OwnerId from, OwnerId to, Points points, DeskConsent giver, DeskConsent receiver, StaffId staff) {
    }

    /// Points handed on today that can still come back.
    ///
    /// @param entry of the giver
    public record Undoable(long entry, OwnerId to, String toName, Points points, Instant at) {
    }

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final LedgerRepository ledger = new LedgerRepository();
    private final TransferRepository transfers = new TransferRepository();
    private final ProgrammeRepository programmes = new ProgrammeRepository();
    private final LedgerWriter writer = new LedgerWriter(ledger);
    private PointsMoved moved = PointsMoved.NOBODY;

    public PointsTransfers(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has `listener` told within each transaction that moved points here.
    public void whenMoved(PointsMoved listener) {
        moved = listener;
    }

    /// Refused when there are not as many points that can be spent today, when points are owed, when it is more than an
    /// owner hands on in a day, while it is not known who of both sides said yes, and without the right to sell.
    ///
    /// @return the points handed over
    public Outcome<Points> transfer(Transfer wanted) {
        if (!wanted.points().isPositive()) return Outcome.refused(new LedgerRefusal.NothingToGive());
        if (wanted.from().equals(wanted.to())) return Outcome.refused(new LedgerRefusal.SameAccount());
        return Limits.required("giver", wanted.giver().name(), Limits.NAME)
                .then(giver -> Limits.required("receiver", wanted.receiver().name(), Limits.NAME).then(receiver ->
                        transactions.attempt(ctx -> ledger.has(ctx, wanted.key() + ":OUT") ? Outcome.done(wanted.points())
                                : Rights.check(ctx, Authority.of(wanted.staff()), Right.SELL).then(_ -> make(ctx, wanted,
                                new DeskConsent(giver, wanted.giver().how()), new DeskConsent(receiver, wanted.receiver().how()))))));
    }

    /// What this owner handed on today and has not taken back.
    public List<Undoable> ofToday(OwnerId from) {
        return transactions.read(ctx -> transfers.standing(ctx, from, today()));
    }

    /// Takes back what was handed on today, as if it had never been. Refused without the right to correct points, on a
    /// later day, and when the receiver has spent any of it.
    ///
    /// @return the points that came back
    public Outcome<Points> undo(long entry, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.ADJUST_POINTS).then(_ -> {
            Optional<TransferRepository.Row> row = transfers.find(ctx, entry);
            if (row.isEmpty() || row.get().undone()) return Outcome.refused(new LedgerRefusal.UndoneAlready());
            if (!row.get().day().equals(today())) return Outcome.refused(new LedgerRefusal.NotOfToday());
            return back(ctx, row.get(), authority);
        }));
    }

    private Outcome<Points> make(DSLContext ctx, Transfer wanted, DeskConsent giver, DeskConsent receiver) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(at, Days.BANGKOK);
        if (!transfers.present(ctx, wanted.to())) return Outcome.refused(new LedgerRefusal.NoReceiver());
        Points most = programmes.on(ctx, day).ledger().handedOnADay(), left = most.minus(transfers.handedOn(ctx, wanted.from(), day));
        for (OwnerId owner : List.of(wanted.from(), wanted.to())) writer.lapse(ctx, owner, day, at);
        PointsAccount account = ledger.account(ctx, wanted.from());
        Outcome<PointsAccount.Change> given = account.give(wanted.points(), day);
        if (given.isDone() && wanted.points().compareTo(left) > 0)
            return Outcome.refused(new LedgerRefusal.TooManyADay(most, left.isNegative() ? Points.ZERO : left));
        return given.map(change -> {
            long out = ledger.insert(ctx, entry(wanted.from(), wanted.key() + ":OUT", LedgerEntry.Kind.TRANSFER_OUT, wanted.points().negated(), at, day,
                    Message.of("loyalty.reason.given", ledger.memberNumber(ctx, wanted.to())), wanted.staff()));
            ledger.allocate(ctx, out, change.parts());
            Message from = Message.of("loyalty.reason.received", ledger.memberNumber(ctx, wanted.from()));
            for (LotPart part : change.parts()) {
                PointsLot lot = account.lot(part.lot());
                long in = writer.receive(ctx, entry(wanted.to(), wanted.key() + ":IN:" + part.lot(), LedgerEntry.Kind.TRANSFER_IN,
                        part.points().negated(), at, day, from, wanted.staff()), lot.earnedOn(), lot.expiresOn());
                ledger.linkCounterpart(ctx, in, out);
            }
            transfers.insert(ctx, out, wanted, giver, receiver, day);
            for (OwnerId owner : List.of(wanted.from(), wanted.to())) moved.moved(ctx, owner);
            audit.append(ctx, wanted.staff(), "points.transferred", "OWNER", wanted.from().value(),
                    Map.of("to", wanted.to().value(), "points", wanted.points(), "giver", giver.name() + " " + giver.how(),
                            "receiver", receiver.name() + " " + receiver.how()));
            return wanted.points();
        });
    }

    private Outcome<Points> back(DSLContext ctx, TransferRepository.Row row, Authority authority) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TransferRepository.Received> received = transfers.received(ctx, row.entry());
        boolean whole = received.stream().allMatch(each -> each.left().equals(each.points()));
        if (!whole) return Outcome.refused(new LedgerRefusal.SpentSince());
        for (TransferRepository.Received each : received) {
            String key = "UNDO:" + row.entry() + ":" + each.lot();
            long out = ledger.insert(ctx, entry(row.to(), key + ":OUT", LedgerEntry.Kind.TRANSFER_OUT, each.points().negated(), at, row.day(),
                    Message.of("loyalty.reason.transfer_undone"), authority.by()));
            ledger.allocate(ctx, out, List.of(new LotPart(each.lot(), each.points().negated())));
            long in = writer.receive(ctx, entry(row.from(), key + ":IN", LedgerEntry.Kind.TRANSFER_IN, each.points(), at, row.day(),
                    Message.of("loyalty.reason.transfer_undone"), authority.by()), each.earnedOn(), each.expiresOn());
            ledger.linkCounterpart(ctx, in, out);
        }
        transfers.undone(ctx, row.entry(), at, authority.answering());
        for (OwnerId owner : List.of(row.from(), row.to())) moved.moved(ctx, owner);
        audit.append(ctx, authority.by(), "points.transfer_undone", "OWNER", row.from().value(),
                Map.of("to", row.to().value(), "points", row.points(), "answering", authority.answering().value()));
        return Outcome.done(row.points());
    }

    private static LedgerRepository.NewEntry entry(OwnerId owner, String key, LedgerEntry.Kind kind, Points points, Instant at, LocalDate day,
                                                   Message why, StaffId staff) {
        return new LedgerRepository.NewEntry(owner, key, kind, points, at, day, null, null, null, why, staff);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }
}
