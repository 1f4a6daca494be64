package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"3 ปี, 2023-11-22", "๓ ปี, 2023-11-22", "3y, 2023-11-22", "8 เดือน, 2026-03-22", "2 ปี 3 เดือน, 2024-08-22",
        "6 สัปดาห์, 2026-10-11", "1y 6m, 2025-05-22", "3 years, 2023-11-22", "2 ขวบ, 2024-11-22", "10 วัน, 2026-11-12"})
    void anAgeBecomesTheDayOfBirth(String typed, LocalDate born) {
        assertThat(AgeInput.birthday(typed, TODAY)).contains(born);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "ปี", "22/11/2569", "100 ปี", "99 ปี", "เก่ามาก"})
    void whatIsNoAgeIsLeftToTheReaderOfDates(String typed) {
        assertThat(AgeInput.birthday(typed, TODAY)).isEmpty();
    }
}
