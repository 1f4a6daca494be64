package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedTextTest {
    private static final ScanCode CARD = new CodeIssuer(new Random(5)).issue(CodeKind.MEMBER);
    private static final String PROMPTPAY =
            "00020101021229370016A0000006770101110113006681234567853037645406100.005802TH6304F142";

    private static Scanned typed(String text) {
        return new ScannedText(text, ScanSource.KEYBOARD).meaning();
    }

    @Test
    void aCardIsFoundUnderEveryKeyboardAndCapsLock() {
        String keys = CARD.text();
        String capsLetters = keys.toLowerCase(Locale.ROOT);
        String capsAllKeys = KedmaneeKeys.otherLevel(keys);
        for (String pressed : new String[] {keys, capsLetters, capsAllKeys}) {
            assertThat(typed(pressed)).isEqualTo(new Scanned.Ours(CARD));
            assertThat(typed(Kedmanee.encode(pressed))).isEqualTo(new Scanned.Ours(CARD));
        }
    }

    @Property(tries = 500)
    void everyCodeIsFoundUnderAThaiKeyboard(@ForAll long seed) {
        for (CodeKind kind : CodeKind.values()) {
            ScanCode code = new CodeIssuer(new Random(seed)).issue(kind);
            assertThat(typed(Kedmanee.encode(code.text()))).isEqualTo(new Scanned.Ours(code));
            assertThat(typed(Kedmanee.encode(KedmaneeKeys.otherLevel(code.text())))).isEqualTo(new Scanned.Ours(code));
            assertThat(typed(Kedmanee.encode(code.readable()))).isEqualTo(new Scanned.Ours(code));
        }
    }

    @Test
    void aScannerThatTellsTheKindOfBarcodeFirstIsUnderstood() {
        assertThat(typed("]Q1" + CARD.text())).isEqualTo(new Scanned.Ours(CARD));
        assertThat(typed("]E08850123400018")).isEqualTo(new Scanned.Product("8850123400018"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JM.", "JM.7K3Q", "JM.7K3QZ9D2A8FH0000", "jm.สวัสดี", "JM-7K3Q-Z9D2", "JM 7K3QZ9D2A8FH0", "JM.********"})
    void aBrokenCodeOfOursIsDamagedAndNobodys(String text) {
        assertThat(new ScannedText(text, ScanSource.CAMERA).meaning()).isEqualTo(new Scanned.Damaged(CodeKind.MEMBER));
    }

    @Test
    void everyWrongCharacterMakesACardDamaged() {
        for (int i = 3; i < CARD.text().length(); i++) {
            char wrong = CARD.text().charAt(i) == 'Z' ? 'Y' : 'Z';
            String text = CARD.text().substring(0, i) + wrong + CARD.text().substring(i + 1);
            assertThat(typed(text)).isEqualTo(new Scanned.Damaged(CodeKind.MEMBER));
            assertThat(typed(Kedmanee.encode(text))).isEqualTo(new Scanned.Damaged(CodeKind.MEMBER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8850123400018", "4006381333931", "96385074", "036000291452"})
    void barcodesWithARightCheckDigitAreProducts(String digits) {
        assertThat(typed(digits)).isEqualTo(new Scanned.Product(digits));
        assertThat(typed(Kedmanee.encode(digits))).isEqualTo(new Scanned.Product(digits));
        assertThat(typed(Kedmanee.encode(KedmaneeKeys.otherLevel(digits)))).isEqualTo(new Scanned.Product(digits));
    }

    @Test
    void aCodeOfOnlyKeysThatAreNotThaiIsReadBothWays() {
        // 2 and 3 give / and - on a Thai keyboard: nothing shows that it was on
        assertThat(Kedmanee.encode("22333322")).isEqualTo("//----//");
        assertThat(typed("//----//")).isEqualTo(new Scanned.Product("22333322"));
        assertThat(typed("/-/-/-/")).isEqualTo(new Scanned.Foreign("/-/-/-/"));
        assertThat(new ScannedText("//--", ScanSource.KEYBOARD).readings()).containsExactly("//--", "2233");
    }

    @Test
    void upcIsTheSameProductAsItsEanWithAZero() {
        assertThat(new Scanned.Product("036000291452").spellings()).containsExactly("036000291452", "0036000291452");
        assertThat(new Scanned.Product("0036000291452").spellings()).containsExactly("0036000291452", "036000291452");
        assertThat(new Scanned.Product("96385074").spellings()).containsExactly("96385074");
    }

    @ParameterizedTest
    @CsvSource({"8850123400019", "4006381333930", "96385075", "1234567", "885012340001"})
    void digitsWithAWrongCheckDigitAreForeign(String digits) {
        assertThat(typed(digits)).isEqualTo(new Scanned.Foreign(digits));
    }

    @Test
    void aPaymentQrIsToldByItsChecksum() {
        assertThat(typed(PROMPTPAY)).isEqualTo(new Scanned.PaymentQr(true));
        assertThat(typed(PROMPTPAY.replace("F142", "f142"))).isEqualTo(new Scanned.PaymentQr(true));
        assertThat(typed(PROMPTPAY.replace("F142", "F140"))).isInstanceOf(Scanned.Foreign.class);
        assertThat(typed("00020101021229370016A0000006770101110113")).isInstanceOf(Scanned.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"764098100123456", "900123456789012", "985112003456789", "392141000123456"})
    void fifteenDigitsOfACountryOrMakerAreAMicrochip(String digits) {
        assertThat(typed(digits)).isEqualTo(new Scanned.Microchip(digits));
        assertThat(typed(Kedmanee.encode(digits))).isEqualTo(new Scanned.Microchip(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999123456789012", "000123456789012", "764000000000000", "764274877906944", "004999000288505"})
    void fifteenOtherDigitsAreNoMicrochip(String digits) {
        assertThat(typed(digits)).isInstanceOf(Scanned.Foreign.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/jm.1", "VC1.7Q2M-9XKD-4", "JACK RUSSELL", "JMART", "JR", "JC", "M.7K3QZ9D2A8FH",
            "JX.7K3QZ9D2A8FHX", "WIFI:T:WPA;S:clinic;P:secret;;", "น้องโมจิ", "🐕🐕🐕🐕🐕🐕"})
    void everythingElseIsForeign(String text) {
        assertThat(new ScannedText(text, ScanSource.PICTURE).meaning()).isEqualTo(new Scanned.Foreign(text));
    }

    @Property(tries = 2000)
    void noTextWhatsoeverThrowsOrBecomesACodeByChance(@ForAll String text) {
        assertThat(typed(text)).isNotInstanceOf(Scanned.Ours.class);
        assertThat(typed("JM." + text).message()).isNotNull();
    }

    @Test
    void aLongForeignTextIsShortenedOnOneLine() {
        assertThat(new Scanned.Foreign("ก\nข\u0000ค").shortened()).isEqualTo("ก ข ค");
        assertThat(new Scanned.Foreign("🐕".repeat(50)).shortened()).isEqualTo("🐕".repeat(24) + "…");
        assertThat(Texts.of(Language.EN).get(new Scanned.Foreign(" ").message())).isEqualTo("The scan was empty. Scan it again.");
    }

    @Test
    void everyMeaningHasASentenceInBothLanguages() {
        Scanned[] all = {new Scanned.Ours(CARD), new Scanned.Damaged(CodeKind.COUPON), new Scanned.Product("96385074"),
            new Scanned.PaymentQr(true), new Scanned.Microchip("764098100123456"), new Scanned.Foreign("x{0}'y"), new Scanned.Foreign("")};
        for (Scanned one : all) {
            for (Language language : Language.values()) assertThat(Texts.of(language).get(one.message())).isNotBlank();
        }
        assertThat(Texts.of(Language.TH).get(new Scanned.Damaged(CodeKind.COUPON).message())).startsWith("คูปอง: ");
        assertThat(Texts.of(Language.EN).get(new Scanned.Foreign("x{0}'y").message())).contains("x{0}'y");
    }
}
