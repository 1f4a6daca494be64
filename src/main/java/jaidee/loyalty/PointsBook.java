package jaidee.loyalty;

import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// The points of an owner, told entry by entry.
public final class PointsBook {
    private final Transactions transactions;
    private final PointsExplained explained;
    private final Clock clock;
    private final PointsBookRepository pages = new PointsBookRepository();
    private final OutstandingRepository outstanding = new OutstandingRepository();

    public PointsBook(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.explained = new PointsExplained(transactions);
        this.clock = clock;
    }

    /// Empty for an owner who is not in the books.
    public Optional<PointsPage> page(OwnerId owner) {
        return transactions.read(ctx -> pages.page(ctx, owner, LocalDate.ofInstant(clock.instant(), Days.BANGKOK)));
    }

    /// How the points of the bill that an entry belongs to were reckoned; empty when it belongs to none.
    public Optional<EarnStory> story(LedgerEntry entry) {
        return explained.ofEntry(entry.id());
    }

    /// What the clinic owed all its members at the end of `day`.
    public Outstanding outstanding(LocalDate day) {
        return transactions.read(ctx -> outstanding.on(ctx, day));
    }
}
