package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeysTest {
    @TestFactory
    Stream<DynamicTest> foldsEveryWorkedCase() {
        return Cases.of("search_norm_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"),
                () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        String level = row.keySet().stream().filter(head -> head.startsWith("expected_first")).findFirst().orElseThrow();
        StringBuilder other = new StringBuilder();
        for (String point : row.get("b_codepoints").split(" ")) other.appendCodePoint(Integer.parseInt(point, 16));
        assertThat(SearchKeys.matchLevel(row.get("a"), other.toString())).isEqualTo(Integer.parseInt(row.get(level)));
        assertThat(SearchKeys.of(row.get("a")))
                .isEqualTo(new SearchKeys(row.get("key1_a"), row.get("key2_a"), row.get("key3_a")));
    }

    @ParameterizedTest
    @CsvSource({"วรรณา,วันนา,3", "สวรรค์,สวัน,3", "พรรณ,พัน,3", "ศักดิ์,สักดิ,3", "ฤา,ฤๅ,1", "Café,CAFE,2", "ＭＯＣＨＩ,mochi,1",
            "โมจิ-จัง,โมจิ จัง,1", "โมจิ🐶,โมจิ,0", "ณัฐ,นัด,0", "ณัฐ,นัถ,3", "ข้าว,ขาว,2", "๐๘๑,081,1"})
    void soundsAreForgivenButNotMeanings(String a, String b, int level) {
        assertThat(SearchKeys.matchLevel(a, b)).isEqualTo(level);
    }

    @Test
    void aFoundPartIsShownInTheOriginalWithItsMarks() {
        String name = "คุณ น้ำหวาน";
        FoldedText folded = FoldedText.of(name, 2);
        int at = folded.key().indexOf("นำ");
        FoldedText.Range range = folded.range(at, at + 2);
        assertThat(name.substring(range.start(), range.end())).isEqualTo("น้ำ");
        assertThat(range(1, "สมหญิง ใจงาม", "ใจ")).isEqualTo("ใจ");
        assertThat(range(3, "สวรรค์ ใจดี", "วันไจ")).isEqualTo("วรรค์ ใจ");
    }

    private static String range(int level, String name, String key) {
        FoldedText folded = FoldedText.of(name, level);
        int at = folded.key().indexOf(key);
        FoldedText.Range range = folded.range(at, at + key.length());
        return name.substring(range.start(), range.end()).strip();
    }

    @Property
    void keysOfAnyThaiTextAreThoseOfTheFoldThatIsShown(@ForAll @CharRange(from = '\u0E01', to = '\u0E5B') String text) {
        SearchKeys keys = SearchKeys.of(text);
        for (int level = 1; level <= 3; level++) {
            FoldedText folded = FoldedText.of(ThaiText.clean(text), level);
            assertThat(folded.key()).isEqualTo(keys.level(level));
            if (!folded.key().isEmpty()) folded.range(0, folded.key().length());
        }
    }

    @Property
    void whatIsTheSameAtOneLevelIsTheSameAtTheLooserOnes(@ForAll @CharRange(from = '\u0E01', to = '\u0E4D') String text) {
        String toneless = text.replaceAll("[็-๋]", "");
        SearchKeys a = SearchKeys.of(text), b = SearchKeys.of(toneless);
        if (a.toneless().equals(b.toneless())) assertThat(a.sound()).isEqualTo(b.sound());
    }
}
