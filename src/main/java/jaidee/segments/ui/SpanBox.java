package jaidee.segments.ui;

import jaidee.health.Span;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// A span: a number and its unit, chosen by arrows. No number is no span.
final class SpanBox extends HBox {
    private static final double NUMBER = 72;

    private final NumberField amount = new NumberField(0);
    private final ChoiceChips<Span.Unit> unit;

    SpanBox(UiTexts texts, String spoken, Optional<Span> span, Consumer<Optional<Span>> changed) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        this.unit = new ChoiceChips<>(List.of(Span.Unit.values()), each -> texts.of("segments.unitname." + each));
        amount.setPrefWidth(NUMBER);
        amount.setMinWidth(NUMBER);
        amount.setMaxWidth(NUMBER);
        texts.spoken(amount, spoken);
        amount.numberProperty().set(span.map(each -> BigDecimal.valueOf(each.amount())).orElse(null));
        unit.valueProperty().set(span.map(Span::unit).orElse(Span.Unit.MONTHS));
        amount.numberProperty().subscribe((_, _) -> changed.accept(span()));
        unit.valueProperty().subscribe((_, _) -> changed.accept(span()));
        getChildren().addAll(amount, unit);
    }

    private Optional<Span> span() {
        return Optional.ofNullable(amount.numberProperty().get()).map(BigDecimal::intValue).filter(number -> number > 0 && number < 10_000).map(number -> new Span(number, unit.valueProperty().get()));
    }

    @Override
    public void requestFocus() {
        amount.requestFocus();
        amount.selectAll();
    }
}
