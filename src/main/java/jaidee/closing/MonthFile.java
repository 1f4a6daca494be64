package jaidee.closing;

import jaidee.kernel.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the sheets of a month: numbers as numbers, days as days shown in the Buddhist era, the headings held in sight.
/// The file is there whole or not at all.
final class MonthFile {
    /// Thai with the Thai calendar and Arabic digits (LCID 041E, calendar 07).
    private static final String DAY = "[$-107041E]dd/mm/yyyy";
    private static final String MONEY = "#,##0.00;[Red]-#,##0.00;0.00";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private MonthFile() {
    }

    /// A spreadsheet, or the first sheet as text with commas when the name ends in `.csv`.
    static void write(Path file, List<MonthTable> tables) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv")) text(unfinished, tables.getFirst());
            else spreadsheet(unfinished, tables);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void spreadsheet(Path file, List<MonthTable> tables) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Jaidee", "1.0")) {
            for (MonthTable table : tables) sheet(book.newWorksheet(table.name()), table);
        }
    }

    private static void sheet(Worksheet sheet, MonthTable table) {
        int columns = table.headings().size();
        for (int c = 0; c < columns; c++) {
            sheet.value(0, c, table.headings().get(c));
            sheet.width(c, width(table, c));
        }
        sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("E6F2EF").wrapText(true).verticalAlignment("center").set();
        for (int r = 0; r < table.rows().size(); r++) row(sheet, r + 1, table.rows().get(r));
        int last = table.rows().size() + 1;
        row(sheet, last, table.sums());
        for (int c = 0; c < table.sums().size(); c++) {
            var style = sheet.style(last, c).bold();
            if (table.sums().get(c) instanceof Money) style.format(MONEY);
            style.borderStyle(org.dhatim.fastexcel.BorderSide.TOP, org.dhatim.fastexcel.BorderStyle.THIN).set();
        }
        sheet.freezePane(0, 1);
        if (!table.rows().isEmpty()) sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void row(Worksheet sheet, int row, List<Object> cells) {
        for (int c = 0; c < cells.size(); c++) {
            switch (cells.get(c)) {
                case Money money -> {
                    sheet.value(row, c, money.inBaht());
                    sheet.style(row, c).format(MONEY).set();
                }
                case LocalDate day -> {
                    sheet.value(row, c, day);
                    sheet.style(row, c).format(DAY).set();
                }
                case Number number -> sheet.value(row, c, number);
                case String text when text.isEmpty() -> {
                }
                case Object text -> sheet.value(row, c, text.toString());
            }
        }
    }

    private static double width(MonthTable table, int column) {
        int longest = table.rows().stream().limit(500).filter(row -> column < row.size())
                .mapToInt(row -> MonthTable.plain(row.get(column)).length()).max().orElse(0);
        return Math.clamp(Math.max(longest, table.headings().get(column).length() * 0.8) + 2, 10, 42);
    }

    private static void text(Path file, MonthTable table) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
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
