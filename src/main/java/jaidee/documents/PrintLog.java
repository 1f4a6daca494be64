package jaidee.documents;

import jaidee.db.Transactions;
import jaidee.kernel.DocumentId;
import jaidee.kernel.StaffId;
import java.time.Clock;

/// Which documents were handed over on paper: the first printing is the original, every later one a copy (สำเนา). A
/// printing that failed is not noted, so the original is still to come.
public final class PrintLog {
    private final PrintLogRepository printings = new PrintLogRepository();
    private final Transactions transactions;
    private final Clock clock;

    public PrintLog(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean wasPrinted(DocumentId document) {
        return transactions.read(ctx -> printings.count(ctx, document) > 0);
    }

    /// Notes that the printer took it, or the file was written.
    ///
    /// @param staff null when nobody is signed in
    public void printed(DocumentId document, StaffId staff) {
        transactions.write(ctx -> {
            printings.insert(ctx, document, clock.instant(), staff);
            return document;
        });
    }
}
