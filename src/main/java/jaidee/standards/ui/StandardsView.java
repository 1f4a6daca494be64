package jaidee.standards.ui;

import jaidee.kernel.Texts;
import jaidee.staff.Approvals;
import jaidee.standards.Standard;
import jaidee.standards.StandardResult;
import jaidee.standards.StandardService;
import jaidee.standards.TouchPoint;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// What the clinic promises within a time, on the left; on the right how often it kept that, and the timers of today.
public final class StandardsView implements Screen {
    private static final double LIST = 340, NUMBER = 76, RATE = 124, TIME = 114;

    private final StandardsModel model;
    private final TimersModel timers;
    private final StandardService standards;
    private final Approvals approvals;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<Standard> list;
    private final TableView<StandardsModel.Line> results;
    private final TableView<TouchPoint> today;
    private final List<Deed> deeds;
    private final HBox node;
    private Subscription watching = Subscription.EMPTY;

    /// @param timers of the window, which end and call off those of today
    /// @param start  starts any timer
    public StandardsView(StandardsModel model, TimersModel timers, Runnable start, StandardService standards, Approvals approvals, Kit kit) {
        this.model = model;
        this.timers = timers;
        this.standards = standards;
        this.approvals = approvals;
        this.kit = kit;
        this.texts = kit.texts();
        Deed add = Deed.of("standards.add", "F4", () -> edit(Optional.empty()));
        this.list = standardTable(add);
        BooleanBinding some = list.getSelectionModel().selectedItemProperty().isNotNull();
        Deed change = Deed.of("standards.change", "F3", () -> edit(Optional.of(list.getSelectionModel().getSelectedItem()))).when(some);
        Deed first = Deed.of("standards.first", "F6", () -> model.makeFirst(list.getSelectionModel().getSelectedItem())).when(some);
        Deed begin = Deed.of("standards.start.title", "F5", start);
        this.results = resultTable();
        this.today = todayTable(begin);
        BooleanBinding listed = Bindings.equal(model.byProperty(), StandardsModel.By.LIST);
        Deed end = Deed.of("standards.end", "F8", () -> timers.end(chosen())).when(listed.and(any(true)));
        Deed off = Deed.of("standards.call_off", "Shift+Delete", () -> timers.callOff(chosen())).when(listed.and(any(true)));
        Deed again = Deed.of("standards.reopen", "F7", () -> timers.reopen(chosen())).when(listed.and(any(false)));
        this.deeds = List.of(add, change, first, begin, end, off, again);
        Card left = new Card(texts, "standards.title").beside(kit.buttons().of(add, Feather.PLUS)).fill(list)
                .add(new HBox(8, kit.buttons().of(change, Feather.EDIT_2), kit.buttons().of(first, Feather.ARROW_UP)));
        left.setMinWidth(LIST);
        left.setMaxWidth(LIST);
        HBox ends = new HBox(8, kit.buttons().of(begin, Feather.PLAY), Card.gap(), kit.buttons().danger(off), kit.buttons().of(again, Feather.CORNER_UP_LEFT), kit.buttons().of(end, Feather.CHECK));
        shownWhile(ends, listed);
        Label how = texts.bind(new Label(), "standards.how");
        how.getStyleClass().addAll("small", "muted");
        how.setWrapText(true);
        how.setMinHeight(Label.USE_PREF_SIZE);
        shownWhile(how, listed.not());
        shownWhile(results, listed.not());
        shownWhile(today, listed);
        Card right = new Card().add(chips(listed)).fill(new StackPane(results, today)).add(ends, how);
        HBox.setHgrow(right, Priority.ALWAYS);
        this.node = new HBox(16, left, right);
        node.getStyleClass().add("screen");
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
        timers.load();
        watching = timers.changedProperty().subscribe((_, _) -> model.load()).and(timers.nowProperty().subscribe(_ -> today.refresh()));
    }

    @Override
    public void onClose() {
        watching.unsubscribe();
    }

    @Override
    public void focusFirst() {
        Focus.on(list);
    }

    private void edit(Optional<Standard> before) {
        new StandardForm(standards, approvals, kit, before, _ -> {
            model.load();
            timers.load();
        }).open();
    }

    private TouchPoint chosen() {
        return today.getSelectionModel().getSelectedItem();
    }

    /// One is chosen that runs, or one that was ended today.
    private BooleanBinding any(boolean running) {
        return Bindings.createBooleanBinding(() -> {
            TouchPoint point = chosen();
            if (point == null || kit.clock().instant().isAfter(point.lapses())) return false;
            return point.ended().isEmpty() == running;
        }, today.getSelectionModel().selectedItemProperty());
    }

