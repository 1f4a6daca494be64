package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.HeldBill;
import jaidee.kernel.OwnerId;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();
    private CheckoutView view;

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aBillWaitsUnderItsOwnersNameAndComesBackByEnter() {
        open();
        push(KeyCode.ALT, KeyCode.DIGIT1);
        add("พิษสุนัข");
        Basket before = basket();
        push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        assertThat(lookup("#hold-name").queryAs(TextField.class).getText()).isEqualTo("คุณสมหญิง ใจงาม · โมจิ");
        push(KeyCode.ENTER);
        settle();
        assertThat(basket().isEmpty()).isTrue();
        assertThat(counter.model.customerProperty().get()).isNull();
        assertThat(words("#held-count .label")).contains("1");
        push(KeyCode.CONTROL, KeyCode.F3);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(basket()).isEqualTo(before);
        assertThat(counter.model.customerProperty().get().id()).isEqualTo(counter.somying);
        assertThat(lookup("#item").query().isFocused()).isTrue();
    }

    @Test
    void theOpenBillMakesRoomAndOneKeyChangesThemBack() {
        open();
        add("พิษสุนัข");
        push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        push(KeyCode.ENTER);
        settle();
        add("อาบน้ำ");
        Basket walkIn = basket();
        push(KeyCode.CONTROL, KeyCode.F3);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(basket().owner()).contains(counter.somying);
        assertThat(counter.held.count()).isEqualTo(1);
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(basket()).isEqualTo(walkIn);
        assertThat(counter.held.count()).isEqualTo(1);
    }

    @Test
    void theBillOfSomebodyElseWaitsWhenTheNextCardIsScanned() {
        open();
        add("พิษสุนัข");
        OwnerId next = counter.till.owner("มานี");
        interact(() -> view.arrive(new Route.Serve(next)));
        settle();
        assertThat(basket().isEmpty()).isTrue();
        assertThat(counter.model.customerProperty().get().id()).isEqualTo(next);
        assertThat(counter.held.all()).singleElement().satisfies(bill -> assertThat(bill.name()).startsWith("คุณสมหญิง"));
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(basket().owner()).contains(counter.somying);
    }

    @Test
    void deleteThrowsOneAwayAndTheUndoBringsItBack() {
        open();
        hold(counter.till.basket(counter.somying, "VAC-RAB"), "คุณสมหญิง");
        push(KeyCode.CONTROL, KeyCode.F3);
        settle();
        push(KeyCode.DELETE);
        settle();
        assertThat(counter.held.count()).isZero();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(lookup("#held").<ListView<HeldBill>>query().getItems()).hasSize(1);
    }

    @Test
    void aNameOfTenThousandCharactersIsRefusedBesideTheField() {
        open();
        add("พิษสุนัข");
        push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        interact(() -> lookup("#hold-name").queryAs(TextField.class).setText("ก".repeat(10_000)));
        push(KeyCode.ENTER);
        settle();
        assertThat(lookup(".field .refusal").queryAs(Label.class).getText()).isNotBlank();
        assertThat(basket().lines()).hasSize(1);
    }

    @Test
    void whatChangedMeanwhileIsSaidBeforeOneGoesOn() {
        open();
        hold(counter.till.basket(counter.somying, "VAC-RAB", "NAIL"), "คุณสมหญิง 🐶");
        counter.till.transactions.write(ctx -> ctx.update(ITEM).set(ITEM.PRICE_SATANG, 18_000L).where(ITEM.CODE.eq("VAC-RAB")).execute());
        push(KeyCode.CONTROL, KeyCode.F3);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(words("#held-changes .label")).contains("180.00");
        push(KeyCode.ENTER);
        settle();
        assertThat(counter.model.payableProperty().get()).isTrue();
    }

    @Test
    void whatWasOpenWhenTheProgramEndedIsOffered() {
        counter.held.keepOpen(counter.till.basket(counter.somying, "VAC-RAB"), "คุณสมหญิง", counter.till.mint);
        showScreen(kit -> view = counter.view(kit));
        settle();
        assertThat(lookup("#held").tryQuery()).isPresent();
        push(KeyCode.ENTER);
        settle();
        assertThat(basket().owner()).contains(counter.somying);
    }

    @Test
    void anUnknownBarcodeIsToldOnceAndKnownFromThenOn() {
        open();
        push(KeyCode.F4).write("3*8850123400018").push(KeyCode.ENTER);
        settle();
        assertThat(basket().isEmpty()).isTrue();
        assertThat(lookup(".notice").tryQuery()).isPresent();
        push(KeyCode.CONTROL, KeyCode.F4);
        settle();
        write("FOOD-RX");
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(basket().lines()).singleElement().satisfies(line -> {
            assertThat(line.item().code()).isEqualTo("FOOD-RX");
            assertThat(line.quantity()).isEqualTo(3);
        });
        push(KeyCode.F4).write("2*");
        interact(() -> assertThat(counter.model.addBarcode("8850123400018")).isTrue());
        assertThat(basket().lines().getFirst().quantity()).isEqualTo(5);
        assertThat(lookup("#item").queryAs(TextField.class).getText()).isEmpty();
        assertThat(counter.asked).isNotEmpty();
    }

    @Test
    void whatTheOwnerOftenTakesIsOneKeyAway() {
        counter.till.sold(counter.till.basket(counter.somying, "VAC-RAB", "NAIL"));
        counter.till.sold(Basket.open(counter.somying).with(counter.till.item("VAC-RAB"), 1, java.util.Optional.of(counter.tungngern)));
        open();
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        assertThat(basket().lines()).extracting(line -> line.item().code()).containsExactly("VAC-RAB", "NAIL");
        assertThat(basket().lines().getFirst().pet()).contains(counter.tungngern);
    }

    @Test
    void looksRightInEveryWay() {
        counter.till.sold(counter.till.basket(counter.somying, "VAC-8IN1", "GROOM-S"));
        counter.till.sold(Basket.open(counter.somying).with(counter.till.item("VAC-RAB"), 1, java.util.Optional.of(counter.moji))
                .with(counter.till.item("GROOM-S"), 1, java.util.Optional.of(counter.tungngern)));
        for (int i = 0; i < 200; i++) {
            OwnerId owner = i % 3 == 0 ? counter.somying : counter.till.owner("มานี " + i);
            hold(counter.till.basket(owner, "VAC-RAB", i % 2 == 0 ? "GROOM-S" : "FOOD-RX"), i % 4 == 0 ? "" : i == 1 ? "🐶".repeat(60) : "คุณมานี · โมจิ " + i);
        }
        counter.held.keepOpen(counter.till.basket(counter.somying, "VAC-8IN1"), "คุณสมหญิง · โมจิ", counter.till.mint);
        counter.held.recover();
        Screenshots.everyWay("counter-usual", kit -> {
            CheckoutView made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            counter.model.addUsual(0);
            made.onOpen();
            return made.node();
        });
        Screenshots.everyWay("counter-held", kit -> {
            CheckoutView made = counter.view(kit);
            made.onOpen();
            javafx.application.Platform.runLater(() -> deed(made, "checkout.held"));
            return made.node();
        });
        Screenshots.everyWay("counter-hold", kit -> {
            CheckoutView made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            counter.model.addUsual(0);
            made.onOpen();
            javafx.application.Platform.runLater(() -> deed(made, "checkout.hold"));
            return made.node();
        });
    }

    private static void deed(CheckoutView made, String key) {
        made.deeds().stream().filter(deed -> deed.textKey().equals(key)).findFirst().orElseThrow().run();
    }

    private void hold(Basket basket, String name) {
        counter.held.hold(basket, name, counter.till.mint).get();
    }

    private Basket basket() {
        return counter.model.basketProperty().get();
    }

    private void add(String item) {
        push(KeyCode.F4).write(item).push(KeyCode.ENTER);
        settle();
    }

    private String words(String query) {
        return lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList().toString();
    }

    private void open() {
        showScreen(kit -> {
            view = counter.view(kit);
            view.arrive(new Route.Serve(counter.somying));
            return view;
        });
    }
}
