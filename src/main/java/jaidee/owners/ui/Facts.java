package jaidee.owners.ui;

import jaidee.ui.UiTexts;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and values under one another; what is not known is left out.
final class Facts extends GridPane {
    private static final double NAMES = 130;

    private final UiTexts texts;

    Facts(UiTexts texts) {
        this.texts = texts;
        setHgap(12);
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints(NAMES), values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    void add(String nameKey, String value) {
        if (value.isBlank()) return;
        Label name = texts.bind(new Label(), nameKey);
        name.getStyleClass().add("muted");
        Label shown = new Label(value);
        shown.setWrapText(true);
        addRow(getRowCount(), name, shown);
    }
}
