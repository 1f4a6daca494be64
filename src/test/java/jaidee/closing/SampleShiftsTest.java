package jaidee.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.till.CashShift;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleShiftsTest {
    @Test
    void everyShiftOfAClinicAtWorkComesToWhatItWasClosedWithAndItsPointsFitItsBills() {
        Clock clock = Clock.fixed(LocalDate.of(2026, 11, 22).atTime(14, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        try (Database database = Database.inMemory()) {
            Transactions transactions = database.transactions();
            new SampleClinic(transactions, clock).open(SamplePlan.ofOwners(120, 7).withMonths(4)).get();
            ShiftReports reports = new ShiftReports(transactions);
            List<CashShift> closed = reports.newest(500);
            assertThat(closed).hasSizeGreaterThan(100);
            for (CashShift shift : closed) {
                ShiftReport report = reports.of(shift.id()).orElseThrow();
                CashShift.Closing closing = shift.closing().orElseThrow();
                assertThat(report.cash().expected()).as(closing.number()).isEqualTo(closing.expected());
                assertThat(report.count().total()).as(closing.number()).isEqualTo(closing.counted());
                assertThat(report.sales().bills()).as(closing.number()).isEqualTo(closing.bills());
                assertThat(report.sales().payable()).as(closing.number()).isEqualTo(closing.payable());
                assertThat(report.refunds().amount().plus(report.voids().amount())).as(closing.number()).isEqualTo(closing.refunded());
                assertThat(report.check().unmatched()).as(closing.number()).isEmpty();
            }
        }
    }
}
