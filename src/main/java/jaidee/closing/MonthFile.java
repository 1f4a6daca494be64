package jaidee.closing;

import jaidee.paper.Spreadsheet;
import jaidee.paper.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the sheets of a month as a spreadsheet, or its documents as text with commas. The file is there whole or not at all.
final class MonthFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private MonthFile() {
    }

    /// A spreadsheet, or the first sheet as text with commas when the name ends in `.csv`.
    static void write(Path file, List<MonthTable> tables) throws IOException {
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) WholeFile.write(file, out -> text(out, tables.getFirst()));
        else Spreadsheet.write(file, tables.stream().map(MonthTable::page).toList());
    }

    private static void text(OutputStream file, MonthTable table) throws IOException {
        try (Writer out = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            line(out, List.copyOf(table.headings()));
            for (List<Object> row : table.rows()) line(out, row);
            line(out, table.sums());
        }
    }

    private static void line(Writer out, List<?> cells) throws IOException {
        out.write(cells.stream().map(cell -> quoted(MonthTable.plain(cell))).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /// A text that begins like a formula would be worked out by the spreadsheet that opens it.
    private static String quoted(String text) {
        boolean number = text.matches("-?[0-9.]+");
        String safe = !number && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
