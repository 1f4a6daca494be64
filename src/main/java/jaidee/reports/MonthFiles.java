package jaidee.reports;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.paper.MonthPaper;
import jaidee.paper.Sheet;
import jaidee.paper.SheetFile;
import jaidee.paper.Spreadsheet;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The report of a month as a file: a PDF to be printed or sent as it is, or a spreadsheet. Who took it out is in the log.
/// Off the FX thread.
public final class MonthFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MonthFiles.class);

    private final Transactions transactions;
    private final AuditLog audit;
    private final Function<MonthPaper, Sheet> typesetter;

    /// @param typesetter sets the paper; asked only for a PDF
    public MonthFiles(Transactions transactions, AuditLog audit, Function<MonthPaper, Sheet> typesetter) {
        this.transactions = transactions;
        this.audit = audit;
        this.typesetter = typesetter;
    }

    /// What the report can be written as.
    public enum Form {
        PDF, XLSX;

        /// By the ending of a name; empty for another.
        public static Optional<Form> of(Path file) {
            String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".pdf") ? Optional.of(PDF) : name.endsWith(".xlsx") ? Optional.of(XLSX) : Optional.empty();
        }
    }

    /// The folder is full, read-only or gone, or the file is open in another program.
    public record NotWritten(String name) implements Refusal {
        @Override
        public Message message() {
            return Message.of("reports.refused.not_written", name);
        }
    }

    /// On paper, to be looked at or printed.
    public Sheet sheet(MonthReport report, Language language) {
        return typesetter.apply(MonthPapers.of(report, language));
    }

    /// Refused without the right to see reports, and where the file cannot be written.
    ///
    /// @param file ends in `.pdf`; anything else becomes a spreadsheet
    /// @param who  none for a job of the machine, which needs no right
    /// @return the file
    public Outcome<Path> write(MonthReport report, Path file, Language language, Optional<Authority> who) {
        Outcome<?> may = who.isEmpty() ? Outcome.done(true) : transactions.read(ctx -> Rights.check(ctx, who.get(), Right.SEE_REPORTS));
        return may.then(_ -> {
            Form form = Form.of(file).orElse(Form.XLSX);
            Outcome<Path> written = form == Form.PDF ? SheetFile.save(sheet(report, language), file) : spreadsheet(report, file, language);
            return written.then(there -> transactions.attempt(ctx -> {
                audit.append(ctx, who.map(Authority::by).orElse(null), "report.exported", "MONTH", null,
                        Map.of("month", report.month().toString(), "form", form.name(), "file", String.valueOf(file.getFileName())));
                return Outcome.done(there);
            }));
        });
    }

    private static Outcome<Path> spreadsheet(MonthReport report, Path file, Language language) {
        try {
            Spreadsheet.write(file, MonthTables.of(report, language));
            return Outcome.done(file.toAbsolutePath().normalize());
        } catch (IOException failed) {
            LOG.warn("report not written", failed);
            return Outcome.refused(new NotWritten(String.valueOf(file.getFileName())));
        }
    }
}
