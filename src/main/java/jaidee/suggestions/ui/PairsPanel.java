package jaidee.suggestions.ui;

import jaidee.kernel.Message;
import jaidee.suggestions.PairTerms;
import jaidee.suggestions.SuggestionPairs;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Tables;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is often bought together, as counted last, and from when on that is worth saying.
final class PairsPanel {
    private static final double WIDTH = 760, HEIGHT = 330;

    private final SuggestionRulesModel model;
    private final Kit kit;
    private final NumberField bills = new NumberField(0);
    private final NumberField percent = new NumberField(0);
    private final NumberField lift = new NumberField(0);
    private final NumberField months = new NumberField(0);

    PairsPanel(SuggestionRulesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        PairTerms terms = model.pairTerms();
        bills.numberProperty().set(BigDecimal.valueOf(terms.bills()));
        percent.numberProperty().set(BigDecimal.valueOf(terms.percent()));
        lift.numberProperty().set(BigDecimal.valueOf(terms.lift()));
        months.numberProperty().set(BigDecimal.valueOf(terms.months()));
        bills.setId("pair-bills");
    }

    void open(Runnable closed) {
        model.refusals().clear();
        TableView<SuggestionPairs.Told> table = table();
        model.pairs(table.getItems()::setAll);
        Label hint = kit.texts().bind(new Label(), "suggestions.pairs.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(12);
        row.getChildren().addAll(field("suggestions.pairs.bills", bills, "also_took.bills"), field("suggestions.pairs.percent", percent, "also_took.percent"),
                field("suggestions.pairs.lift", lift, "also_took.lift"), field("suggestions.pairs.months", months, "also_took.months"));
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        VBox content = new VBox(12, hint, table, row);
        content.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("suggestions.pairs"), content).focusing(table).onClosed(closed);
        panel.offerPrimary(Deed.of("suggestions.pairs.save", "F12", () -> model.save(new PairTerms(number(bills), number(percent), number(lift), number(months)), panel::close))
                .when(model.busy().property().not())).open();
    }

    private Field field(String key, NumberField control, String refused) {
        return new Field(kit.texts(), key, control).refusing(model.refusals().of(refused));
    }

    private TableView<SuggestionPairs.Told> table() {
        Tables tables = kit.tables();
        TableView<SuggestionPairs.Told> table = tables.table(new EmptyState(kit, Feather.SHUFFLE, "suggestions.pairs.none"));
        table.setId("pairs");
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<SuggestionPairs.Told, SuggestionPairs.Told> species = tables.words("suggestions.pairs.species", (told, now) -> now.get(told.species().named()));
        TableColumn<SuggestionPairs.Told, SuggestionPairs.Told> with = tables.words("suggestions.pairs.with", (told, now) -> told.with().name().in(now.language()));
        TableColumn<SuggestionPairs.Told, SuggestionPairs.Told> item = tables.words("suggestions.pairs.item", (told, now) -> told.item().name().in(now.language()));
        TableColumn<SuggestionPairs.Told, SuggestionPairs.Told> share = tables.words("suggestions.pairs.share",
                (told, now) -> now.get("suggestions.pairs.of", told.percent(), told.both(), told.bills()));
        TableColumn<SuggestionPairs.Told, SuggestionPairs.Told> times = tables.words("suggestions.pairs.times",
                (told, now) -> now.get("suggestions.pairs.times_of", told.liftPercent() / 100, "%02d".formatted(told.liftPercent() % 100)));
        species.setMaxWidth(90);
        share.setMinWidth(170);
        times.setMaxWidth(120);
        table.getColumns().addAll(List.of(species, with, item, share, times));
        kit.texts().spoken(table, "suggestions.pairs");
        return table;
    }

    private static int number(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().intValue();
    }
}