    private Node chips(BooleanBinding listed) {
        ChoiceChips<StandardsModel.By> by = new ChoiceChips<>(List.of(StandardsModel.By.values()), each -> texts.of("standards.by." + each));
        by.setId("by");
        by.valueProperty().bindBidirectional(model.byProperty());
        ChoiceChips<StandardsModel.Period> period = new ChoiceChips<>(List.of(StandardsModel.Period.values()), each -> texts.of("standards.period." + each));
        period.valueProperty().bindBidirectional(model.periodProperty());
        shownWhile(period, listed.not());
        return new VBox(8, by, period);
    }

    private TableView<Standard> standardTable(Deed add) {
        Tables tables = kit.tables();
        TableView<Standard> table = tables.table(new EmptyState(kit, Feather.CLOCK, "standards.none", add));
        table.setId("standards");
        table.getStyleClass().add("two-line");
        table.getColumns().addAll(List.of(tables.node("standards.column.standard", this::standard)));
        table.setItems(model.all());
        model.all().addListener((ListChangeListener<Object>) _ -> first(table));
        texts.spoken(table, "standards.title");
        return table;
    }

    private Node standard(Standard standard) {
        Label name = new Label(standard.name().in(texts.language()));
        Label times = new Label(texts.get("standards.times", StandardWords.time(standard.limit()), StandardWords.time(standard.warn())));
        times.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(name, times);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(8, Icons.of(StandardWords.icon(standard.kind())), words);
        if (!standard.active()) row.getChildren().add(new Pill(texts.of("standards.inactive"), Tone.PLAIN));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<StandardsModel.Line> resultTable() {
        Tables tables = kit.tables();
        TableView<StandardsModel.Line> table = tables.table(new EmptyState(kit, Feather.CLOCK, "standards.no_results"));
        table.setId("results");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<StandardsModel.Line, ?> name = tables.words("standards.column.name", (line, now) -> now.get(line.name()));
        name.setMinWidth(160);
        table.getColumns().addAll(List.of(name, narrow(number("standards.column.kept", StandardResult::kept), NUMBER),
                narrow(number("standards.column.broken", StandardResult::broken), NUMBER), narrow(number("standards.column.not_ended", StandardResult::notEnded), NUMBER),
                narrow(numbers("standards.column.rate", (result, now) -> result.rate().map(rate -> now.get(result.few() ? "standards.rate_few" : "standards.rate", rate))
                        .orElse("–")), RATE), narrow(numbers("standards.column.median", (result, now) -> time(result.median(), now)), TIME),
                narrow(numbers("standards.column.ninety", (result, now) -> time(result.ninety(), now)), TIME)));
        table.setItems(model.lines());
        texts.spoken(table, "standards.results");
        return table;
    }

    private static String time(Optional<Duration> time, Texts now) {
        return time.map(each -> now.get(StandardWords.time(each))).orElse("–");
    }

    private TableColumn<StandardsModel.Line, ?> number(String key, Function<StandardResult, Integer> count) {
        return kit.tables().number(key, (StandardsModel.Line line) -> count.apply(line.result()));
    }

    private TableColumn<StandardsModel.Line, ?> numbers(String key, BiFunction<StandardResult, Texts, String> words) {
        return kit.tables().number(key, (StandardsModel.Line line) -> words.apply(line.result(), texts.now()));
    }

    private static <R> TableColumn<R, ?> narrow(TableColumn<R, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width + 40);
        return column;
    }

    private TableView<TouchPoint> todayTable(Deed begin) {
        Tables tables = kit.tables();
        TableView<TouchPoint> table = tables.table(new EmptyState(kit, Feather.CLOCK, "standards.none_today", begin));
        table.setId("today");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<TouchPoint, ?> who = tables.twoLine("standards.column.who",
                point -> point.who().isEmpty() ? texts.get("standards.somebody") : point.who() + (point.phone().isEmpty() ? "" : "  " + point.phone()),
                point -> texts.get("standards.plain", point.name()));
        who.setMinWidth(260);
        table.getColumns().addAll(List.of(who, narrow(tables.text("standards.column.since", StandardWords::since), NUMBER),
                narrow(kit.tables().number("standards.column.taken", (TouchPoint point) -> texts.get(StandardWords.time(point.taken(kit.clock().instant())))), TIME),
                narrow(tables.node("standards.column.state", this::pill), 150)));
        table.setItems(model.today());
        model.today().addListener((ListChangeListener<Object>) _ -> first(table));
        texts.spoken(table, "standards.by.LIST");
        return table;
    }

    private Node pill(TouchPoint point) {
        TouchPoint.State state = point.state(kit.clock().instant());
        return new Pill(texts.of(StandardWords.state(state).key()), StandardWords.tone(state)).with(StandardWords.icon(state));
    }

    private static void first(TableView<?> table) {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
    }

    private static void shownWhile(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
