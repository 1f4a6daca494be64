package jaidee.refunds;

import static jaidee.db.tables.Tables.PET;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Quote;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.loyalty.ProgrammeSeed;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points for a visit in the month of a pet's birthday, from the quote to the refund. The day is 22 November 2569.
class BirthdayTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final OwnerId somying = till.owner("สมหญิง");

    @BeforeEach
    void birthdaysBringPoints() {
        till.transactions.write(ctx -> {
            new ProgrammeSeed(till.clock()).bring(ctx);
            return null;
        });
    }

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void isShownBeforePayingAndGivenOnceAYear() {
        born("โบ้", LocalDate.of(2022, 11, 5));
        Quote quote = till.checkout.quote(till.basket(somying, "EXAM"));
        assertThat(quote.reasons()).anySatisfy(reason -> {
            assertThat(reason.why().key()).isEqualTo("loyalty.reason.birthday");
            assertThat(reason.points()).isEqualTo(Points.of(100));
        });

        Points promised = quote.points();
        SaleReceipt first = till.sold(till.basket(somying, "EXAM"));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(promised);
        assertThat(first.number()).isNotEmpty();
        assertThat(birthdayPoints()).isEqualTo(Points.ZERO);
        till.sold(till.basket(somying, "EXAM"));
        assertThat(till.ledger.standing(somying).balance()).isEqualTo(promised.plus(promised).minus(Points.of(100)));
    }

    @Test
    void aRefundOfTheWholeBillTakesItBackAndTheNextBillOfTheMonthBringsItAgain() {
        born("โบ้", LocalDate.of(2022, 11, 5));
        Map<String, Object> before = desk.figures(somying);
        SaleReceipt sale = till.sold(till.basket(somying, "EXAM", "GROOM-S"));
        desk.done(desk.some(sale.id(), Map.of(1, 1)));
        assertThat(birthdayPoints()).as("a part of the bill is still a visit").isEqualTo(Points.ZERO);

        desk.done(desk.all(sale.id()));

        assertThat(till.ledger.standing(somying).balance()).isEqualTo(Points.ZERO);
        assertThat(birthdayPoints()).isEqualTo(Points.of(100));
        SaleReceipt again = till.sold(till.basket(somying, "EXAM"));
        assertThat(birthdayPoints()).isEqualTo(Points.ZERO);
        desk.done(desk.wholly(again.id()));
        assertThat(desk.figures(somying).get("balance")).isEqualTo(before.get("balance"));
    }

    @Test
    void countsThreePetsAndNoneThatDiedWasBornThisYearOrHasAGuessedBirthday() {
        for (String name : new String[] {"ก้อน", "ขนม", "คุกกี้", "งาดำ"}) born(name, LocalDate.of(2020, 11, 3));
        PetId gone = born("จุด", LocalDate.of(2015, 11, 3));
        PetId guessed = born("ฉลาด", LocalDate.of(2015, 11, 3));
        born("ชบา", LocalDate.of(2026, 11, 3));
        till.transactions.write(ctx -> {
            ctx.update(PET).set(PET.STATUS, "DIED").where(PET.ID.eq(gone.value())).execute();
            return ctx.update(PET).set(PET.BIRTH_ESTIMATED, true).where(PET.ID.eq(guessed.value())).execute();
        });
        assertThat(birthdayPoints()).isEqualTo(Points.of(300));
    }

    @Test
    void bornOnTheTwentyNinthOfFebruaryIsBornInFebruary() {
        born("อธิกวาร", LocalDate.of(2024, 2, 29));
        assertThat(birthdayPoints()).isEqualTo(Points.ZERO);
        till.moveTo(LocalDate.of(2027, 2, 10));
        assertThat(birthdayPoints()).isEqualTo(Points.of(100));
    }

    private Points birthdayPoints() {
        return till.checkout.quote(till.basket(somying, "EXAM")).earned().parts().stream().filter(part -> part.rule().equals("BIRTHDAY"))
                .map(part -> part.points()).reduce(Points.ZERO, Points::plus);
    }

    private PetId born(String name, LocalDate day) {
        PetId pet = till.pet(somying, name, "DOG");
        till.transactions.write(ctx -> ctx.update(PET).set(PET.BIRTH_DATE, day).set(PET.BIRTH_ESTIMATED, false).where(PET.ID.eq(pet.value())).execute());
        return pet;
    }
}
