package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScanCodeTest {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Provide
    Arbitrary<ScanCode> codes() {
        return Arbitraries.longs().flatMap(seed -> Arbitraries.of(CodeKind.values())
                .map(kind -> new CodeIssuer(new Random(seed)).issue(kind)));
    }

    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        // the worked example of the Global Release Identifier standard, which uses MOD 37,36
        assertThat(CheckCharacter.of("A12425GABC1234002")).isEqualTo('M');
    }

    @Test
    void aCodeIsPrefixTwelveCharactersAndACheck() {
        ScanCode code = new CodeIssuer(new Random(7)).issue(CodeKind.MEMBER);
        assertThat(code.text()).matches("JM\\.[0-9A-HJKMNP-TV-Z]{13}").hasSize(16);
        assertThat(code.readable()).matches("JM(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]");
        assertThat(code.token()).hasSize(ScanCode.TOKEN_LENGTH);
    }

    @Test
    void tenThousandNewCodesAreAllDifferent() {
        CodeIssuer issuer = new CodeIssuer();
        Set<ScanCode> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) codes.add(issuer.issue(CodeKind.COUPON));
        assertThat(codes).hasSize(10_000);
    }

    @Property(tries = 300)
    void bothFormsAreReadBack(@ForAll("codes") ScanCode code) {
        assertThat(ScanCode.parse(code.text())).contains(code);
        assertThat(ScanCode.parse(code.readable())).contains(code);
    }

    @Property(tries = 300)
    void caseSpacesHyphensAndLookAlikesAreForgiven(@ForAll("codes") ScanCode code) {
        String typed = code.readable().replace('0', 'o').replace('1', 'l').toLowerCase(Locale.ROOT);
        assertThat(ScanCode.parse(typed)).contains(code);
        assertThat(ScanCode.parse("  " + typed.replace('-', ' ') + " ")).contains(code);
        assertThat(ScanCode.parse(code.text().replace('1', 'I').replace('0', 'O').replace(".", ""))).contains(code);
        assertThat(ScanCode.parse(code.readable().replace('-', '–'))).contains(code);
    }

    @Property(tries = 2000)
    void oneWrongCharacterIsAlwaysNoticed(@ForAll("codes") ScanCode code, @ForAll @IntRange(max = 12) int at,
                                          @ForAll @IntRange(max = 35) int other) {
        String token = code.token();
        String wrong = token.substring(0, at) + ALPHANUMERIC.charAt(other) + token.substring(at + 1);
        if (folded(wrong).equals(token)) return;
        assertThat(ScanCode.parse(code.kind().prefix() + "." + wrong)).isEmpty();
    }

    @Property(tries = 1000)
    void aCodeOfOneKindIsNeverReadAsAnother(@ForAll("codes") ScanCode code) {
        for (CodeKind kind : CodeKind.values()) {
            if (kind != code.kind()) assertThat(ScanCode.parse(kind.prefix() + "." + code.token())).isEmpty();
        }
    }

    @Property(tries = 1000)
    void aMissingOrDoubledCharacterIsAlwaysNoticed(@ForAll("codes") ScanCode code, @ForAll @IntRange(max = 12) int at) {
        StringBuilder token = new StringBuilder(code.token());
        assertThat(ScanCode.parse("JM." + token.insert(at, token.charAt(at)))).isEmpty();
        assertThat(ScanCode.parse("JM." + code.token().substring(1))).isEmpty();
    }

    @Test
    void swappingNeighboursIsNoticedButForTheRarestPair() {
        CodeIssuer issuer = new CodeIssuer(new Random(3));
        int missed = 0;
        int swaps = 0;
        for (int i = 0; i < 500; i++) {
            ScanCode code = issuer.issue(CodeKind.MEMBER);
            for (int at = 0; at < 12; at++) {
                char[] token = code.token().toCharArray();
                if (token[at] == token[at + 1]) continue;
                char first = token[at];
                token[at] = token[at + 1];
                token[at + 1] = first;
                swaps++;
                if (ScanCode.parse("JM." + new String(token)).isPresent()) missed++;
            }
        }
        assertThat((double) missed / swaps).isLessThan(0.002);
    }

    @Test
    void aTokenThatWasNotIssuedCannotBecomeACode() {
        assertThatThrownBy(() -> new ScanCode(CodeKind.MEMBER, "0000000000000")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScanCode(CodeKind.MEMBER, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOfACodeCanBeToldFromTheOnesBefore() {
        int many = 20_000, body = ScanCode.RANDOM_LENGTH;
        int[][] seen = new int[body][128];
        int rising = 0, alike = 0;
        String before = new CodeIssuer().issue(CodeKind.COUPON).token();
        CodeIssuer issuer = new CodeIssuer();
        for (int i = 0; i < many; i++) {
            String token = issuer.issue(CodeKind.COUPON).token();
            if (token.compareTo(before) > 0) rising++;
            for (int at = 0; at < body; at++) {
                seen[at][token.charAt(at)]++;
                if (token.charAt(at) == before.charAt(at)) alike++;
            }
            before = token;
        }
        double even = (double) many / ScanCode.CROCKFORD.length();
        for (int[] place : seen)
            for (char symbol : ScanCode.CROCKFORD.toCharArray()) assertThat((double) place[symbol]).as("%s", symbol).isBetween(even * 0.7, even * 1.3);
        assertThat((double) rising / many).as("later codes are as often before as behind").isBetween(0.47, 0.53);
        assertThat((double) alike / many / body).as("places that stay as they were, as often as by chance").isBetween(0.028, 0.035);
    }

    private static String folded(String token) {
        return token.replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
