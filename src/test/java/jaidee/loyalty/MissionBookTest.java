package jaidee.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.ServiceGroup;
import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.refunds.RefundDesk;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Missions and streaks in their versions, fulfilled by bills. The day is 22 November 2569.
class MissionBookTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final MissionBook book = new MissionBook(till.transactions, till.audit, till.clock());
    private final Authority manager = Authority.of(till.piyanut);
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void aMissionIsFulfilledOnceAndOnlyByBillsOfItsKind() {
        book.add(baths(3, false), manager).get();
        sell(0, "EXAM");
        sell(1, "GROOM-S");
        sell(2, "GROOM-S");
        assertThat(book.stands(somying)).singleElement().satisfies(stand -> assertThat(stand.missing()).isEqualTo(1));
        assertThat(bonus()).isEqualTo(Points.ZERO);
        sell(3, "GROOM-S");
        assertThat(bonus()).isEqualTo(Points.of(150));
        assertThat(book.stands(somying)).isEmpty();
        for (int day = 4; day < 8; day++) sell(day, "GROOM-S");
        assertThat(bonus()).isEqualTo(Points.of(150));
        assertThat(book.all().getFirst().fulfilled()).isEqualTo(1);
    }

    @Test
    void theOwnerIsToldBeforePayingAndOnThePaperHowFarTheyAre() {
        book.add(baths(3, false), manager).get();
        assertThat(ahead(sell(0, "EXAM"))).as("does not count, and nothing is begun").isEmpty();
        assertThat(ahead(sell(1, "GROOM-S"))).containsExactly("ภารกิจ: 1 จาก 3 ครั้ง ภายใน 20 ก.พ. 2570 รับ 150 แต้ม");
        assertThat(ahead(sell(2, "EXAM"))).as("two are missing still").isEmpty();
        SaleReceipt second = sell(3, "GROOM-S");
        assertThat(ahead(second)).containsExactly("ภารกิจ: 2 จาก 3 ครั้ง ภายใน 20 ก.พ. 2570 รับ 150 แต้ม");
        assertThat(ahead(sell(3, "EXAM"))).as("one step away, another bill says so").hasSize(1);
        assertThat(till.checkout.quote(till.basket(somying, "GROOM-S")).missions()).as("a second bath on the same day").singleElement()
                .satisfies(after -> assertThat(after.missing()).isEqualTo(1));
        till.moveTo(Till.TODAY.plusDays(4));
        assertThat(till.checkout.quote(till.basket(somying, "GROOM-S")).missions()).singleElement().satisfies(after ->
                assertThat(Texts.of(Language.TH).get(after.says())).isEqualTo("ภารกิจ: บิลนี้ครบแล้ว รับ 150 แต้ม"));
        assertThat(ahead(sell(4, "GROOM-S"))).as("its points are among the reasons").isEmpty();
        assertThat(bonus()).isEqualTo(Points.of(150));
        assertThat(till.checkout.quote(till.basket(somying, "GROOM-S")).missions()).isEmpty();
    }

    @Test
    void whatIsSaidOfABillBeforeItIsPaidIsWhatItBrings() {
        book.add(baths(2, true), manager).get();
        book.add(new Mission.Terms(name(), new MissionPolicy(MissionPolicy.Kind.MONTHS, 2, 93, Money.ZERO, Points.of(500)), Optional.empty(), true, Till.TODAY, Optional.empty()), manager).get();
        for (int bill = 0, day = 0; bill < 12; bill++, day += bill % 3 * 11) {
            till.moveTo(Till.TODAY.plusDays(day));
            Basket basket = till.basket(somying, bill % 4 == 1 ? "EXAM" : "GROOM-S");
            long said = till.checkout.quote(basket).missions().stream().filter(MissionOutlook.After::fulfilled).count();
            SaleReceipt sold = till.sold(basket);
            assertThat(till.ledger.history(somying, 1000).stream().filter(entry -> entry.kind() == LedgerEntry.Kind.EARN_BONUS && entry.sale().equals(Optional.of(sold.id()))))
                    .as("bill %s on day %s", bill, day).hasSize((int) said);
        }
    }

    @Test
    void nobodyIsSentAfterWhatCanNoLongerBeDone() {
        LocalDate day = Till.TODAY;
        MissionPolicy visits = new MissionPolicy(3, 10, Money.ZERO, Points.of(1)), months = new MissionPolicy(MissionPolicy.Kind.MONTHS, 3, 93, Money.ZERO, Points.of(1));
        List<MissionPolicy.Bill> once = List.of(new MissionPolicy.Bill(day, Money.ZERO));
        assertThat(visits.inReach(once, day.plusDays(8), Optional.empty())).as("two visits on the last two days").contains(day.plusDays(9));
        assertThat(visits.inReach(once, day.plusDays(9), Optional.empty())).isEmpty();
        assertThat(visits.inReach(once, day, Optional.of(day.plusDays(1)))).isEmpty();
        assertThat(visits.inReach(List.of(), day, Optional.empty())).isEmpty();
        assertThat(months.inReach(once, day, Optional.empty())).contains(LocalDate.of(2026, 12, 31));
        assertThat(months.inReach(once, LocalDate.of(2026, 12, 5), Optional.of(LocalDate.of(2027, 1, 1)))).contains(LocalDate.of(2026, 12, 31));
        assertThat(months.inReach(once, day, Optional.of(LocalDate.of(2026, 12, 31)))).as("a third month never comes").isEmpty();
        assertThat(months.inReach(once, LocalDate.of(2027, 1, 1), Optional.empty())).as("December was missed").isEmpty();
    }

    private static List<String> ahead(SaleReceipt sold) {
        return sold.points().orElseThrow().ahead().stream().filter(message -> message.key().startsWith("missions.")).map(Texts.of(Language.TH)::get).toList();
    }

    @Test
    void oneThatRepeatsBeginsAnewTheDayAfterItWasFulfilled() {
        book.add(baths(2, true), manager).get();
        for (int day = 0; day < 5; day++) sell(day, "GROOM-S");
        assertThat(bonus()).isEqualTo(Points.of(300));
        assertThat(book.stands(somying).getFirst().done()).isEqualTo(1);
        sell(5, "GROOM-S");
        assertThat(bonus()).isEqualTo(Points.of(450));
    }

    @Test
    void aRefundUndoesWhatItsBillFulfilledAndTheNextOneFulfilsItAgain() {
        book.add(baths(2, false), manager).get();
        sell(0, "GROOM-S");
        Points before = till.ledger.standing(somying).balance();
        SaleReceipt second = sell(1, "GROOM-S");
        assertThat(bonus()).isEqualTo(Points.of(150));
        desk.done(desk.all(second.id()));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(before);
        sell(2, "GROOM-S");
        assertThat(book.all().getFirst().fulfilled()).isEqualTo(1);
    }

    @Test
    void aStreakAsksForEveryMonthInARow() {
        book.add(new Mission.Terms(name(), new MissionPolicy(MissionPolicy.Kind.MONTHS, 3, 93, Money.ZERO, Points.of(500)), Optional.empty(), false, Till.TODAY, Optional.empty()), manager).get();
        sellOn(LocalDate.of(2026, 11, 30));
        sellOn(LocalDate.of(2027, 1, 2));
        sellOn(LocalDate.of(2027, 2, 28));
        assertThat(book.stands(somying).getFirst().done()).as("December was missed").isEqualTo(2);
        assertThat(bonus()).isEqualTo(Points.ZERO);
        till.moveTo(LocalDate.of(2027, 3, 1));
        assertThat(book.stands(somying).getFirst().done()).as("still two until March ends").isEqualTo(2);
        sellOn(LocalDate.of(2027, 3, 31));
        assertThat(bonus()).isEqualTo(Points.of(500));
    }

    @Test
    void aChangedMissionLeavesWhatWasFulfilledAndIsNotFulfilledTwice() {
        Mission first = book.add(baths(2, false), manager).get();
        sell(0, "GROOM-S");
        SaleReceipt second = sell(1, "GROOM-S");
        Mission harder = book.change(first, baths(5, false), manager).get();
        assertThat(harder.version()).isEqualTo(2);
        assertThat(book.change(first, baths(9, false), manager).isDone()).as("somebody was faster").isFalse();
        for (int day = 2; day < 6; day++) sell(day, "GROOM-S");
        assertThat(bonus()).isEqualTo(Points.of(150));
        desk.done(desk.all(second.id()));
        assertThat(book.all()).singleElement().satisfies(tally -> assertThat(tally.fulfilled()).isZero());
    }

    @Test
    void onlyAManagerSavesOneAndOnlyOneThatMakesSense() {
        assertThat(book.add(baths(2, false), Authority.of(till.mint)).isDone()).isFalse();
        assertThat(book.add(baths(0, false), manager).refusal().orElseThrow().field()).isEqualTo("needed");
        assertThat(book.add(baths(91, false), manager).refusal().orElseThrow().field()).isEqualTo("days");
    }

    private SaleReceipt sell(int day, String item) {
        till.moveTo(Till.TODAY.plusDays(day));
        return till.sold(till.basket(somying, item));
    }

    private void sellOn(LocalDate day) {
        till.moveTo(day);
        till.sold(till.basket(somying, "EXAM"));
    }

    private Points bonus() {
        return till.ledger.history(somying, 1000).stream().filter(entry -> entry.kind() == LedgerEntry.Kind.EARN_BONUS).map(LedgerEntry::points)
                .reduce(Points.ZERO, Points::plus);
    }

    private static Bilingual name() {
        return new Bilingual("ภารกิจ", "Mission");
    }

    private static Mission.Terms baths(int needed, boolean repeats) {
        return new Mission.Terms(name(), new MissionPolicy(needed, 90, Money.baht(200), Points.of(150)), Optional.of(ServiceGroup.GROOM), repeats, Till.TODAY, Optional.empty());
    }
}
