package jaidee.transfer;

import jaidee.kernel.ThaiText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that tables of clinics use for headings, kinds of animal, answers and vaccines, as the assets list them.
final class WordTable {
    private static final Pattern SIGNS = Pattern.compile("[\\s._\\-/()\\[\\]:;*#+,\"']+");
    private static final int LONG_ENOUGH = 5;
    private static final Map<String, WordTable> ALL = read();

    private final Map<String, String> values = new LinkedHashMap<>();

    private WordTable() {
    }

    /// @param kind as the first column of the list says
    static WordTable of(String kind) {
        return ALL.get(kind);
    }

    /// What the text means as a whole.
    Optional<String> exactly(String text) {
        return Optional.ofNullable(values.get(key(text)));
    }

    /// What it means as a whole, or by the longest word in it.
    Optional<String> within(String text) {
        String key = key(text);
        String whole = values.get(key);
        if (whole != null) return Optional.of(whole);
        return values.keySet().stream().filter(word -> word.length() >= LONG_ENOUGH && key.contains(word))
                .max(java.util.Comparator.comparingInt(String::length)).map(values::get);
    }

    static String key(String text) {
        return SIGNS.matcher(ThaiText.clean(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Map<String, WordTable> read() {
        Map<String, WordTable> all = new LinkedHashMap<>();
        try (InputStream in = WordTable.class.getResourceAsStream("/jaidee/assets/transfer/words.tsv")) {
            if (in == null) throw new IllegalStateException("missing: transfer/words.tsv");
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] parts = line.split("\t");
                WordTable table = all.computeIfAbsent(parts[0], _ -> new WordTable());
                for (String word : parts[2].split("\\|")) if (!key(word).isEmpty()) table.values.putIfAbsent(key(word), parts[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
