package jaidee.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Quote;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.staff.Authority;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CouponStackingTest {
    private final Till till = new Till();
    private final OwnerId owner = till.owner("สมหญิง");
    private final CouponDesigner designer = new CouponDesigner(till.transactions, till.audit, till.clock());

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aCouponThatStandsAloneIsRefusedBesideAnotherAndRefusesIt() {
        Coupon free = given("หนึ่ง", 10, CouponDesign.Combining.Kind.FREELY, ""), alone = given("สอง", 20, CouponDesign.Combining.Kind.ALONE, "");
        assertThat(why(free, alone)).contains(new CouponRefusal.NotWithOthers(free.design().name()));
        assertThat(why(alone, free)).contains(new CouponRefusal.AnotherStandsAlone(alone.design().name()));
    }

    @Test
    void ofAGroupOnlyTheBestWorksWhicheverComesFirst() {
        Coupon small = given("เล็ก", 10, CouponDesign.Combining.Kind.BEST, "ปีใหม่"), large = given("ใหญ่", 30, CouponDesign.Combining.Kind.BEST, "ปีใหม่");
        for (List<Coupon> order : List.of(List.of(small, large), List.of(large, small))) {
            Quote quote = quote(order.getFirst(), order.getLast());
            assertThat(quote.coupons().stream().filter(effect -> effect.works()).map(effect -> effect.coupon().id())).containsExactly(large.id());
            assertThat(quote.coupons().stream().flatMap(effect -> effect.refusal().stream())).containsExactly(new CouponRefusal.AnotherGivesMore(large.design().name()));
        }
    }

    @Test
    void couponsGivenKeepTheTermsTheyWereGivenWith() {
        Coupon old = given("คูปอง", 10, CouponDesign.Combining.Kind.FREELY, "");
        CouponDesign changed = save(new CouponDesign(old.design().id(), "", old.design().name(), new Benefit.Amount(Money.baht(99)), Optional.empty(),
                Optional.empty(), old.design().name(), old.design().terms(), old.design().issue(), true));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.code()).isEqualTo(old.design().code());
        assertThat(till.coupons.find(old.id()).orElseThrow().design().benefit()).isEqualTo(new Benefit.Amount(Money.baht(10)));
        assertThat(till.coupons.issue(old.design().id(), Optional.of(owner), till.mint).get().design().version()).isEqualTo(2);
    }

    @Test
    void anEndedDesignIsNotGivenUntilItIsResumed() {
        Coupon out = given("คูปอง", 10, CouponDesign.Combining.Kind.FREELY, "");
        designer.end(out.design().id(), Authority.of(till.piyanut)).get();
        assertThat(till.coupons.issue(out.design().id(), Optional.of(owner), till.mint).refusal()).contains(new CouponRefusal.DesignEnded());
        assertThat(till.coupons.find(out.id()).orElseThrow().waiting(Till.TODAY)).isTrue();
        designer.resume(out.design().id(), Authority.of(till.piyanut)).get();
        assertThat(till.coupons.issue(out.design().id(), Optional.of(owner), till.mint).isDone()).isTrue();
    }

    @Test
    void aSoldItemBringsACouponForEachUnit() {
        ItemId nail = till.item("NAIL").id();
        CouponDesign design = save(draft("บัตรของขวัญ", 100, CouponDesign.Combining.Kind.FREELY, "", Optional.of(nail)));
        List<Coupon> given = till.sold(till.basket(owner, "NAIL", "NAIL")).given().stream().filter(coupon -> coupon.design().code().equals(design.code())).toList();
        assertThat(given).hasSize(2);
    }

    @Test
    void whoMayNotEditRulesDesignsNothing() {
        assertThat(designer.save(draft("คูปอง", 10, CouponDesign.Combining.Kind.FREELY, "", Optional.empty()), Optional.empty(),
                Authority.of(till.assistant("ตาล"))).refusal()).isPresent();
    }

    private Optional<CouponRefusal> why(Coupon first, Coupon second) {
        return quote(first, second).coupons().getLast().refusal();
    }

    private Quote quote(Coupon first, Coupon second) {
        Basket basket = till.basket(owner, "EXAM", "NAIL").with(first.id()).with(second.id());
        return till.checkout.quote(basket);
    }

    private Coupon given(String name, int baht, CouponDesign.Combining.Kind kind, String group) {
        return till.coupons.issue(save(draft(name, baht, kind, group, Optional.empty())).id(), Optional.of(owner), till.mint).get();
    }

    private CouponDesign save(CouponDesign draft) {
        return designer.save(draft, Optional.empty(), Authority.of(till.piyanut)).get();
    }

    private static CouponDesign draft(String name, int baht, CouponDesign.Combining.Kind kind, String group, Optional<ItemId> soldAs) {
        Bilingual said = new Bilingual(name, name);
        CouponDesign.Terms terms = new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false, Set.of(),
                CouponDesign.Animal.ANY, new CouponDesign.Combining(kind, group, true));
        return new CouponDesign(new CouponDesignId(0), "", said, new Benefit.Amount(Money.baht(baht)), Optional.empty(), Optional.empty(), said, terms,
                new CouponDesign.Issue(Optional.of(60), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), soldAs), true);
    }
}
