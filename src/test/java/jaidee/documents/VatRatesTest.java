package jaidee.documents;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rates of VAT by date: a bill has that of its day, and keeps it.
class VatRatesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final Till till = new Till(true);
    private final VatRates rates = new VatRates(till.transactions, till.audit, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aBillHasTheRateOfItsDayAndKeepsIt() {
        add(NEW_YEAR, "10").get();
        SaleReceipt before = till.sold(till.basket(till.owner("สมหญิง"), "EXAM"));
        till.moveTo(NEW_YEAR);
        SaleReceipt after = till.sold(till.basket(till.owner("วีระ"), "EXAM"));

        assertThat(before.vat().basisPoints()).isEqualTo(700);
        assertThat(after.vat().basisPoints()).isEqualTo(1000);
        assertThat(new SaleHistory(till.transactions, till.documents).receipt(before.id()).vat()).isEqualTo(before.vat());
    }

    @Test
    void onlyTheFutureCanBeChanged() {
        assertThat(field(add(Till.TODAY, "10"))).isEqualTo("from");
        assertThat(field(add(null, "10"))).isEqualTo("from");
        assertThat(field(add(NEW_YEAR, "50.01"))).isEqualTo("percent");
        assertThat(field(rates.add(till.allowed(), NEW_YEAR, null, ""))).isEqualTo("percent");
        VatRate next = add(NEW_YEAR, "6.5").get();
        assertThat(field(add(NEW_YEAR, "10"))).isEqualTo("from");
        assertThat(rates.all()).extracting(VatRate::percent).containsExactly("6.5", "7");

        assertThat(rates.remove(till.allowed(), rates.all().getLast()).isDone()).isFalse();
        assertThat(rates.remove(till.allowed(), next).isDone()).isTrue();
        assertThat(rates.all()).extracting(VatRate::percent).containsExactly("7");
    }

    @Test
    void whoMayNotChangeSettingsIsRefused() {
        assertThat(rates.add(Authority.of(till.mint), NEW_YEAR, BigDecimal.TEN, "").refusal().orElseThrow()).isInstanceOf(StaffRefusal.Missing.class);
        assertThat(List.copyOf(rates.all())).hasSize(1);
    }

    private Outcome<VatRate> add(LocalDate from, String percent) {
        return rates.add(till.allowed(), from, new BigDecimal(percent), "");
    }

    private static String field(Outcome<?> refused) {
        return refused.refusal().map(Refusal::field).orElseThrow();
    }
}
