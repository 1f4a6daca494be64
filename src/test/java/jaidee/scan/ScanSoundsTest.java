package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanSoundsTest {
    @ParameterizedTest
    @ValueSource(strings = {"accepted.wav", "refused.wav"})
    void theTonesAreInTheProgramAndShort(String file) throws Exception {
        try (AudioInputStream tone = ScanSounds.open(file)) {
            double seconds = tone.getFrameLength() / tone.getFormat().getFrameRate();
            assertThat(seconds).isBetween(0.1, 0.5);
        }
    }

    @Test
    void withOrWithoutALoudspeakerNothingIsThrown() {
        AtomicInteger asked = new AtomicInteger();
        ScanSounds sounds = new ScanSounds(() -> asked.incrementAndGet() > 1);
        assertThatCode(() -> {
            sounds.accepted();
            sounds.refused();
            sounds.close();
            sounds.accepted();
        }).doesNotThrowAnyException();
        assertThat(asked).hasValue(3);
    }
}
