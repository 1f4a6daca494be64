package jaidee.partners;

import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.paper.Spreadsheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes a settlement as a spreadsheet.
final class SettlementFile {
    private SettlementFile() {
    }

    static void write(Path file, Settlement settlement, Texts texts) throws IOException {
        List<String> headings = List.of(texts.get("partners.paper.day"), texts.get("partners.paper.way"), texts.get("partners.paper.number"),
                texts.get("partners.paper.ours"), texts.get("partners.paper.theirs"), texts.get("partners.paper.to_them"), texts.get("partners.paper.to_us"));
        List<List<Object>> rows = settlement.movements().stream().map(each -> row(each, texts)).toList();
        List<Object> sums = List.of(texts.get("partners.paper.sum"), "", "", settlement.ours(Way.OUT).plus(settlement.ours(Way.IN)),
                settlement.theirs(Way.OUT).plus(settlement.theirs(Way.IN)), settlement.toThem(), settlement.toUs());
        Money net = settlement.net().isNegative() ? settlement.net().negated() : settlement.net();
        Spreadsheet.write(file, List.of(new Spreadsheet.Page(settlement.month().toString(), List.of(), headings, rows,
                List.of(sums, List.of(texts.get(PartnerPapers.netWords(settlement)), "", "", "", "", net)), List.of())));
    }

    private static List<Object> row(Settlement.Movement each, Texts texts) {
        boolean out = each.way() == Way.OUT;
        return List.of(each.day(), texts.get(each.way().named()), Voucher.numbered(each.number()), each.ours(), each.theirs(),
                out ? each.value() : Money.ZERO, out ? Money.ZERO : each.value());
    }
}
