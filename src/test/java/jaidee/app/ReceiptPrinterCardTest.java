package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.documents.DocumentSettings;
import jaidee.documents.VatRates;
import jaidee.documents.ui.VatRatesCard;
import jaidee.paper.PrinterChoices;
import jaidee.paper.RawAddress;
import jaidee.paper.ReceiptPrinter;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptPrinterCardTest extends FxTest {
    private final Till till = new Till();
    private final RecordedPrinters printers = new RecordedPrinters();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theReceiptPrinterIsSetUpOnceAndReceiptsGoThere() {
        open();
        interact(() -> {
            lookup("#raw-address").queryAs(TextField.class).setText("192.168.1.50");
            lookup("#drawer-with-cash").queryAs(CheckBox.class).setSelected(true);
            lookup(".button").queryAllAs(Button.class).stream().reduce((first, last) -> last).orElseThrow().fire();
        });
        settle();
        assertThat(ReceiptPrinterCard.setup(till.settings)).isEqualTo(
                new ReceiptPrinter.Setup(Optional.of(new RawAddress.Network("192.168.1.50", 9100)), true));
        assertThat(printers.chosen).containsEntry(Stock.ROLL_80, new PrinterChoices.Choice(ReceiptPrinter.NAME, true));
        Screenshots.take(stage.getScene(), "settings-slips");
    }

    @Test
    void documentsGoOnThePaperTheClinicHas() {
        open();
        interact(() -> lookup(".combo-box").<ComboBox<Stock>>queryAll().stream().map(ComboBox.class::cast).findFirst().orElseThrow().setValue(Stock.ROLL_58));
        settle();
        assertThat(till.settings.value(DocumentSettings.SLIPS)).isEqualTo(Stock.ROLL_58);
        assertThat(till.settings.value(DocumentSettings.INVOICES)).isEqualTo(Stock.A4);
    }

    @Test
    void theManagerAddsTheRateOfNextYear() {
        VatRates rates = new VatRates(till.transactions, till.audit, till.clock());
        show(kit -> new VBox(new VatRatesCard(rates, (right, deed, granted) -> granted.accept(till.allowed()), kit)));
        interact(() -> lookup(".button").queryAllAs(Button.class).stream().reduce((first, last) -> last).orElseThrow().fire());
        settle();
        write("10");
        push(KeyCode.TAB).write("01/01/2570");
        Screenshots.take(stage.getScene(), "settings-vat-add");
        interact(() -> lookup(".panel .button").queryAllAs(Button.class).stream().reduce((first, last) -> last).orElseThrow().fire());
        settle();
        assertThat(rates.all()).extracting(rate -> rate.from() + " " + rate.percent()).containsExactly("2027-01-01 10", "1999-04-01 7");
        assertThat(lookup("#vat-rates").<VBox>query().getChildren()).hasSize(2);
        Screenshots.take(stage.getScene(), "settings-vat");
    }

    private void open() {
        OnDuty onDuty = new OnDuty();
        onDuty.takeOver(new StaffMember(till.mint, "มินต์", Role.MANAGER, true, Optional.empty(), true));
        ReceiptPrinter printer = new ReceiptPrinter(printers, () -> ReceiptPrinterCard.setup(till.settings));
        show(kit -> new VBox(new ReceiptPrinterCard(printer, printers, Typesetter::load, till.settings, onDuty, kit)));
    }
}
