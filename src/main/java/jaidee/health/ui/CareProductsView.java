package jaidee.health.ui;

import jaidee.health.CareProduct;
import jaidee.health.CareProductDraft;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Texts;
import jaidee.owners.Species;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the clinic gives against diseases and parasites: which groups each product really contains, as what it is sold and
/// for which species. F4 adds one, Enter changes the one chosen.
public final class CareProductsView implements Screen {
    private final CareProductsModel model;
    private final Kit kit;
    private final TableView<CareProduct> table;
    private final VBox node;
    private final List<Deed> deeds;

    public CareProductsView(CareProductsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        Deed add = Deed.of("health.products.add", "F4", () -> new CareProductPanel(model, Optional.empty(), kit).open(this::focusFirst));
        this.table = table(add);
        Deed change = Deed.of("health.products.change", "F7", this::change)
                .when(Bindings.isNotNull(table.getSelectionModel().selectedItemProperty()));
        this.deeds = List.of(add, change);
        Label title = kit.texts().bind(new Label(), "health.products");
        title.getStyleClass().add("title");
        Label hint = kit.texts().bind(new Label(), "health.products.hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        HBox top = new HBox(8, title, Card.gap(), kit.buttons().of(change, Feather.EDIT_2), kit.buttons().primary(add, Feather.PLUS));
        top.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card().fill(table);
        VBox.setVgrow(card, Priority.ALWAYS);
        this.node = new VBox(12, top, hint, card);
        node.getStyleClass().add("screen");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        Focus.on(table);
    }

    private void change() {
        CareProduct chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) new CareProductPanel(model, Optional.of(chosen), kit).open(this::focusFirst);
    }

    private TableView<CareProduct> table(Deed add) {
        Tables tables = kit.tables();
        TableView<CareProduct> made = tables.table(new EmptyState(kit, Feather.SHIELD, "health.products.none", add));
        made.getColumns().setAll(List.of(tables.words("health.products.name", (product, now) -> product.name().in(now.language())),
                tables.words("health.products.groups", this::groups),
                tables.words("health.products.item", (product, now) -> product.item().flatMap(model::item)
                        .map(item -> item.code() + " · " + item.price()).orElse("")),
                tables.words("health.products.species", (product, now) -> product.species().map(Species::named).map(now::get).orElse(now.get("health.products.any"))),
                tables.node("health.products.state", product -> new Pill(kit.texts().with(now ->
                        now.get(product.active() ? "health.products.active" : "health.products.inactive")), product.active() ? Tone.DONE : Tone.PLAIN))));
        made.getColumns().get(0).setPrefWidth(300);
        made.getColumns().get(1).setPrefWidth(420);
        made.setItems(model.all());
        made.setId("products");
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            change();
            event.consume();
        });
        made.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) change();
        });
        return made;
    }

    private String groups(CareProduct product, Texts now) {
        Map<String, Bilingual> names = model.groups();
        return product.groups().stream().map(code -> names.get(code).in(now.language())).collect(Collectors.joining(", "));
    }

    static CareProductDraft empty() {
        return new CareProductDraft(new Bilingual("", ""), "", Optional.empty(), Optional.empty(), List.of(), true);
    }
}
