package jaidee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All words a person sees are in both bundles, every one of them is used, and none hides in a source file.
class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"\"\".*?\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*+)\"", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]*(\\.[a-zA-Z0-9_]+)+");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    /// Thai letters; digits and the sign of the baht make no word.
    private static final Pattern THAI_WORD = Pattern.compile("[\\u0E01-\\u0E2E]");
    /// Controls and setters that show their argument as it is.
    private static final Pattern SHOWN = Pattern.compile(
            "(?:new (?:Label|Button|ToggleButton|CheckBox|RadioButton|Hyperlink|Text|Tab|MenuItem|Tooltip|TitledPane"
                    + "|TableColumn(?:<[^>]*>)?)|setText|setPromptText|setTitle|setHeaderText|setContentText"
                    + "|setAccessibleText)\\(\"((?:[^\"\\\\]|\\\\.)*\\p{L}(?:[^\"\\\\]|\\\\.)*)\"");
    /// Where Thai letters are the matter itself, not words to a person: reading, shaping, scanning, invented clinics.
    private static final Set<String> ABOUT_THAI = Set.of("kernel", "scan", "paper", "sample", "transfer");

    private static final Map<String, String> THAI_TEXTS = bundle("th");
    private static final Map<String, String> ENGLISH_TEXTS = bundle("en");
    private static final Map<Path, String> SOURCES = sources();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(THAI_TEXTS.keySet()).isEqualTo(ENGLISH_TEXTS.keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        assertThat(THAI_TEXTS.keySet().stream().filter(ENGLISH_TEXTS::containsKey)
                .filter(key -> !places(THAI_TEXTS.get(key)).equals(places(ENGLISH_TEXTS.get(key))))).isEmpty();
    }

    @Test
    void noTextIsEmptyOrHasAStraightApostrophe() {
        for (Map<String, String> texts : List.of(THAI_TEXTS, ENGLISH_TEXTS))
            assertThat(texts.entrySet().stream().filter(text -> text.getValue().isBlank() || text.getValue().contains("'")))
                    .isEmpty();
    }

    /// Two landings that both touch a text leave its line twice: the files merge by union, and the later line wins unseen.
    @Test
    void noKeyStandsTwice() throws IOException {
        for (String language : List.of("th", "en")) {
            Set<String> seen = new TreeSet<>();
            assertThat(Files.readAllLines(file(language)).stream().filter(line -> line.matches("[a-zA-Z].*=.*"))
                    .map(line -> line.replaceFirst("=.*", "")).filter(key -> !seen.add(key))).isEmpty();
        }
    }

    @Test
    void everyTextCanBeFilledIn() {
        for (Map<String, String> texts : List.of(THAI_TEXTS, ENGLISH_TEXTS))
            texts.forEach((key, text) -> assertThatCode(() -> new MessageFormat(text)).as(key).doesNotThrowAnyException());
    }

    @Test
    void englishTextsHoldNoThai() {
        assertThat(ENGLISH_TEXTS.entrySet().stream().filter(text ->
                THAI_WORD.matcher(text.getValue()).find() && !text.getKey().contains("language"))).isEmpty();
    }

    @Test
    void everyUsedKeyHasItsText() {
        Set<String> areas = THAI_TEXTS.keySet().stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        SOURCES.forEach((file, source) -> literals(source)
                .filter(literal -> KEY.matcher(literal).matches() && areas.contains(literal.replaceFirst("\\..*", "")))
                .filter(literal -> !THAI_TEXTS.containsKey(literal) && !isFileName(literal))
                .forEach(literal -> missing.add(literal + " in " + file.getFileName())));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = SOURCES.values().stream().flatMap(TextsTest::literals).collect(Collectors.toSet());
        Set<String> beginnings = literals.stream().filter(each -> each.matches("[a-z][a-zA-Z0-9.]*\\.")).collect(Collectors.toSet());
        assertThat(THAI_TEXTS.keySet().stream()
                .filter(key -> !literals.contains(key) && beginnings.stream().noneMatch(key::startsWith))).isEmpty();
    }

    @Test
    void noThaiWordsHideInSources() {
        List<String> hidden = new ArrayList<>();
        SOURCES.forEach((file, source) -> {
            if (!ABOUT_THAI.contains(feature(file))) literals(source).filter(each -> THAI_WORD.matcher(each).find())
                    .forEach(each -> hidden.add(each + " in " + file));
        });
        assertThat(hidden).isEmpty();
    }

    @Test
    void noEnglishWordsHideInScreens() {
        List<String> hidden = new ArrayList<>();
        SOURCES.forEach((file, source) -> SHOWN.matcher(source).results()
                .forEach(found -> hidden.add(found.group() + " in " + file)));
        assertThat(hidden).isEmpty();
    }

    private static boolean isFileName(String literal) {
        return literal.matches(".*\\.(css|png|pdf|svg|properties|log|zip|tsv|csv|json|txt|db|lock|wav)");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> literals(String source) {
        return LITERAL.matcher(source).results().map(MatchResult::group).filter(each -> !each.startsWith("\"\"\""))
                .map(each -> each.substring(1, each.length() - 1));
    }

    private static String feature(Path file) {
        return file.subpath(4, 5).toString();
    }

    private static Path file(String language) {
        return Path.of("src/main/resources/jaidee/texts_" + language + ".properties");
    }

    private static Map<String, String> bundle(String language) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Map<Path, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/jaidee"))) {
            Map<Path, String> sources = new TreeMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList())
                sources.put(file, Files.readString(file).replaceAll("(?m)^\\s*//.*$", "").replaceAll("(?m)\\s//\\s.*$", ""));
            return sources;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
