package jaidee.standards.ui;

import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// A time of service: a whole number and its unit.
final class TimeField extends HBox {
    private static final double WIDTH = 84;

    private enum Unit {
        SECONDS(1), MINUTES(60), HOURS(3_600);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }
    }

    private final NumberField number = new NumberField(0);
    private final ChoiceChips<Unit> unit;

    TimeField(UiTexts texts, String id) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        number.setId(id);
        number.setPrefWidth(WIDTH);
        unit = new ChoiceChips<>(List.of(Unit.values()), each -> texts.of("standards.unit." + each));
        unit.valueProperty().set(Unit.MINUTES);
        getChildren().addAll(number, unit);
    }

    /// In the largest unit that it is a whole number of.
    void show(Duration time) {
        Unit fitting = time.toSeconds() % Unit.HOURS.seconds == 0 ? Unit.HOURS : time.toSeconds() % Unit.MINUTES.seconds == 0 ? Unit.MINUTES : Unit.SECONDS;
        unit.valueProperty().set(fitting);
        number.numberProperty().set(BigDecimal.valueOf(time.toSeconds() / fitting.seconds));
    }

    /// Zero while nothing is typed.
    Duration read() {
        BigDecimal typed = number.numberProperty().get();
        return typed == null ? Duration.ZERO : Duration.ofSeconds(typed.longValue() * unit.valueProperty().get().seconds);
    }
}
