package jaidee.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {
    @ParameterizedTest
    @ValueSource(strings = {"2580", "1357", "00001111", "๑๙๘๔", "112233", "9021"})
    void theseAreGood(String typed) {
        assertThat(Pin.choose(typed).isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "99999999", "1234", "4321", "7890", "12345678", "๑๒๓๔", "2109"})
    void theseEverybodyTriesFirst(String typed) {
        assertThat(Pin.choose(typed).refusal()).contains(new StaffRefusal.PinTrivial());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "12 34"})
    void theseAreNoPins(String typed) {
        assertThat(Pin.choose(typed).refusal()).contains(new StaffRefusal.PinMalformed(4, 8));
    }

    @Test
    void aHashFitsItsPinAloneAndNeverShowsIt() {
        PinHash hashes = new PinHash(PinCost.LEAST);
        Pin pin = Pin.typed("2580");
        String hash = hashes.of(pin);

        assertThat(PinHash.matches(hash, pin)).isTrue();
        assertThat(PinHash.matches(hash, Pin.typed("2581"))).isFalse();
        assertThat(hashes.of(pin)).isNotEqualTo(hash);
        assertThat(hash).startsWith("argon2id$16,1$").doesNotContain("2580");
        assertThat(pin.toString()).doesNotContain("2580");
        assertThat(PinCost.USUAL.kibibytes() * PinCost.USUAL.passes()).isGreaterThanOrEqualTo(19 * 1024 * 2);
    }

    @Test
    void aRoleNamesItself() {
        assertThat(Role.builtIn()).extracting(role -> role.title().key()).doesNotHaveDuplicates();
        assertThat(Role.MANAGER.rights()).containsExactlyInAnyOrder(Right.values());
        assertThat(Role.RECEPTION.may(Right.SELL)).isTrue();
        assertThat(Role.RECEPTION.may(Right.EDIT_RULES)).isFalse();
    }
}
