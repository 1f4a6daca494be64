package jaidee.ui.form;

import java.math.BigDecimal;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import jaidee.kernel.Money;

/// An amount in baht as it is typed (`1605`, `1,605.50`, `๑๖๐๕`), written out with two decimals on leaving. Right-aligned.
public final class MoneyField extends TextField {
    private static final int LONGEST = 14;

    private final ObjectProperty<Money> money = new SimpleObjectProperty<>();
    private boolean reading;

    public MoneyField() {
        getStyleClass().add("number-field");
        textProperty().subscribe(typed -> {
            reading = true;
            money.set(read(typed));
            reading = false;
        });
        money.subscribe(amount -> {
            if (!reading) setText(amount == null ? "" : amount.toString());
        });
        focusedProperty().subscribe(focused -> {
            if (focused) selectAll();
            else if (money.get() != null) setText(money.get().toString());
        });
    }

    /// The amount understood; `null` while nothing or no amount is typed. Never negative.
    public ObjectProperty<Money> moneyProperty() {
        return money;
    }

    public Money money() {
        return money.get();
    }

    private static Money read(String typed) {
        String plain = Numbers.plain(typed).replace("฿", "");
        boolean amount = plain.length() <= LONGEST && plain.matches("\\d+(\\.\\d{0,2})?|\\.\\d{1,2}");
        return amount ? Money.baht(new BigDecimal(plain.startsWith(".") ? "0" + plain : plain)) : null;
    }
}
