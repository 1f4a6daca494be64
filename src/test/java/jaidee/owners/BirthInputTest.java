package jaidee.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"21/11/2564, 2021-11-21, false", "3 ปี, 2023-11-22, true", "ม.ค. 2564, 2021-01-01, true", "มกราคม 2564, 2021-01-01, true", "มีนาคม 64, 2021-03-01, true", "Jan 2021, 2021-01-01, true",
        "1/2564, 2021-01-01, true", "12-2020, 2020-12-01, true", "07/2021, 2021-07-01, true", "2564, 2021-01-01, true", "2021, 2021-01-01, true"})
    void aDayAnAgeAMonthOrAYear(String typed, LocalDate day, boolean estimated) {
        assertThat(BirthInput.read(typed, TODAY).get()).contains(new Birth(day, estimated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/2564", "0/2564", "กข 2564", "2569 ม.ค.", "12/2569", "3021", "1900", "หลายปี", "99999999999", "..2564"})
    void whatIsNoneIsRefused(String typed) {
        assertThat(BirthInput.read(typed, TODAY).isDone()).as(typed).isFalse();
    }

    @Test
    void nothingTypedIsNothingKnown() {
        assertThat(BirthInput.read(" ", TODAY).get()).isEqualTo(Optional.empty());
    }
}
