package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10%      | 10%
            10 %     | 10%
            12.5%    | 12.5%
            ๑๐%      | 10%
            100%     | 100%
            .5%      | 0.5%
            50       | 50.00
            1,000.50 | 1,000.50
            ๕๐       | 50.00
            .25      | 0.25
            12.      | 12.00
            １０％    | 10%
            """)
    void peopleTypePercentAndBahtInOneField(String typed, String understood) {
        assertThat(Reduction.read(typed).orElseThrow().written()).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "-10", "-10%", "10%%", "ten", "1.234", "10%5", "99999999999", "1e3"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(Reduction.read(typed)).isEmpty();
    }

    @Test
    void nothingAndMoreThanAllMakeNoSense() {
        assertThat(Reduction.read("0").orElseThrow().sensible()).isFalse();
        assertThat(Reduction.read("0%").orElseThrow().sensible()).isFalse();
        assertThat(Reduction.read("100.01%").orElseThrow().sensible()).isFalse();
        assertThat(Reduction.read("100%").orElseThrow().sensible()).isTrue();
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long satang, @ForAll @IntRange(min = 1, max = 10_000) int percent) {
        assertThat(Reduction.read(new Reduction.Amount(Money.satang(satang)).written())).contains(new Reduction.Amount(Money.satang(satang)));
        assertThat(Reduction.read(new Reduction.Percent(percent).written())).contains(new Reduction.Percent(percent));
    }

    @Property
    void itNeverTakesMoreThanThereIsNorLessThanNothing(@ForAll @LongRange(min = 0, max = 9_999_999_999L) long price,
                                                       @ForAll @LongRange(min = 1, max = 9_999_999_999L) long satang,
                                                       @ForAll @IntRange(min = 1, max = 10_000) int percent) {
        for (Reduction reduction : new Reduction[] {new Reduction.Amount(Money.satang(satang)), new Reduction.Percent(percent)})
            assertThat(reduction.of(Money.satang(price))).isBetween(Money.ZERO, Money.satang(price));
    }
}
