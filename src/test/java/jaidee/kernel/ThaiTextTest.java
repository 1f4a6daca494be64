package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"น\u0E4D\u0E49า", "น\u0E49\u0E4Dา", "น\u0E33\u0E49", "น\u0E49\u0E33\u0E33", "น\u0E49\u0E33า", "น\u0E49\u0E49\u0E33",
            "\u200Bน\u0E49\u0E33\uFEFF", "น\uF70B\u0E33", "น\u0E4D\u0E49\u0E33", "น\u0E49า\u0E4D"})
    void allTheseAreWater(String typed) {
        assertThat(ThaiText.clean(typed)).isEqualTo("น้ำ");
    }

    @ParameterizedTest
    @CsvSource({"เเมว,แมว", "ป\u0E48\u0E39,ป\u0E39\u0E48", "น\u0E48\u0E34ม,น\u0E34\u0E48ม", "ศร\u0E35\u0E35,ศรี", "ข\u0E32\u0E49ว,ข้าว",
            "ส\u0E34ทธ\u0E4C\u0E34,สิทธิ์", "โบ\u0E49\u0E49,โบ้", "โกโ\u200Bก้,โกโก้"})
    void marksComeIntoTheirOrder(String typed, String right) {
        assertThat(ThaiText.clean(typed)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"สมหญิง ใจงาม", "นายิกา", "โมจิ🐶", "👨‍👩‍👧 บ้านเรา", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "Café", "น้องถุงเงิน (๒)", "ฤๅษี", "ฤทธิ์", "ก็", "เป็ด", "ﬁ", "①"})
    void rightTextStaysAsItIs(String typed) {
        assertThat(ThaiText.clean(typed)).isEqualTo(typed);
    }

    @Test
    void invisibleAndBrokenCharactersGoAndSpacesBecomeOne() {
        assertThat(ThaiText.clean("  a\u0000\u0007b\u00AD\u202E \t\u00A0\n c\uD83D ")).isEqualTo("ab c");
        assertThat(ThaiText.clean("Cafe\u0301")).isEqualTo("Café");
        assertThat(ThaiText.cleanLines(" กัด \r\n  ใส่ตะกร้อ\u0000 \n\nนะ ")).isEqualTo("กัด\nใส่ตะกร้อ\n\nนะ");
    }

    @Test
    void namesSortAsInTheDictionary() {
        assertThat(List.of("แมว", "ไข่", "ขา", "เก่ง", "ไก่", "กา", "Mochi", "น้ำ", "นำ").stream().sorted(ThaiText.order()).toList())
                .containsExactly("Mochi", "กา", "เก่ง", "ไก่", "ขา", "ไข่", "นำ", "น้ำ", "แมว");
        assertThatCode(ThaiText::requireThaiRules).doesNotThrowAnyException();
    }

    @Property(tries = 5000)
    void cleaningTwiceChangesNothingMore(@ForAll("mixedText") String typed) {
        String once = ThaiText.clean(typed);
        assertThat(ThaiText.clean(once)).isEqualTo(once);
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
    }

    @Provide
    Arbitrary<String> mixedText() {
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, Arbitraries.strings().withCharRange('\u0E01', '\u0E5B')),
                net.jqwik.api.Tuple.of(3, Arbitraries.strings().withChars("กนเแ่้ำาํิีฺุู์ัae\u0301\u200d\u200b \ud83d\udc36")),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings()));
    }
}
