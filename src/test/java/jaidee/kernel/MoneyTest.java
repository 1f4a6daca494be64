package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void isWrittenAsTheDeskWritesIt() {
        assertThat(Money.satang(160500)).hasToString("1,605.00");
        assertThat(Money.satang(-5)).hasToString("-0.05");
        assertThat(Money.ZERO).hasToString("0.00");
    }

    @Test
    void percentRoundsHalfASatangAwayFromZero() {
        assertThat(Money.satang(50).percent(BigDecimal.ONE)).isEqualTo(Money.satang(1));
        assertThat(Money.satang(49).percent(BigDecimal.ONE)).isEqualTo(Money.ZERO);
    }

    @Test
    void aPartOfASatangIsRefused() {
        assertThatThrownBy(() -> Money.baht(new BigDecimal("1.005"))).isInstanceOf(ArithmeticException.class);
        assertThat(Money.baht(new BigDecimal("12.5"))).isEqualTo(Money.satang(1250));
    }

    @Test
    void overflowNeverWraps() {
        assertThatThrownBy(() -> Money.satang(Long.MAX_VALUE).plus(Money.satang(1))).isInstanceOf(ArithmeticException.class);
    }
}
