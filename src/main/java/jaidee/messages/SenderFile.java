package jaidee.messages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jaidee.kernel.SpreadsheetText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The messages of a batch as a file for whoever sends them: its headings are the same in every language, for programs read
/// them.
public final class SenderFile {
    static final List<String> HEADINGS = List.of("message_id", "phone", "phone_national", "line_id", "text", "parts", "cost_baht", "send_from");
    private static final int[] WIDTHS = {16, 16, 16, 18, 80, 8, 12, 18};
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SenderFile() {
    }

    public static byte[] of(List<SenderRow> rows, FileFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (format == FileFormat.XLSX) spreadsheet(rows, out);
            else text(rows, format, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /// Whether `file` is what `of` made of these rows, and nothing was changed in it since. A spreadsheet, which is never the same
    /// twice, is known by its numbers.
    public static boolean holds(Path file, List<SenderRow> rows, FileFormat format) {
        if (!Files.isRegularFile(file)) return false;
        try {
            if (format != FileFormat.XLSX) return Arrays.equals(Files.readAllBytes(file), of(rows, format));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                String words = new String(zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
                return rows.stream().allMatch(row -> words.contains(">" + row.id() + "<"));
            }
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static void text(List<SenderRow> rows, FileFormat format, ByteArrayOutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, format.charset());
        if (format == FileFormat.CSV_BOM) writer.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            csv.writeRecord(HEADINGS);
            rows.forEach(row -> csv.writeRecord(row.id(), row.address().e164(), row.address().national(), SpreadsheetText.defused(row.address().lineId()),
                    SpreadsheetText.defused(row.text()), Integer.toString(row.parts()), row.cost().inBaht().toPlainString(), WHEN.format(row.from())));
        }
    }

    /// Phones as text, or the spreadsheet would take the zero before them away.
    private static void spreadsheet(List<SenderRow> rows, ByteArrayOutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Jaidee", "1.0")) {
            Worksheet sheet = book.newWorksheet("messages");
            for (int c = 0; c < WIDTHS.length; c++) {
                sheet.value(0, c, HEADINGS.get(c));
                sheet.width(c, WIDTHS[c]);
            }
            sheet.range(0, 0, 0, WIDTHS.length - 1).style().bold().fillColor("E6F2EF").set();
            for (int r = 0; r < rows.size(); r++) row(sheet, r + 1, rows.get(r));
            sheet.freezePane(0, 1);
        }
    }

    private static void row(Worksheet sheet, int r, SenderRow row) {
        List<String> texts = List.of(row.id(), row.address().e164(), row.address().national(), row.address().lineId(), row.text());
        for (int c = 0; c < texts.size(); c++) {
            if (texts.get(c).isEmpty()) continue;
            sheet.value(r, c, texts.get(c));
            sheet.style(r, c).format("@").wrapText(c == 4).verticalAlignment("top").set();
        }
        sheet.value(r, 5, row.parts());
        sheet.value(r, 6, row.cost().inBaht());
        sheet.style(r, 6).format("#,##0.00").set();
        sheet.value(r, 7, WHEN.format(row.from()));
    }
}
