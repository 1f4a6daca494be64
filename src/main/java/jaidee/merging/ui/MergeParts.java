package jaidee.merging.ui;

import jaidee.ui.Buttons;
import jaidee.ui.Icons;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What two owners and two pets side by side look alike in.
final class MergeParts {
    private static final double LABEL = 120, HALF = 41;

    private MergeParts() {
    }

    /// One of two values that one has to choose between.
    ///
    /// @param key empty without one
    record Choice(String id, String text, boolean right, String key, String spoken) {
    }

    /// What it is about, the one that remains, the one that goes.
    static GridPane grid() {
        GridPane grid = new GridPane(16, 6);
        grid.setId("sides");
        grid.getColumnConstraints().add(new ColumnConstraints(LABEL));
        for (int i = 0; i < 2; i++) {
            ColumnConstraints side = new ColumnConstraints();
            side.setPercentWidth(HALF);
            side.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(side);
        }
        return grid;
    }

    static void row(GridPane grid, String label, Node here, Node there) {
        Label about = muted(label);
        grid.addRow(grid.getRowCount(), about, here, there);
        Stream.of(about, here, there).forEach(each -> GridPane.setValignment(each, VPos.CENTER));
    }

    static Node head(String what, String name, String number) {
        Label title = new Label(name);
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        return new VBox(2, muted(what), title, muted(number));
    }

    static Node choice(Choice choice, Runnable taken) {
        Label words = value(choice.text());
        if (!choice.right()) words.getStyleClass().add("muted");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox face = new HBox(8, Icons.of(choice.right() ? Feather.CHECK_CIRCLE : Feather.CIRCLE), words);
        if (!choice.key().isEmpty()) face.getChildren().add(Buttons.keyCap(choice.key()));
        face.setId(choice.id());
        return pressed(face, choice.spoken(), choice.right() ? "inset-lit" : "inset", taken);
    }

    /// Somebody to compare with.
    static Node line(Feather icon, String name, List<String> besides, String key, Runnable taken) {
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        VBox words = new VBox(title);
        besides.stream().filter(each -> !each.isEmpty()).map(MergeParts::muted).forEach(words.getChildren()::add);
        HBox.setHgrow(words, Priority.ALWAYS);
        return pressed(new HBox(8, Icons.of(icon), words, Buttons.keyCap(key)), name, "inset", taken);
    }

    /// Takes a click and is as high as its words need: a button measures wrapped words as if it had no width. Its key does the same.
    private static Node pressed(HBox face, String spoken, String style, Runnable deed) {
        face.setAlignment(Pos.CENTER_LEFT);
        face.getStyleClass().add(style);
        face.setAccessibleRole(AccessibleRole.BUTTON);
        face.setAccessibleText(spoken);
        face.setCursor(Cursor.HAND);
        face.setOnMouseClicked(_ -> deed.run());
        return face;
    }

    static Node notes(Stream<String> sentences) {
        VBox notes = new VBox(4);
        notes.getStyleClass().add("inset-lit");
        sentences.map(MergeParts::value).forEach(notes.getChildren()::add);
        return notes;
    }

    static Label value(String text) {
        Label label = new Label(text.isEmpty() ? "–" : text);
        label.setWrapText(true);
        return label;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }
}
