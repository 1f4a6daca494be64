package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerServiceTest {
    private final Till till = new Till();
    private final LedgerRepository rows = new LedgerRepository();
    private final OwnerId owner = till.owner("สมหญิง");

    @AfterEach
    void booksAreRight() {
        assertThat(new Verification(till.transactions, new LedgerChecksRepository().invariants()).run())
                .allMatch(checked -> checked.findings().isClean(), "books in order");
        till.close();
    }

    @Test
    void pointsLapseTheDayAfterTheirLastDayWhetherOrNotTheJobHasRun() {
        till.sold(till.basket(owner, "VAC-RAB"));
        LocalDate lastDay = LocalDate.of(2028, 11, 30);
        till.moveTo(lastDay);
        assertThat(till.ledger.standing(owner).balance()).isEqualTo(Points.of(57));
        assertThat(till.ledger.lapseAll()).isZero();

        till.moveTo(lastDay.plusDays(1));
        assertThat(till.ledger.standing(owner).balance()).isEqualTo(Points.ZERO);
        assertThat(till.ledger.lapseAll()).isEqualTo(1);
        assertThat(till.ledger.lapseAll()).isZero();
        assertThat(till.ledger.history(owner, 10).getFirst())
                .matches(entry -> entry.points().equals(Points.of(-57)))
                .matches(entry -> entry.why().equals(Message.of("loyalty.reason.expired", lastDay)));
    }

    @Test
    void ofPointsThatLapseSoonTheOwnerIsWarned() {
        till.sold(till.basket(owner, "VAC-RAB"));
        till.moveTo(LocalDate.of(2028, 11, 1));
        assertThat(till.ledger.standing(owner).expiring()).contains(new Standing.Expiring(Points.of(57), LocalDate.of(2028, 11, 30)));
        assertThat(till.checkout.quote(till.basket(owner, "EXAM")).expiringPoints()).isPresent();
    }

    @Test
    void aDebtIsPaidBackByTheNextPointsBeforeAnyCanBeSpent() {
        till.transactions.write(ctx -> owe(ctx, Points.of(100)));
        assertThat(till.ledger.standing(owner).balance()).isEqualTo(Points.of(-100));

        SaleReceipt receipt = till.sold(till.basket(owner, "VAC-RAB", "VAC-8IN1"));

        assertThat(receipt.points().orElseThrow().earned()).isEqualTo(Points.of(135));
        PointsAccount account = till.transactions.read(ctx -> rows.account(ctx, owner));
        assertThat(account.debt()).isEqualTo(Points.ZERO);
        assertThat(account.balance()).isEqualTo(Points.of(35));
        assertThat(account.lots()).extracting(lot -> lot.left().value()).containsExactly(0L, 35L);
    }

    @Test
    void severalDebtsArePaidInTheOrderTheyCame() {
        till.transactions.write(ctx -> owe(ctx, Points.of(30)) + owe(ctx, Points.of(200)));
        till.sold(till.basket(owner, "VAC-RAB"));
        assertThat(till.transactions.<PointsAccount>read(ctx -> rows.account(ctx, owner)).debt()).isEqualTo(Points.of(173));
        assertThat(till.ledger.standing(owner).balance()).isEqualTo(Points.of(-173));
    }

    @Test
    void goldIsHeldForAYearThenReviewedAndLandsSoftly() {
        till.sold(Basket.open(owner).with(till.item("ECHO"), 20, Optional.empty()));
        assertThat(till.ledger.standing(owner)).matches(s -> s.tier().code().equals("VIP"))
                .matches(s -> s.validUntil().equals(Optional.of(LocalDate.of(2027, 11, 30)))).matches(s -> s.next().isEmpty());

        till.moveTo(LocalDate.of(2027, 12, 1));
        assertThat(till.ledger.standing(owner).tier().code()).isEqualTo("GOLD");
        till.ledger.reviewAll();
        till.ledger.reviewAll();
        till.moveTo(LocalDate.of(2029, 1, 1));
        assertThat(till.ledger.standing(owner).tier().code()).isEqualTo("SILVER");
        till.sold(till.basket(owner, "EXAM"));

        assertThat(till.transactions.<List<String>>read(ctx -> ctx.select(TIER_CHANGE.DIRECTION.concat(" ").concat(TIER_CHANGE.TIER_CODE))
                .from(TIER_CHANGE).orderBy(TIER_CHANGE.ID).fetch(row -> row.value1()))).containsExactly("UP VIP", "DOWN GOLD", "DOWN SILVER");
    }

    @Test
    void whatIsMissingToTheNextTierIsTold() {
        till.sold(Basket.open(owner).with(till.item("ECHO"), 5, Optional.empty()));
        assertThat(till.ledger.standing(owner).next().orElseThrow())
                .matches(next -> next.tier().code().equals("GOLD")).matches(next -> next.gap().money().equals(Money.baht(2000)));
        assertThat(till.ledger.profileFacts(owner).tier().orElseThrow().colour()).isEqualTo("SILVER");
    }

    @Test
    void everyEntryTellsItsReasonAgainInAnyLanguage() {
        till.sold(Basket.open(owner).with(till.item("ECHO"), 6, Optional.empty()));
        till.sold(till.basket(owner, "EXAM"));
        assertThat(till.ledger.history(owner, 1).getFirst().why()).isEqualTo(Message.of("loyalty.reason.spend_times", "1.25"));
    }

    private int owe(DSLContext ctx, Points points) {
        rows.insert(ctx, new LedgerRepository.NewEntry(owner, "OWED" + ctx.fetchCount(LEDGER_ENTRY), LedgerEntry.Kind.EARN_REVERSED,
                points.negated(), Till.TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC), Till.TODAY, null, null, null,
                Message.of("loyalty.reason.spend"), till.mint));
        return 1;
    }

    @Test
    void allPointsUpToADayAreTheSameCountedOrNot() {
        List<LocalDate> days = List.of(Till.TODAY.minusMonths(2), Till.TODAY, Till.TODAY.plusDays(3), Till.TODAY.plusMonths(1).withDayOfMonth(1).minusDays(1), Till.TODAY.plusMonths(4));
        // the third is a clock set back: entries of a month that is counted come after it
        for (int day : new int[] {0, 3, 40, 2, 75, 75}) {
            till.moveTo(Till.TODAY.plusDays(day));
            till.sold(till.basket(owner, "VAC-RAB"));
            till.sold(till.basket(till.owner("มานะ" + day), "EXAM"));
            everIsTheSum(days);
            till.ledger.newDay();
            everIsTheSum(days);
        }
    }

    private void everIsTheSum(List<LocalDate> days) {
        till.transactions.read(ctx -> {
            Map<LocalDate, Map<LedgerEntry.Kind, Long>> ever = new PointsEverRepository().upTo(ctx, days);
            for (LocalDate day : days) {
                Map<LedgerEntry.Kind, Long> plain = ctx.fetch("SELECT kind, SUM(points) FROM ledger_entry WHERE business_day <= ? GROUP BY kind", day)
                        .intoMap(row -> LedgerEntry.Kind.valueOf(row.get(0, String.class)), row -> row.get(1, Long.class));
                assertThat(ever.get(day).entrySet().stream().filter(each -> each.getValue() != 0)).as("%s", day).containsExactlyInAnyOrderElementsOf(plain.entrySet());
            }
            return null;
        });
    }
}
