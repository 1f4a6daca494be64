package jaidee.app;

import jaidee.paper.PrinterChoices;
import jaidee.paper.Printers;
import jaidee.paper.Stock;
import jaidee.ui.Card;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Which printer each kind of paper goes to, and whether it prints without showing the preview.
final class PrintersCard extends Card implements LiveCard {
    private record Found(List<String> printers, Map<Stock, PrinterChoices.Choice> choices) {
    }

    private final Printers printers;
    private final PrinterChoices choices;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox rows = new VBox(12);

    PrintersCard(Printers printers, PrinterChoices choices, Kit kit) {
        super(kit.texts(), "settings.printers.title");
        this.printers = printers;
        this.choices = choices;
        this.kit = kit;
        this.texts = kit.texts();
        add(rows);
    }

    @Override
    public void opened() {
        kit.background().run(this::look).onSuccess(this::show);
    }

    @Override
    public void closed() {
        rows.getChildren().clear();
    }

    private Found look() {
        Map<Stock, PrinterChoices.Choice> chosen = new EnumMap<>(Stock.class);
        for (Stock stock : Stock.values()) choices.of(stock).ifPresent(choice -> chosen.put(stock, choice));
        return new Found(printers.names(), chosen);
    }

    private void show(Found found) {
        if (found.printers().isEmpty()) {
            Label none = texts.bind(new Label(), "settings.printers.none");
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            rows.getChildren().setAll(none);
            return;
        }
        rows.getChildren().clear();
        for (Stock stock : Stock.values()) rows.getChildren().add(row(stock, found));
    }

    private VBox row(Stock stock, Found found) {
        PrinterChoices.Choice chosen = found.choices().get(stock);
        ComboBox<String> printer = new ComboBox<>();
        List<String> names = new ArrayList<>(found.printers());
        if (chosen != null && !names.contains(chosen.printer())) names.add(chosen.printer());
        printer.getItems().setAll(names);
        CheckBox silent = texts.bind(new CheckBox(), "settings.printers.silent");
        if (chosen != null) {
            printer.setValue(chosen.printer());
            silent.setSelected(chosen.silent());
        }
        silent.disableProperty().bind(printer.valueProperty().isNull());
        Runnable keep = () -> {
            PrinterChoices.Choice choice = new PrinterChoices.Choice(printer.getValue(), silent.isSelected());
            kit.background().write(() -> choices.remember(stock, choice));
        };
        printer.valueProperty().addListener((property, before, now) -> keep.run());
        silent.selectedProperty().addListener((property, before, now) -> keep.run());
        return new VBox(6, new Field(texts, "settings.printers." + stock.name().toLowerCase(java.util.Locale.ROOT), printer), silent);
    }
}
