package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutViewTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();
    private CheckoutView view;

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aRegularIsServedWithoutTheMouse() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER);
        push(KeyCode.F10);
        settle();
        type("1000");
        assertThat(words("#change")).isEqualTo("850.00");
        push(KeyCode.ENTER);
        settle();
        assertThat(words("#given-back")).isEqualTo("850.00");
        assertThat(sales()).isEqualTo(1);
        push(KeyCode.ENTER);
        settle();
        assertThat(counter.model.emptyProperty().get()).isTrue();
        assertThat(counter.model.customerProperty().get()).isNull();
    }

    @Test
    void theCounterTellsWhyTheBillBringsItsPoints() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.F1);
        settle();
        assertThat(lookup("#reckoning .label").queryAll()).extracting(node -> ((Label) node).getText())
                .contains("แต้มตามบริการ · โมจิ", "รวม", counter.model.quoteProperty().get().points().toString());
        Screenshots.take(stage.getScene(), "checkout-why");
        push(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#reckoning").tryQuery()).isEmpty();
    }

    @Test
    void enterHeldDownMakesOneSaleAndLeavesTheChangeOnScreen() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(1);
        assertThat(words("#given-back")).isEqualTo("0.00");
        release(KeyCode.ENTER);
        assertThat(lookup("#given-back").tryQuery()).isPresent();
    }

    @Test
    void tooLittleMoneyClosesNothing() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        type("100");
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isZero();
        assertThat(lookup("#tendered").tryQuery()).isPresent();
    }

    @Test
    void escGoesBackToTheBillWithEverythingOnIt() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        push(KeyCode.ESCAPE);
        settle();
        assertThat(lookup("#tendered").tryQuery()).isEmpty();
        assertThat(counter.model.basketProperty().get().lines()).hasSize(1);
    }

    @Test
    void aLineIsRemovedAndPutBack() {
        open();
        push(KeyCode.F4).write("3*พิษสุนัข").push(KeyCode.ENTER);
        push(KeyCode.F5).push(KeyCode.DELETE);
        settle();
        assertThat(counter.model.emptyProperty().get()).isTrue();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(counter.model.basketProperty().get().lines()).singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(3));
    }

    @Test
    void altAndANumberChooseThePet() {
        open();
        push(KeyCode.ALT, KeyCode.DIGIT2);
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER);
        assertThat(counter.model.basketProperty().get().lines().getFirst().pet()).contains(counter.tungngern);
        push(KeyCode.F5).push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(counter.model.basketProperty().get().lines().getFirst().pet()).contains(counter.moji);
    }

    @Test
    void escFromTheLinesLeadsBackToTheItemField() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F5);
        assertThat(lookup("#lines").query().isFocused()).isTrue();
        interact(() -> assertThat(view.stepBack()).isTrue());
        settle();
        assertThat(lookup("#item").query().isFocused()).isTrue();
        assertThat(view.stepBack()).isFalse();
    }

    @Test
    void theNextOwnerNeverGetsTheBillOfTheOneBefore() {
        open();
        push(KeyCode.ALT, KeyCode.DIGIT1);
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER);
        OwnerId next = counter.till.owner("มานี");
        interact(() -> view.arrive(new Route.Serve(next)));
        assertThat(counter.model.emptyProperty().get()).isTrue();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER);
        assertThat(counter.model.basketProperty().get().owner()).contains(next);
        assertThat(counter.model.basketProperty().get().lines().getFirst().pet()).isEmpty();
        assertThat(counter.model.payableProperty().get()).isTrue();
    }

    @Test
    void aBillPutAsideIsBroughtBackByOneKey() {
        open();
        push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER);
        OwnerId next = counter.till.owner("มานี");
        interact(() -> view.arrive(new Route.Serve(next)));
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(counter.model.basketProperty().get().owner()).contains(counter.somying);
        assertThat(counter.model.basketProperty().get().lines()).hasSize(1);
    }

    @Test
    void theOnlyPetIsChosenThoughTheAnswersComeLate() {
        OwnerId weera = counter.till.owner("วีระ");
        var only = counter.till.pet(weera, "โซดา", "CAT");
        open();
        SameThread background = (SameThread) kit.background();
        interact(() -> {
            background.hold();
            view.arrive(new Route.Serve(weera));
            view.onOpen();
            background.release();
        });
        assertThat(counter.model.petProperty().get()).isEqualTo(only);
    }

    @Test
    void silentPrintersPrintByThemselves() {
        counter.silent = true;
        open();
        push(KeyCode.F4).write("5*วัคซีนรวม").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(counter.printed).contains("receipt", "coupon");
    }

    @Test
    void looksRightInEveryWay() {
        Screenshots.everyWay("checkout-empty", kit -> counter.view(kit).node());
        Screenshots.everyWay("checkout", kit -> {
            var made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            ring("VAC-8IN1", 0, 1);
            ring("VAC-RAB", 0, 1);
            ring("GROOM-S", 1, 1);
            ring("FOOD-RX", 1, 2);
            return made.node();
        });
        Screenshots.everyWay("checkout-pay", kit -> {
            var made = counter.view(kit);
            ring("VAC-8IN1", 0, 1);
            kit.keys().add(made.deeds());
            javafx.application.Platform.runLater(() -> made.deeds().getFirst().run());
            return made.node();
        });
    }

    @Test
    void fortyLinesStayReadable() {
        Screenshots.everyWay("checkout-crowded", kit -> {
            var made = counter.view(kit);
            for (int i = 0; i < 10; i++) counter.till.pet(counter.somying, "เจ้าหญิงน้อยแสนสวยแห่งทุ่งดอกไม้ " + i, "DOG");
            made.arrive(new Route.Serve(counter.somying));
            counter.till.catalogue.all().stream().limit(40).forEach(item -> counter.model.add(item, ""));
            return made.node();
        });
    }

    private void ring(String code, int pet, int quantity) {
        counter.model.choosePet(pet, false);
        counter.model.add(counter.till.item(code), quantity + "*");
    }

    private void open() {
        showScreen(kit -> {
            view = counter.view(kit);
            view.arrive(new Route.Serve(counter.somying));
            return view;
        });
        settle();
        push(KeyCode.ALT, KeyCode.DIGIT1);
    }

    private void type(String amount) {
        TextField field = lookup("#tendered").queryAs(TextField.class);
        interact(field::selectAll);
        write(amount);
    }

    private String words(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private int sales() {
        return counter.till.transactions.read(ctx -> ctx.fetchCount(SALE));
    }
}
