package jaidee.loyalty;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.paper.Spreadsheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The month of a foundation as a spreadsheet: numbers as numbers, days as days of the Buddhist era. The file is there
/// whole or not at all; who took it out is in the log. Off the FX thread.
public final class DonationFile {
    private static final Logger LOG = LoggerFactory.getLogger(DonationFile.class);

    private final Transactions transactions;
    private final AuditLog audit;

    public DonationFile(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The folder is full, read-only or gone, or the file is open in the spreadsheet.
    public record NotWritten(String name) implements Refusal {
        @Override
        public Message message() {
            return Message.of("loyalty.donations.not_written", name);
        }
    }

    /// @return how many donations were written
    public Outcome<Integer> write(DonationSheet sheet, Path file, Language language, StaffId by) {
        try {
            Spreadsheet.write(file, List.of(page(sheet, Texts.of(language))));
        } catch (IOException failed) {
            LOG.warn("donations not written", failed);
            return Outcome.refused(new NotWritten(file.getFileName().toString()));
        }
        return transactions.attempt(ctx -> {
            audit.append(ctx, by, "donations.exported", "FOUNDATION", sheet.foundation().id(),
                    Map.of("month", sheet.month().toString(), "donations", sheet.lines().size()));
            return Outcome.done(sheet.lines().size());
        });
    }

    private static Spreadsheet.Page page(DonationSheet sheet, Texts texts) {
        List<String> headings = Stream.of("day", "member", "points", "value").map(column -> texts.get("loyalty.donations.column." + column)).toList();
        List<List<Object>> rows = sheet.lines().stream().<List<Object>>map(line -> List.of(line.day(), line.memberNo(), line.points(), line.value())).toList();
        return new Spreadsheet.Page(sheet.month().toString(), List.of(sheet.foundation().name() + "  " + Days.monthText(sheet.month(), texts.language())),
                headings, rows, List.of(List.of(texts.get("loyalty.donations.sum"), "", sheet.points(), sheet.value())), List.of());
    }
}
