package jaidee.closing;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A month for the accountant, as a spreadsheet. Needs the right to see reports; who took it out is in the log. Off the
/// FX thread.
public final class MonthExport {
    private static final Logger LOG = LoggerFactory.getLogger(MonthExport.class);

    private final Transactions transactions;
    private final AuditLog audit;
    private final MonthRepository months = new MonthRepository();

    public MonthExport(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The folder is full, read-only or gone, or the file is open in the spreadsheet.
    public record FileNotWritten(String name) implements Refusal {
        @Override
        public Message message() {
            return Message.of("closing.export.not_written", name);
        }
    }

    public MonthBook book(YearMonth month) {
        return transactions.read(ctx -> months.of(ctx, month));
    }

    /// @param file `.xlsx`, or `.csv` for the documents alone
    /// @return how many documents were written
    public Outcome<Integer> write(YearMonth month, Path file, Language language, Authority who) {
        return transactions.read(ctx -> Rights.check(ctx, who, Right.SEE_REPORTS)).then(may -> {
            MonthBook book = book(month);
            try {
                MonthFile.write(file, MonthTable.of(book, Texts.of(language)));
            } catch (IOException failed) {
                LOG.warn("month not written", failed);
                return Outcome.refused(new FileNotWritten(file.getFileName().toString()));
            }
            return transactions.attempt(ctx -> {
                audit.append(ctx, who.by(), "books.exported", "MONTH", null, Map.of("month", month.toString(), "documents", book.rows().size()));
                return Outcome.done(book.rows().size());
            });
        });
    }
}
