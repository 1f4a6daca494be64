package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultsTest {
    @Test
    void theSameFaultHasTheSameCodeAndAnotherOneAnother() {
        String first = Faults.Fault.of(broken("a")).code();

        assertThat(first).matches("[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}");
        assertThat(Faults.Fault.of(broken("b")).code()).isEqualTo(first);
        assertThat(Faults.Fault.of(new IllegalArgumentException()).code()).isNotEqualTo(first);
    }

    @Test
    void theDetailsHoldTheWholeTrace() {
        assertThat(Faults.Fault.of(broken("printer on fire")).details()).contains("printer on fire", "FaultsTest");
    }

    private static IllegalStateException broken(String why) {
        return new IllegalStateException(why);
    }
}
