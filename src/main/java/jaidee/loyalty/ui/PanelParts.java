package jaidee.loyalty.ui;

import jaidee.kernel.Points;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// What the panels of the points have in common.
final class PanelParts {
    private PanelParts() {
    }

    /// What was refused as a whole; nothing while nothing was.
    static Label problem(PointsViewModel model, UiTexts texts) {
        Label why = new Label(null, Icons.of(Feather.ALERT_CIRCLE));
        why.setId("problem");
        why.textProperty().bind(texts.of(model.refusals().of("")));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    static Label hint(UiTexts texts, String key, Object... arguments) {
        Label hint = texts.bind(new Label(), key, arguments);
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        return hint;
    }

    /// Nothing while no number is typed.
    static Points points(NumberField field) {
        BigDecimal typed = field.numberProperty().get();
        return typed == null ? Points.ZERO : Points.of(typed.longValueExact());
    }
}
