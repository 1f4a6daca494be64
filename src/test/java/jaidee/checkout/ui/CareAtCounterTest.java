package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.PET;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.BasketLine;
import jaidee.checkout.Till;
import jaidee.kernel.PetId;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is due at the counter: a chip and a key for each product that would be given next.
class CareAtCounterTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();

    @BeforeEach
    void pets() {
        born(counter.moji, Till.TODAY.minusWeeks(20));
        born(counter.tungngern, Till.TODAY.minusWeeks(13));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aKeyPutsInWhatIsDueForThePetAndTheChipGoes() {
        open();
        List<String> before = chips();
        assertThat(before).hasSize(6);
        push(KeyCode.CONTROL, KeyCode.DIGIT6);
        settle();
        BasketLine line = lines().getFirst();
        assertThat(line.pet()).contains(counter.model.customerProperty().get().due().getFirst().pet());
        assertThat(chips()).isEqualTo(before.subList(1, 6));
        push(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(lines()).singleElement().satisfies(only -> assertThat(only.quantity()).isEqualTo(1));
        push(KeyCode.CONTROL, KeyCode.DIGIT7).push(KeyCode.CONTROL, KeyCode.DIGIT0);
        settle();
        assertThat(lines()).hasSize(3);
        assertThat(chips()).hasSize(3);
        push(KeyCode.F5).push(KeyCode.DELETE);
        settle();
        assertThat(chips()).hasSize(4);
    }

    @Test
    void onlyALateVaccineIsRed() {
        open();
        long late = lookup(".due-late").queryAll().size(), all = lookup(".due").queryAll().size();
        assertThat(counter.model.customerProperty().get().due().stream().filter(due -> due.offer().overdue(Till.TODAY)).count()).isEqualTo(late).isPositive();
        assertThat(all).isGreaterThan(late);
    }

    @Test
    void beforeTheMoneyItIsAskedWhoseAVaccineIs() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        assertThat(lookup("#tendered").tryQuery()).isEmpty();
        push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(lines().getFirst().pet()).contains(counter.tungngern);
        assertThat(lookup("#tendered").tryQuery()).isPresent();
        push(KeyCode.ENTER);
        settle();
        assertThat(counter.till.book.of(counter.tungngern)).hasSize(1);
        assertThat(lookup("#next-times").tryQuery()).isPresent();
        push(KeyCode.F9);
        settle();
        assertThat(counter.printed).contains("lots");
    }

    @Test
    void itMayBeLeftOutOfTheBooks() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        push(KeyCode.F9);
        settle();
        assertThat(lookup("#tendered").tryQuery()).isPresent();
        assertThat(lines().getFirst().pet()).isEmpty();
    }

    @Test
    void escLeadsBackToTheBillWithoutAnyMoney() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        push(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#tendered").tryQuery()).isEmpty();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatIsMadeForOneOfThePetsOnlyIsForThatOne() {
        open();
        interact(() -> counter.model.add(counter.till.item("VAC-FVRCP"), ""));
        assertThat(lines().getFirst().pet()).contains(counter.tungngern);
    }

    @Test
    void whoseTwoVaccinesAreIsAskedOnce() {
        open();
        interact(() -> {
            counter.model.add(counter.till.item("VAC-RAB"), "");
            counter.model.add(counter.till.item("CHECKUP"), "");
        });
        settle();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(lines()).extracting(BasketLine::pet).containsOnly(lines().getFirst().pet()).allMatch(Optional::isPresent);
    }

    @Test
    void looksRightInEveryWay() {
        Screenshots.everyWay("care-counter", kit -> {
            var made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            counter.model.addDue(1);
            return made.node();
        });
        Screenshots.twoWays("care-sold", kit -> {
            var made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            var sold = counter.till.sold(jaidee.checkout.Basket.open(counter.somying).with(counter.till.item("VAC-DHPPIL"), 1, Optional.of(counter.moji))
                    .with(counter.till.item("NAIL"), 1, Optional.of(counter.tungngern)));
            javafx.application.Platform.runLater(() -> new AfterSale(counter, counter, counter, counter, counter.invoices(kit), counter, kit).show(sold, () -> {
            }));
            return made.node();
        });
        Screenshots.twoWays("care-which-pet", kit -> {
            var made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            counter.model.add(counter.till.item("VAC-RAB"), "");
            javafx.application.Platform.runLater(() -> new WhichPetPanel(counter.model, kit).ask(() -> { }, () -> { }));
            return made.node();
        });
    }

    private List<BasketLine> lines() {
        return counter.model.basketProperty().get().lines();
    }

    private List<String> chips() {
        return lookup(".due").queryAll().stream().filter(node -> node.isManaged() && node.getParent().isManaged()).map(node -> ((Button) node).getAccessibleText()).toList();
    }

    private void open() {
        showScreen(kit -> {
            CheckoutView view = counter.view(kit);
            view.arrive(new Route.Serve(counter.somying));
            return view;
        });
        settle();
    }

    private void born(PetId pet, LocalDate day) {
        counter.till.transactions.write(ctx -> {
            ctx.update(PET).set(PET.BIRTH_DATE, day).where(PET.ID.eq(pet.value())).execute();
            counter.till.dues.refresh(ctx, pet);
            return null;
        });
    }
}
