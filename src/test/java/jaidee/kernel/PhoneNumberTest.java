package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.kernel.PhoneNumber.Kind;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @TestFactory
    Stream<DynamicTest> readsEveryWorkedCase() {
        return Cases.of("phone_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"),
                () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        Outcome<PhoneNumber> outcome = PhoneNumber.parse(row.get("raw_input").replace("\\u200b", "\u200b"));
        if (row.get("expected_type").equals("INVALID")) {
            assertThat(outcome.refusal().map(PhoneNumberTest::code)).contains(row.get("expected_error"));
            return;
        }
        PhoneNumber phone = outcome.get();
        assertThat(phone.kind()).hasToString(row.get("expected_type"));
        assertThat(phone.number()).isEqualTo(row.get("expected_e164").isEmpty() ? row.get("raw_input") : row.get("expected_e164"));
        assertThat(phone.display()).isEqualTo(row.get("expected_display"));
        assertThat(phone.extension()).isEqualTo(row.get("expected_ext"));
        assertThat(PhoneNumber.parse(phone.number(), phone.extension()).get()).isEqualTo(phone);
    }

    private static String code(Refusal refusal) {
        return switch ((PhoneRefusal) refusal) {
            case PhoneRefusal.BadChar bad -> "BAD_CHAR";
            case PhoneRefusal.BadLengthOrPrefix bad -> "BAD_LENGTH_OR_PREFIX";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"โทร. 081 234 5678", "เบอร์โทร: 081-234-5678", "tel:0812345678", "๐๘๑-๒๓๔-๕๖๗๘", "081 234 5678",
            "+66 081 234 5678", "660812345678", "+66812345678", "เบอร์ 081/2345678", "เบอร์มือถือ 0812345678", "Mobile. 0812345678"})
    void allTheseAreOneMobile(String typed) {
        assertThat(PhoneNumber.parse(typed).get()).isEqualTo(new PhoneNumber("+66812345678", "", Kind.MOBILE));
    }

    @ParameterizedTest
    @CsvSource({"1800123456,TOLL_FREE,1800-123-456", "191,SHORT,191", "0601234567,VOIP,060-123-4567",
            "053-123456,FIXED_LINE,053-123-456", "+44 20 7946 0958,FOREIGN,+442079460958"})
    void kindsAreToldApart(String typed, Kind kind, String display) {
        PhoneNumber phone = PhoneNumber.parse(typed).get();
        assertThat(phone.kind()).isEqualTo(kind);
        assertThat(phone.display()).isEqualTo(display);
        assertThat(phone.takesMessages()).isEqualTo(kind == Kind.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "0", "00856205555", "0812345678 0898765432", "081-234-5678/9", "+", "+66", "++66812345678",
            "12345", "0066812345", "99999999999999999999999999"})
    void aNumberThatIsNotOneIsNeverGuessed(String typed) {
        assertThat(PhoneNumber.parse(typed).isDone()).isFalse();
    }

    @Test
    void theLetterIsNamedAsItWasTyped() {
        assertThat(PhoneNumber.parse("081-234-567O").refusal()).contains(new PhoneRefusal.BadChar("O"));
        assertThat(PhoneNumber.parse("081-234-567🐶").refusal()).contains(new PhoneRefusal.BadChar("🐶"));
    }

    @Test
    void othersSeeOnlyTheLastFourDigits() {
        assertThat(PhoneNumber.parse("0812345678").get().masked()).isEqualTo("xxx-xxx-5678");
        assertThat(PhoneNumber.parse("021234567").get().masked()).isEqualTo("xx-xxx-4567");
        assertThat(PhoneNumber.parse("+14155552671").get().masked()).isEqualTo("+xxxxxxx2671");
    }

    @Test
    void theExtensionIsShownInWords() {
        PhoneNumber phone = PhoneNumber.parse("021234567 ext. 12").get();
        assertThat(phone.display(Language.TH)).isEqualTo("02-123-4567 ต่อ 12");
        assertThat(phone.display(Language.EN)).isEqualTo("02-123-4567 ext. 12");
        assertThat(phone.digits()).isEqualTo("021234567");
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String typed) {
        PhoneNumber.parse(typed).handle(phone -> assertThat(phone.number()).matches("\\+?\\d{3,15}"),
                refusal -> assertThat(Texts.of(Language.TH).get(refusal.message())).isNotBlank());
    }
}
