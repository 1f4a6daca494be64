package jaidee.db;

import java.util.List;

/// Reads the whole database and checks every invariant of the books, any time, also while it is in use.
public final class Verification {
    /// One invariant, and what its check found.
    public record Checked(Invariant invariant, Findings findings) {
    }

    private final Transactions transactions;
    private final List<Invariant> invariants;

    public Verification(Transactions transactions, List<Invariant> invariants) {
        this.transactions = transactions;
        this.invariants = List.copyOf(invariants);
    }

    /// Each invariant on a snapshot of its own. A check that cannot be carried out counts as a violation.
    public List<Checked> run() {
        return invariants.stream().map(invariant -> new Checked(invariant, findings(invariant))).toList();
    }

    private Findings findings(Invariant invariant) {
        try {
            return transactions.read(invariant.check()::apply);
        } catch (RuntimeException unreadable) {
            return new Findings(0, List.of(String.valueOf(unreadable.getMessage())));
        }
    }
}
