package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TaxIdTest {
    @TestFactory
    Stream<DynamicTest> readsEveryWorkedCase() {
        return Cases.of("tax_id_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"),
                () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        Outcome<TaxId> outcome = TaxId.parse(row.get("raw_input"));
        if (row.get("expected_kind").equals("INVALID")) {
            TaxId.Refused refused = (TaxId.Refused) outcome.refusal().orElseThrow();
            assertThat(refused.reason()).hasToString(row.get("expected_error"));
            assertThat(Texts.of(Language.EN).get(refused.message())).doesNotContain("{");
        } else {
            assertThat(outcome.get()).isEqualTo(new TaxId(row.get("normalized")));
            assertThat(outcome.get().display()).isEqualTo(row.get("display"));
            assertThat(outcome.get().kind()).hasToString(row.get("expected_kind"));
        }
    }
}
