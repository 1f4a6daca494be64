package jaidee.closing.ui;

import jaidee.kernel.Money;
import jaidee.till.CashCount;
import jaidee.till.Denomination;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.NumberField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How many there are of each note and coin: notes on the left, coins on the right. Enter and ↓ go to the next, ↑ back; an
/// empty field is none.
final class CountGrid extends HBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double FIELD = 84, SUM = 116;

    private final UiTexts texts;
    private final List<NumberField> fields = new ArrayList<>();
    private final Map<Denomination, NumberField> byFace = new EnumMap<>(Denomination.class);
    private final ReadOnlyObjectWrapper<CashCount> count = new ReadOnlyObjectWrapper<>(CashCount.NONE);
    private final Runnable finished;

    /// @param finished Enter on the last field
    CountGrid(Kit kit, Runnable finished) {
        super(40);
        this.texts = kit.texts();
        this.finished = finished;
        getChildren().addAll(column("closing.count.notes", true), column("closing.count.coins", false));
        getStyleClass().add("count-grid");
    }

    /// `null` while a field holds something that is no number of pieces.
    ReadOnlyObjectProperty<CashCount> countProperty() {
        return count.getReadOnlyProperty();
    }

    void focusFirst() {
        Focus.on(fields.getFirst());
    }

    void clear() {
        fields.forEach(NumberField::clear);
    }

    private VBox column(String titleKey, boolean notes) {
        Label title = texts.bind(new Label(), titleKey);
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane(12, 6);
        grid.getColumnConstraints().addAll(right(64), new ColumnConstraints(), new ColumnConstraints(FIELD), right(SUM));
        int row = 0;
        for (Denomination each : Denomination.values()) {
            if (each.isNote() != notes) continue;
            grid.addRow(row++, strong(each.face()), new Label("×"), field(each), sum(each));
        }
        return new VBox(8, title, grid);
    }

    private NumberField field(Denomination denomination) {
        NumberField field = new NumberField(0);
        field.setId("pieces-" + denomination.name());
        field.setPromptText("0");
        texts.spoken(field, denomination.isNote() ? "closing.count.note_of" : "closing.count.coin_of", denomination.face());
        fields.add(field);
        byFace.put(denomination, field);
        field.textProperty().subscribe(typed -> read());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(field, event));
        return field;
    }

    private Label sum(Denomination denomination) {
        Label sum = new Label();
        sum.getStyleClass().add("muted");
        sum.textProperty().bind(texts.with(now -> count.get() == null || count.get().of(denomination) == 0 ? ""
                : denomination.value().times(count.get().of(denomination)).toString(), count));
        return sum;
    }

    private void key(NumberField field, KeyEvent event) {
        int at = fields.indexOf(field);
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown();
        if (!plain) return;
        if (event.getCode() == KeyCode.UP && at > 0) go(at - 1, event);
        else if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) && at + 1 < fields.size()) go(at + 1, event);
        else if (event.getCode() == KeyCode.ENTER && at + 1 == fields.size()) {
            event.consume();
            finished.run();
        }
    }

    private void go(int to, KeyEvent event) {
        event.consume();
        Focus.on(fields.get(to));
        fields.get(to).selectAll();
    }

    private void read() {
        Map<Denomination, Integer> pieces = new EnumMap<>(Denomination.class);
        boolean understood = true;
        for (Map.Entry<Denomination, NumberField> each : byFace.entrySet()) {
            NumberField field = each.getValue();
            boolean blank = field.getText() == null || field.getText().isBlank();
            boolean fits = blank || field.numberProperty().get() != null && field.numberProperty().get().longValue() <= CashCount.MOST;
            field.pseudoClassStateChanged(REFUSED, !fits);
            understood &= fits;
            if (!blank && fits) pieces.put(each.getKey(), field.numberProperty().get().intValue());
        }
        count.set(understood ? new CashCount(pieces) : null);
    }

    Money total() {
        return count.get() == null ? Money.ZERO : count.get().total();
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static ColumnConstraints right(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
