package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.loyalty.Foundation;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.VBox;

/// Points for a foundation: which, how many. Any number will do.
final class DonatePanel {
    private final PointsViewModel model;
    private final Kit kit;
    private final UiTexts texts;

    DonatePanel(PointsViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void open() {
        model.begin();
        model.foundations(all -> {
            if (all.isEmpty()) kit.notices().refused(Message.of("loyalty.donate.none"));
            else open(all);
        });
    }

    private void open(List<Foundation> all) {
        ChoiceChips<Foundation> which = new ChoiceChips<>(all, each -> new SimpleStringProperty(each.name()));
        which.valueProperty().set(all.getFirst());
        NumberField points = new NumberField(0);
        points.setId("points");
        points.getStyleClass().add("tendered");
        VBox content = new VBox(14, new Field(texts, "loyalty.donate.to", which).refusing(model.refusals().of("foundation")),
                new Field(texts, "loyalty.field.points", points).required().refusing(model.refusals().of("points")), PanelParts.problem(model, texts),
                PanelParts.hint(texts, "loyalty.page.usable", model.pageProperty().get().usable()), PanelParts.hint(texts, "loyalty.donate.hint"));
        content.setPrefWidth(480);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.donate.title", model.pageProperty().get().name()), content);
        Deed go = Deed.of("loyalty.donate", "F12", () -> model.donate(which.valueProperty().get(), PanelParts.points(points), panel::close))
                .when(model.busy().property().not());
        points.setOnAction(_ -> go.run());
        panel.offerPrimary(go).focusing(points).open();
    }
}
