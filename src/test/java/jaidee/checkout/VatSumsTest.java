package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.kernel.Allocation;
import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VatSumsTest {
    @TestFactory
    Stream<DynamicTest> everyWorkedCase() {
        return Cases.of("vat_cases").stream().map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"), () -> check(row)));
    }

    private static void check(Map<String, String> row) {
        List<String> lines = List.of(row.get("lines(amount+V taxable/E exempt)").split(";"));
        List<Money> gross = lines.stream().map(line -> baht(line.substring(0, line.length() - 1))).toList();
        Money discount = baht(row.get("bill_discount"));
        List<Money> shares = Allocation.split(discount, gross);
        Money taxable = Money.ZERO, exempt = Money.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Money net = gross.get(i).minus(shares.get(i));
            if (lines.get(i).endsWith("V")) taxable = taxable.plus(net);
            else exempt = exempt.plus(net);
        }
        VatTerms terms = new VatTerms(new BigDecimal(row.get("vat_rate_pct")).movePointRight(2).intValueExact(),
                row.get("price_mode").equals("INCL"), true);
        VatSums sums = VatSums.of(taxable, exempt, terms);
        Money rounding = Quoting.cashRounding(sums.total(), baht(row.get("cash_rounding_step")));

        String allocation = row.get("expected_discount_allocation");
        assertThat(shares).isEqualTo(Stream.of(allocation.split(";")).map(VatSumsTest::baht).toList());
        assertThat(sums.base()).isEqualTo(baht(row.get("expected_taxable_base")));
        assertThat(sums.vat()).isEqualTo(baht(row.get("expected_vat")));
        assertThat(sums.exempt()).isEqualTo(baht(row.get("expected_exempt")));
        assertThat(sums.total()).isEqualTo(baht(row.get("expected_total")));
        assertThat(sums.total().plus(rounding)).isEqualTo(baht(row.get("expected_cash_payable")));
        assertThat(rounding).isEqualTo(baht(row.get("expected_rounding")));
    }

    private static Money baht(String text) {
        return Money.baht(new BigDecimal(text));
    }
}
