package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Points put right by hand: give or take, how many, why.
final class AdjustPanel {
    private final PointsViewModel model;
    private final Kit kit;
    private final UiTexts texts;

    AdjustPanel(PointsViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void open() {
        model.begin();
        ChoiceChips<Boolean> way = new ChoiceChips<>(List.of(true, false), give -> texts.of(give ? "loyalty.adjust.give" : "loyalty.adjust.take"));
        way.valueProperty().set(true);
        NumberField points = new NumberField(0);
        points.setId("points");
        points.getStyleClass().add("tendered");
        TextField reason = new TextField();
        reason.setId("reason");
        texts.prompt(reason, "loyalty.adjust.prompt");
        VBox content = new VBox(14, way, new Field(texts, "loyalty.field.points", points).required().refusing(model.refusals().of("points")),
                new Field(texts, "loyalty.adjust.reason", reason).required().refusing(model.refusals().of("reason")),
                PanelParts.problem(model, texts), PanelParts.hint(texts, "loyalty.adjust.hint"));
        content.setPrefWidth(460);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.adjust.title", model.pageProperty().get().name()), content);
        Deed go = Deed.of("loyalty.adjust", "F12", () -> {
            Points many = PanelParts.points(points);
            model.adjust(way.valueProperty().get() ? many : many.negated(), reason.getText(), panel::close);
        }).when(model.busy().property().not());
        points.setOnAction(_ -> reason.requestFocus());
        reason.setOnAction(_ -> go.run());
        panel.offerPrimary(go).focusing(points).open();
    }
}
