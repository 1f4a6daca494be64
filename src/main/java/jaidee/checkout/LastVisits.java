package jaidee.checkout;

import jaidee.db.Transactions;
import jaidee.kernel.OwnerId;
import jaidee.owners.SearchTerms;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Tells the search when owners were last here: of equally good answers the most recent visitor comes first.
public final class LastVisits implements SearchTerms {
    private final Transactions transactions;
    private final LastVisitRepository sales = new LastVisitRepository();

    public LastVisits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<LocalDate> lastVisit(OwnerId owner) {
        return transactions.read(ctx -> sales.of(ctx, owner));
    }

    @Override
    public Map<OwnerId, LocalDate> lastVisits() {
        return transactions.read(sales::ofAll);
    }
}
