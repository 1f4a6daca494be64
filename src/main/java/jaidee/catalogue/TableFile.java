package jaidee.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table that ships with the program: lines of cells parted by tabs, the first line names the columns.
public final class TableFile {
    private TableFile() {
    }

    /// @param name of the file in `assets/catalogue`, without `.tsv`
    public static List<Row> rows(String name) {
        List<String> lines = lines("/jaidee/assets/catalogue/" + name + ".tsv");
        String[] heads = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).filter(line -> !line.isBlank()).map(line -> row(heads, line)).toList();
    }

    /// One line, its cells by column.
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            return cells.get(column);
        }

        /// Empty for an empty cell.
        public Optional<String> some(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
        }

        public Optional<Integer> number(String column) {
            return some(column).map(Integer::valueOf);
        }

        public boolean flag(String column) {
            return text(column).equals("1");
        }
    }

    private static Row row(String[] heads, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heads.length; i++) row.put(heads[i], cells[i]);
        return new Row(row);
    }

    private static List<String> lines(String path) {
        try (InputStream file = TableFile.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
