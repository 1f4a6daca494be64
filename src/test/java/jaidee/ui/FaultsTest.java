package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.kernel.Told;
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

    @Test
    void whatAFaultHasToSayIsToldHoweverDeepItLies() {
        Message full = Message.of("data.failed.nothing_saved");

        assertThat(Faults.Fault.of(new IllegalStateException(new DiskFull(full))).told()).contains(full);
        assertThat(Faults.Fault.of(broken("a")).told()).isEmpty();
    }

    private static final class DiskFull extends RuntimeException implements Told {
        private final transient Message told;

        DiskFull(Message told) {
            this.told = told;
        }

        @Override
        public Message told() {
            return told;
        }
    }

    private static IllegalStateException broken(String why) {
        return new IllegalStateException(why);
    }
}
