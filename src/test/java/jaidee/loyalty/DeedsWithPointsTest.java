package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeedsWithPointsTest {
    private final Till till = new Till();
    private final PointsAdjustments adjustments = new PointsAdjustments(till.transactions, till.audit, till.clock());
    private final Donations donations = new Donations(till.transactions, till.audit, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");
    private int keys;

    @AfterEach
    void close() {
        assertThat(new Verification(till.transactions, new LedgerChecksRepository().invariants()).run())
                .allMatch(checked -> checked.findings().isClean());
        till.close();
    }

    @Test
    void pointsArePutRightOnceWithAReasonByWhoMay() {
        assertThat(adjust(10, Authority.of(till.mint), null)).isInstanceOf(StaffRefusal.Missing.class);
        PointsAdjustments.Adjustment given = new PointsAdjustments.Adjustment("a", somying, Points.of(120), "ยกมาจากบัตรเดิม", till.allowed(), Optional.empty());
        assertThat(adjustments.adjust(given).get()).isEqualTo(Points.of(120));
        assertThat(adjustments.adjust(given).get()).isEqualTo(Points.of(120));
        assertThat(adjust(-20, till.allowed(), null)).isEqualTo(Points.of(100));
        assertThat(adjust(-101, till.allowed(), null)).isEqualTo(new LedgerRefusal.NotEnough(Points.of(100)));
        assertThat(adjustments.adjust(new PointsAdjustments.Adjustment("b", somying, Points.of(5), "  ", till.allowed(), Optional.empty())).isDone()).isFalse();
    }

    @Test
    void manyPointsADayNeedASecondPersonAndNotTheSameOne() {
        StaffId other = till.manager("กานต์");
        assertThat(adjust(501, till.allowed(), null)).isEqualTo(new LedgerRefusal.NeedsSecond(Points.of(500)));
        assertThat(adjust(501, till.allowed(), till.piyanut)).isEqualTo(new LedgerRefusal.NeedsSecond(Points.of(500)));
        assertThat(adjust(501, till.allowed(), till.mint)).isInstanceOf(StaffRefusal.Missing.class);
        assertThat(adjust(300, till.allowed(), null)).isEqualTo(Points.of(300));
        assertThat(adjust(300, till.allowed(), null)).isInstanceOf(LedgerRefusal.NeedsSecond.class);
        assertThat(adjustments.needsSecond(somying, Points.of(-201))).isTrue();
        assertThat(adjust(300, till.allowed(), other)).isEqualTo(Points.of(600));
    }

    @Test
    void donatedPointsAreWorthWhatAPointIsAndTheMonthIsSettledOnceWhenItIsOver() {
        adjust(400, till.allowed(), null);
        Authority manager = Authority.of(till.piyanut);
        long home = donations.add("มูลนิธิบ้านน้อง", "ธ.กรุงไทย 123-4-56789-0", manager).get().id();
        assertThat(donations.add(" มูลนิธิบ้านน้อง ", "", manager).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.FoundationKnown.class);
        Donations.Donation some = new Donations.Donation("d1", somying, home, Points.of(7), till.mint);
        assertThat(donations.donate(some).get()).isEqualTo(Money.satang(70));
        assertThat(donations.donate(some).get()).isEqualTo(Money.satang(70));
        donations.donate(new Donations.Donation("d2", somying, home, Points.of(100), till.mint)).get();
        assertThat(donations.donate(new Donations.Donation("d3", somying, home, Points.of(1000), till.mint)).isDone()).isFalse();
        YearMonth month = YearMonth.from(Till.TODAY);
        DonationSheet sheet = donations.sheet(home, month);
        assertThat(sheet.points()).isEqualTo(Points.of(107));
        assertThat(sheet.value()).isEqualTo(Money.satang(1070));
        assertThat(donations.settle(home, month, "", manager).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.MonthNotOver.class);
        till.moveTo(LocalDate.of(2026, 12, 1));
        assertThat(donations.settle(home, month, "โอนแล้ว", manager).get().settled()).isPresent();
        assertThat(donations.settle(home, month, "", manager).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.SettledAlready.class);
        assertThat(donations.settle(home, month.plusMonths(-1), "", manager).refusal().orElseThrow()).isInstanceOf(LedgerRefusal.NothingDonated.class);
    }

    private Object adjust(long points, Authority who, StaffId second) {
        var made = adjustments.adjust(new PointsAdjustments.Adjustment("k" + ++keys, somying, Points.of(points), "แก้ไขยอด", who, Optional.ofNullable(second)));
        return made.isDone() ? made.get() : made.refusal().orElseThrow();
    }
}
