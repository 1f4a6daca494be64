package jaidee.health.ui;

import jaidee.health.CareWords;
import jaidee.health.Span;
import jaidee.ui.UiTexts;
import jaidee.ui.form.NumberField;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// A span as people say it: a number and its unit.
final class SpanField extends HBox {
    private final NumberField amount = new NumberField(0);
    private final ComboBox<Span.Unit> unit = new ComboBox<>();
    private boolean filling;

    /// @param spoken key of what the span is, for those who hear the screen
    /// @param typed  is told of each change by the person; empty for no number
    SpanField(UiTexts texts, String spoken, Optional<Span> span, Consumer<Optional<Span>> typed) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        amount.setPrefWidth(64);
        texts.spoken(amount, spoken);
        texts.spoken(unit, spoken);
        texts.prompt(amount, "health.rules.none");
        unit.getItems().setAll(Span.Unit.values());
        unit.setPrefWidth(118);
        texts.languageProperty().subscribe(language -> speak(texts));
        show(span);
        amount.numberProperty().subscribe(number -> tell(typed));
        unit.valueProperty().subscribe(value -> tell(typed));
        getChildren().addAll(amount, unit);
    }

    Optional<Span> span() {
        return Optional.ofNullable(amount.numberProperty().get()).map(number -> new Span(number.intValue(), unit.getValue()));
    }

    private void show(Optional<Span> span) {
        filling = true;
        amount.setText(span.map(each -> String.valueOf(each.amount())).orElse(""));
        unit.setValue(span.map(Span::unit).orElse(Span.Unit.WEEKS));
        filling = false;
    }

    /// What is chosen is said anew: the box does not look at another converter by itself.
    private void speak(UiTexts texts) {
        filling = true;
        Span.Unit chosen = unit.getValue();
        unit.setConverter(words(texts));
        unit.setValue(null);
        unit.setValue(chosen);
        filling = false;
    }

    private void tell(Consumer<Optional<Span>> typed) {
        if (!filling) typed.accept(span());
    }

    private static StringConverter<Span.Unit> words(UiTexts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(Span.Unit unit) {
                return unit == null ? "" : texts.get(CareWords.key(unit));
            }

            @Override
            public Span.Unit fromString(String text) {
                return null;
            }
        };
    }
}
