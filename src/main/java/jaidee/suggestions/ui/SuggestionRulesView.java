package jaidee.suggestions.ui;

import jaidee.suggestions.SuggestionRule;
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
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rules by which something is suggested at the desk: what, why, to whom, and what became of it.
public final class SuggestionRulesView implements Screen {
    private static final double NUMBER = 100, STATE = 170;

    private final SuggestionRulesModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<SuggestionRulesModel.Line> table;
    private final Deed add = Deed.of("suggestions.add", "F6", () -> open(Optional.empty()));
    private final Deed ready;
    private final List<Deed> deeds;
    private final VBox node;
    private int place;

    public SuggestionRulesView(SuggestionRulesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.ready = Deed.of("suggestions.ready", "F8", model::addReady).when(Bindings.isEmpty(model.lines()));
        this.table = table();
        BooleanBinding chosen = Bindings.isNotNull(table.getSelectionModel().selectedItemProperty());
        Deed change = Deed.of("suggestions.change", "F7", () -> open(Optional.of(selected()))).when(chosen);
        Deed end = Deed.of("suggestions.toggle", "Shift+Delete", () -> model.toggle(selected())).when(chosen);
        Deed versions = Deed.of("suggestions.versions", "F9", () -> model.versions(selected().number(), all -> new RuleVersionsPanel(all, kit).open())).when(chosen);
        Deed pairs = Deed.of("suggestions.pairs", "F10", () -> new PairsPanel(model, kit).open(() -> Focus.on(table)));
        Deed results = Deed.of("suggestions.results.open", "F11", () -> kit.navigator().open(new Route.SuggestionResults()));
        this.deeds = List.of(add, change, end, versions, pairs, results, ready, Deed.of("suggestions.list", "F5", this::focusFirst));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER || event.isControlDown()) return;
            event.consume();
            change.run();
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) change.run();
        });
        Label title = texts.bind(new Label(), "suggestions.title");
        title.getStyleClass().add("title");
        title.setMinWidth(Label.USE_PREF_SIZE);
        HBox top = new HBox(8, title, Card.gap(), kit.buttons().quiet(versions, Feather.CLOCK), kit.buttons().of(results, Feather.BAR_CHART_2),
                kit.buttons().of(pairs, Feather.SHUFFLE));
        HBox below = new HBox(8, hint(), Card.gap(), kit.buttons().of(end, Feather.POWER), kit.buttons().of(change, Feather.EDIT_2),
                kit.buttons().primary(add, Feather.PLUS));
        List.of(top, below).forEach(row -> row.setAlignment(Pos.CENTER_LEFT));
        Card card = new Card().add(below).fill(table);
        VBox.setVgrow(card, Priority.ALWAYS);
        this.node = new VBox(top, card);
        node.getStyleClass().add("screen");
        texts.languageProperty().subscribe(_ -> table.refresh());
        // a list read anew keeps its place
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) place = index.intValue();
        });
        model.lines().addListener((ListChangeListener<SuggestionRulesModel.Line>) _ -> {
            if (table.getSelectionModel().isEmpty() && !model.lines().isEmpty()) table.getSelectionModel().select(Math.min(place, model.lines().size() - 1));
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        Focus.on(table);
    }

    private Label hint() {
        Label hint = texts.bind(new Label(), "suggestions.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        return hint;
    }

    private TableView<SuggestionRulesModel.Line> table() {
        Tables tables = kit.tables();
        TableView<SuggestionRulesModel.Line> made = tables.table(new EmptyState(kit, Feather.MESSAGE_SQUARE, "suggestions.empty", ready));
        made.setId("suggestion-rules");
        made.getStyleClass().add("two-line");
        made.setItems(model.lines());
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<SuggestionRulesModel.Line, SuggestionRulesModel.Line> what = tables.twoLine("suggestions.column.what",
                line -> line.item().map(item -> item.name().in(texts.language())).orElse("") + "  ·  " + line.rule().terms().reason().in(texts.language()),
                line -> RuleWords.of(line.rule().terms(), texts.now()));
        what.setMinWidth(360);
        TableColumn<SuggestionRulesModel.Line, SuggestionRulesModel.Line> shown = tables.number("suggestions.column.shown", line -> line.counts().shown());
        TableColumn<SuggestionRulesModel.Line, SuggestionRulesModel.Line> accepted = tables.number("suggestions.column.accepted", line -> line.counts().accepted());
        TableColumn<SuggestionRulesModel.Line, SuggestionRulesModel.Line> dismissed = tables.number("suggestions.column.dismissed", line -> line.counts().dismissed());
        TableColumn<SuggestionRulesModel.Line, SuggestionRulesModel.Line> revenue = tables.money("suggestions.column.revenue", line -> line.counts().revenue());
        TableColumn<SuggestionRulesModel.Line, SuggestionRulesModel.Line> state = tables.node("suggestions.column.state", this::pill);
        List.of(shown, accepted, dismissed).forEach(column -> fixed(column, NUMBER));
        fixed(revenue, 130);
        fixed(state, STATE);
        made.getColumns().addAll(List.of(what, shown, accepted, dismissed, revenue, state));
        texts.spoken(made, "suggestions.list");
        return made;
    }

    private Pill pill(SuggestionRulesModel.Line line) {
        if (!line.rule().active()) return new Pill(texts.get("suggestions.state.ended"), Tone.PLAIN).with(Feather.POWER);
        if (line.item().isEmpty() || !line.item().get().active()) return new Pill(texts.get("suggestions.state.no_item"), Tone.LOOK).with(Feather.ALERT_CIRCLE);
        return line.counts().nearlyAlwaysDismissed() ? new Pill(texts.get("suggestions.state.in_the_way"), Tone.LOOK).with(Feather.THUMBS_DOWN)
                : new Pill(texts.get("suggestions.state.said"), Tone.DONE).with(Feather.CHECK);
    }

    private static void fixed(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private SuggestionRule selected() {
        return table.getSelectionModel().getSelectedItem().rule();
    }

    private void open(Optional<SuggestionRule> before) {
        new RulePanel(model, before, kit).open(() -> Focus.on(table));
    }
}
