package jaidee.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.settings.PromptPayId.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptPayIdTest {
    @ParameterizedTest
    @CsvSource({"0812345678,PHONE,0812345678", "+66812345678,PHONE,0812345678", "+66 81 234 5678,PHONE,0812345678",
            "๐๘๑-๒๓๔-๕๖๗๘,PHONE,0812345678", "1234567890121,TAX_ID,1234567890121",
            "0-1055-50000-00-7,TAX_ID,0105550000007", "004999000288505,E_WALLET,004999000288505",
            "004-999-000-288-505,E_WALLET,004999000288505"})
    void theThreeKindsAreReadInAnyShape(String typed, Kind kind, String value) {
        PromptPayId id = new PromptPayId(kind, value);

        assertThat(PromptPayId.parse(typed)).contains(id);
        assertThat(PromptPayId.stored(value)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-123-4567", "1234567890122", "1669", "hello", "12", "+1 415 555 2671", "081-234-5678 ต่อ 5"})
    void anythingElseIsNone(String typed) {
        assertThat(PromptPayId.parse(typed)).isEmpty();
    }
}
