package jaidee.ui;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// A few figures in rows, the last of them the one that counts: for comparing, not for choosing from.
public final class FigureTable extends GridPane {
    private static final double NUMBER = 84;

    /// @param headings keys of the texts; the first is that of the names
    public FigureTable(UiTexts texts, String... headings) {
        super(8, 6);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(name);
        for (int i = 1; i < headings.length; i++) getColumnConstraints().add(new ColumnConstraints(NUMBER));
        for (int i = 0; i < headings.length; i++) {
            Label heading = new Label(texts.get(headings[i]));
            heading.getStyleClass().addAll("small", "muted");
            setHalignment(heading, i == 0 ? HPos.LEFT : HPos.RIGHT);
            add(heading, i, 0);
        }
    }

    public void row(String name, Object... numbers) {
        int row = getRowCount();
        Label first = new Label(name);
        first.setWrapText(true);
        add(first, 0, row);
        for (int i = 0; i < numbers.length; i++) {
            Label number = new Label(numbers[i].toString());
            number.setMinWidth(Label.USE_PREF_SIZE);
            number.getStyleClass().add(i == numbers.length - 1 ? "strong" : "plain");
            setHalignment(number, HPos.RIGHT);
            add(number, i + 1, row);
        }
    }

    /// `+120`, `−120`, `0`.
    public static String signed(Points points) {
        return points.isNegative() ? "−" + points.negated() : (points.isZero() ? "" : "+") + points;
    }

    /// `+1,200.00`, `−1,200.00`, `0.00`.
    public static String signed(Money money) {
        return money.isNegative() ? "−" + money.negated() : (money.isZero() ? "" : "+") + money;
    }
}
