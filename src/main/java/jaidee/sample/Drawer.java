package jaidee.sample;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;

import jaidee.db.tables.tables.records.CashShiftRecord;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/// The cash drawer of the story: opened every morning, counted every evening, now and then a few baht out. That of today
/// is still open.
final class Drawer {
    private static final Money FLOAT = Money.baht(2000);

    private final Rows rows;
    private final DeskCalendar calendar;
    private final StaffRoom staff;
    private CashShiftRecord open;
    private int closed;

    Drawer(Rows rows, DeskCalendar calendar, StaffRoom staff) {
        this.rows = rows;
        this.calendar = calendar;
        this.staff = staff;
    }

    /// @return the shift's number
    long open(LocalDate day, Dice dice) {
        open = new CashShiftRecord();
        open.setBusinessDay(day);
        open.setOpenedAt(DeskCalendar.at(day, 8, dice.between(35, 55)));
        open.setOpenedBy(staff.reception(dice));
        open.setFloatSatang(FLOAT.satang());
        open.setOpenedBySale(false);
        open.setFloatCheckedBy(open.getOpenedBy());
        open.setLedgerFrom(rows.nextId(LEDGER_ENTRY) - 1);
        open.setOpenSlot(1);
        return rows.add(open);
    }

    void close(Money cash, Dice dice) {
        if (open.getBusinessDay().equals(calendar.today())) return;
        Money expected = FLOAT.plus(cash);
        Money off = dice.chance(0.06) ? Money.baht(dice.pick(List.of(-100L, -40L, -20L, -5L, 1L, 20L))) : Money.ZERO;
        open.setClosedAt(DeskCalendar.at(open.getBusinessDay(), 20, dice.between(10, 40)));
        open.setClosedBy(open.getOpenedBy());
        open.setExpectedSatang(expected.satang());
        open.setCountedSatang(expected.plus(off).satang());
        open.setKeptSatang(FLOAT.min(expected.plus(off)).satang());
        open.setLedgerUpto(rows.nextId(LEDGER_ENTRY) - 1);
        open.setOpenSlot(null);
        open.setZNo(++closed);
    }
}
