package jaidee.ui;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;

/// Columns that look alike everywhere: words to the left, numbers to the right under one another, days of the Buddhist
/// era; each follows the language.
public final class Tables {
    private final UiTexts texts;

    public Tables(UiTexts texts) {
        this.texts = texts;
    }

    /// A table with rows 36 pixels high (52 with `twoLine`), showing `empty` while it has none.
    public <R> TableView<R> table(Node empty) {
        TableView<R> table = new TableView<>();
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        texts.languageProperty().subscribe(table::refresh);
        return table;
    }

    public <R> TableColumn<R, R> text(String key, Function<R, String> value) {
        return words(key, (row, now) -> value.apply(row));
    }

    /// A column whose words depend on the language.
    public <R> TableColumn<R, R> words(String key, BiFunction<R, Texts, String> words) {
        return column(key, "text-cell", (cell, row) -> cell.setText(words.apply(row, texts.now())));
    }

    public <R> TableColumn<R, R> day(String key, Function<R, LocalDate> day) {
        return words(key, (row, now) -> day.apply(row) == null ? "" : Days.shortText(day.apply(row), now.language()));
    }

    public <R> TableColumn<R, R> money(String key, Function<R, Money> money) {
        return number(key, money);
    }

    public <R> TableColumn<R, R> points(String key, Function<R, Points> points) {
        return number(key, points);
    }

    /// Right-aligned, written by its `toString`; empty for `null`.
    public <R> TableColumn<R, R> number(String key, Function<R, ?> number) {
        TableColumn<R, R> column = column(key, "number-cell", (cell, row) -> {
            Object value = number.apply(row);
            cell.setText(value == null ? "" : value instanceof Integer count ? String.format(Locale.ROOT, "%,d", count) : value.toString());
        });
        column.getStyleClass().add("number-header");
        return column;
    }

    /// Two lines, the second one quieter. For tables made with the style class `two-line`.
    public <R> TableColumn<R, R> twoLine(String key, Function<R, String> first, Function<R, String> second) {
        return node(key, row -> {
            Label below = new Label(second.apply(row));
            below.getStyleClass().addAll("small", "muted");
            VBox lines = new VBox(new Label(first.apply(row)), below);
            lines.setAlignment(Pos.CENTER_LEFT);
            return lines;
        });
    }

    /// Any node a row: a pill, a picture, a button.
    public <R> TableColumn<R, R> node(String key, Function<R, Node> node) {
        return column(key, "node-cell", (cell, row) -> cell.setGraphic(node.apply(row)));
    }

    private <R> TableColumn<R, R> column(String key, String style, BiConsumer<TableCell<R, R>, R> fill) {
        TableColumn<R, R> column = new TableColumn<>();
        column.textProperty().bind(texts.of(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(owner -> new TableCell<>() {
            {
                getStyleClass().add(style);
            }

            @Override
            protected void updateItem(R row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                if (!empty && row != null) fill.accept(this, row);
            }
        });
        return column;
    }
}
