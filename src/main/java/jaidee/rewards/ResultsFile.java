package jaidee.rewards;

import jaidee.kernel.Texts;
import jaidee.paper.Spreadsheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes the results of coupons as a spreadsheet, and below them how each is counted.
final class ResultsFile {
    private ResultsFile() {
    }

    static void write(Path file, List<DesignResult> results, Texts texts) throws IOException {
        List<String> headings = CouponResults.COLUMNS.stream().map(column -> texts.get("rewards.results." + column)).toList();
        List<List<Object>> rows = results.stream().map(each -> row(each.design().name().in(texts.language()), texts.get(CouponResults.state(each)), each)).toList();
        Spreadsheet.write(file, List.of(new Spreadsheet.Page(texts.get("rewards.results.sheet"), List.of(), headings, rows,
                List.of(row(texts.get("rewards.results.sum"), "", DesignResult.sum(results))), CouponResults.HOW.stream().map(how -> texts.get(how)).toList())));
    }

    private static List<Object> row(String name, String state, DesignResult each) {
        Object share = each.share().isPresent() ? new Spreadsheet.Percent(each.share().get()) : "";
        return List.of(name, state, each.issued(), each.used(), share, each.revenue(), each.cost());
    }
}
