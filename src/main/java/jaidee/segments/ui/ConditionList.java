package jaidee.segments.ui;

import jaidee.segments.Condition;
import jaidee.segments.SegmentDefinition;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The conditions one under another, each as its sentence. The one chosen is unfolded: its fields stand under it. ↑ and ↓ go
/// from one to the next, Enter goes into the fields, Esc comes back.
final class ConditionList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SegmentsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final List<Row> rows = new ArrayList<>();
    private ScrollPane scroll;
    private boolean moved;

    private final class Row extends VBox {
        private final int index;
        private final Label sentence = new Label();
        private final ConditionEditor editor;

        Row(int index, Condition condition) {
            super(8);
            this.index = index;
            getStyleClass().add("condition");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            sentence.setWrapText(true);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            sentence.setMaxWidth(Double.MAX_VALUE);
            sentence.setGraphic(Icons.of(condition.trait().ofPet() ? Feather.HEART : Feather.USER));
            HBox line = new HBox(8, sentence);
            line.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(line);
            editor = new ConditionEditor(condition, model.vocabularyProperty().get(), kit, now -> model.change(index, now));
            getChildren().add(editor);
            setOnMousePressed(_ -> model.selectedProperty().set(index));
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
            focusedProperty().subscribe(focused -> {
                if (focused) model.selectedProperty().set(index);
            });
            say(condition);
        }

        void say(Condition condition) {
            String said = model.words(texts.now()).of(condition);
            sentence.setText(said);
            setAccessibleText(said);
            sentence.getStyleClass().removeAll("obstacle");
            if (SegmentsModel.isOpen(condition)) sentence.getStyleClass().add("obstacle");
        }

        void fold(boolean open) {
            pseudoClassStateChanged(CHOSEN, open);
            editor.setVisible(open && !editor.isEmpty());
            editor.setManaged(open && !editor.isEmpty());
        }

        private void key(KeyEvent event) {
            if (event.isAltDown() || event.isControlDown() || event.isShiftDown()) return;
            boolean here = event.getTarget() == this;
            boolean used = switch (event.getCode()) {
                case UP -> here && focus(index - 1);
                case DOWN -> here && focus(index + 1);
                case ENTER -> {
                    if (here) editor.focus();
                    else requestFocus();
                    yield true;
                }
                case ESCAPE -> {
                    if (!here) requestFocus();
                    yield !here;
                }
                case DELETE -> {
                    if (here) model.drop(index);
                    yield here;
                }
                default -> false;
            };
            if (used) event.consume();
        }
    }

    ConditionList(SegmentsModel model, Kit kit) {
        super(4);
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        setId("conditions");
        setMinWidth(0);
        model.draftProperty().subscribe((before, now) -> show(before, now));
        model.vocabularyProperty().subscribe(_ -> rebuild());
        model.selectedProperty().subscribe(_ -> fold());
        texts.languageProperty().subscribe(_ -> rebuild());
    }

    /// What was typed into the fields of one condition leaves its fields as they are.
    private void show(SegmentDefinition before, SegmentDefinition now) {
        boolean oneChanged = before.ways().equals(now.ways()) && before.conditions().size() == now.conditions().size() && rows.size() == now.conditions().size();
        int changed = -1, count = 0;
        for (int i = 0; oneChanged && i < rows.size(); i++)
            if (!before.conditions().get(i).equals(now.conditions().get(i))) {
                changed = i;
                count++;
            }
        boolean typed = count == 1 && before.conditions().get(changed).trait() == now.conditions().get(changed).trait()
                && before.conditions().get(changed).not() == now.conditions().get(changed).not() && changed == model.selectedProperty().get();
        if (typed) rows.get(changed).say(now.conditions().get(changed));
        else rebuild();
    }

    private void rebuild() {
        boolean within = holdsFocus();
        rows.clear();
        List<Condition> all = model.draftProperty().get().conditions();
        for (int i = 0; i < all.size(); i++) rows.add(new Row(i, all.get(i)));
        getChildren().clear();
        List<Integer> ways = model.draftProperty().get().ways();
        boolean many = ways.stream().anyMatch(way -> way != SegmentDefinition.ALWAYS);
        for (int i = 0; i < rows.size(); i++) {
            if (many && (i == 0 || !ways.get(i).equals(ways.get(i - 1)))) getChildren().add(heading(ways.get(i), i == 0));
            getChildren().add(rows.get(i));
        }
        fold();
        if (within && !rows.isEmpty()) focus(Math.clamp(model.selectedProperty().get(), 0, rows.size() - 1));
    }

    /// What the conditions under it are to one another.
    private Label heading(int way, boolean first) {
        String key = way == SegmentDefinition.EXCEPT ? "segments.way.except" : way == SegmentDefinition.ALWAYS ? first ? "segments.way.all" : "segments.way.and_all"
                : way == 1 ? "segments.way.either" : "segments.way.or";
        Label label = texts.bind(new Label(), key);
        label.getStyleClass().addAll("small", "strong", "muted");
        return label;
    }

    /// The list scrolls in this, so that the condition just added or chosen is seen.
    void within(ScrollPane scroll) {
        this.scroll = scroll;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int index = model.selectedProperty().get();
        if (!moved || scroll == null || index < 0 || index >= rows.size()) return;
        moved = false;
        double room = scroll.getViewportBounds().getHeight(), over = getHeight() - room, top = scroll.getVvalue() * over;
        double first = rows.get(index).getBoundsInParent().getMinY(), last = rows.get(index).getBoundsInParent().getMaxY();
        if (over > 0 && (first < top || last > top + room)) scroll.setVvalue(Math.clamp((first < top ? first : last - room) / over, 0, 1));
    }

    private void fold() {
        moved = true;
        requestLayout();
        for (Row row : rows) row.fold(row.index == model.selectedProperty().get());
    }

    /// @return whether there is such a condition
    boolean focus(int index) {
        if (index < 0 || index >= rows.size()) return false;
        rows.get(index).requestFocus();
        return true;
    }

    /// Into its fields.
    void edit(int index) {
        if (index < 0 || index >= rows.size()) return;
        model.selectedProperty().set(index);
        if (rows.get(index).editor.isEmpty()) rows.get(index).requestFocus();
        else rows.get(index).editor.focus();
    }

    boolean holdsFocus() {
        return getScene() != null && getScene().getFocusOwner() != null && within(getScene().getFocusOwner());
    }

    private boolean within(javafx.scene.Node node) {
        for (javafx.scene.Node each = node; each != null; each = each.getParent()) if (each == this) return true;
        return false;
    }
}
