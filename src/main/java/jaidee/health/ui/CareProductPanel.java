package jaidee.health.ui;

import jaidee.catalogue.Item;
import jaidee.health.CareProduct;
import jaidee.health.CareProductDraft;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.owners.Species;
import jaidee.ui.Deed;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One product of the list, new or to be changed.
final class CareProductPanel {
    private static final double WIDTH = 700, HEIGHT = 540;

    private final CareProductsModel model;
    private final Optional<CareProduct> before;
    private final Kit kit;
    private final TextField nameTh = new TextField(), nameEn = new TextField(), brand = new TextField();
    private final Set<String> groups = new LinkedHashSet<>();
    private final ChoiceChips<Optional<Species>> species;
    private final ChoiceChips<Boolean> active;
    private final CompletingField<Item> item;

    CareProductPanel(CareProductsModel model, Optional<CareProduct> before, Kit kit) {
        this.model = model;
        this.before = before;
        this.kit = kit;
        List<Optional<Species>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Species each : Species.values()) all.add(Optional.of(each));
        this.species = new ChoiceChips<>(all, each -> kit.texts().with(now -> now.get(each.map(Species::named).orElse(Message.of("health.products.any")))));
        this.active = new ChoiceChips<>(List.of(true, false), used -> kit.texts().with(now -> now.get(used ? "health.products.active" : "health.products.inactive")));
        this.item = new CompletingField<>(kit.overlay(), typed -> model.find(typed).stream()
                .map(each -> Hit.of(each, each.code() + "  ·  " + each.name().in(kit.texts().language())).withBadge(each.price().toString())).toList(),
                each -> each.code() + "  ·  " + each.name().in(kit.texts().language()));
        CareProductDraft draft = before.map(product -> new CareProductDraft(product.name(), product.brand(), product.species(), product.item(),
                product.groups(), product.active())).orElseGet(CareProductsView::empty);
        nameTh.setText(draft.name().th());
        nameTh.setId("name-th");
        nameEn.setText(draft.name().en());
        brand.setText(draft.brand());
        species.valueProperty().set(draft.species());
        active.valueProperty().set(draft.active());
        groups.addAll(draft.groups());
        draft.item().flatMap(model::item).ifPresent(item.chosenProperty()::set);
    }

    void open(Runnable closed) {
        model.refusals().clear();
        Label hint = kit.texts().bind(new Label(), "health.products.groups_hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        HBox names = new HBox(16, new Field(kit.texts(), "health.products.name_th", nameTh).required().refusing(model.refusals().of("nameTh")),
                new Field(kit.texts(), "health.products.name_en", nameEn).refusing(model.refusals().of("nameEn")),
                new Field(kit.texts(), "health.products.brand", brand).refusing(model.refusals().of("brand")));
        names.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        VBox content = new VBox(12, names, new Field(kit.texts(), "health.products.item", item).refusing(model.refusals().of("item")),
                new Field(kit.texts(), "health.products.species", species),
                new Field(kit.texts(), "health.products.groups", chips()).required().refusing(model.refusals().of("groups")), hint,
                new Field(kit.texts(), "health.products.state", active));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "health.products.change" : "health.products.add"), scroll).focusing(nameTh).onClosed(closed);
        panel.offerPrimary(Deed.of("health.products.save", "F12", () -> model.save(before.map(CareProduct::id), typed(), panel::close))).open();
    }

    private Node chips() {
        FlowPane chips = new FlowPane(6, 6);
        model.groups().forEach((code, name) -> {
            ToggleButton chip = new ToggleButton();
            chip.textProperty().bind(kit.texts().with(now -> name.in(now.language())));
            chip.getStyleClass().add("chip");
            chip.setId("group-" + code);
            chip.setSelected(groups.contains(code));
            chip.selectedProperty().subscribe(on -> {
                if (on) groups.add(code);
                else groups.remove(code);
            });
            chips.getChildren().add(chip);
        });
        return chips;
    }

    private CareProductDraft typed() {
        Optional<ItemId> sold = item.getText().isBlank() ? Optional.empty() : Optional.ofNullable(item.chosenProperty().get()).map(Item::id);
        return new CareProductDraft(new Bilingual(nameTh.getText(), nameEn.getText()), brand.getText(), species.valueProperty().get(), sold,
                List.copyOf(groups), active.valueProperty().get());
    }
}
