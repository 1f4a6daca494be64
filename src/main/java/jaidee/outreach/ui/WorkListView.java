package jaidee.outreach.ui;

import jaidee.kernel.Texts;
import jaidee.outreach.Bucket;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.WorkFilter;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
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
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The work list: on top how much there is, in the middle the owners with all their pets, at the right the one chosen, and
/// below what can be done. Every deed moves on to the next owner, so a morning is worked through without a mouse.
public final class WorkListView implements Screen {
    private static final int LINES_SHOWN = 2, EXPECTED_SHOWN = 3;

    private final WorkListModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField search = new TextField();
    private final TableView<OwnerTask> table;
    private final ChoiceChips<WorkFilter> filter;
    private final TaskPane pane;
    private final WorkDeeds work;
    private final List<Deed> deeds = new ArrayList<>();
    private final HBox node;

    /// @param more deeds of others that belong here: files for senders, papers
    public WorkListView(WorkListModel model, Writing writing, List<Deed> more, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.work = new WorkDeeds(model, writing, kit);
        this.pane = new TaskPane(model, work.shown(), kit);
        this.filter = new ChoiceChips<>(List.of(WorkFilter.values()), each -> texts.with(now -> now.get(each.named())));
        this.table = table();
        deeds.add(Deed.of("outreach.key.expected", "F3", () -> model.filterProperty().set(WorkFilter.EXPECTED)));
        deeds.add(Deed.of("outreach.key.search", "F4", this::focusSearch));
        deeds.addAll(work.all());
        deeds.add(Deed.of("outreach.key.filter", "F9", this::nextFilter));
        for (Bucket each : Bucket.values())
            deeds.add(Deed.of(key(each), "Ctrl+" + (each.ordinal() + 1), () -> {
                model.show(each);
                focusTable();
            }));
        for (int i = 0; i < 9; i++) {
            int index = i;
            deeds.add(Deed.of("outreach.key.line", "Alt+" + (i + 1), () -> model.toggle(index)));
        }
        deeds.add(Deed.of("outreach.key.more", "Ctrl+F4", model::loadMore).when(model.moreProperty()));
        deeds.addAll(more);
        Card left = new Card().add(head(), filters(), expected()).fill(table).add(foot(more));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        this.node = new HBox(16, left, pane.node());
        node.getStyleClass().add("screen");
        node.getStylesheets().add(SHEET);
        bind();
    }

    static final String SHEET = WorkListView.class.getResource("/jaidee/outreach/outreach.css").toExternalForm();

    static String key(Bucket bucket) {
        return "outreach.bucket." + bucket.name();
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
        focusTable();
    }

    /// What was looked for goes first, then the kind that was chosen, then the place.
    @Override
    public boolean stepBack() {
        if (model.typedProperty().get().isBlank() && model.filterProperty().get() == WorkFilter.ALL) return false;
        if (model.typedProperty().get().isBlank()) model.filterProperty().set(WorkFilter.ALL);
        else model.typedProperty().set("");
        focusTable();
        return true;
    }

