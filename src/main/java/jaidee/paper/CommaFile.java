package jaidee.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A table as text with commas: UTF-8 with the mark by which Excel knows it, lines ended as RFC 4180 has them, no text that becomes
/// a formula. The file is there whole or not at all.
public final class CommaFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CommaFile() {
    }

    /// Whether that is what a file of this name is to be.
    public static boolean isMeantBy(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /// @param rows text, numbers, `Money` (as baht), `Points`, days (as 2026-11-22)
    /// @throws IOException when the folder is full, read-only or gone, or another program holds the file
    public static void write(Path file, List<String> headings, Iterable<? extends List<?>> rows) throws IOException {
        WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(BYTE_ORDER_MARK);
            try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
                csv.writeRecord(headings);
                for (List<?> row : rows) csv.writeRecord(row.stream().map(CommaFile::plain).toList());
            }
        });
    }

    private static String plain(Object cell) {
        return switch (cell) {
            case Money money -> money.inBaht().toPlainString();
            case Points points -> Long.toString(points.value());
            case Number number -> number.toString();
            case LocalDate day -> day.toString();
            default -> SpreadsheetText.defused(cell.toString());
        };
    }
}
