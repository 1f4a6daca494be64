package jaidee.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponBookTest {
    private final Till till = new Till();
    private final CouponBook book = new CouponBook(till.transactions, till.clock());
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void eachKindCountsWhatWasGivenUsedAndStillWaits() {
        Coupon used = till.coupon("FREE-NAIL", somying), voided = till.coupon("FREE-NAIL", somying);
        till.coupon("FREE-NAIL", somying);
        till.sold(till.basket(somying, "EXAM", "NAIL").with(used.id()));
        till.coupons.withdraw(voided.id(), "พิมพ์ผิดใบ", till.allowed()).get();

        DesignTally tally = tally("FREE-NAIL");
        assertThat(tally.issued()).isEqualTo(3);
        assertThat(tally.used()).isEqualTo(1);
        assertThat(tally.waiting()).isEqualTo(1);
        assertThat(tally.conditions()).isNotEmpty();
    }

    @Test
    void expiredCouponsDoNotWait() {
        till.coupon("FREE-NAIL", somying);
        till.moveTo(Till.TODAY.plusDays(61));
        assertThat(tally("FREE-NAIL").waiting()).isZero();
        assertThat(tally("FREE-NAIL").issued()).isEqualTo(1);
    }

    @Test
    void theNewestComeFirstWithTheirOwners() {
        Coupon old = till.coupon("FREE-NAIL", somying);
        Coupon bearer = till.coupons.issue(till.design("FREE-NAIL"), Optional.empty(), till.mint).get();

        List<GivenCoupon> newest = book.newest(10);
        assertThat(newest).extracting(given -> given.coupon().id()).containsExactly(bearer.id(), old.id());
        assertThat(newest).extracting(GivenCoupon::owner).containsExactly("", "คุณสมหญิง");
        assertThat(book.newest(1)).hasSize(1);
    }

    @Test
    void theStoryOfACouponTellsWhereItCameFromAndWhereItWent() {
        SaleReceipt sale = till.sold(till.basket(somying, "GROOM-S", "GROOM-S"));
        Coupon given = sale.given().getFirst();
        CouponStory story = book.story(given.id()).orElseThrow();
        assertThat(story.given().with().orElseThrow().number()).isEqualTo(sale.number());
        assertThat(story.given().by()).isEqualTo("มินต์");
        assertThat(story.owner().orElseThrow().name()).isEqualTo("คุณสมหญิง");
        assertThat(story.used()).isEmpty();

        Coupon nail = till.coupon("FREE-NAIL", somying);
        SaleReceipt second = till.sold(till.basket(somying, "EXAM", "NAIL").with(nail.id()));
        CouponStory.Used used = book.story(nail.id()).orElseThrow().used().orElseThrow();
        assertThat(used.bill()).isEqualTo(new CouponStory.Bill(second.id(), second.number()));
        assertThat(used.discount()).isEqualTo(till.item("NAIL").price()).isNotEqualTo(Money.ZERO);
    }

    private DesignTally tally(String code) {
        return book.inUse().stream().filter(each -> each.design().code().equals(code)).findFirst().orElseThrow();
    }
}
