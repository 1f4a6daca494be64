package jaidee.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The worked cases in `src/test/resources/jaidee/cases`: one row a case, columns by their heading.
public final class Cases {
    private Cases() {
    }

    /// The rows of `name.tsv`; a cell that is missing at the end of a row is empty.
    public static List<Map<String, String>> of(String name) {
        List<String> lines = lines(name);
        String[] heads = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).filter(line -> !line.isBlank()).map(line -> row(heads, line)).toList();
    }

    private static Map<String, String> row(String[] heads, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heads.length; i++) row.put(heads[i], i < cells.length ? cells[i] : "");
        return row;
    }

    private static List<String> lines(String name) {
        try (InputStream file = Cases.class.getResourceAsStream("/jaidee/cases/" + name + ".tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
