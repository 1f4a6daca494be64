package jaidee.closing;

import jaidee.db.Transactions;
import jaidee.kernel.ShiftId;
import jaidee.till.CashShift;
import jaidee.till.ShiftRepository;
import java.util.List;
import java.util.Optional;

/// The reports of shifts: X of the open one at any time, Z of every closed one again, with the same figures as on its
/// day. Off the FX thread.
public final class ShiftReports {
    private final Transactions transactions;
    private final ShiftRepository shifts = new ShiftRepository();
    private final FactsRepository facts = new FactsRepository();

    public ShiftReports(Transactions transactions) {
        this.transactions = transactions;
    }

    public Optional<ShiftReport> of(ShiftId shift) {
        return transactions.read(ctx -> shifts.find(ctx, shift).map(found -> ShiftReport.of(facts.of(ctx, found))));
    }

    /// Closed shifts, the newest first.
    ///
    /// @param before only those with a smaller number
    public List<CashShift> closed(int before, int most) {
        return transactions.read(ctx -> shifts.closed(ctx, before, most));
    }

    public List<CashShift> newest(int most) {
        return closed(Integer.MAX_VALUE, most);
    }
}
