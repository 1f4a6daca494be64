package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12.5      | 12500
            12,5      | 12500
            ๓.๒       | 3200
            4.2 กก.   | 4200
            4.2kg     | 4200
            350 g     | 350
            350 กรัม  | 350
            0.0205    |
            .5        |
            ５         | 5000
            0.02      | 20
            """)
    void weightsAreReadAsTyped(String typed, Integer grams) {
        Outcome<Integer> read = WeightInput.grams(typed);
        if (grams == null) assertThat(read.isDone()).isFalse();
        else assertThat(read.get()).isEqualTo(grams);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "หนัก", "0", "0.0001", "-3", "201", "999999999999", "1.2.3", "12 lb"})
    void whatIsNoWeightIsRefused(String typed) {
        assertThat(WeightInput.grams(typed).refusal()).contains(new WeightInput.NotAWeight());
    }
}
