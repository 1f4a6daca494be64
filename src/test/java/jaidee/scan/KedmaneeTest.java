package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KedmaneeTest {
    @Provide
    Arbitrary<String> american() {
        return Arbitraries.strings().withChars(Kedmanee.US).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> thai() {
        return Arbitraries.strings().withChars(Kedmanee.THAI).ofMaxLength(40);
    }

    @Test
    void bothTablesHave94CharactersEachOnce() {
        assertThat(Kedmanee.US).hasSize(94);
        assertThat(Kedmanee.THAI).hasSize(94);
        assertThat(Kedmanee.US.chars().distinct().count()).isEqualTo(94);
        assertThat(Kedmanee.THAI.chars().distinct().count()).isEqualTo(94);
    }

    @Property
    void whatAThaiKeyboardMakesOfAmericanKeysIsMappedBack(@ForAll("american") String keys) {
        assertThat(Kedmanee.decode(Kedmanee.encode(keys))).isEqualTo(keys);
    }

    @Property
    void whatAmericanKeysStandForIsMappedForward(@ForAll("thai") String text) {
        assertThat(Kedmanee.encode(Kedmanee.decode(text))).isEqualTo(text);
    }

    @Property
    void withoutShiftAllLevelsAreTheSame(@ForAll("american") String keys) {
        StringBuilder swapped = new StringBuilder();
        for (char c : keys.toCharArray()) swapped.append(Kedmanee.US.charAt((Kedmanee.US.indexOf(c) + 47) % 94));
        assertThat(Kedmanee.unshifted(swapped.toString())).isEqualTo(Kedmanee.unshifted(keys));
        assertThat(Kedmanee.unshifted(keys.toUpperCase(Locale.ROOT))).isEqualTo(Kedmanee.unshifted(keys));
    }

    @Test
    void whatWasMeasuredOnARealThaiLayoutIsReadBack() {
        assertThat(Kedmanee.decode("คคถจๅ/-ภจจจๅต")).isEqualTo("8850123400019");
    }

    @Test
    void thaiIsSeenAmongOtherCharacters() {
        assertThat(Kedmanee.hasThai("abc/ๅ")).isTrue();
        assertThat(Kedmanee.hasThai("abc/-\"฿")).isTrue();
        assertThat(Kedmanee.hasThai("abc/-\"é")).isFalse();
    }
}
