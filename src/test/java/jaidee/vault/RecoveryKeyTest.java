package jaidee.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecoveryKeyTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadHoweverItIsTyped() {
        for (int i = 0; i < 2_000; i++) {
            RecoveryKey key = RecoveryKey.random();
            String text = key.text();

            assertThat(RecoveryKey.read(text).get()).isEqualTo(key);
            assertThat(RecoveryKey.read("  " + text.replace("-", "  ").toLowerCase(Locale.ROOT) + "\n").get()).isEqualTo(key);
            assertThat(RecoveryKey.read(text.replace('0', 'O').replace('1', 'l').replace("-", "")).get()).isEqualTo(key);
            assertThat(RecoveryKey.of(key.letters().getBytes(java.nio.charset.StandardCharsets.US_ASCII))).isEqualTo(key);
            assertThat(key.groups()).hasSize(8).allSatisfy(group -> assertThat(group).hasSize(5));
        }
    }

    @Test
    void everySingleSlipIsFoundInItsGroup() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            String text = String.join("", RecoveryKey.random().groups());
            int at = random.nextInt(text.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (other == text.charAt(at)) continue;

            assertThat(RecoveryKey.read(text.substring(0, at) + other + text.substring(at + 1)).refusal()).contains(new VaultRefusal.Mistyped(List.of(at / 5 + 1)));
        }
    }

    @Test
    void neighboursThatChangedPlacesAreFound() {
        Random random = new Random(8);
        for (int i = 0; i < 5_000; i++) {
            String text = String.join("", RecoveryKey.random().groups());
            int at = random.nextInt(8) * 5 + random.nextInt(4);
            if (text.charAt(at) == text.charAt(at + 1)) continue;

            assertThat(RecoveryKey.read(text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2)).isDone()).isFalse();
        }
    }

    @Test
    void whatIsTooShortIsSaid() {
        String text = String.join("", RecoveryKey.random().groups());

        assertThat(RecoveryKey.read(text.substring(1)).refusal()).contains(new VaultRefusal.NotAsLong(39, 40));
        assertThat(RecoveryKey.read("").refusal()).contains(new VaultRefusal.NotAsLong(0, 40));
        assertThat(RecoveryKey.random().toString()).isEqualTo("RecoveryKey");
    }
}
