package jaidee.till;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.kernel.Money;
import jaidee.settings.PromptPayId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PromptPayCodeTest {
    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return Cases.of("promptpay_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("kind"), () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        String expected = row.get("expected_ascending_payload_or_result");
        Optional<Money> amount = Optional.of(row.get("amount")).filter(a -> !a.isEmpty() && !row.get("kind").equals("DECODE"))
                .map(a -> Money.baht(new BigDecimal(a)));
        switch (row.get("kind")) {
            case "DECODE" -> assertThat(PromptPayCode.check(row.get("input")))
                    .isEqualTo(expected.startsWith("VALID") ? PromptPayCode.Check.VALID : PromptPayCode.Check.valueOf(expected));
            case "TAG30_BILL" -> made(PromptPayCode.bill(row.get("input"), row.get("ref1"), row.get("ref2"), amount), expected);
            default -> made(PromptPayCode.to(PromptPayId.parse(row.get("input")).orElseThrow(), amount), expected);
        }
    }

    private static void made(String code, String expected) {
        assertThat(code).isEqualTo(expected);
        assertThat(PromptPayCode.check(code)).isEqualTo(PromptPayCode.Check.VALID);
    }
}
