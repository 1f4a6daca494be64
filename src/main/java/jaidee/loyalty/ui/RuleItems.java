package jaidee.loyalty.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.loyalty.RuleNames;
import jaidee.ui.Focus;
import jaidee.ui.Hit;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Suggestions;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The items of the price list that a rule is for: found by typing, each taken away by its own small button.
public final class RuleItems extends VBox {
    private static final int OFFERS = 8;

    private final ObservableList<ItemId> chosen = FXCollections.observableArrayList();
    private final TextField search = new TextField();
    private final FlowPane row = new FlowPane(6, 6);
    private final Kit kit;
    private final RuleNames names;

    /// An item of the price list.
    public record Found(ItemId id, Bilingual name, String code) {
    }

    RuleItems(List<ItemId> first, Function<String, List<Found>> find, RuleNames names, Kit kit) {
        super(6);
        this.kit = kit;
        this.names = names;
        search.setId("rule-items");
        kit.texts().prompt(search, "loyalty.rule.form.items.prompt");
        Suggestions<Found> offers = new Suggestions<>(search, kit.overlay(), hit -> {
            if (!chosen.contains(hit.value().id())) chosen.add(hit.value().id());
            search.clear();
        });
        search.textProperty().subscribe(typed -> offers.show(typed.isBlank() || !search.isFocused() ? List.of() : find.apply(typed.strip()).stream().limit(OFFERS)
                .map(each -> Hit.of(each, Feather.TAG, Marked.plain(each.name().in(kit.texts().language())), Marked.plain(each.code()))).toList()));
        chosen.setAll(first);
        chosen.addListener((ListChangeListener<ItemId>) change -> show());
        getChildren().addAll(search, row);
        show();
    }

    ObservableList<ItemId> chosen() {
        return chosen;
    }

    private void show() {
        row.getChildren().setAll(chosen.stream().map(this::one).toList());
        row.setManaged(!chosen.isEmpty());
    }

    private HBox one(ItemId item) {
        Button drop = new Button(null, Icons.of(Feather.X));
        drop.getStyleClass().addAll("button-icon", "flat");
        kit.texts().spoken(drop, "loyalty.rule.form.items.drop", names.item(item).in(kit.texts().language()));
        drop.setOnAction(event -> {
            chosen.remove(item);
            Focus.on(search);
        });
        HBox box = new HBox(4, new Label(names.item(item).in(kit.texts().language())), drop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("inset-lit");
        return box;
    }
}
