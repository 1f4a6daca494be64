package jaidee.till;

import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Money;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShiftBookTest {
    private final Till till = new Till();
    private final ShiftBook shifts = new ShiftBook(till.audit);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theFirstSaleOpensAShiftByItselfAndTheNextGoesIntoTheSame() {
        assertThat(open()).isEmpty();
        SaleReceipt first = till.sold(till.basket(till.owner("สมใจ"), "BATH-S"));
        till.moveTo(Till.TODAY.plusDays(1));
        till.sold(till.basket(till.owner("สมหมาย"), "BATH-S"));
        CashShift open = open().orElseThrow();
        assertThat(open.openedBySale()).isTrue();
        assertThat(open.floatChecked()).isFalse();
        assertThat(open.openedBy()).isEqualTo("มินต์");
        assertThat(open.openingFloat()).isEqualTo(Money.ZERO);
        assertThat(open.businessDay()).as("stays past midnight").isEqualTo(Till.TODAY);
        int sales = till.transactions.read(ctx -> ctx.fetchCount(SALE, SALE.SHIFT_ID.eq(open.id().value())));
        assertThat(sales).isEqualTo(2);
        Money expected = till.transactions.read(ctx -> shifts.expectedCash(ctx, open.id()));
        assertThat(expected).isEqualTo(first.payable().times(2));
    }

    @Test
    void twoOpenShiftsCannotBeWritten() {
        till.sold(till.basket(till.owner("สมใจ"), "BATH-S"));
        assertThatThrownBy(() -> till.transactions.write(ctx -> ctx.insertInto(CASH_SHIFT).set(CASH_SHIFT.BUSINESS_DAY, Till.TODAY)
                .set(CASH_SHIFT.OPENED_AT, till.clock().instant().atOffset(java.time.ZoneOffset.UTC)).set(CASH_SHIFT.OPENED_BY, till.mint.value())
                .set(CASH_SHIFT.FLOAT_SATANG, 0L).set(CASH_SHIFT.OPEN_SLOT, 1).execute())).hasMessageContaining("CASH_SHIFT_ONE_OPEN");
    }

    @Test
    void theDrawerOfAClinicAtWorkIsInOrder() {
        for (int i = 0; i < 3; i++) till.sold(till.basket(till.owner("สมใจ"), "BATH-S"));
        assertThat(new Verification(till.transactions, new TillChecksRepository().invariants()).run())
                .allMatch(checked -> checked.findings().isClean());
    }

    private Optional<CashShift> open() {
        return till.transactions.read(shifts::open);
    }
}
