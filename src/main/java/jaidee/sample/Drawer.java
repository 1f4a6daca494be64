package jaidee.sample;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.CashMovementRecord;
import jaidee.db.tables.tables.records.CashShiftRecord;
import jaidee.db.tables.tables.records.ShiftCountRecord;
import jaidee.kernel.Money;
import jaidee.till.Denomination;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/// The cash drawer of the story: opened every morning, counted every evening, now and then a few baht out. That of today
/// is still open.
final class Drawer {
    private static final Money FLOAT = Money.baht(2000);
    private static final List<String> BOUGHT = List.of("ซื้อน้ำดื่มและน้ำแข็ง", "ค่าส่งไปรษณีย์", "ซื้อกระดาษเช็ดมือ");

    private final BulkRows rows;
    private final DeskCalendar calendar;
    private final StaffRoom staff;
    private CashShiftRecord open;
    private long shift;
    private Money moved;
    private int closed;

    Drawer(BulkRows rows, DeskCalendar calendar, StaffRoom staff) {
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
        open.setDocumentFrom(rows.nextId(DOCUMENT) - 1);
        open.setOpenSlot(1);
        shift = rows.add(open);
        moved = Money.ZERO;
        if (dice.chance(0.2)) move("PAY_OUT", Money.baht(dice.between(4, 30) * 10L), dice.pick(BOUGHT), DeskCalendar.at(day, 10, dice.between(0, 59)));
        if (dice.chance(0.15)) move("NO_SALE", Money.ZERO, "แลกเหรียญให้ลูกค้า", DeskCalendar.at(day, 11, dice.between(0, 59)));
        return shift;
    }

    private void move(String kind, Money amount, String reason, OffsetDateTime at) {
        if (at.toInstant().isAfter(calendar.now())) return;
        CashMovementRecord row = new CashMovementRecord();
        row.setShiftId(shift);
        row.setKind(kind);
        row.setSatang(amount.satang());
        row.setReason(reason);
        row.setAt(at);
        row.setStaffId(open.getOpenedBy());
        rows.add(row);
        moved = moved.minus(amount);
    }

    void close(SaleBook.Taken taken, Dice dice) {
        if (open.getBusinessDay().equals(calendar.today())) return;
        Money expected = FLOAT.plus(taken.cash()).plus(moved);
        Money off = dice.chance(0.06) ? Money.baht(dice.pick(List.of(-100L, -40L, -20L, -5L, 1L, 20L))) : Money.ZERO;
        Money counted = expected.plus(off);
        open.setClosedAt(DeskCalendar.at(open.getBusinessDay(), 20, dice.between(10, 40)));
        open.setClosedBy(open.getOpenedBy());
        open.setExpectedSatang(expected.satang());
        open.setCountedSatang(counted.satang());
        open.setFirstCountedSatang(counted.satang());
        open.setKeptSatang(FLOAT.min(counted).satang());
        open.setNote(Money.baht(-20).compareTo(off) >= 0 || off.compareTo(Money.baht(20)) >= 0 ? "นับซ้ำแล้ว ยังหาสาเหตุไม่พบ" : null);
        open.setBills(taken.bills());
        open.setPayableSatang(taken.payable().satang());
        open.setRefundedSatang(0L);
        open.setLedgerUpto(rows.nextId(LEDGER_ENTRY) - 1);
        open.setDocumentUpto(rows.nextId(DOCUMENT) - 1);
        open.setOpenSlot(null);
        open.setZNo(++closed);
        count(counted);
    }

    /// In as few notes and coins as it takes.
    private void count(Money counted) {
        Money left = counted;
        for (Denomination denomination : Denomination.values()) {
            int pieces = (int) (left.satang() / denomination.value().satang());
            if (pieces == 0) continue;
            left = left.minus(denomination.value().times(pieces));
            ShiftCountRecord row = new ShiftCountRecord();
            row.setShiftId(shift);
            row.setMoment("CLOSE");
            row.setDenominationSatang(denomination.value().satang());
            row.setPieces(pieces);
            rows.add(row);
        }
    }
}
