package jaidee.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BahtTextTest {
    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return Cases.of("bahttext_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("amount"), () ->
                assertThat(BahtText.of(new BigDecimal(row.get("amount")))).isEqualTo(row.get("expected_thai"))));
    }
}
