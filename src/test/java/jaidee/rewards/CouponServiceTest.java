package jaidee.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.staff.StaffRefusal;
import jaidee.staff.Authority;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponServiceTest {
    private final Till till = new Till();
    private final OwnerId owner = till.owner("สมหญิง");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aCouponIsFoundAgainByItsCodeWithAllItSays() {
        Coupon given = till.coupon("CAT-WEEKDAY", owner);
        Coupon found = till.coupons.lookUp(new ScanCode(CodeKind.COUPON, given.token()).token()).get();

        assertThat(found).isEqualTo(given);
        assertThat(found.lastDay()).isEqualTo(Till.TODAY.plusDays(60));
        assertThat(CouponPapers.conditions(found, till.ledger.tiers()).stream().map(Texts.of(Language.TH)::get))
                .containsExactly("คูปองนี้ใช้ได้ครั้งเดียว", "สำหรับ อาบน้ำตัดขน", "เฉพาะแมว", "เฉพาะวันจันทร์–วันศุกร์", "หนึ่งบิลใช้คูปองแบบนี้ได้ 1 ใบ");
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertThat(till.coupons.lookUp("0000000000000").refusal()).contains(new CouponRefusal.Unknown());
    }

    @Test
    void waitingCouponsAreThoseThatCanStillBeUsedTheNextToEndFirst() {
        Coupon nail = till.coupon("FREE-NAIL", owner), birthday = till.coupon("BIRTHDAY", owner), welcome = till.coupon("WELCOME", owner);
        till.coupons.withdraw(nail.id(), "ให้ผิดใบ", till.allowed()).get();
        assertThat(till.coupons.waiting(owner)).extracting(Coupon::id).containsExactly(welcome.id(), birthday.id());
        till.moveTo(Till.TODAY.plusDays(31));
        assertThat(till.coupons.waiting(owner)).extracting(Coupon::id).containsExactly(birthday.id());
        assertThat(till.coupons.all(owner)).hasSize(3);
        assertThat(till.coupons.profileFacts(owner).coupons()).hasSize(1);
    }

    @Test
    void limitsOfADesignAreKept() {
        till.coupon("WELCOME", owner);
        assertThat(till.coupons.issue(till.design("WELCOME"), Optional.of(owner), till.mint).refusal()).contains(new CouponRefusal.OwnerHasEnough(1));
        assertThat(till.coupons.issue(till.design("WELCOME"), Optional.empty(), till.mint).refusal()).contains(new CouponRefusal.NeedsOwner());

        CouponDesignId few = till.transactions.write(ctx -> till.coupons.addDesign(ctx, design(1)));
        assertThat(till.coupons.issue(few, Optional.of(owner), till.mint).isDone()).isTrue();
        assertThat(till.coupons.issue(few, Optional.empty(), till.mint).refusal()).contains(new CouponRefusal.AllIssued(1));
    }

    @Test
    void aCouponIsWithdrawnOnceWithAReason() {
        Coupon coupon = till.coupon("FREE-NAIL", owner);
        assertThat(till.coupons.withdraw(coupon.id(), " ", till.allowed()).refusal()).contains(new CouponRefusal.NeedsReason());
        assertThat(till.coupons.withdraw(coupon.id(), "พิมพ์ผิด", Authority.of(till.mint)).refusal().orElseThrow()).isInstanceOf(StaffRefusal.Missing.class);
        assertThat(till.coupons.withdraw(coupon.id(), "พิมพ์ผิด", till.allowed()).get().state()).isInstanceOf(CouponState.Voided.class);
        assertThat(till.coupons.withdraw(coupon.id(), "อีกครั้ง", till.allowed()).refusal()).contains(new CouponRefusal.Voided("พิมพ์ผิด"));
        till.sold(till.basket(owner, "NAIL"));
    }

    @Test
    void aUsedCouponCantBeWithdrawn() {
        Coupon coupon = till.coupon("FREE-NAIL", owner);
        String number = till.sold(till.basket(owner, "NAIL", "EXAM").with(coupon.id())).number();
        assertThat(till.coupons.withdraw(coupon.id(), "x", till.allowed()).refusal()).contains(new CouponRefusal.UsedAlready(Till.TODAY, number, "มินต์"));
    }

    @Test
    void aPhotocopyIsToldWhenOnWhichBillAndByWhomTheCouponWasUsed() {
        Coupon coupon = till.coupon("FREE-NAIL", owner);
        String number = till.sold(till.basket(owner, "NAIL", "EXAM").with(coupon.id())).number();
        Coupon copy = till.coupons.lookUp(coupon.token()).get();
        CouponRefusal why = till.checkout.quote(till.basket(till.owner("วีระ"), "NAIL").with(copy.id())).coupons().getFirst().refusal().orElseThrow();
        assertThat(Texts.of(Language.TH).get(why.message())).isEqualTo("คูปองนี้ใช้ไปแล้วเมื่อ 22 พ.ย. 2569 ในบิล " + number + " (รับโดย มินต์)");
    }

    @Test
    void theFirstPrintingIsTheCouponEveryLaterOneACopy() {
        Coupon coupon = till.coupon("FREE-NAIL", owner);
        assertThat(till.coupons.toPrint(coupon.id()).copy()).isFalse();
        assertThat(till.coupons.toPrint(coupon.id()).copy()).as("only looked at so far").isFalse();
        till.coupons.printed(coupon.id(), till.mint);
        assertThat(till.coupons.toPrint(coupon.id()).copy()).isTrue();
    }

    @Test
    void aSaleBringsTheCouponOfTheHighestAmountReached() {
        assertThat(till.sold(till.basket(owner, "EXAM")).given()).isEmpty();
        assertThat(till.sold(till.basket(owner, "GROOM-S")).given()).extracting(c -> c.design().code()).containsExactly("NEXT-GROOM");
        assertThat(till.sold(till.basket(owner, "ECHO")).given()).extracting(c -> c.design().code()).containsExactly("NEXT-VISIT");
    }

    private static CouponDesign design(int most) {
        return new CouponDesign(new CouponDesignId(0), "FEW", new Bilingual("หมดแล้วหมดเลย", "While they last"), new Benefit.Amount(Money.baht(20)),
                Optional.empty(), Optional.empty(), new Bilingual("", ""),
                new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false),
                new CouponDesign.Issue(Optional.of(10), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(most), Optional.empty()), true);
    }
}
