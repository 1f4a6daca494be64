package jaidee.closing;

import jaidee.paper.CommaFile;
import jaidee.paper.Spreadsheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes the sheets of a month as a spreadsheet, or its documents as text with commas. The file is there whole or not at all.
final class MonthFile {
    private MonthFile() {
    }

    /// A spreadsheet, or the first sheet as text with commas when the name ends in `.csv`.
    static void write(Path file, List<MonthTable> tables) throws IOException {
        MonthTable first = tables.getFirst();
        if (CommaFile.isMeantBy(file)) CommaFile.write(file, first.headings(), Stream.concat(first.rows().stream(), Stream.of(first.sums())).toList());
        else Spreadsheet.write(file, tables.stream().map(MonthTable::page).toList());
    }
}
