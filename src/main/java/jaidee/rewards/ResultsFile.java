package jaidee.rewards;

import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes the results of coupons as a spreadsheet, numbers as numbers, and below them how each is counted. The file is
/// there whole or not at all.
final class ResultsFile {
    private static final String MONEY = "#,##0.00", SHARE = "0.0";
    private static final double[] WIDTHS = {42, 12, 10, 10, 10, 18, 18};

    private ResultsFile() {
    }

    static void write(Path file, List<DesignResult> results, Texts texts) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished); Workbook book = new Workbook(out, "Jaidee", "1.0")) {
                sheet(book.newWorksheet(texts.get("rewards.results.sheet")), results, texts);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void sheet(Worksheet sheet, List<DesignResult> results, Texts texts) {
        for (int c = 0; c < WIDTHS.length; c++) {
            sheet.width(c, WIDTHS[c]);
            sheet.value(0, c, texts.get("rewards.results." + CouponResults.COLUMNS.get(c)));
        }
        sheet.range(0, 0, 0, WIDTHS.length - 1).style().bold().fillColor("E6F2EF").wrapText(true).set();
        int row = 1;
        for (DesignResult each : results) row(sheet, row++, each.design().name().in(texts.language()), texts.get(CouponResults.state(each)), each);
        row(sheet, row, texts.get("rewards.results.sum"), "", DesignResult.sum(results));
        sheet.range(row, 0, row, WIDTHS.length - 1).style().bold().set();
        row += 2;
        for (String how : CouponResults.HOW) sheet.value(row++, 0, texts.get(how));
        sheet.freezePane(0, 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void row(Worksheet sheet, int row, String name, String state, DesignResult each) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, state);
        sheet.value(row, 2, each.issued());
        sheet.value(row, 3, each.used());
        each.share().ifPresent(share -> sheet.value(row, 4, share));
        sheet.style(row, 4).format(SHARE).set();
        money(sheet, row, 5, each.revenue());
        money(sheet, row, 6, each.cost());
    }

    private static void money(Worksheet sheet, int row, int column, Money money) {
        sheet.value(row, column, money.inBaht());
        sheet.style(row, column).format(MONEY).set();
    }
}
