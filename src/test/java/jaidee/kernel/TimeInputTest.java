package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeInputTest {
    @ParameterizedTest
    @CsvSource({"10,10:00", "1030,10:30", "10:30,10:30", "10.30,10:30", "9:05,09:05", " ๑๐.๓๐ ,10:30", "๙,09:00", "１０：３０,10:30", "14.00 น.,14:00", "0000,00:00"})
    void timesAreReadAsTheyAreTyped(String typed, LocalTime time) {
        assertThat(TimeInput.parse(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00", "10:60", "noon", "10:3", "-1", "12345"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(TimeInput.parse(typed)).isEmpty();
    }
}
