package jaidee.outreach.ui;

import jaidee.kernel.Message;
import jaidee.paper.LabelForm;
import jaidee.ui.UiTexts;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A sheet of labels as it lies on the desk: where the first one is printed, by number or by click. Those before it are
/// used up.
final class LabelSheetPicker extends GridPane {
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken"), FIRST = PseudoClass.getPseudoClass("first");
    private static final String SHEET = LabelSheetPicker.class.getResource("/jaidee/outreach/post.css").toExternalForm();

    private final NumberField field = new NumberField(0);
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private LabelForm form;

    LabelSheetPicker(UiTexts texts, ObservableValue<LabelForm> form) {
        getStyleClass().add("label-sheet");
        getStylesheets().add(SHEET);
        setAlignment(Pos.CENTER);
        field.setId("first-label");
        field.numberProperty().set(BigDecimal.ONE);
        texts.spoken(this, "outreach.post.first");
        form.subscribe(this::lay);
        field.numberProperty().subscribe(number -> read());
    }

    NumberField field() {
        return field;
    }

    /// From 0, row by row.
    ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// `null` while the number is one of the sheet.
    ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    private void lay(LabelForm sheet) {
        form = sheet;
        getChildren().clear();
        for (int place = 0; place < sheet.count(); place++) {
            Label label = new Label(String.valueOf(place + 1));
            label.getStyleClass().add("label-place");
            label.setPrefSize(240.0 / sheet.columns(), 176.0 / sheet.rows());
            int number = place + 1;
            label.setOnMouseClicked(click -> field.numberProperty().set(BigDecimal.valueOf(number)));
            add(label, place % sheet.columns(), place / sheet.columns());
        }
        read();
    }

    private void read() {
        BigDecimal number = field.numberProperty().get();
        boolean good = number != null && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(form.count())) <= 0;
        refusal.set(good ? null : Message.of("outreach.post.refused.first", form.count()));
        if (good) first.set(number.intValueExact() - 1);
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(TAKEN, good && i < first.get());
            getChildren().get(i).pseudoClassStateChanged(FIRST, good && i == first.get());
        }
    }
}
