package jaidee.partners;

import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a settlement as a spreadsheet: numbers as numbers, days as days shown in the Buddhist era. The file is there whole
/// or not at all.
final class SettlementFile {
    /// Thai with the Thai calendar and Arabic digits (LCID 041E, calendar 07).
    private static final String DAY = "[$-107041E]dd/mm/yyyy";
    private static final String MONEY = "#,##0.00;[Red]-#,##0.00;0.00";
    private static final double[] WIDTHS = {14, 34, 12, 14, 14, 16, 16};

    private SettlementFile() {
    }

    static void write(Path file, Settlement settlement, Texts texts) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished); Workbook book = new Workbook(out, "Jaidee", "1.0")) {
                sheet(book.newWorksheet(settlement.month().toString()), settlement, texts);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void sheet(Worksheet sheet, Settlement settlement, Texts texts) {
        List<Object> headings = List.of(texts.get("partners.paper.day"), texts.get("partners.paper.way"), texts.get("partners.paper.number"),
                texts.get("partners.paper.ours"), texts.get("partners.paper.theirs"), texts.get("partners.paper.to_them"), texts.get("partners.paper.to_us"));
        row(sheet, 0, headings);
        for (int c = 0; c < WIDTHS.length; c++) sheet.width(c, WIDTHS[c]);
        sheet.range(0, 0, 0, WIDTHS.length - 1).style().bold().fillColor("E6F2EF").wrapText(true).set();
        int r = 1;
        for (Settlement.Movement each : settlement.movements()) {
            boolean out = each.way() == Way.OUT;
            row(sheet, r++, List.of(each.day(), texts.get(each.way().named()), Voucher.numbered(each.number()), each.ours().value(), each.theirs().value(),
                    out ? each.value() : Money.ZERO, out ? Money.ZERO : each.value()));
        }
        row(sheet, r, List.of(texts.get("partners.paper.sum"), "", "", settlement.ours(Way.OUT).plus(settlement.ours(Way.IN)).value(),
                settlement.theirs(Way.OUT).plus(settlement.theirs(Way.IN)).value(), settlement.toThem(), settlement.toUs()));
        row(sheet, r + 1, List.of(texts.get(PartnerPapers.netWords(settlement)), "", "", "", "", settlement.net().isNegative() ? settlement.net().negated() : settlement.net()));
        sheet.freezePane(0, 1);
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
                case Object text -> sheet.value(row, c, text.toString());
            }
        }
    }
}
