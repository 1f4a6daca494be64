package jaidee.loyalty;

import jaidee.db.Transactions;
import jaidee.kernel.SaleId;
import java.util.List;
import java.util.Optional;

/// Explains the points of a bill that was made, by reckoning it once more: its own version of the programme, its own tier,
/// its own lines. What it tells is what stands in the ledger.
public final class PointsExplained {
    private final Transactions transactions;
    private final BillsExplained bills = new BillsExplained();

    public PointsExplained(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Empty when there is no such sale.
    public Optional<EarnStory> of(SaleId sale) {
        return transactions.read(ctx -> bills.of(ctx, sale));
    }

    /// Of the bill that an entry of the ledger belongs to; empty when it belongs to none.
    public Optional<EarnStory> ofEntry(long entry) {
        return transactions.read(ctx -> bills.ofEntry(ctx, entry));
    }

    /// Entries of the ledger that the rules of the bill's own day don't explain to the point, by key; empty when all agrees.
    public List<String> unexplained(SaleId sale) {
        return transactions.read(ctx -> bills.unexplained(ctx, sale));
    }
}
