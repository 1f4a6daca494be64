package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.CheckoutSettings;
import jaidee.checkout.Till;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.ui.OnDuty;
import jaidee.till.PayCodes;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentCardTest extends FxTest {
    private final Till till = new Till();
    private final OnDuty onDuty = new OnDuty();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theManagerSaysHowCashIsRoundedAndWhoIsPaid() {
        onDuty.takeOver(as(Role.MANAGER));
        show(kit -> new PaymentCard(till.settings, onDuty, kit));
        interact(() -> {
            lookup(".toggle-button").queryAllAs(ToggleButton.class).stream().reduce((first, last) -> last).orElseThrow().fire();
            lookup("#payee-name").queryAs(TextField.class).setText("นางสาวฝน ใจดี");
            save().fire();
        });
        assertThat(till.settings.value(CheckoutSettings.CASH_STEP)).isEqualTo(100);
        assertThat(till.settings.value(PayCodes.PAYEE_NAME)).isEqualTo("นางสาวฝน ใจดี");
        Screenshots.take(stage.getScene(), "settings-payment");
    }

    @Test
    void receptionOnlyLooks() {
        onDuty.takeOver(as(Role.RECEPTION));
        show(kit -> new StackPane(new PaymentCard(till.settings, onDuty, kit)));
        assertThat(save().isDisabled()).isTrue();
        assertThat(lookup("#payee-name").query().isDisabled()).isTrue();
    }

    private Button save() {
        return lookup(".button").queryAs(Button.class);
    }

    private StaffMember as(Role role) {
        return new StaffMember(till.mint, "มินต์", role, true, Optional.empty(), true);
    }
}
