package jaidee.transfer;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import jaidee.paper.CommaFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The rows that could not be brought in, as a file to correct: the same columns, and behind them what is wrong. Corrected, it
/// is brought in as it is.
public final class BadRows {
    private BadRows() {
    }

    /// @return how many there are
    public static Outcome<Integer> write(ImportPlan plan, Path file, Texts texts) {
        Map<Integer, List<Finding>> bad = plan.findings().stream().filter(Finding::bad).collect(Collectors.groupingBy(Finding::line));
        List<String> headings = new ArrayList<>(plan.table().headings());
        headings.add(texts.get("transfer.bad.reason"));
        List<List<String>> rows = plan.table().rows().stream().filter(row -> bad.containsKey(row.line())).map(row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < plan.table().headings().size(); i++) cells.add(row.cell(i));
            cells.add(bad.get(row.line()).stream().map(finding -> texts.get(told(finding))).collect(Collectors.joining("; ")));
            return cells;
        }).toList();
        try {
            CommaFile.write(file, headings, rows);
            return Outcome.done(rows.size());
        } catch (IOException fault) {
            return Outcome.refused(new TransferRefusal.NotWritten(file.toString()));
        }
    }

    /// A finding with its column.
    public static Message told(Finding finding) {
        return finding.column().map(column -> Message.of("transfer.finding", column.named(), finding.what())).orElse(finding.what());
    }
}
