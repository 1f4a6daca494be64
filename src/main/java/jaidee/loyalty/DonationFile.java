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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The month of a foundation as a spreadsheet: numbers as numbers, days as days of the Buddhist era. The file is there
/// whole or not at all; who took it out is in the log. Off the FX thread.
public final class DonationFile {
    private static final Logger LOG = LoggerFactory.getLogger(DonationFile.class);
    /// Thai with the Thai calendar and Arabic digits (LCID 041E, calendar 07).
    private static final String DAY = "[$-107041E]dd/mm/yyyy", MONEY = "#,##0.00";
    private static final int HEADINGS = 3;

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
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished); Workbook book = new Workbook(out, "Jaidee", "1.0")) {
                fill(book.newWorksheet(sheet.month().toString()), sheet, Texts.of(language));
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("donations not written", failed);
            return Outcome.refused(new NotWritten(file.getFileName().toString()));
        } finally {
            drop(unfinished);
        }
        return transactions.attempt(ctx -> {
            audit.append(ctx, by, "donations.exported", "FOUNDATION", sheet.foundation().id(),
                    Map.of("month", sheet.month().toString(), "donations", sheet.lines().size()));
            return Outcome.done(sheet.lines().size());
        });
    }

    private static void fill(Worksheet page, DonationSheet sheet, Texts texts) {
        page.value(0, 0, sheet.foundation().name() + "  " + Days.monthText(sheet.month(), texts.language()));
        page.range(0, 0, 0, HEADINGS).style().bold().set();
        String[] headings = {"day", "member", "points", "value"};
        for (int c = 0; c < headings.length; c++) {
            page.value(1, c, texts.get("loyalty.donations.column." + headings[c]));
            page.width(c, 18);
        }
        page.range(1, 0, 1, HEADINGS).style().bold().fillColor("E6F2EF").set();
        int row = 2;
        for (DonationSheet.Line line : sheet.lines()) {
            page.value(row, 0, line.day());
            page.style(row, 0).format(DAY).set();
            page.value(row, 1, line.memberNo());
            page.value(row, 2, line.points().value());
            page.value(row, 3, line.value().inBaht());
            page.style(row, 3).format(MONEY).set();
            row++;
        }
        page.value(row, 0, texts.get("loyalty.donations.sum"));
        page.value(row, 2, sheet.points().value());
        page.value(row, 3, sheet.value().inBaht());
        page.range(row, 0, row, HEADINGS).style().bold().set();
        page.style(row, 3).bold().format(MONEY).set();
        page.freezePane(0, 2);
    }

    private static void drop(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException left) {
            LOG.warn("unfinished file left", left);
        }
    }
}
