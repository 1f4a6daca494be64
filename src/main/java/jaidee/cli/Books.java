package jaidee.cli;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Invariant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Every invariant of the books, feature by feature.
final class Books {
    private Books() {
    }

    static List<Invariant> invariants(Database database, Clock clock) {
        List<Invariant> all = new ArrayList<>(database.invariants());
        all.addAll(new AuditLog(clock).invariants());
        return all;
    }
}
