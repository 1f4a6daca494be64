package jaidee.ui.form;

import java.math.BigDecimal;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;

/// A number that is not money: a count, a weight in kilograms, a percentage. Right-aligned.
public final class NumberField extends TextField {
    private static final int LONGEST = 9;

    private final int decimals;
    private final ObjectProperty<BigDecimal> number = new SimpleObjectProperty<>();
    private boolean reading;

    /// @param decimals how many may be typed after the point; 0 for whole numbers
    public NumberField(int decimals) {
        this.decimals = decimals;
        getStyleClass().add("number-field");
        textProperty().subscribe(typed -> {
            reading = true;
            number.set(read(typed));
            reading = false;
        });
        number.subscribe(value -> {
            if (!reading) setText(value == null ? "" : value.toPlainString());
        });
    }

    /// The number understood; `null` while nothing or no such number is typed. Never negative.
    public ObjectProperty<BigDecimal> numberProperty() {
        return number;
    }

    private BigDecimal read(String typed) {
        String plain = Numbers.plain(typed);
        String pattern = decimals == 0 ? "\\d+" : "\\d+(\\.\\d{1," + decimals + "})?";
        return plain.length() <= LONGEST && plain.matches(pattern) ? new BigDecimal(plain) : null;
    }
}
