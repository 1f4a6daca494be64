package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// Writes what happened to points into the ledger, so that entries, lots and debts always fit together. Each method is
/// part of somebody's transaction.
final class LedgerWriter {
    private final LedgerRepository ledger;

    LedgerWriter(LedgerRepository ledger) {
        this.ledger = ledger;
    }

    /// Takes out what lapsed before `day`.
    void lapse(DSLContext ctx, OwnerId owner, LocalDate day, Instant at) {
        lapse(ctx, ledger.lapsed(ctx, owner, day), owner, day, at);
    }

    /// @param account with all lots that lapsed before `day`, as they stand in the tables
    void lapse(DSLContext ctx, PointsAccount account, OwnerId owner, LocalDate day, Instant at) {
        Map<LocalDate, List<LotPart>> byLastDay = account.lapse(day).parts().stream()
                .collect(Collectors.groupingBy(part -> account.lot(part.lot()).expiresOn().orElseThrow(), TreeMap::new, Collectors.toList()));
        byLastDay.forEach((lastDay, parts) -> {
            Points points = parts.stream().map(LotPart::points).reduce(Points.ZERO, Points::plus);
            long last = parts.stream().mapToLong(LotPart::lot).max().orElseThrow();
            long entry = ledger.insert(ctx, new LedgerRepository.NewEntry(owner, unused(ctx, "EXPIRE:" + owner.value() + ":" + lastDay + ":" + last),
                    LedgerEntry.Kind.EXPIRE, points, at, day, null, null, null,
                    Message.of("loyalty.reason.expired", lastDay), null));
            ledger.allocate(ctx, entry, parts);
        });
    }

    /// A lot lapses again when a clock ran ahead: it lapsed, the clock was set right, and points came back to it.
    private String unused(DSLContext ctx, String key) {
        String free = key;
        for (int again = 2; ledger.has(ctx, free); again++) free = key + ":" + again;
        return free;
    }

    /// Points come in for an owner who owes none: an entry and its lot for each.
    void earn(DSLContext ctx, List<LedgerRepository.NewEntry> entries, ExpiryPolicy expiry) {
        Map<String, Long> numbers = ledger.insert(ctx, entries);
        ledger.insertLots(ctx, entries.stream().map(entry -> new LedgerRepository.NewLot(entry.owner(), numbers.get(entry.key()), entry.points(),
                entry.day(), expiry.expiresOn(entry.day()))).toList());
    }

    /// Points come in: an entry and its lot, from which a debt is paid first.
    ///
    /// @return the entry
    long earn(DSLContext ctx, LedgerRepository.NewEntry entry, ExpiryPolicy expiry) {
        return receive(ctx, entry, entry.day(), expiry.expiresOn(entry.day()));
    }

    /// The same for points that were earned on another day and lapse with it.
    long receive(DSLContext ctx, LedgerRepository.NewEntry entry, LocalDate earnedOn, Optional<LocalDate> expiresOn) {
        // a debt is never beside points that could have paid it: without one the balance is not below nothing
        boolean indebted = ledger.balance(ctx, entry.owner()).isNegative();
        PointsAccount account = indebted ? ledger.account(ctx, entry.owner()) : PointsAccount.EMPTY;
        long id = ledger.insert(ctx, entry);
        long lot = ledger.insertLot(ctx, entry.owner(), id, entry.points(), earnedOn, expiresOn);
        PointsAccount.Change change = account.earn(PointsLot.fresh(lot, entry.points(), earnedOn, expiresOn));
        change.paying().forEach(part -> payDebt(ctx, entry.owner(), part));
        return id;
    }

    /// Gives what came in to the entries that are still owed, the oldest first.
    void payDebt(DSLContext ctx, OwnerId owner, LotPart paying) {
        Points left = paying.points();
        while (left.isNegative()) {
            LedgerRepository.Owed owed = ledger.oldestDebt(ctx, owner).orElseThrow();
            Points part = owed.points().compareTo(left) > 0 ? owed.points() : left;
            ledger.allocate(ctx, owed.entry(), List.of(new LotPart(paying.lot(), part)));
            left = left.minus(part);
        }
    }
}
