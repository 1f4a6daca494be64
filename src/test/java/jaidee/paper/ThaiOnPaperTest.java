package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Thai is set as HarfBuzz sets it: checked on the glyphs in the finished PDF, because broken Thai still extracts well.
class ThaiOnPaperTest {
    @ParameterizedTest
    @MethodSource("jaidee.paper.Golden#faces")
    void shapingEqualsHarfBuzz(Golden.Face face) {
        SoftAssertions softly = new SoftAssertions();
        for (Golden golden : face.lines()) {
            ShapedLine line = face.font().shape(golden.text());
            softly.assertThat(line.glyphs()).as(golden.text()).isEqualTo(golden.glyphs());
            softly.assertThat(java.util.Arrays.copyOf(line.xs(), line.size())).as(golden.text()).containsExactly(golden.xs(), within(0.01f));
            softly.assertThat(line.ys()).as(golden.text()).containsExactly(golden.ys(), within(0.01f));
            softly.assertThat(line.advance()).as(golden.text()).isEqualTo(golden.advance(), within(0.01f));
        }
        softly.assertAll();
        assertThat(face.lines()).hasSize(129);
    }

    @ParameterizedTest
    @MethodSource("jaidee.paper.Golden#faces")
    void glyphsInThePdfStandWhereHarfBuzzPutThem(Golden.Face face) throws IOException {
        List<String> texts = face.lines().stream().map(Golden::text).toList();
        byte[] pdf = SetLines.write(face.font(), texts);
        var lines = SetLines.glyphs(pdf, texts.size(), face.font().unitsPerEm());
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < texts.size(); i++) {
            Golden golden = face.lines().get(i);
            softly.assertThat(lines.get(i).stream().mapToInt(SetLines.Glyph::id).toArray()).as(golden.text()).isEqualTo(golden.glyphs());
            for (int g = 0; g < Math.min(golden.glyphs().length, lines.get(i).size()); g++) {
                softly.assertThat(lines.get(i).get(g).x()).as(golden.text()).isEqualTo(golden.xs()[g], within(0.05));
                softly.assertThat(lines.get(i).get(g).y()).as(golden.text()).isEqualTo(golden.ys()[g], within(0.05));
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("jaidee.paper.Golden#faces")
    void everythingIsCopiedAsItWasWritten(Golden.Face face) throws IOException {
        List<String> texts = face.lines().stream().map(Golden::text).toList();
        assertThat(SetLines.texts(SetLines.write(face.font(), texts))).isEqualTo(texts);
    }

    @Test
    void everyLetterWithEveryVowelAndToneIsCopiedAsItWasWritten() throws IOException {
        List<String> clusters = new ArrayList<>();
        for (char letter = 'ก'; letter <= 'ฮ'; letter++) {
            StringBuilder line = new StringBuilder();
            for (String vowel : List.of("", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "์")) {
                for (String tone : List.of("", "่", "้", "๊", "๋")) {
                    for (String am : List.of("", "ำ")) line.append(letter).append(vowel).append(tone).append(am).append(' ');
                }
            }
            clusters.add(line.toString().strip());
        }
        PrintFont font = PaperFonts.load().regular();
        assertThat(SetLines.texts(SetLines.write(font, clusters))).isEqualTo(clusters);
    }

    @Test
    void theListedStringsAreTheGoldenOnes() throws IOException {
        List<String> strings = new String(Golden.bytes("thai_strings.txt"), StandardCharsets.UTF_8).lines().toList();
        assertThat(Golden.faces().findFirst().orElseThrow().lines()).extracting(Golden::text).isEqualTo(strings);
    }

    @Test
    void figuresHaveOneWidthSoThatColumnsLineUp() {
        for (PrintFont font : List.of(PaperFonts.load().regular(), PaperFonts.load().bold())) {
            assertThat("0123456789".chars().mapToObj(Character::toString).map(digit -> font.width(digit, 1000)).distinct()).hasSize(1);
            assertThat(font.width("1,111.11", 1000)).isEqualTo(font.width("9,908.57", 1000));
        }
    }
}
