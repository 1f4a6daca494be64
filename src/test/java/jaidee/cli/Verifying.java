package jaidee.cli;

import jaidee.db.Database;
import jaidee.db.Verification;
import java.time.Clock;
import java.util.List;

/// `jaidee verify` over a database that is open.
public final class Verifying {
    private Verifying() {
    }

    /// What does not hold; empty when the books are clean.
    public static List<String> violations(Database database, Clock clock) {
        return new Verification(database.transactions(), Books.invariants(database, clock)).run().stream()
                .filter(one -> !one.findings().isClean())
                .map(one -> one.invariant().name() + ": " + one.findings().violations()).toList();
    }
}
