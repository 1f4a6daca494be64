package jaidee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawableTextTest {
    private static final PrintFont FONT = PaperFonts.load().regular();

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "น้องโมจิ 🐶|น้องโมจิ",
            "🎉 ลด 🎉 20 % 🎉|ลด 20 %",
            "น้อง👨‍👩‍👧‍👦เบิ้ม|น้องเบิ้ม",
            "王小明|•••",
            "คุณ 陳|คุณ •",
            "ＡＢＣ１２|ABC12",
            "ｶﾀｶﾅ|••••",
            "a\tb|a b",
            "ก​ข|กข",
            "1️⃣|1",
            "น้ำ|น้ำ"})
    void whatTheFontLacksNeverBecomesABox(String text, String drawn) {
        assertThat(DrawableText.of(text, FONT)).isEqualTo(drawn);
        assertThat(FONT.shape(text).glyphs()).doesNotContain(0);
    }

    @Property(tries = 300)
    void noTextAtAllCrashesOrLeavesABox(@ForAll String text) throws IOException {
        assertThat(FONT.shape(text).glyphs()).doesNotContain(0);
        assertThat(SetLines.write(FONT, List.of(text))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"่้๊๋", "ะำำำ", "์์์์์", "เเเเ", "ก่้่้่้่้", "ํ้า", "ๆๆ"})
    void marksInImpossibleOrderAreDrawnAsTyped(String text) throws IOException {
        assertThat(SetLines.texts(SetLines.write(FONT, List.of("ก " + text)))).singleElement().asString().contains("ก");
    }
}
