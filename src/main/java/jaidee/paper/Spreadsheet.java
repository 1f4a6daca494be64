package jaidee.paper;

import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables as a spreadsheet (.xlsx), a sheet for each: numbers as numbers, days as days shown in the Buddhist era, the
/// headings held in sight, ready to print. Texts stay texts, whatever they begin with. The file is there whole or not at all.
public final class Spreadsheet {
    /// Thai with the Thai calendar and Arabic digits (LCID 041E, calendar 07).
    private static final String DAY = "[$-107041E]dd/mm/yyyy", MOMENT = "[$-107041E]dd/mm/yyyy hh:mm";
    private static final String MONEY = "#,##0.00;[Red]-#,##0.00;0.00", WHOLE = "#,##0", PERCENT = "0.0%", DECIMAL = "#,##0.0#", TEXT = "@";
    /// Of spreadsheets.
    private static final int LONGEST_NAME = 31, LONGEST_TEXT = 32_767;
    private static final int MEASURED_ROWS = 500;

    private Spreadsheet() {
    }

    /// A percentage, `12.5` for 12.5 %: in the sheet it is one that can be reckoned with.
    public record Percent(BigDecimal value) {
    }

    /// One sheet. A cell is a `String`, `Money` (in baht), `Points`, `Percent`, `LocalDate`, `Instant`, another `Number`, or an
    /// empty text for none.
    ///
    /// @param name  what a spreadsheet does not take in a name is left out
    /// @param above lines over the headings, the first of them strong
    /// @param sums  the last rows, which may be shorter than the others
    /// @param below lines under the table, as how it is counted
    public record Page(String name, List<String> above, List<String> headings, List<List<Object>> rows, List<List<Object>> sums, List<String> below) {
        public Page {
            above = List.copyOf(above);
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            sums = sums.stream().map(List::copyOf).toList();
            below = List.copyOf(below);
        }
    }

    /// @throws IOException when the folder is full, read-only or gone, or the file is open in a spreadsheet
    public static void write(Path file, List<Page> pages) throws IOException {
        WholeFile.write(file, out -> write(out, pages));
    }

    private static void write(OutputStream out, List<Page> pages) throws IOException {
        Set<String> taken = new HashSet<>();
        try (Workbook book = new Workbook(out, "Jaidee", "1.0")) {
            for (Page page : pages) sheet(book.newWorksheet(name(page.name(), taken)), page);
        }
    }

    private static String name(String wanted, Set<String> taken) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\s]+", " ").strip().replaceAll("^'+|'+$", "");
        String name = shortened(clean.isEmpty() ? "Jaidee" : clean, LONGEST_NAME);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) name = shortened(clean, LONGEST_NAME - 4) + " " + i;
        return name;
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most).strip();
    }

    private static void sheet(Worksheet sheet, Page page) {
        int columns = page.headings().size(), row = 0;
        for (String line : page.above()) {
            text(sheet, row, 0, line);
            if (row++ == 0) sheet.style(0, 0).bold().fontSize(14).set();
        }
        if (row > 0) row++;
        int heading = row++;
        for (int c = 0; c < columns; c++) {
            text(sheet, heading, c, page.headings().get(c));
            sheet.width(c, width(page, c));
        }
        sheet.range(heading, 0, heading, columns - 1).style().bold().fillColor("E6F2EF").wrapText(true).verticalAlignment("center").set();
        for (List<Object> cells : page.rows()) row(sheet, row++, cells);
        if (!page.rows().isEmpty()) sheet.setAutoFilter(heading, 0, row - 1, columns - 1);
        for (int i = 0; i < page.sums().size(); i++) sums(sheet, row++, page.sums().get(i), i == 0);
        row++;
        for (String line : page.below()) text(sheet, row++, 0, line);
        sheet.freezePane(0, heading + 1);
        sheet.repeatRows(heading);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.footer("&P/&N", Position.RIGHT);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void sums(Worksheet sheet, int row, List<Object> cells, boolean first) {
        row(sheet, row, cells);
        for (int c = 0; c < cells.size(); c++) {
            var style = sheet.style(row, c).bold();
            if (first) style.borderStyle(BorderSide.TOP, BorderStyle.THIN);
            String format = format(cells.get(c));
            if (!format.isEmpty()) style.format(format);
            style.set();
        }
    }

    private static void row(Worksheet sheet, int row, List<Object> cells) {
        for (int c = 0; c < cells.size(); c++) {
            Object cell = cells.get(c);
            switch (cell) {
                case Money money -> sheet.value(row, c, money.inBaht());
                case Points points -> sheet.value(row, c, points.value());
                case Percent percent -> sheet.value(row, c, percent.value().movePointLeft(2));
                case LocalDate day -> sheet.value(row, c, day);
                case Instant moment -> sheet.value(row, c, LocalDateTime.ofInstant(moment, Days.BANGKOK));
                case Number number -> sheet.value(row, c, number);
                default -> text(sheet, row, c, cell.toString());
            }
            String format = format(cell);
            if (!format.isEmpty() && !format.equals(TEXT)) sheet.style(row, c).format(format).set();
        }
    }

    private static String format(Object cell) {
        return switch (cell) {
            case Money _ -> MONEY;
            case Percent _ -> PERCENT;
            case LocalDate _ -> DAY;
            case Instant _ -> MOMENT;
            case BigDecimal _ -> DECIMAL;
            case Points _ -> WHOLE;
            case Number _ -> WHOLE;
            default -> likeFormula(cell.toString()) ? TEXT : "";
        };
    }

    /// Without the mark of a text, one that begins like a formula would become one as soon as somebody edits the cell.
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) return;
        sheet.value(row, column, shortened(text, LONGEST_TEXT));
        if (likeFormula(text)) sheet.style(row, column).format(TEXT).set();
    }

    private static boolean likeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static double width(Page page, int column) {
        List<List<Object>> measured = new ArrayList<>(page.rows().subList(0, Math.min(MEASURED_ROWS, page.rows().size())));
        measured.addAll(page.sums());
        int longest = measured.stream().filter(row -> column < row.size()).mapToInt(row -> shown(row.get(column)).length()).max().orElse(0);
        return Math.clamp(Math.max(longest, page.headings().get(column).length() * 0.8) + 2, 10, 42);
    }

    private static String shown(Object cell) {
        return switch (cell) {
            case Instant _ -> "dd/mm/yyyy hh:mm";
            case Percent percent -> percent.value() + "%";
            case Points points -> String.valueOf(points.value());
            default -> cell.toString();
        };
    }
}
