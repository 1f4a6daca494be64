package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aNameOfThreeHundredCharactersIsRefusedWithItsLength() {
        Refusal refusal = Limits.line("name", "ก".repeat(300), Limits.NAME).refusal().orElseThrow();
        assertThat(refusal).isEqualTo(new Limits.TooLong("name", 300, 200));
        assertThat(Texts.of(Language.EN).get(refusal.message())).contains("300").contains("200");
        assertThat(Limits.line("name", "ก".repeat(200), Limits.NAME).isDone()).isTrue();
    }

    /// 101 emoji take 202 places, and “101 is more than 200” would help nobody.
    @Test
    void theLengthToldIsTheOneThatIsTooLong() {
        assertThat(Limits.line("name", "😀".repeat(101), Limits.NAME).refusal()).contains(new Limits.TooLong("name", 202, 200));
        assertThat(Limits.line("name", "😀".repeat(100), Limits.NAME).isDone()).isTrue();
    }

    @Test
    void whatIsOnlySpacesIsMissing() {
        assertThat(Limits.required("name", " \u200b ", Limits.NAME).refusal()).contains(new Limits.Missing("name"));
        assertThat(Limits.line("name", "  ", Limits.NAME).get()).isEmpty();
        assertThat(Limits.lines("note", "ก\r\nข", Limits.NOTE).get()).isEqualTo("ก\nข");
    }
}
