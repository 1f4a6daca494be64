package jaidee.app;

import jaidee.documents.DocumentSettings;
import jaidee.kernel.Message;
import jaidee.paper.PrinterChoices;
import jaidee.paper.RawAddress;
import jaidee.paper.ReceiptPrinter;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.Setting;
import jaidee.settings.SettingsService;
import jaidee.staff.ui.OnDuty;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// What documents are printed on, and the receipt printer that takes raw commands, with the drawer that hangs on it.
final class ReceiptPrinterCard extends Card {
    private static final Setting<String> ADDRESS = Setting.text("printer.raw-address", "");
    private static final Setting<Boolean> DRAWER = Setting.flag("printer.drawer-opens-with-cash", false);

    private final ReceiptPrinter printer;
    private final PrinterChoices choices;
    private final Supplier<Typesetter> typesetter;
    private final SettingsService settings;
    private final OnDuty onDuty;
    private final Kit kit;
    private final TextField address = new TextField();
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();

    ReceiptPrinterCard(ReceiptPrinter printer, PrinterChoices choices, Supplier<Typesetter> typesetter, SettingsService settings, OnDuty onDuty, Kit kit) {
        super(kit.texts(), "settings.slips.title");
        this.printer = printer;
        this.choices = choices;
        this.typesetter = typesetter;
        this.settings = settings;
        this.onDuty = onDuty;
        this.kit = kit;
        Deed save = Deed.of("settings.save", this::save).when(busy.property().not());
        Deed test = Deed.of("settings.slips.test", this::test).when(busy.property().not());
        HBox row = new HBox(8, kit.buttons().of(test), kit.buttons().of(save));
        row.setAlignment(Pos.CENTER_RIGHT);
        address.setText(settings.value(ADDRESS));
        address.setId("raw-address");
        kit.texts().prompt(address, "settings.slips.address_prompt");
        Label hint = kit.texts().bind(new Label(), "settings.slips.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        add(paper("settings.slips.receipts", DocumentSettings.SLIPS), paper("settings.slips.invoices", DocumentSettings.INVOICES),
                Card.line(), new Field(kit.texts(), "settings.slips.address", address).refusing(refusals.of("address")), hint, drawer(), row);
    }

    /// As the settings have it now.
    static ReceiptPrinter.Setup setup(SettingsService settings) {
        return new ReceiptPrinter.Setup(RawAddress.parse(settings.value(ADDRESS)), settings.value(DRAWER));
    }

    private CheckBox drawer() {
        CheckBox drawer = kit.texts().bind(new CheckBox(), "settings.slips.drawer");
        drawer.setId("drawer-with-cash");
        drawer.setSelected(settings.value(DRAWER));
        drawer.selectedProperty().addListener((property, before, now) -> kit.background().write(() -> settings.set(onDuty.id(), DRAWER, now)));
        return drawer;
    }

    private Field paper(String label, Setting<Stock> setting) {
        ComboBox<Stock> stocks = new ComboBox<>();
        stocks.getItems().setAll(DocumentSettings.PAPERS);
        stocks.setConverter(new StringConverter<>() {
            @Override
            public String toString(Stock stock) {
                return stock == null ? "" : kit.texts().get("settings.slips.on." + stock.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public Stock fromString(String text) {
                return null;
            }
        });
        stocks.setValue(settings.value(setting));
        stocks.valueProperty().addListener((property, before, now) -> kit.background().write(() -> settings.set(onDuty.id(), setting, now)));
        return new Field(kit.texts(), label, stocks);
    }

    private void save() {
        keep(() -> kit.notices().done(Message.of("settings.saved")));
    }

    /// Tries what stands in the field, so that one sees before anything relies on it.
    private void test() {
        keep(() -> kit.background().run(() -> printer.print(strip(), ReceiptPrinter.NAME)).during(busy).onSuccess(outcome -> outcome.handle(
                sent -> kit.notices().done(Message.of("settings.slips.tested", sent)), kit.notices()::refused)));
    }

    private Sheet strip() {
        return typesetter.get().test(kit.texts().get("settings.slips.test_title"), List.of(settings.value(ADDRESS)), "JAIDEE", roll());
    }

    private Stock roll() {
        Stock receipts = settings.value(DocumentSettings.SLIPS);
        return receipts.roll() ? receipts : Stock.ROLL_80;
    }

    /// Receipts go to it at once from now on, where no other printer was chosen for them.
    private void keep(Runnable then) {
        refusals.clear();
        String typed = address.getText().strip();
        Optional<RawAddress> read = RawAddress.parse(typed);
        if (!typed.isEmpty() && read.isEmpty()) {
            refusals.show("address", Message.of("settings.slips.refused"));
            return;
        }
        kit.background().write(() -> {
            settings.set(onDuty.id(), ADDRESS, read.map(RawAddress::written).orElse(""));
            if (read.isPresent() && choices.of(roll()).isEmpty()) choices.remember(roll(), new PrinterChoices.Choice(ReceiptPrinter.NAME, true));
            return typed;
        }).during(busy).onSuccess(kept -> then.run());
    }
}
