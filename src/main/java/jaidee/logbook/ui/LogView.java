package jaidee.logbook.ui;

import jaidee.audit.AuditFault;
import jaidee.audit.AuditResult;
import jaidee.kernel.Days;
import jaidee.kernel.Texts;
import jaidee.logbook.LogDoer;
import jaidee.logbook.LogGroup;
import jaidee.logbook.LogLine;
import jaidee.logbook.LogPart;
import jaidee.logbook.LogWords;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.FxThread;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The log: what is asked for above, the entries on the left, all of the one chosen on the right, the check below it.
public final class LogView implements Screen {
    private static final double SIDE = 350;
    /// So many rows before the end the next ones are fetched.
    private static final int AHEAD = 40;
    private static final int FAULTS_SHOWN = 8;

    private final LogModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField find = new TextField(), days = new TextField();
    private final ComboBox<Optional<LogDoer>> doer = new ComboBox<>();
    private final ComboBox<Optional<LogGroup>> group = new ComboBox<>();
    private final TableView<LogLine> table;
    private final ScrollPane chosen = new ScrollPane();
    private final VBox checkBox = new VBox(8);
    private final Deed open, all, check, stop, export;
    private final List<Deed> deeds;
    private final Node node;

    public LogView(LogModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = table();
        BooleanBinding leads = Bindings.createBooleanBinding(() -> selected().flatMap(LogRoutes::of).isPresent(), table.getSelectionModel().selectedItemProperty());
        this.open = Deed.of("log.open", "Ctrl+Enter", this::openChosen).when(leads);
        this.all = Deed.of("log.all", "F4", model::everything);
        this.check = Deed.of("log.check", "F8", model::check).when(model.checkingProperty().not());
        this.stop = Deed.of("log.check.stop", "F7", model::stopChecking).when(model.checkingProperty());
        this.export = Deed.of("log.export", "F9", () -> model.export(() -> kit.files().save("log.export", texts.get("log.export.file", model.today()))));
        this.deeds = List.of(Deed.of("log.find", "F3", () -> Focus.on(find)), Deed.of("log.days", "F5", () -> Focus.on(days)), Deed.of("log.person", "F6", () -> show(doer)),
                Deed.of("log.group", "Ctrl+F6", () -> show(group)), all, open, check, stop, export);
        this.node = build();
        table.getSelectionModel().selectedItemProperty().subscribe(this::showChosen);
        texts.languageProperty().subscribe(() -> {
            showChosen();
            showResult();
        });
        model.resultProperty().subscribe(this::showResult);
        model.checkingProperty().subscribe(this::showResult);
        showChosen();
        showResult();
    }

    private static void show(ComboBox<?> box) {
        Focus.on(box);
        box.show();
    }

    private Node build() {
        choices(doer, model.doerProperty(), (who, words) -> who.map(one -> one.name().isEmpty() ? words.get("log.program") : one.name()).orElseGet(() -> words.get("log.person.all")), "log.person");
        model.doers().addListener((ListChangeListener<LogDoer>) _ -> doers());
        doers();
        choices(group, model.groupProperty(), (one, words) -> words.get(one.map(LogGroup::named).orElse("log.group.all")), "log.group");
        group.getItems().setAll(Stream.concat(Stream.of(Optional.<LogGroup>empty()), model.groups().stream().map(Optional::of)).toList());
        Card asked = new Card().add(new HBox(8, box(find, "log.find.hint", "log.find", "F3"), box(days, "log.days.hint", "log.days", "F5"), doer, group, kit.buttons().quiet(all, Feather.ROTATE_CCW)), wrong());
        find.textProperty().bindBidirectional(model.wordsProperty());
        days.textProperty().bindBidirectional(model.daysProperty());
        find.setId("find");
        days.setId("days");
        Card list = new Card(texts, "log.title").fill(table).add(foot());
        HBox.setHgrow(list, Priority.ALWAYS);
        chosen.setFitToWidth(true);
        HBox buttons = new HBox(8, Card.gap(), kit.buttons().of(open, Feather.EXTERNAL_LINK));
        Card one = new Card().fill(chosen).add(buttons);
        VBox.setVgrow(one, Priority.ALWAYS);
        VBox side = new VBox(12, one, new Card().add(checkBox));
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        HBox both = new HBox(12, list, side);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox page = new VBox(12, asked, both);
        page.getStyleClass().add("screen");
        return page;
    }

