package jaidee.privacy;

import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;

/// Gathers all that is held on one owner.
public final class HeldBook {
    private final Transactions transactions;
    private final Clock clock;
    private final HeldRepository held = new HeldRepository();

    public HeldBook(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Needs the right to look after privacy: nothing else shows everything at once. Refuses who is not on the books.
    public Outcome<HeldData> of(OwnerId owner, Authority by) {
        return transactions.read(ctx -> Rights.check(ctx, by, Right.KEEP_PRIVACY).then(_ ->
                held.of(ctx, owner, clock.instant()).map(Outcome::done).orElseGet(() -> Outcome.refused(new PrivacyRefusal.NotListed()))));
    }
}
