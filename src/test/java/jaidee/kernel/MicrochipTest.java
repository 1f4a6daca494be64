package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Microchip.Origin;
import jaidee.kernel.Microchip.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MicrochipTest {
    @ParameterizedTest
    @ValueSource(strings = {"764001234567890", "764 001 234 567 890", "๗๖๔-๐๐๑-๒๓๔-๕๖๗-๘๙๐", " 7640 0123 4567 890\u200b"})
    void isReadHoweverItIsWritten(String typed) {
        Microchip chip = Microchip.parse(typed).get();
        assertThat(chip).isEqualTo(new Microchip("764001234567890"));
        assertThat(chip.display()).isEqualTo("764 001 234 567 890");
    }

    @ParameterizedTest
    @CsvSource({"764001234567890,THAILAND,รหัสประเทศไทย (764)", "826001234567890,COUNTRY,รหัสประเทศ 826",
            "941000012345678,MAKER,รหัสผู้ผลิต 941", "999000012345678,TEST,ชิปทดสอบ (999)"})
    void tellsWhoGaveOutTheNumber(String typed, Origin origin, String words) {
        Microchip chip = Microchip.parse(typed).get();
        assertThat(chip.origin()).isEqualTo(origin);
        assertThat(Texts.of(Language.TH).get(chip.originText())).isEqualTo(words);
    }

    @Test
    void aWrongLengthIsRefusedWithTheCount() {
        Refusal refusal = Microchip.parse("7640012345678").refusal().orElseThrow();
        assertThat(refusal).isEqualTo(new Refused.BadLength(13));
        assertThat(Texts.of(Language.TH).get(refusal.message())).contains("13 หลัก");
        assertThat(Microchip.parse("").refusal()).contains(new Refused.BadLength(0));
    }

    @Test
    void lettersAndPlaceholdersAreRefused() {
        assertThat(Microchip.parse("76400123456789O").refusal()).contains(new Refused.BadChar("O"));
        assertThat(Microchip.parse("000000000000000").refusal()).contains(new Refused.Placeholder());
    }
}
