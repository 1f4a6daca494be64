package jaidee.health;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_NEXT_DUE;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.outreach.Reminders;
import jaidee.owners.Species;
import jaidee.refunds.RefundChoice;
import jaidee.refunds.RefundDesk;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoldCareTest {
    private static final LocalDate TODAY = Till.TODAY, BORN = TODAY.minusWeeks(20);

    private final Till till = new Till();
    private final RefundDesk refunds = new RefundDesk(till);
    private final OwnerId somying = till.owner("สมหญิง");
    private final PetId mochi = pet("โมจิ", "DOG"), tungngern = pet("ถุงเงิน", "CAT");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aSoldVaccineStandsInTheBookOfItsPet() {
        SaleReceipt sale = sell("VAC-DHPPIL", 1, mochi);

        assertThat(till.book.of(mochi)).singleElement().satisfies(entry -> {
            assertThat(entry.on()).isEqualTo(TODAY);
            assertThat(entry.sale()).contains(sale.id());
            assertThat(entry.groups()).containsExactly("D-CORE", "D-LEPTO");
            assertThat(entry.dose()).isEqualTo("P1");
            assertThat(entry.lot()).isEqualTo(Lot.NONE);
            assertThat(entry.isToComplete()).isTrue();
        });
        assertThat(due(mochi, "D-CORE")).contains(TODAY.plusDays(28));
    }

    @Test
    void theReceiptTellsTheNextTimeOfEveryPetServedAndACopyTellsTheSame() {
        SaleReceipt sale = till.sold(Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(mochi)).with(till.item("NAIL"), 1, Optional.of(tungngern)));
        assertThat(sale.next()).extracting(next -> next.petName() + " " + next.on())
                .containsExactly("โมจิ " + BORN.plusWeeks(8), "โมจิ " + TODAY.plusYears(1), "ถุงเงิน " + BORN.plusWeeks(8));
        SaleReceipt core = sell("VAC-DHPPIL", 1, mochi);
        assertThat(core.next()).extracting(next -> next.what().en() + " " + next.on()).containsExactly("Canine combined vaccine (distemper, hepatitis, parvo) " + TODAY.plusDays(28));
        till.moveTo(TODAY.plusDays(28));
        sell("VAC-DHPPIL", 1, mochi);
        assertThat(till.checkout.confirm(Basket.open(keyOf(core), Optional.empty()), List.of(), till.mint).get().next()).isEqualTo(core.next());
    }

    @Test
    void theSameConfirmedTwiceIsInTheBookOnce() {
        Basket basket = Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(mochi));
        till.sold(basket);
        till.checkout.confirm(basket, Till.cash(Money.baht(1000)), till.mint).get();
        assertThat(till.book.of(mochi)).hasSize(1);
    }

    @Test
    void aRefusedSaleLeavesNothingInAnyBook() {
        Basket basket = Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(mochi));
        assertThat(till.checkout.confirm(basket, Till.cash(Money.baht(1)), till.mint).isDone()).isFalse();
        assertThat(rows()).isZero();
    }

    /// A strip of three tablets is one line, and the next is due when the three are used up; three of a vaccine are one dose.
    @Test
    void aStripOfTabletsIsOneLineThatLastsAsLongAsTheTablets() {
        sell("FLEA-SPOT", 3, mochi);
        sell("VAC-RAB", 2, tungngern);
        assertThat(till.book.of(mochi)).singleElement().satisfies(entry -> assertThat(entry.doses()).isEqualTo(3));
        assertThat(due(mochi, "FLEATICK-M")).contains(TODAY.plusMonths(3));
        assertThat(till.book.of(tungngern)).singleElement().satisfies(entry -> assertThat(entry.doses()).isEqualTo(1));
    }

    @Test
    void twoLinesOfOneProductForOnePetAreOneDoseInTheBook() {
        Basket basket = Basket.open(somying).with(till.item("VAC-RAB"), 1, Optional.of(mochi));
        till.sold(basket.withLines(List.of(basket.lines().getFirst(), basket.lines().getFirst().withNote("อีกบรรทัด"))));
        assertThat(till.book.of(mochi)).hasSize(1);
    }

    @Test
    void whatIsMadeForDogsIsNotSoldForACat() {
        Basket basket = Basket.open(somying).with(till.item("VAC-DHPPIL"), 1, Optional.of(tungngern));
        assertThat(till.checkout.quote(basket).obstacles()).singleElement().isInstanceOf(CareRefusal.WrongSpecies.class);
        assertThat(till.checkout.quote(Basket.open(somying).with(till.item("VAC-DHPPIL"), 1, Optional.empty())).confirmable()).isTrue();
    }

    @Test
    void nothingIsGivenToAPetThatDiedBefore() {
        PetId gone = till.pet(somying, "ปุย", "DOG", TODAY.minusDays(2));
        SaleReceipt sale = sell("VAC-RAB", 1, gone);
        assertThat(till.book.of(gone)).isEmpty();
        assertThat(sale.next()).isEmpty();
    }

    @Test
    void aWalkInAndAPlainServiceGoIntoNoBook() {
        till.sold(Basket.open().with(till.item("VAC-RAB"), 1, Optional.empty()));
        sell("NAIL", 1, mochi);
        assertThat(rows()).isZero();
    }

    @Test
    void aRefundedVaccineIsWithdrawnWhenItWasNotGivenAndFallsDueAgain() {
        LocalDate before = due(mochi, "RABIES").orElseThrow();
        Reminders reminders = new Reminders(till.transactions, till.settings, till.clock());
        till.dues.listen(reminders);
        reminders.rollForward();
        List<String> listed = reminders(mochi);
        assertThat(listed).singleElement().asString().startsWith("OPEN");
        SaleReceipt sale = sell("VAC-RAB", 1, mochi);
        assertThat(due(mochi, "RABIES")).contains(TODAY.plusYears(1));
        assertThat(reminders(mochi)).singleElement().asString().startsWith("DONE");
        RefundChoice all = refunds.all(sale.id());
        assertThat(refunds.refunds.preview(all).care()).singleElement().satisfies(care -> assertThat(care.kept()).isTrue());
        refunds.done(new RefundChoice(all.sale(), all.kind(), all.quantities(), all.back(), false, Set.of(till.book.of(mochi).getFirst().id())));

        assertThat(till.book.of(mochi)).singleElement().satisfies(entry -> assertThat(entry.state()).isEqualTo(BookEntry.State.WITHDRAWN));
        assertThat(due(mochi, "RABIES")).contains(before);
        assertThat(reminders(mochi)).as("as if it had never been sold").isEqualTo(listed);
        assertThat(refunds.wrong()).isEmpty();
    }

    private List<String> reminders(PetId pet) {
        return till.transactions.read(ctx -> ctx.select(REMINDER.STATUS, REMINDER.NEXT_ON, REMINDER.DUE_ON).from(REMINDER)
                .where(REMINDER.PET_ID.eq(pet.value())).and(REMINDER.GROUP_CODE.eq("RABIES")).orderBy(REMINDER.ID)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()));
    }

    @Test
    void aLineThatWasCompletedOrCorrectedStillBelongsToItsBill() {
        SaleReceipt sale = sell("VAC-RAB", 1, mochi);
        BookEntry bare = till.book.of(mochi).getFirst();
        till.book.complete(List.of(new CareBook.Completion(bare.id(), Lot.of("R1", TODAY.plusYears(1)), "", "", new Vet(Optional.empty(), "หมอพลอย", ""))),
                new Authority(till.mint, Optional.of(till.piyanut))).get();
        assertThat(till.book.of(sale.id())).singleElement().satisfies(entry -> assertThat(entry.lot().number()).isEqualTo("R1"));
        refunds.done(refunds.wholly(sale.id()));
        assertThat(till.book.of(mochi)).noneMatch(BookEntry::stands);
    }

    @Test
    void theCounterOffersProductsNotAntigens() {
        till.book.record(mochi, NewEntry.of(product("VAC-RAB"), BORN.plusWeeks(16)), manager()).get();
        List<CareDesk.PetOffer> offers = offers();
        assertThat(offers).extracting(each -> each.offer().covers().stream().map(CareDue::group).sorted().toList()).containsExactlyInAnyOrder(
                List.of("D-CORE", "D-LEPTO"), List.of("DEWORM-D"), List.of("C-CORE"), List.of("RABIES"), List.of("DEWORM-C"));
        assertThat(offers.getFirst().offer().covers()).extracting(CareDue::group).contains("D-CORE");
        assertThat(offers.getFirst().offer().overdue(TODAY)).isTrue();
        assertThat(offers.getFirst().offer().product().groups()).doesNotContain("D-CCV");

        sell("VAC-DHPPIL", 1, mochi);
        assertThat(offers()).noneMatch(each -> each.pet().equals(mochi) && each.offer().covers().stream().anyMatch(due -> due.kind() == CareKind.VACCINE));
    }

    @Test
    void whatAPetGotBeforeIsOfferedAgain() {
        till.book.record(mochi, NewEntry.of(product("VAC-8IN1"), TODAY.minusDays(28)), manager()).get();
        assertThat(offers().stream().filter(each -> each.pet().equals(mochi)).map(each -> each.offer().product().id()).toList()).contains(product("VAC-8IN1"));
    }

    private List<CareDesk.PetOffer> offers() {
        return till.transactions.read(ctx -> till.care.offers(ctx, somying, List.of(new CareDesk.Patient(mochi, Species.DOG),
                new CareDesk.Patient(tungngern, Species.CAT))));
    }

    private Authority manager() {
        return Authority.of(till.piyanut);
    }

    private String keyOf(SaleReceipt sale) {
        return till.transactions.read(ctx -> ctx.select(SALE.IDEMPOTENCY_KEY).from(SALE)
                .where(SALE.ID.eq(sale.id().value())).fetchSingle().value1());
    }

    private SaleReceipt sell(String code, int quantity, PetId pet) {
        return till.sold(Basket.open(somying).with(till.item(code), quantity, Optional.of(pet)));
    }

    private CareProductId product(String code) {
        return till.transactions.read(ctx -> new CareProductRepository().byItem(ctx)).get(till.item(code).id()).id();
    }

    private Optional<LocalDate> due(PetId pet, String group) {
        return till.dues.of(pet).stream().filter(each -> each.group().equals(group)).map(CareDue::on).findFirst();
    }

    private int rows() {
        return till.transactions.<Integer>read(ctx -> ctx.fetchCount(VACCINATION) + ctx.fetchCount(SALE_NEXT_DUE, SALE_NEXT_DUE.NAME_EN.contains("Rabies")));
    }

    private PetId pet(String name, String species) {
        PetId pet = till.pet(somying, name, species);
        till.transactions.write(ctx -> {
            ctx.update(PET).set(PET.BIRTH_DATE, BORN).where(PET.ID.eq(pet.value())).execute();
            till.dues.refresh(ctx, pet);
            return null;
        });
        return pet;
    }
}
