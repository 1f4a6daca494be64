package jaidee.ui.form;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import jaidee.kernel.Message;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;

/// A control with its label above and, below, how it was understood or why it is refused.
///
/// ```java
/// new Field(texts, "owners.enrol.phone", phone).required().refusing(model.refusals().of("phone"))
/// ```
public final class Field extends VBox {
    private final UiTexts texts;
    private final HBox top;
    private final Node control;

    public Field(UiTexts texts, String labelKey, Node control) {
        this.texts = texts;
        this.control = control;
        getStyleClass().add("field");
        Label label = texts.bind(new Label(), labelKey);
        label.setLabelFor(control);
        label.getStyleClass().add("field-label");
        this.top = new HBox(4, label);
        if (control instanceof TextInputControl) texts.spoken(control, labelKey);
        if (control instanceof Control wide) wide.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(top, control);
        if (control instanceof DateField day) {
            echoing(texts.of(day.echoProperty()));
            refusing(day.refusalProperty());
        }
    }

    /// Marks the field as one that has to be filled.
    public Field required() {
        Label star = new Label("*");
        star.getStyleClass().add("required");
        texts.spoken(star, "ui.form.required");
        top.getChildren().add(star);
        return this;
    }

    /// Shows the message beneath the control while there is one.
    public Field refusing(ObservableValue<Message> refusal) {
        Label words = below(texts.of(refusal), "refusal");
        words.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        refusal.subscribe(message -> {
            pseudoClassStateChanged(PseudoClass.getPseudoClass("refused"), message != null);
            control.setAccessibleHelp(message == null ? null : texts.get(message));
        });
        return this;
    }

    /// Shows how the control understood what was typed.
    public Field echoing(ObservableValue<String> echo) {
        below(echo, "echo");
        return this;
    }

    private Label below(ObservableValue<String> words, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        getChildren().add(label);
        return label;
    }
}