    private Node head() {
        HBox buckets = new HBox(8);
        for (Bucket each : Bucket.values()) buckets.getChildren().add(new BucketChip(each, model, kit, this::focusTable));
        search.setId("find");
        texts.prompt(search, "outreach.find.prompt");
        texts.spoken(search, "outreach.key.search");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox box = new HBox(10, Icons.of(Feather.SEARCH), search, Buttons.keyCap("F4"));
        box.getStyleClass().add("search-box");
        box.setPrefWidth(230);
        // below the chips where large text leaves no room beside them
        FlowPane row = new FlowPane(12, 8, buckets, box);
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    private Node filters() {
        filter.setId("filter");
        filter.valueProperty().bindBidirectional(model.filterProperty());
        filter.setPrefWrapLength(720);
        filter.setHgap(4);
        texts.spoken(filter, "outreach.key.filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox row = new HBox(8, Buttons.keyCap("F9"), filter);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node expected() {
        Label words = new Label(null, Icons.of(Feather.CALENDAR));
        words.setId("expected");
        words.textProperty().bind(texts.with(this::expectedWords, model.expected()));
        words.setMinWidth(0);
        HBox row = new HBox(10, words, Buttons.keyCap("F3"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("expected");
        row.visibleProperty().bind(Bindings.isNotEmpty(model.expected()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private String expectedWords(Texts now) {
        TaskWords words = new TaskWords(now, model.today());
        String who = model.expected().stream().limit(EXPECTED_SHOWN).map(task -> now.get("outreach.expected.one", task.booked().orElseThrow().toLocalTime().toString(),
                words.pet(task.lines().getFirst()), task.owner().name().spoken())).collect(Collectors.joining("  ·  "));
        int others = model.expected().size() - EXPECTED_SHOWN;
        return now.get("outreach.expected.today", model.expected().size()) + "  " + who + (others > 0 ? "  " + now.get("outreach.line.more", others) : "");
    }

    private Node foot(List<Deed> more) {
        Label undo = new Label();
        undo.setId("last");
        undo.getStyleClass().add("muted");
        undo.setMinWidth(0);
        undo.textProperty().bind(texts.with(now -> model.lastProperty().get() == null ? "" : now.get(model.lastProperty().get().what()), model.lastProperty()));
        Button takeBack = kit.buttons().quiet(work.undo(), Feather.CORNER_UP_LEFT);
        Label next = texts.bind(new Label(), "outreach.more");
        next.getStyleClass().add("muted");
        HBox further = new HBox(8, next, kit.buttons().of(deed("Ctrl+F4")));
        further.setAlignment(Pos.CENTER_LEFT);
        further.visibleProperty().bind(model.moreProperty());
        further.managedProperty().bind(further.visibleProperty());
        HBox row = new HBox(8, takeBack, undo, Card.gap(), further);
        more.forEach(deed -> row.getChildren().add(kit.buttons().of(deed)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Deed deed(String key) {
        return deeds.stream().filter(each -> each.keyText().equals(key)).findFirst().orElseThrow();
    }

    private TableView<OwnerTask> table() {
        Tables tables = kit.tables();
        TableView<OwnerTask> table = tables.table(empty());
        table.setId("tasks");
        table.getStyleClass().add("two-line");
        table.setItems(model.tasks());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<OwnerTask, OwnerTask> who = tables.twoLine("outreach.column.owner", task -> task.owner().name().spoken(),
                task -> task.phone().map(phone -> phone.display()).orElseGet(() -> texts.get("outreach.no_phone")));
        TableColumn<OwnerTask, OwnerTask> what = tables.node("outreach.column.pets", this::pets);
        TableColumn<OwnerTask, OwnerTask> last = tables.twoLine("outreach.column.last",
                task -> task.last().map(attempt -> texts.get(TaskWords.answer(attempt.answer()))).orElse("–"),
                task -> task.last().map(attempt -> words().day(attempt.day())).orElse(""));
        TableColumn<OwnerTask, OwnerTask> next = tables.words("outreach.column.next", (task, now) -> words().next(task));
        who.setMaxWidth(260);
        what.setMinWidth(240);
        last.setMaxWidth(220);
        next.setMaxWidth(132);
        // a phone number and a day are seen whole in every size of text
        kit.theme().textSizeProperty().subscribe(size -> {
            who.setMinWidth(132 * size.percent() / 100.0);
            last.setMinWidth(116 * size.percent() / 100.0);
            next.setMinWidth(84 * size.percent() / 100.0);
        });
        table.getColumns().addAll(List.of(who, what, last, next));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) work.openOwner();
        });
        texts.spoken(table, "outreach.title");
        return table;
    }

    private TaskWords words() {
        return new TaskWords(texts.now(), model.today());
    }

    private Node pets(OwnerTask task) {
        TaskWords words = words();
        VBox lines = new VBox(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        List<OwnerTask.Line> shown = task.lines();
        int others = shown.size() - LINES_SHOWN;
        for (OwnerTask.Line line : shown.subList(0, Math.min(LINES_SHOWN, shown.size()))) {
            Label what = new Label(words.pet(line) + "  " + words.what(line));
            what.setMinWidth(0);
            Label when = new Label(words.when(line));
            when.setMinWidth(Label.USE_PREF_SIZE);
            when.getStyleClass().add(words.late(line) ? "late" : "muted");
            HBox row = new HBox(8, what, when);
            row.setAlignment(Pos.CENTER_LEFT);
            if (!line.now()) row.getStyleClass().add("later");
            if (others > 0 && lines.getChildren().size() == LINES_SHOWN - 1) row.getChildren().add(others(others));
            lines.getChildren().add(row);
        }
        return lines;
    }

    // the number is read, so it is never cut off
    private Node others(int count) {
        HBox whole = new HBox(new Pill(texts.get("outreach.line.more", count), Tone.PLAIN));
        whole.setMinWidth(Region.USE_PREF_SIZE);
        return whole;
    }

    private Node empty() {
        EmptyState nothing = new EmptyState(kit, Feather.BELL, "outreach.empty");
        EmptyState doneToday = new EmptyState(kit, Feather.CHECK_CIRCLE, "outreach.empty.bucket");
        EmptyState notFound = new EmptyState(kit, Feather.SEARCH, "outreach.empty.not_found");
        EmptyState nobody = new EmptyState(kit, Feather.CALENDAR, "outreach.empty.expected");
        nothing.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.loadedProperty().get() && isUsual() && model.countsProperty().get().isEmpty(),
                model.loadedProperty(), model.countsProperty(), model.filterProperty(), model.typedProperty()));
        doneToday.visibleProperty().bind(Bindings.createBooleanBinding(() -> isUsual() && !model.countsProperty().get().isEmpty() || isOfKind(),
                model.countsProperty(), model.filterProperty(), model.typedProperty()));
        notFound.visibleProperty().bind(model.typedProperty().isNotEmpty());
        nobody.visibleProperty().bind(model.typedProperty().isEmpty().and(model.filterProperty().isEqualTo(WorkFilter.EXPECTED)));
        return new StackPane(nothing, doneToday, notFound, nobody);
    }

    private boolean isUsual() {
        return model.typedProperty().get().isBlank() && model.filterProperty().get() == WorkFilter.ALL;
    }

    private boolean isOfKind() {
        return model.typedProperty().get().isBlank() && model.filterProperty().get() != WorkFilter.ALL && model.filterProperty().get() != WorkFilter.EXPECTED;
    }

    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isAltDown() || event.isShiftDown()) return;
        event.consume();
        if (event.isShortcutDown()) work.openPet();
        else work.openOwner();
    }

    private void bind() {
        search.textProperty().bindBidirectional(model.typedProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.DOWN || model.tasks().isEmpty()) return;
            event.consume();
            focusTable();
        });
        table.getSelectionModel().selectedItemProperty().subscribe(task -> {
            if (task != null) model.selectedProperty().set(task);
        });
        model.selectedProperty().subscribe(task -> {
            if (task == null) return;
            int index = model.tasks().indexOf(task);
            if (index < 0 || table.getSelectionModel().getSelectedIndex() == index && table.getSelectionModel().getSelectedItem() == task) return;
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
            table.scrollTo(Math.max(0, index - 3));
        });
        model.tasks().addListener((ListChangeListener<OwnerTask>) change -> {
            if (model.tasks().isEmpty()) table.getSelectionModel().clearSelection();
        });
    }

    private void nextFilter() {
        WorkFilter[] all = WorkFilter.values();
        model.filterProperty().set(all[(model.filterProperty().get().ordinal() + 1) % all.length]);
        focusTable();
    }

    private void focusSearch() {
        Focus.on(search);
        search.selectAll();
    }

    private void focusTable() {
        Focus.on(table);
    }

    @Override
    public void arrive(Route route) {
        model.typedProperty().set("");
    }
}
