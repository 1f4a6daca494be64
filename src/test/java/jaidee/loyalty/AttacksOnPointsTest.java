package jaidee.loyalty;

import static jaidee.db.tables.Tables.PROGRAMME_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.loyalty.EarnRule.Gives;
import jaidee.staff.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What nobody does on purpose, or only somebody who should not.
class AttacksOnPointsTest {
    private final Till till = new Till();
    private final PointsAdjustments adjustments = new PointsAdjustments(till.transactions, till.audit, till.clock());
    private final OwnerId somying = till.owner("สมหญิง"), weera = till.owner("วีระ");
    private int keys;

    @AfterEach
    void theBooksHold() {
        assertThat(new Verification(till.transactions, new LedgerChecksRepository().invariants()).run())
                .allMatch(checked -> checked.findings().isClean());
        till.close();
    }

    @Test
    void noNumberIsSoLargeThatItNeedsNoSecondPerson() {
        for (long points : new long[]{Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, 1_000_001, -1_000_001}) {
            assertThat(adjust(1).isDone()).isTrue();
            assertThat(adjust(points).isDone()).as("%s points", points).isFalse();
            adjustments.needsSecond(somying, Points.of(points));
        }
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(5));
    }

    @Test
    void aProgrammeThatNoBillCouldBeReckonedByIsNotSaved() {
        Programme now = till.programme.newest();
        RedeemTerms redeem = now.redeem();
        long most = Long.MAX_VALUE;
        for (RedeemTerms each : List.of(
                new RedeemTerms(Points.of(most), redeem.step(), 50, redeem.pointValue(), redeem.shortfall()),
                new RedeemTerms(redeem.least(), Points.of(most), 50, redeem.pointValue(), redeem.shortfall()),
                new RedeemTerms(redeem.least(), redeem.step(), 50, Money.satang(most), redeem.shortfall())))
            assertThat(till.programme.faults(now.withRedeem(each))).as("%s", each).isNotEmpty();
    }

    @Test
    void fiveHundredRulesThatAllMultiplyAndExcludeStillMakeABill() {
        List<EarnRule> rules = new ArrayList<>(till.programme.newest().earn());
        for (int i = 0; i < 400; i++)
            rules.add(new EarnRule("X" + i, new Bilingual("พุธ’ {0} '", "Wed’ {0} '"), new Gives.Times(2000), EarnRule.Lines.ALL, EarnRule.Bills.ALL));
        till.programme.save(till.programme.newest().withEarn(rules), Till.TODAY, "", till.allowed()).get();
        Basket basket = Basket.open(somying).with(till.item("FOOD-RX"), 999, Optional.empty());
        till.sold(basket);
        assertThat(till.ledger.standing(somying).balance().isPositive()).isTrue();
        rules.add(new EarnRule("NO", new Bilingual("ไม่ให้", "None"), new Gives.Nothing(), EarnRule.Lines.ALL, EarnRule.Bills.ALL));
        till.programme.save(till.programme.newest().withEarn(rules), Till.TODAY, "", till.allowed()).get();
        assertThat(till.checkout.quote(Basket.open(weera).with(till.item("FOOD-RX"), 9, Optional.empty())).confirmable()).isTrue();
        till.sold(Basket.open(weera).with(till.item("FOOD-RX"), 9, Optional.empty()));
        assertThat(till.ledger.standing(weera).balance()).isEqualTo(Points.ZERO);
    }

    @Test
    void namesWithWhatNobodySeesAreNotSaved() {
        for (String name : List.of("พุธ\u202Eคูณสอง", "พุธ\u0007", "พุธ\nคูณ", "\u200B", " "))
            assertThat(till.programme.faults(till.programme.newest().withEarn(List.of(new EarnRule("X", new Bilingual(name, "Wed"), new Gives.Times(200),
                    EarnRule.Lines.ALL, EarnRule.Bills.ALL))))).as(name).isNotEmpty();
    }

    @Test
    void whoMayNotSellMovesNoPoints() {
        adjust(300);
        StaffId assistant = till.assistant("แนน");
        Donations donations = new Donations(till.transactions, till.audit, till.clock());
        long home = donations.add("มูลนิธิบ้านน้อง", "", Authority.of(till.piyanut)).get().id();
        DeskConsent yes = new DeskConsent("สมหญิง", DeskConsent.How.values()[0]);
        assertThat(new PointsTransfers(till.transactions, till.audit, till.clock())
                .transfer(new PointsTransfers.Transfer("t", somying, weera, Points.of(10), yes, yes, assistant)).isDone()).isFalse();
        assertThat(donations.donate(new Donations.Donation("d", somying, home, Points.of(10), assistant)).isDone()).isFalse();
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(300));
    }

    @Test
    void aClockSetBackLosesNoPoints() {
        till.moveTo(Till.TODAY.plusMonths(3));
        till.sold(till.basket(somying, "EXAM", "VAC-RAB"));
        Points had = till.ledger.standing(somying).balance();
        till.moveTo(Till.TODAY);
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(had);
        till.sold(till.basket(somying, "EXAM"));
        adjust(-10);
        till.moveTo(Till.TODAY.plusYears(5));
        till.ledger.newDay();
        till.moveTo(Till.TODAY);
        assertThat(adjust(10).isDone()).isTrue();
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.of(10));
    }

    @Test
    void aTierThatIsGoneLeavesItsHoldersInTheOneBelowAndTheirBillsGoOn() {
        till.sold(Basket.open(somying).with(till.item("FOOD-RX"), 60, Optional.empty()));
        Tier before = till.ledger.standing(somying).tier();
        assertThat(before.position()).isGreaterThan(1);
        Programme now = till.programme.newest();
        till.programme.save(now.withTiers(now.tiers().stream().filter(tier -> !tier.code().equals(before.code())).toList()), Till.TODAY, "", till.allowed()).get();
        assertThat(till.ledger.standing(somying).tier().code()).isNotEqualTo(before.code());
        till.sold(till.basket(somying, "EXAM"));
        till.ledger.newDay();
        till.programme.save(till.programme.newest().withTiers(now.tiers()), Till.TODAY, "", till.allowed()).get();
        till.sold(till.basket(somying, "EXAM"));
        assertThat(till.ledger.standing(somying).tier()).isNotNull();
    }

    @Test
    void aProgrammeThatCanNotBeReadIsFoundByTheCheckOfTheBooks() {
        assertThat(unread()).isEmpty();
        for (String broken : List.of("{", "{}", "[]", "", "null", "{\"earn\":[{\"gives\":{\"is\":\"Dice\"}}],\"tiers\":[]}", "{\"earn\":7,\"tiers\":[]}")) {
            int version = till.transactions.write(ctx -> {
                ctx.deleteFrom(PROGRAMME_VERSION).where(PROGRAMME_VERSION.VERSION.eq(9)).execute();
                return ctx.insertInto(PROGRAMME_VERSION).set(PROGRAMME_VERSION.VERSION, 9).set(PROGRAMME_VERSION.RULES, broken)
                        .set(PROGRAMME_VERSION.VALID_FROM, Till.TODAY.plusYears(9)).set(PROGRAMME_VERSION.SAVED_AT, till.clock().instant().atOffset(java.time.ZoneOffset.UTC)).execute();
            });
            assertThat(version).isEqualTo(1);
            assertThat(unread()).as(broken).singleElement().asString().contains("9");
        }
        till.transactions.write(ctx -> ctx.deleteFrom(PROGRAMME_VERSION).where(PROGRAMME_VERSION.VERSION.eq(9)).execute());
    }

    private List<String> unread() {
        return new Verification(till.transactions, new LedgerChecksRepository().invariants()).run().stream().flatMap(checked -> checked.findings().violations().stream()).toList();
    }

    private jaidee.kernel.Outcome<Points> adjust(long points) {
        return adjustments.adjust(new PointsAdjustments.Adjustment("k" + ++keys, somying, Points.of(points), "แก้ไขยอด", till.allowed(), Optional.empty()));
    }
}