    private Node box(TextField field, String hint, String spoken, String key) {
        texts.prompt(field, hint);
        texts.spoken(field, spoken);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox box = new HBox(10, Icons.of(field == find ? Feather.SEARCH : Feather.CALENDAR), field, Buttons.keyCap(key));
        box.getStyleClass().add("search-box");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, field == find ? Priority.ALWAYS : Priority.SOMETIMES);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.DOWN) return;
            event.consume();
            focusFirst();
        });
        return box;
    }

    private <T> void choices(ComboBox<T> box, ObjectProperty<T> value, BiFunction<T, Texts, String> words, String spoken) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : words.apply(each, texts.now());
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        texts.languageProperty().subscribe(() -> {
            StringConverter<T> same = box.getConverter();
            box.setConverter(null);
            box.setConverter(same);
        });
        box.valueProperty().bindBidirectional(value);
        box.setPrefWidth(170);
        box.setMinWidth(150);
        box.setId(spoken);
        texts.spoken(box, spoken);
    }

    private void doers() {
        doer.getItems().setAll(Stream.concat(Stream.of(Optional.<LogDoer>empty()), model.doers().stream().map(Optional::of)).toList());
    }

    private Node wrong() {
        Label label = texts.bind(new Label(), "log.days.wrong");
        label.getStyleClass().add("negative");
        label.visibleProperty().bind(model.wrongDaysProperty());
        label.managedProperty().bind(model.wrongDaysProperty());
        return label;
    }

    private Node foot() {
        Label label = new Label();
        label.getStyleClass().addAll("small", "muted");
        label.textProperty().bind(texts.with(words -> model.lookingAtProperty().get() != null ? words.get("log.searching", model.lookingAtProperty().get())
                : words.get(model.lastProperty().get() ? "log.found" : "log.found_so_far", model.lines().size()), model.lines(), model.lastProperty(), model.lookingAtProperty()));
        label.visibleProperty().bind(model.allowedProperty());
        HBox foot = new HBox(8, label, Card.gap(), kit.buttons().of(export, Feather.DOWNLOAD));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private TableView<LogLine> table() {
        Tables tables = kit.tables();
        Node none = new EmptyState(kit, Feather.LIST, "log.none"), locked = new EmptyState(kit, Feather.LOCK, "log.locked");
        TableView<LogLine> made = tables.table(locked);
        made.placeholderProperty().bind(Bindings.createObjectBinding(() -> model.allowedProperty().get() ? none : locked, model.allowedProperty()));
        made.getStyleClass().add("two-line");
        TableColumn<LogLine, LogLine> at = tables.words("log.column.at", (line, words) -> Days.momentText(line.entry().at(), words.language()));
        TableColumn<LogLine, LogLine> who = tables.words("log.column.who", LogWords::who);
        TableColumn<LogLine, LogLine> what = tables.twoLine("log.column.what", line -> LogWords.sentence(line, texts.now()), line -> LogWords.details(line, texts.now()));
        made.getColumns().addAll(List.of(at, who, what));
        at.setMinWidth(165);
        at.setMaxWidth(175);
        who.setMinWidth(115);
        who.setMaxWidth(140);
        made.setItems(model.lines());
        made.setId("log");
        made.setRowFactory(_ -> row());
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && open.possible().get()) {
                event.consume();
                openChosen();
            }
        });
        texts.spoken(made, "log.title");
        return made;
    }

    private TableRow<LogLine> row() {
        TableRow<LogLine> row = new TableRow<>() {
            @Override
            protected void updateItem(LogLine line, boolean empty) {
                super.updateItem(line, empty);
                if (!empty && getIndex() > model.lines().size() - AHEAD) FxThread.later(model::more);
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && open.possible().get()) openChosen();
        });
        return row;
    }

    private Optional<LogLine> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void openChosen() {
        selected().flatMap(LogRoutes::of).ifPresent(kit.navigator()::open);
    }

    private void showChosen() {
        if (selected().isEmpty()) {
            chosen.setContent(new EmptyState(kit, Feather.LIST, "log.choose"));
            return;
        }
        LogLine line = selected().get();
        Texts words = texts.now();
        List<Node> all = new ArrayList<>();
        all.add(wrapped(LogWords.sentence(line, words), "heading"));
        all.add(wrapped(words.get("log.at", LogWords.who(line, words), line.entry().at()), "muted"));
        for (LogPart part : LogWords.parts(line, words)) all.add(new VBox(wrapped(part.name(), "small", "muted"), wrapped(LogWords.said(part, words))));
        all.add(wrapped(words.get("log.number", Long.toString(line.entry().id()), line.code()), "small", "muted"));
        VBox box = new VBox(10);
        box.getChildren().setAll(all);
        chosen.setContent(box);
    }

    private static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private void showResult() {
        AuditResult found = model.resultProperty().get();
        List<Node> rows = new ArrayList<>();
        if (model.checkingProperty().get()) rows.addAll(List.of(running(), kit.buttons().of(stop, Feather.X)));
        else {
            if (found != null) rows.addAll(result(found, texts.now()));
            rows.add(kit.buttons().of(check, Feather.SHIELD));
        }
        checkBox.getChildren().setAll(rows);
    }

    private Node running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(Bindings.createDoubleBinding(() -> model.toCheckProperty().get() == 0 ? 0 : (double) model.checkedProperty().get() / model.toCheckProperty().get(),
                model.checkedProperty(), model.toCheckProperty()));
        Label doing = new Label();
        doing.textProperty().bind(texts.with(words -> words.get("log.check.running", model.checkedProperty().get(), model.toCheckProperty().get()), model.checkedProperty(), model.toCheckProperty()));
        return new VBox(6, doing, bar);
    }

    private static List<Node> result(AuditResult found, Texts words) {
        if (found.faults().isEmpty()) {
            Label good = wrapped(words.get("log.checked", found.checked()));
            good.setGraphic(Icons.of(Feather.CHECK_CIRCLE));
            return List.of(good);
        }
        Label bad = wrapped(words.get("log.check.bad", found.faults().size(), found.checked()), "negative");
        bad.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        List<Node> rows = new ArrayList<>(List.of(bad));
        for (AuditFault fault : found.faults().subList(0, Math.min(FAULTS_SHOWN, found.faults().size()))) rows.add(wrapped(words.get(fault.message())));
        if (found.faults().size() > FAULTS_SHOWN) rows.add(wrapped(words.get("log.check.more", found.faults().size() - FAULTS_SHOWN), "muted"));
        rows.add(wrapped(words.get("log.check.who"), "small"));
        return rows;
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
        model.open();
    }

    @Override
    public void onClose() {
        model.leave();
    }

    @Override
    public void focusFirst() {
        Focus.on(table);
        if (table.getSelectionModel().isEmpty() && !model.lines().isEmpty()) table.getSelectionModel().selectFirst();
    }
}
