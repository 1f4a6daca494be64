package jaidee.messages;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.kernel.Money;
import jaidee.messages.SmsCount.Encoding;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SmsCountTest {
    static Stream<Map<String, String>> cases() {
        return Cases.of("sms_cases").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyWorkedCaseIsCountedAsTheProvidersDo(Map<String, String> row) {
        SmsCount count = SmsCount.of(row.get("text_json").replaceAll("^\"|\"$", ""));
        assertThat(count.encoding().shown()).isEqualTo(row.get("expected_encoding"));
        assertThat(count.units()).isEqualTo(Integer.parseInt(row.get("expected_units")));
        assertThat(count.parts()).isEqualTo(Integer.parseInt(row.get("expected_segments")));
    }

    /// The letter, how often, and what comes of it at each border.
    @ParameterizedTest
    @CsvSource({"ก,70,70,1", "ก,71,71,2", "ก,134,134,2", "ก,135,135,3", "ก,201,201,3", "ก,202,202,4", "A,160,160,1", "A,161,161,2",
            "A,306,306,2", "A,307,307,3", "^,80,160,1", "^,81,162,2", "^,152,304,2", "^,153,306,3", "€,80,160,1", "🐶,35,70,1", "🐶,36,72,2",
            "🐶,66,132,2", "🐶,67,134,3", "‘,70,70,1"})
    void partsBeginWhereTheLastOneIsFull(String letter, int times, int units, int parts) {
        assertThat(SmsCount.of(letter.repeat(times))).extracting(SmsCount::units, SmsCount::parts).containsExactly(units, parts);
    }

    @Test
    void anExtensionCharacterIsNotCutInTwo() {
        String text = "A".repeat(152) + "€" + "A".repeat(151);
        assertThat(SmsCount.of(text)).isEqualTo(new SmsCount(Encoding.GSM_7, 305, 2));
        assertThat(SmsCount.of(text + "AA")).isEqualTo(new SmsCount(Encoding.GSM_7, 307, 3));
    }

    @Test
    void lineEndsAndEuropeanLettersCostNothingMore() {
        assertThat(SmsCount.of("Çà\nÄ§¿@Δ")).isEqualTo(new SmsCount(Encoding.GSM_7, 8, 1));
    }

    @Test
    void theCostIsThePriceOfEveryPart() {
        assertThat(SmsCount.of("ก".repeat(71)).cost(Money.satang(45))).isEqualTo(Money.satang(90));
        assertThat(SmsCount.of("ก".repeat(68)).left()).isEqualTo(2);
        assertThat(SmsCount.of("ก".repeat(71)).left()).isEqualTo(63);
    }

    /// An independent way to the same count: cut the text at code points and see how many pieces it takes.
    @Property(tries = 300)
    void noPartIsEverFullerThanItsBorder(@ForAll @StringLength(max = 400) @CharRange(from = 'ก', to = 'ฮ') @CharRange(from = 'a', to = 'z')
                                         String text, @ForAll boolean withDogs) {
        String body = withDogs ? text.replace("ก", "🐶") : text;
        SmsCount count = SmsCount.of(body);
        boolean gsm = body.chars().allMatch(c -> c < 128);
        int whole = gsm ? 160 : 70, part = gsm ? 153 : 67, pieces = 0;
        for (int at = 0; at < body.length(); pieces++) {
            int end = Math.min(body.length(), at + (body.length() <= whole ? whole : part));
            if (end < body.length() && Character.isLowSurrogate(body.charAt(end))) end--;
            at = end;
        }
        assertThat(count.units()).isEqualTo(body.length());
        assertThat(count.parts()).isEqualTo(pieces);
    }
}
