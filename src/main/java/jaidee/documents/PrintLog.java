package jaidee.documents;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.DocumentId;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.util.Map;

/// Which documents were handed over on paper: the first printing is the original, every later one a copy (สำเนา). A
/// printing that failed is not noted, so the original is still to come.
public final class PrintLog {
    private final PrintLogRepository printings = new PrintLogRepository();
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    public PrintLog(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean wasPrinted(DocumentId document) {
        return transactions.read(ctx -> printings.count(ctx, document) > 0);
    }

    /// Notes that the printer took it, or the file was written; a copy is in the log too.
    ///
    /// @param staff null when nobody is signed in
    public void printed(DocumentId document, StaffId staff) {
        transactions.write(ctx -> {
            int before = printings.count(ctx, document);
            printings.insert(ctx, document, clock.instant(), staff);
            if (before > 0) audit.append(ctx, staff, "document.copied", "DOCUMENT", document.value(), Map.of("times", before + 1));
            return document;
        });
    }
}
