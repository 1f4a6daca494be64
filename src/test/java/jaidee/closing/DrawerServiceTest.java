package jaidee.closing;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Limits;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.ShiftId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.Denomination;
import jaidee.till.TillChecksRepository;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawerServiceTest {
    private final Till till = new Till();
    private final DrawerService drawer = new DrawerService(till.transactions, till.audit, till.settings, till.clock());
    private final ShiftReports reports = new ShiftReports(till.transactions);
    private final Authority mint = Authority.of(till.mint);

    @AfterEach
    void close() {
        assertThat(new Verification(till.transactions, new TillChecksRepository().invariants()).run())
                .allMatch(checked -> checked.findings().isClean());
        till.close();
    }

    @Test
    void aDayGoesFromFloatToCountAndTheNextFloatIsWhatWasLeft() {
        ShiftId shift = drawer.open(Money.baht(2000), CashCount.NONE, mint).get();
        Money sold = till.sold(till.basket(till.owner("สมใจ"), "BATH-S")).payable();
        drawer.move(MoveRequest.of(MovementKind.PAY_OUT, Money.baht(120), "ซื้อน้ำแข็ง"), mint).get();
        drawer.move(MoveRequest.of(MovementKind.PAY_IN, Money.baht(500), "แลกเงินทอนจากธนาคาร"), mint).get();
        drawer.move(MoveRequest.of(MovementKind.NO_SALE, Money.baht(99), "แลกเหรียญ"), mint).get();
        Money expected = Money.baht(2380).plus(sold);
        Counted counted = drawer.counted(shift, count(expected.minus(Money.baht(10))), mint).get();
        assertThat(counted.expected()).isEqualTo(expected);
        assertThat(counted.difference()).isEqualTo(Money.baht(-10));
        assertThat(counted.noteNeeded()).isFalse();

        CashShift closed = drawer.close(closing(shift, expected.minus(Money.baht(10)), expected, Money.baht(1500), ""), mint).get();
        assertThat(closed.closing().orElseThrow().number()).isEqualTo("Z00001");
        assertThat(closed.closing().orElseThrow().difference()).isEqualTo(Money.baht(-10));
        assertThat(drawer.state().open()).isEmpty();
        assertThat(drawer.state().left()).isEqualTo(Money.baht(1500));

        till.moveTo(Till.TODAY.plusDays(1));
        till.sold(till.basket(till.owner("สมหมาย"), "BATH-S"));
        CashShift next = drawer.state().open().orElseThrow();
        assertThat(next.openingFloat()).isEqualTo(Money.baht(1500));
        assertThat(next.floatChecked()).isFalse();
        drawer.setFloat(next.id(), Money.baht(1480), CashCount.NONE, mint).get();
        assertThat(drawer.state().open().orElseThrow().floatChecked()).isTrue();
        assertThat(reports.of(next.id()).orElseThrow().cash().opening()).isEqualTo(Money.baht(1480));
    }

    @Test
    void closingTwiceClosesOnceAndTellsTheSameNumber() {
        ShiftId shift = drawer.open(Money.baht(100), CashCount.NONE, mint).get();
        CloseRequest request = closing(shift, Money.baht(100), Money.baht(100), Money.baht(100), "");
        CashShift first = drawer.close(request, mint).get(), second = drawer.close(request, mint).get();
        assertThat(second).isEqualTo(first);
        assertThat(reports.newest(10)).hasSize(1);
    }

    @Test
    void cashIsMovedOnceForEachKeyHoweverOftenItIsSent() {
        drawer.open(Money.ZERO, CashCount.NONE, mint).get();
        MoveRequest request = MoveRequest.of(MovementKind.PAY_IN, Money.baht(500), "เงินทอน");
        drawer.move(request, mint).get();
        assertThat(drawer.move(request, mint).isDone()).isTrue();
        assertThat(drawer.state().movements()).hasSize(1);
    }

    @Test
    void moneyThatCameAfterTheCountIsNotPassedOver() {
        ShiftId shift = drawer.open(Money.baht(100), CashCount.NONE, mint).get();
        till.sold(till.basket(till.owner("สมใจ"), "BATH-S"));
        assertThat(drawer.close(closing(shift, Money.baht(100), Money.baht(100), Money.ZERO, ""), mint).refusal())
                .containsInstanceOf(ClosingRefusal.MoneySince.class);
        assertThat(drawer.state().open()).isPresent();
    }

    @Test
    void aLargeDifferenceNeedsANote() {
        ShiftId shift = drawer.open(Money.baht(100), CashCount.NONE, mint).get();
        assertThat(drawer.close(closing(shift, Money.baht(80), Money.baht(100), Money.ZERO, " "), mint).refusal())
                .containsInstanceOf(ClosingRefusal.NoteNeeded.class);
        assertThat(drawer.close(closing(shift, Money.baht(80), Money.baht(100), Money.ZERO, "ทอนผิด"), mint).isDone()).isTrue();
    }

    @Test
    void whatNobodyHasInADrawerIsRefused() {
        ShiftId shift = drawer.open(Money.baht(100), CashCount.NONE, mint).get();
        assertRefused(drawer.counted(shift, new CashCount(Map.of(Denomination.BAHT_1000, 10_000)), mint), ClosingRefusal.PiecesUnlikely.class);
        assertRefused(drawer.counted(shift, new CashCount(Map.of(Denomination.BAHT_20, -1)), mint), ClosingRefusal.PiecesUnlikely.class);
        assertRefused(drawer.move(MoveRequest.of(MovementKind.PAY_OUT, Money.baht(-5), "x"), mint), ClosingRefusal.AmountMissing.class);
        assertRefused(drawer.move(MoveRequest.of(MovementKind.PAY_OUT, Money.baht(99_999_999), "x"), mint), ClosingRefusal.AmountUnlikely.class);
        assertRefused(drawer.move(MoveRequest.of(MovementKind.PAY_OUT, Money.baht(5), " "), mint), Limits.Missing.class);
        assertRefused(drawer.close(closing(shift, Money.baht(100), Money.baht(100), Money.baht(101), ""), mint), ClosingRefusal.KeptTooMuch.class);
        assertRefused(drawer.open(Money.baht(1), CashCount.NONE, mint), ClosingRefusal.ShiftOpen.class);
    }

    @Test
    void whoMayNotCloseTheDayIsRefusedAlsoWhenTheScreenThoughtOtherwise() {
        ShiftId shift = drawer.open(Money.baht(100), CashCount.NONE, mint).get();
        Authority pim = Authority.of(till.assistant("พิม"));
        assertRefused(drawer.close(closing(shift, Money.baht(100), Money.baht(100), Money.ZERO, ""), pim), StaffRefusal.class);
        assertRefused(drawer.counted(shift, count(Money.baht(100)), pim), StaffRefusal.class);
    }

    @Test
    void aClockSetBackIsToldAndTheShiftStaysOnItsDayWithItsNumber() {
        ShiftId shift = drawer.open(Money.ZERO, CashCount.NONE, mint).get();
        till.sold(till.basket(till.owner("สมใจ"), "BATH-S"));
        till.moveTo(Till.TODAY.minusDays(3));
        assertThat(drawer.state().warning()).hasValueSatisfying(warning -> assertThat(warning.key()).isEqualTo("till.clock.back"));
        till.sold(till.basket(till.owner("สมหมาย"), "BATH-S"));
        ShiftReport report = reports.of(shift).orElseThrow();
        assertThat(report.sales().bills()).isEqualTo(2);
        assertThat(report.shift().businessDay()).isEqualTo(Till.TODAY);
        CashShift closed = drawer.close(closing(shift, report.cash().expected(), report.cash().expected(), Money.ZERO, ""), mint).get();
        assertThat(closed.closing().orElseThrow().zNumber()).isEqualTo(1);
        till.moveTo(Till.TODAY.plusDays(1));
        till.sold(till.basket(till.owner("สมชาย"), "BATH-S"));
        assertThat(drawer.state().open().orElseThrow().businessDay()).isEqualTo(Till.TODAY.plusDays(1));
        assertThat(reports.of(shift).orElseThrow()).isEqualTo(reports.of(shift).orElseThrow());
    }

    @Test
    void pastMidnightTheShiftKeepsItsDayAndThatIsTold() {
        drawer.open(Money.ZERO, CashCount.NONE, mint).get();
        till.moveTo(Till.TODAY.plusDays(1));
        assertThat(drawer.state().warning()).hasValueSatisfying(warning -> assertThat(warning.key()).isEqualTo("till.clock.past_midnight"));
    }

    private static void assertRefused(Outcome<?> outcome, Class<?> why) {
        assertThat(outcome.refusal()).hasValueSatisfying(refusal -> assertThat(refusal).isInstanceOf(why));
    }

    private static CloseRequest closing(ShiftId shift, Money counted, Money expected, Money kept, String note) {
        return new CloseRequest(shift, count(counted), expected, counted, kept, note);
    }

    static CashCount count(Money amount) {
        Map<Denomination, Integer> pieces = new java.util.EnumMap<>(Denomination.class);
        Money left = amount;
        for (Denomination each : Denomination.values()) {
            int number = (int) (left.satang() / each.value().satang());
            pieces.put(each, number);
            left = left.minus(each.value().times(number));
        }
        assertThat(left).isEqualTo(Money.ZERO);
        return new CashCount(pieces);
    }
}
