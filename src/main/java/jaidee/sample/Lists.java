package jaidee.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The word lists the sample clinic is made of: tables of text with a heading, one entry a line.
final class Lists {
    private Lists() {
    }

    /// Every line of a table under the assets, by heading; what a line lacks is empty.
    static List<Map<String, String>> read(String file) {
        try (InputStream in = Lists.class.getResourceAsStream("/jaidee/assets/" + file)) {
            if (in == null) throw new IllegalStateException("missing: " + file);
            return lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> lines(BufferedReader reader) throws IOException {
        String[] heading = reader.readLine().split("\t", -1);
        List<Map<String, String>> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isBlank()) continue;
            String[] cells = line.split("\t", -1);
            Map<String, String> entry = new LinkedHashMap<>();
            for (int i = 0; i < heading.length; i++) entry.put(heading[i], i < cells.length ? cells[i].strip() : "");
            lines.add(entry);
        }
        return lines;
    }

    static double share(Map<String, String> entry) {
        return Double.parseDouble(entry.get("share"));
    }
}
