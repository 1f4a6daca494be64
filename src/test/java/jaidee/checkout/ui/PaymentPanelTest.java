package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.CLINIC;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.deposits.TakeDeposit;
import jaidee.kernel.Money;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.till.PaymentMethod;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.SameThread;
import jaidee.ui.Screenshots;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentPanelTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();
    private CheckoutView view;

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aSplitIsMadeByTheKeyboardAlone() {
        openToPay();
        push(KeyCode.F7);
        type("50");
        push(KeyCode.ENTER);
        settle();
        assertThat(words("#missing")).isEqualTo("100.00");
        push(KeyCode.F8).push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void altDeleteDropsTheLastPart() {
        openToPay();
        push(KeyCode.F7);
        type("50");
        push(KeyCode.ENTER).push(KeyCode.ALT, KeyCode.DELETE);
        settle();
        assertThat(words("#missing")).isEqualTo("150.00");
        assertThat(counter.payment.splitProperty().get().parts()).isEmpty();
    }

    @Test
    void enterHeldDownOnAPartNeverPaysTheRest() {
        openToPay();
        type("100");
        press(KeyCode.ENTER).press(KeyCode.ENTER).press(KeyCode.ENTER);
        settle();
        assertThat(sales()).isZero();
        assertThat(words("#missing")).isEqualTo("50.00");
        release(KeyCode.ENTER);
    }

    @Test
    void twoClicksOnConfirmMakeOneSale() {
        openToPay();
        interact(() -> lookup(".button.accent").queryAll().stream().filter(Node::isVisible).reduce((a, b) -> b).ifPresent(button -> {
            button.fireEvent(new javafx.event.ActionEvent());
            button.fireEvent(new javafx.event.ActionEvent());
        }));
        settle();
        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void aPanelClosedWhileConfirmingMakesOneSaleAndSaysSo() {
        openToPay();
        SameThread background = (SameThread) kit.background();
        interact(background::hold);
        push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        settle();
        push(KeyCode.F10).push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isZero();
        interact(background::release);
        settle();
        assertThat(sales()).isEqualTo(1);
        assertThat(lookup("#given-back").tryQuery()).isPresent();
    }

    @Test
    void promptPayIsConfirmedAfterTheDeskSawTheMoney() {
        promptPay();
        openToPay();
        push(KeyCode.F6);
        settle();
        assertThat(words("#code-amount")).startsWith("150.00");
        String shown = counter.payment.shownCodeProperty().get().payload();
        assertThat(new CodeReader().read(Frame.of(picture()))).extracting(found -> found.raw()).containsExactly(shown);
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isZero();
        push(KeyCode.F10);
        settle();
        assertThat(words("#checked")).contains("มินต์");
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void theSlipForTheSeatIsOneKey() {
        promptPay();
        openToPay();
        push(KeyCode.F6).push(KeyCode.F11);
        settle();
        assertThat(counter.sheets).hasSize(1);
    }

    @Test
    void withoutANumberItSaysWhereToSetIt() {
        openToPay();
        push(KeyCode.F6);
        settle();
        assertThat(lookup("#no-payee").tryQuery()).isPresent();
    }

    /// Esc by mistake, a scan that closes the panel: what was handed over is still there.
    @Test
    void partsTakenAreStillThereWhenThePanelIsOpenedAgain() {
        openToPay();
        push(KeyCode.F7);
        type("50");
        push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        settle();
        push(KeyCode.F10);
        settle();
        assertThat(words("#missing")).isEqualTo("100.00");
        push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(1);
    }

    @Test
    void aBillOfWhichMoneyWasTakenIsNotThrownAway() {
        openToPay();
        push(KeyCode.F7);
        type("50");
        push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        clear();
        assertThat(counter.model.basketProperty().get().lines()).hasSize(1);
        push(KeyCode.F10).push(KeyCode.ALT, KeyCode.DELETE).push(KeyCode.ESCAPE);
        clear();
        assertThat(counter.model.emptyProperty().get()).isTrue();
    }

    @Test
    void afterwardsItSaysHowTheBillWasPaid() {
        promptPay();
        openToPay();
        push(KeyCode.F7);
        type("50");
        push(KeyCode.TAB).write("004512").push(KeyCode.ENTER).push(KeyCode.F6).push(KeyCode.F10).push(KeyCode.ENTER);
        settle();
        assertThat(sales()).isEqualTo(1);
        assertThat(words("#given-back")).isEqualTo("150.00");
        Screenshots.take(stage.getScene(), "sold-split");
    }

    @Test
    void looksRightInEveryMethod() {
        promptPay();
        deposit(1200);
        shoot("pay-cash", payment -> { });
        shoot("pay-promptpay", payment -> payment.choose(PaymentMethod.PROMPTPAY));
        shoot("pay-promptpay-checked", payment -> {
            payment.choose(PaymentMethod.PROMPTPAY);
            payment.arrived();
        });
        shoot("pay-card", payment -> payment.choose(PaymentMethod.CARD));
        shoot("pay-transfer", payment -> payment.choose(PaymentMethod.TRANSFER));
        shoot("pay-deposit", payment -> payment.choose(PaymentMethod.DEPOSIT));
        shoot("pay-split", payment -> {
            payment.choose(PaymentMethod.DEPOSIT);
            payment.tenderedProperty().set(Money.baht(600));
            payment.take(sold -> { });
            payment.choose(PaymentMethod.CARD);
            payment.tenderedProperty().set(Money.baht(300));
            payment.referenceProperty().set("004512");
            payment.take(sold -> { });
            payment.choose(PaymentMethod.PROMPTPAY);
        });
    }

    @Test
    void aClinicWithoutPromptPayIsHelped() {
        shoot("pay-promptpay-nobody", payment -> payment.choose(PaymentMethod.PROMPTPAY));
    }

    private void shoot(String name, Consumer<PaymentViewModel> then) {
        Screenshots.twoWays(name, kit -> {
            CheckoutView made = counter.view(kit);
            made.arrive(new Route.Serve(counter.somying));
            for (String code : List.of("EXAM", "EXAM-SPEC", "FOOD-RX")) counter.model.add(counter.till.item(code), "");
            kit.keys().add(made.deeds());
            payThen(made, then);
            return made.node();
        });
    }

    private void payThen(CheckoutView made, Consumer<PaymentViewModel> then) {
        javafx.application.Platform.runLater(() -> {
            made.deeds().getFirst().run();
            then.accept(counter.payment);
        });
    }

    private void openToPay() {
        showScreen(kit -> {
            view = counter.view(kit);
            view.arrive(new Route.Serve(counter.somying));
            return view;
        });
        push(KeyCode.ALT, KeyCode.DIGIT1).push(KeyCode.F4).write("พิษสุนัข").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
    }

    private void clear() {
        settle();
        interact(() -> view.deeds().stream().filter(deed -> deed.textKey().equals("checkout.clear")).forEach(Deed::run));
    }

    private BufferedImage picture() {
        return Screenshots.image(stage.getScene());
    }

    private void promptPay() {
        counter.till.transactions.write(ctx -> ctx.update(CLINIC).set(CLINIC.PROMPTPAY_ID, "0812345678").execute());
    }

    private void deposit(long baht) {
        counter.till.deposits.take(new TakeDeposit(TakeDeposit.newKey(), counter.somying, Money.baht(baht), PaymentMethod.CASH, "", "",
                Optional.empty(), counter.till.mint)).get();
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
