package jaidee.suggestions.ui;

import jaidee.kernel.Texts;
import jaidee.suggestions.SuggestionFigures;
import jaidee.suggestions.SuggestionKind;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was suggested at the desk, what became of it and what it brought: by source, by kind, by person.
public final class SuggestionResultsView implements Screen {
    private static final double NUMBER = 70, SIDE = 424, ROWS = 4.2 * 36;

    /// One line of a table: words, and what was counted.
    private record Line(BiFunction<Line, Texts, String> words, BiFunction<Line, Texts, String> below, SuggestionFigures.Counts counts) {
    }

    private final SuggestionResultsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<Line> sources;
    private final TableView<Line> kinds;
    private final TableView<Line> people;
    private final ChoiceChips<SuggestionResultsModel.Span> span;
    private final Deed rules;
    private final Deed again;
    private final VBox node;

    public SuggestionResultsView(SuggestionResultsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.rules = Deed.of("suggestions.open", "F7", () -> kit.navigator().open(new Route.SuggestionRules()));
        this.again = Deed.of("suggestions.results.load", "F9", model::load);
        this.sources = table("suggestions.results.source", true);
        this.kinds = table("suggestions.results.kind", false);
        this.people = table("suggestions.results.staff", false);
        sources.setId("suggestion-results");
        this.span = new ChoiceChips<>(List.of(SuggestionResultsModel.Span.values()), each -> texts.of("suggestions.span." + each));
        span.valueProperty().bindBidirectional(model.spanProperty());
        Label total = new Label();
        total.getStyleClass().add("strong");
        total.setWrapText(true);
        total.textProperty().bind(texts.with(this::total, model.figuresProperty()));
        HBox top = new HBox(12, span, Card.gap(), kit.buttons().of(rules, Feather.SLIDERS));
        top.setAlignment(Pos.CENTER_LEFT);
        Card left = new Card(texts, "suggestions.results.by_source").fill(sources);
        Card kindCard = new Card(texts, "suggestions.results.by_kind").fill(kinds), staffCard = new Card(texts, "suggestions.results.by_staff").fill(people);
        VBox right = new VBox(16, kindCard, staffCard);
        VBox.setVgrow(staffCard, Priority.ALWAYS);
        right.setMinWidth(SIDE);
        right.setMaxWidth(SIDE);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox all = new HBox(16, left, right);
        VBox.setVgrow(all, Priority.ALWAYS);
        kinds.setMinHeight(ROWS);
        kindCard.setMinHeight(Region.USE_PREF_SIZE);
        // the tables give way where the window is low, not what stands above and below them
        for (Region each : List.of(all, left, right, staffCard, sources, people)) each.setMinHeight(0);
        Label how = texts.bind(new Label(), "suggestions.results.how");
        how.setWrapText(true);
        how.setMinHeight(Label.USE_PREF_SIZE);
        how.getStyleClass().addAll("small", "muted");
        this.node = new VBox(top, total, all, how);
        node.getStyleClass().add("screen");
        model.figuresProperty().subscribe(this::show);
        texts.languageProperty().subscribe(_ -> List.of(sources, kinds, people).forEach(TableView::refresh));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(rules, again, Deed.of("suggestions.results.span", "F5", () -> Focus.on(span)));
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(sources);
    }

    private String total(Texts now) {
        SuggestionFigures figures = model.figuresProperty().get();
        if (figures == null) return "";
        SuggestionFigures.Counts counts = figures.total();
        return now.get("suggestions.results.total", counts.shown(), counts.accepted(), counts.acceptedPercent().map(each -> each + " %").orElse("–"),
                counts.dismissed(), counts.bills(), counts.revenue());
    }

    private void show(SuggestionFigures figures) {
        if (figures == null) return;
        sources.getItems().setAll(figures.bySource().stream().map(row -> new Line((_, now) -> row.itemName().in(now.language()), (_, now) -> why(row, now), row.counts())).toList());
        List<Line> byKind = new ArrayList<>();
        for (SuggestionKind kind : SuggestionKind.values())
            byKind.add(new Line((_, now) -> now.get(kind.named()), (_, _) -> "", figures.byKind().getOrDefault(kind, SuggestionFigures.Counts.NONE)));
        kinds.getItems().setAll(byKind);
        people.getItems().setAll(figures.byStaff().entrySet().stream().map(each -> new Line((_, _) -> each.getKey(), (_, _) -> "", each.getValue())).toList());
    }

    private static String why(SuggestionFigures.Row row, Texts now) {
        return row.says().map(says -> says.in(now.language()))
                .or(() -> row.withName().map(with -> now.get("suggestions.results.with", with))).orElseGet(() -> now.get(row.kind().named()));
    }

    private TableView<Line> table(String heading, boolean wide) {
        Tables tables = kit.tables();
        TableView<Line> table = tables.table(new EmptyState(kit, Feather.MESSAGE_SQUARE, "suggestions.results.none"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<Line, Line> what = wide ? tables.twoLine(heading, line -> line.words().apply(line, texts.now()), line -> line.below().apply(line, texts.now()))
                : tables.words(heading, (line, now) -> line.words().apply(line, now));
        if (wide) table.getStyleClass().add("two-line");
        else table.setPrefHeight(ROWS);
        table.getColumns().add(what);
        table.getColumns().addAll(List.of(fixed(tables.number("suggestions.column.shown", line -> line.counts().shown()), wide ? 66 : 58),
                fixed(tables.number("suggestions.column.accepted", line -> line.counts().accepted()), wide ? 60 : 52),
                fixed(tables.number("suggestions.column.dismissed", line -> line.counts().dismissed()), wide ? 76 : 74)));
        if (wide) table.getColumns().add(fixed(tables.number("suggestions.column.bills", line -> line.counts().bills()), NUMBER));
        table.getColumns().add(fixed(tables.money("suggestions.column.revenue", line -> line.counts().revenue()), 104));
        if (wide) table.getColumns().add(fixed(tables.node("suggestions.column.note", this::note), 140));
        texts.spoken(table, heading);
        return table;
    }

    private Node note(Line line) {
        return line.counts().nearlyAlwaysDismissed() ? new Pill(texts.get("suggestions.state.in_the_way"), Tone.LOOK).with(Feather.THUMBS_DOWN) : new Label();
    }

    private static TableColumn<Line, Line> fixed(TableColumn<Line, Line> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return column;
    }
}
