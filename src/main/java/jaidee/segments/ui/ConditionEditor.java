package jaidee.segments.ui;

import jaidee.health.Span;
import jaidee.kernel.Money;
import jaidee.kernel.SearchKeys;
import jaidee.segments.Condition;
import jaidee.segments.Trait;
import jaidee.segments.Vocabulary;
import jaidee.segments.Vocabulary.Choice;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.AddedChips;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import jaidee.ui.form.ManyChips;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The fields of one condition, in the row of the condition; each change is told at once.
final class ConditionEditor extends VBox {
    private static final int FEW = 13, OFFERED = 12;
    private static final double NUMBER = 110;

    private final UiTexts texts;
    private final Kit kit;
    private final Vocabulary vocabulary;
    private final Consumer<Condition> changed;
    private Condition condition;
    private Node first;

    ConditionEditor(Condition condition, Vocabulary vocabulary, Kit kit, Consumer<Condition> changed) {
        super(8);
        this.condition = condition;
        this.vocabulary = vocabulary;
        this.kit = kit;
        this.texts = kit.texts();
        this.changed = changed;
        getStyleClass().add("editor");
        setMinWidth(0);
        switch (condition) {
            case Condition.Among among -> among(among);
            case Condition.Between between -> between(between);
            case Condition.Since since -> add(new SpanBox(texts, "segments.field.span", Optional.of(since.span()),
                    span -> span.ifPresent(each -> tell(new Condition.Since(since.trait(), each, this.condition.not())))));
            case Condition.Fact _ -> {
            }
        }
    }

    /// Whether there is anything to type.
    boolean isEmpty() {
        return first == null;
    }

    void focus() {
        if (first != null) first.requestFocus();
    }

    private void add(Node node) {
        if (first == null) first = node;
        getChildren().add(node);
    }

    private void tell(Condition now) {
        condition = now;
        changed.accept(now);
    }

    private void among(Condition.Among among) {
        List<Choice> choices = vocabulary.of(among.trait());
        if (choices.size() <= FEW) {
            ManyChips<String> chips = new ManyChips<>(choices.stream().map(Choice::code).toList(), code -> texts.with(now -> vocabulary.name(among.trait(), code).in(now.language())));
            chips.choose(List.copyOf(among.values()));
            chips.chosen().subscribe(() -> tell(((Condition.Among) condition).with(new LinkedHashSet<>(chips.chosen()))));
            add(chips);
        } else {
            getChildren().add(typed(among, choices));
        }
        if (among.trait().spans()) within(among.trait(), among.within(), span -> tell(new Condition.Among(among.trait(), ((Condition.Among) condition).values(), span, condition.not())));
    }

    private AddedChips<String> typed(Condition.Among among, List<Choice> choices) {
        CompletingField<String> field = new CompletingField<>(kit.overlay(), typed -> offers(typed, choices), code -> vocabulary.name(among.trait(), code).in(texts.language()));
        texts.prompt(field, "segments.field.more");
        texts.spoken(field, "segments.field.more");
        AddedChips<String> chips = new AddedChips<>(field, code -> vocabulary.name(among.trait(), code).in(texts.language()), typed -> own(typed, choices));
        first = field;
        chips.choose(List.copyOf(among.values()));
        chips.taken().subscribe(() -> tell(((Condition.Among) condition).with(new LinkedHashSet<>(chips.taken()))));
        return chips;
    }

    /// Words that are a choice by name are that choice.
    private static String own(String typed, List<Choice> choices) {
        String wanted = SearchKeys.of(typed).exact();
        return choices.stream().filter(choice -> SearchKeys.of(choice.name().th()).exact().equals(wanted) || SearchKeys.of(choice.name().en()).exact().equals(wanted))
                .map(Choice::code).findFirst().orElse(typed);
    }

    private List<Hit<String>> offers(String typed, List<Choice> choices) {
        String wanted = SearchKeys.of(typed).toneless();
        return choices.stream().filter(choice -> SearchKeys.of(choice.name().th() + " " + choice.name().en()).toneless().contains(wanted)).limit(OFFERED)
                .map(choice -> Hit.of(choice.code(), choice.name().in(texts.language()))).toList();
    }

    private void between(Condition.Between between) {
        Trait trait = between.trait();
        Limit least = limit(trait, between.least()), most = limit(trait, between.most());
        least.changed(value -> tell(new Condition.Between(trait, value, now().most(), now().unit(), now().within(), condition.not())));
        most.changed(value -> tell(new Condition.Between(trait, now().least(), value, now().unit(), now().within(), condition.not())));
        FlowPane row = new FlowPane(12, 8, new Field(texts, "segments.field.least", least.node()), new Field(texts, "segments.field.most", most.node()));
        row.setMinWidth(0);
        row.setPrefWrapLength(0);
        if (trait == Trait.AGE) {
            ChoiceChips<Span.Unit> unit = new ChoiceChips<>(List.of(Span.Unit.YEARS, Span.Unit.MONTHS), each -> texts.of("segments.unitname." + each));
            unit.valueProperty().set(between.unit().orElse(Span.Unit.YEARS));
            unit.valueProperty().subscribe((_, each) -> tell(now().in(each)));
            row.getChildren().add(new Field(texts, "segments.field.unit", unit));
        }
        first = least.node();
        getChildren().add(row);
        if (trait.spans()) within(trait, between.within(), span -> tell(new Condition.Between(trait, now().least(), now().most(), now().unit(), span, condition.not())));
    }

    private Condition.Between now() {
        return (Condition.Between) condition;
    }

    private void within(Trait trait, Optional<Span> span, Consumer<Optional<Span>> typed) {
        HBox box = new SpanBox(texts, "segments.field.within", span, typed);
        Field field = new Field(texts, trait == Trait.DUE ? "segments.field.ahead" : "segments.field.within", box);
        if (first == null) first = box;
        getChildren().add(field);
    }

    /// A field for one end of a range.
    private record Limit(Node node, Consumer<Consumer<Optional<Long>>> listen) {
        void changed(Consumer<Optional<Long>> handler) {
            listen.accept(handler);
        }
    }

    private static Limit limit(Trait trait, Optional<Long> value) {
        if (trait.money()) {
            MoneyField field = new MoneyField();
            field.setPrefWidth(NUMBER);
            field.moneyProperty().set(value.map(Money::satang).orElse(null));
            return new Limit(field, handler -> field.moneyProperty().subscribe((_, now) -> handler.accept(Optional.ofNullable(now).map(Money::satang))));
        }
        int decimals = trait == Trait.WEIGHT ? 3 : 0;
        NumberField field = new NumberField(decimals);
        field.setPrefWidth(NUMBER);
        field.numberProperty().set(value.map(number -> BigDecimal.valueOf(number, decimals).stripTrailingZeros()).map(number -> number.scale() < 0 ? number.setScale(0) : number).orElse(null));
        return new Limit(field, handler -> field.numberProperty().subscribe((_, now) -> handler.accept(Optional.ofNullable(now).map(number -> number.movePointRight(decimals).longValue()))));
    }
}
