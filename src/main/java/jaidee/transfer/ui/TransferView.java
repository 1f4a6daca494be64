package jaidee.transfer.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.transfer.Finding;
import jaidee.transfer.ImportColumn;
import jaidee.transfer.ImportPlan;
import jaidee.transfer.ImportRun;
import jaidee.transfer.SourceTable;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Bringing lists in: a file is chosen, its columns are shown as they were guessed and can be changed, every row that is bad or
/// doubtful is explained, then all of it comes in or nothing. Below are the imports of before, which can be taken out again, and
/// the way out for everything.
public final class TransferView implements Screen {
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "txt", "tsv");
    private static final int EXAMPLES = 3, SHOWN = 1000;
    private static final double COLUMNS_WIDE = 520, CHOICE = 190, HEADING = 130, LEAST = 120;

    private final TransferModel model;
    private final OpenCopyModel everything;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<ImportRun> runs;
    private final TableView<Finding> findings;
    private final GridPane columns = new GridPane();
    private final Deed choose, bring, goodRows, bad, close, cancel, undo, export, stop;
    private final Node node;

    public TransferView(TransferModel model, OpenCopyModel everything, Kit kit) {
        this.model = model;
        this.everything = everything;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding open = model.tableProperty().isNotNull(), idle = model.bringingProperty().not();
        BooleanBinding clean = Bindings.createBooleanBinding(() -> plan().filter(one -> one.badLines().isEmpty() && !one.counts().isNothing()).isPresent(), model.planProperty());
        BooleanBinding spoiled = Bindings.createBooleanBinding(() -> plan().filter(one -> !one.badLines().isEmpty()).isPresent(), model.planProperty());
        this.runs = runs();
        this.findings = findings();
        BooleanBinding undoable = Bindings.createBooleanBinding(() -> Optional.ofNullable(runs.getSelectionModel().getSelectedItem()).filter(run -> run.undone().isEmpty()).isPresent(),
                runs.getSelectionModel().selectedItemProperty());
        this.choose = Deed.of("transfer.page.choose", "F4", this::choose).when(idle);
        this.bring = Deed.of("transfer.page.bring", "F10", () -> model.bring(false)).when(clean.and(idle));
        this.goodRows = Deed.of("transfer.page.good_rows", "F11", () -> model.bring(true)).when(spoiled.and(idle));
        this.bad = Deed.of("transfer.page.bad", "F9", this::saveBad).when(spoiled.and(idle));
        this.close = Deed.of("transfer.page.close", "F3", model::close).when(open.and(idle));
        this.cancel = Deed.of("transfer.page.cancel", "F8", model::cancel).when(model.bringingProperty());
        this.undo = Deed.of("transfer.page.undo", "Shift+Delete", this::undo).when(undoable.and(open.not()));
        this.export = Deed.of("transfer.page.everything", "F6", this::export).when(open.not().and(everything.goingProperty().not()));
        this.stop = Deed.of("transfer.page.cancel", "F7", everything::cancel).when(everything.goingProperty());
        runs.setPlaceholder(new EmptyState(kit, Feather.UPLOAD, "transfer.page.none", choose));
        this.node = build(open);
        model.tableProperty().addListener((_, _, table) -> fill(table));
        model.planProperty().addListener((_, _, made) -> tell(made));
        model.runs().addListener((ListChangeListener<ImportRun>) _ -> runs.getSelectionModel().selectFirst());
    }

    private Optional<ImportPlan> plan() {
        return Optional.ofNullable(model.planProperty().get());
    }

    private void choose() {
        kit.files().open("transfer.page.choose", ENDINGS).ifPresent(model::open);
    }

    private void saveBad() {
        kit.files().save("transfer.page.bad", texts.get("transfer.page.bad_name")).ifPresent(model::writeBad);
    }

    private void export() {
        String day = LocalDate.now(kit.clock()).toString();
        kit.files().save("transfer.page.everything", texts.get(Message.of("transfer.page.everything.name", day))).ifPresent(everything::write);
    }

    private void undo() {
        ImportRun run = runs.getSelectionModel().getSelectedItem();
        kit.dialogs().confirm(Message.of("transfer.page.undo.sure", run.file()), Message.of("transfer.page.undo.then", run.counts().told()),
                Message.of("transfer.page.undo"), () -> model.undo(run));
    }

    private Node build(BooleanBinding open) {
        Label state = new Label();
        state.getStyleClass().add("heading");
        state.setWrapText(true);
        state.setGraphic(Icons.of(Feather.UPLOAD));
        state.textProperty().bind(texts.with(words -> words.get(state()), model.planProperty(), model.tableProperty(), model.troubleProperty(), model.busyProperty()));
        HBox head = new HBox(8, state, Card.gap(), kit.buttons().of(choose, Feather.FOLDER));
        head.setAlignment(Pos.CENTER_LEFT);
        Label read = new Label();
        read.getStyleClass().addAll("small", "muted");
        read.textProperty().bind(texts.with(words -> Optional.ofNullable(model.tableProperty().get())
                .map(table -> words.get("transfer.page.file", table.name(), table.rows().size(), table.read())).orElseGet(() -> words.get("transfer.page.how")), model.tableProperty()));
        read.setWrapText(true);
        HBox next = new HBox(8, read, Card.gap(), shown(kit.buttons().of(close, Feather.X), open), shown(kit.buttons().of(bad, Feather.DOWNLOAD), bad),
                shown(kit.buttons().of(goodRows, Feather.CHECK), goodRows), shown(kit.buttons().primary(bring, Feather.UPLOAD), open));
        next.setAlignment(Pos.CENTER_LEFT);

        columns.setHgap(8);
        columns.setVgap(6);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        Card guessed = new Card(texts, "transfer.page.columns").fill(scroll);
        guessed.setPrefWidth(COLUMNS_WIDE);
        guessed.setMinWidth(COLUMNS_WIDE);
        Label whole = new Label();
        whole.setWrapText(true);
        whole.setMinHeight(Label.USE_PREF_SIZE);
        whole.textProperty().bind(texts.with(words -> Optional.ofNullable(findings.getSelectionModel().getSelectedItem()).map(finding -> words.get(finding.what())).orElse(""),
                findings.getSelectionModel().selectedItemProperty()));
        Card told = new Card(texts, "transfer.page.findings").fill(findings).add(whole);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox looked = new HBox(12, guessed, told);
        VBox.setVgrow(looked, Priority.ALWAYS);
        shown(looked, open);
        Card before = new Card(texts, "transfer.page.runs").fill(runs).add(new HBox(8, Card.gap(), kit.buttons().danger(undo)));
        VBox.setVgrow(before, Priority.ALWAYS);
        shown(before, open.not());
        VBox page = new VBox(12, new Card().add(head, next, working("transfer.page.bringing", model.progressProperty(), model.bringingProperty(), cancel)), looked, before, shown(everything(), open.not()));
        page.getStyleClass().add("screen");
        return page;
    }

    private Card everything() {
        Label what = texts.bind(new Label(), "transfer.page.everything.what"), careful = texts.bind(new Label(), "transfer.page.everything.careful");
        careful.getStyleClass().addAll("small", "muted");
        for (Label each : List.of(what, careful)) {
            each.setWrapText(true);
            each.setMinHeight(Label.USE_PREF_SIZE);
        }
        VBox told = new VBox(4, what, careful);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox row = new HBox(12, told, kit.buttons().of(export, Feather.DOWNLOAD));
        row.setAlignment(Pos.CENTER_LEFT);
        return new Card().add(row, working("transfer.page.everything.going", everything.progressProperty(), everything.goingProperty(), stop));
    }

    private Button shown(Button button, Deed deed) {
        button.visibleProperty().bind(deed.possible());
        button.managedProperty().bind(deed.possible());
        return button;
    }

    private static <N extends Node> N shown(N part, BooleanBinding when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(when);
        return part;
    }

    private Message state() {
        if (model.busyProperty().get()) return Message.of("transfer.page.reading");
        if (model.troubleProperty().get() != null) return model.troubleProperty().get();
        if (model.tableProperty().get() == null) return Message.of("transfer.page.title");
        return plan().map(one -> one.counts().isNothing() ? Message.of("transfer.refused.nothing_new") : Message.of("transfer.page.would", one.counts().told()))
                .orElse(Message.of("transfer.page.reading"));
    }

    private Node working(String what, ReadOnlyDoubleProperty progress, ReadOnlyBooleanProperty going, Deed stopping) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label doing = texts.bind(new Label(), what);
        doing.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(12, doing, bar, kit.buttons().of(stopping, Feather.X));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(going);
        row.managedProperty().bind(going);
        return row;
    }

    private void fill(SourceTable table) {
        columns.getChildren().clear();
        if (table == null) return;
        for (int i = 0; i < table.headings().size(); i++) {
            int place = i;
            Label heading = new Label(table.headings().get(i));
            heading.setMinWidth(HEADING);
            heading.setMaxWidth(HEADING);
            Label examples = new Label(table.rows().stream().map(row -> row.cell(place).strip()).filter(cell -> !cell.isEmpty()).limit(EXAMPLES)
                    .map(cell -> cell.length() > 30 ? cell.substring(0, 30) + "…" : cell).collect(Collectors.joining(" · ")));
            examples.getStyleClass().addAll("small", "muted");
            columns.addRow(i, heading, choice(place, table.headings().get(i)), examples);
        }
    }

    private ComboBox<ImportColumn> choice(int place, String heading) {
        ComboBox<ImportColumn> box = new ComboBox<>();
        box.getItems().setAll(ImportColumn.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(ImportColumn column) {
                return column == null ? "" : texts.get(column.named());
            }

            @Override
            public ImportColumn fromString(String typed) {
                return null;
            }
        });
        box.setValue(model.columns().get(place));
        box.setMinWidth(CHOICE);
        box.setMaxWidth(CHOICE);
        texts.spoken(box, "transfer.page.column", heading);
        box.valueProperty().addListener((_, _, column) -> {
            model.choose(place, column);
            chosen();
        });
        return box;
    }

    /// What was in another column before is in none now.
    private void chosen() {
        columns.getChildren().stream().filter(each -> each instanceof ComboBox).forEach(each -> {
            @SuppressWarnings("unchecked")
            ComboBox<ImportColumn> box = (ComboBox<ImportColumn>) each;
            box.setValue(model.columns().get(GridPane.getRowIndex(box)));
        });
    }

    private void tell(ImportPlan made) {
        findings.getItems().setAll(made == null ? List.of()
                : made.findings().stream().sorted(Comparator.comparing((Finding finding) -> !finding.bad())).limit(SHOWN).toList());
        findings.getSelectionModel().selectFirst();
    }

    private TableView<Finding> findings() {
        Tables tables = kit.tables();
        TableView<Finding> made = tables.table(new EmptyState(kit, Feather.CHECK_CIRCLE, "transfer.page.all_good"));
        TableColumn<Finding, Finding> line = tables.number("transfer.page.row", Finding::line);
        TableColumn<Finding, Finding> kind = tables.node("transfer.page.kind", finding -> new Pill(texts.of(finding.bad() ? "transfer.page.is_bad" : "transfer.page.look"), finding.bad() ? Tone.DANGER : Tone.LOOK));
        TableColumn<Finding, Finding> column = tables.words("transfer.page.in", (finding, words) -> finding.column().map(one -> words.get(one.named())).orElse(""));
        TableColumn<Finding, Finding> what = tables.words("transfer.page.what", (finding, words) -> words.get(finding.what()));
        made.getColumns().addAll(List.of(line, kind, column, what));
        double[] widths = {60, 90, 110};
        for (int i = 0; i < widths.length; i++) {
            made.getColumns().get(i).setMinWidth(widths[i]);
            made.getColumns().get(i).setMaxWidth(widths[i] * 1.4);
        }
        made.setMinHeight(LEAST);
        made.setId("findings");
        texts.spoken(made, "transfer.page.findings");
        return made;
    }

    private TableView<ImportRun> runs() {
        Tables tables = kit.tables();
        TableView<ImportRun> made = tables.table(new Label());
        made.getColumns().addAll(List.of(tables.words("transfer.page.at", (run, words) -> Days.momentText(run.at(), words.language())),
                tables.words("transfer.page.by", (run, words) -> run.by().orElseGet(() -> words.get("log.program"))), tables.text("transfer.page.name", ImportRun::file),
                tables.words("transfer.page.brought_what", (run, words) -> words.get(run.counts().told())), tables.node("transfer.page.now", this::now)));
        double[] widths = {150, 110, 160};
        for (int i = 0; i < widths.length; i++) {
            made.getColumns().get(i).setMinWidth(widths[i]);
            made.getColumns().get(i).setMaxWidth(widths[i] * 1.5);
        }
        made.getColumns().getLast().setMinWidth(150);
        made.getColumns().getLast().setMaxWidth(220);
        made.setItems(model.runs());
        made.setMinHeight(LEAST);
        made.setId("imports");
        texts.spoken(made, "transfer.page.runs");
        return made;
    }

    private Node now(ImportRun run) {
        if (run.undone().isEmpty()) return new Pill(texts.of("transfer.page.is_in"), Tone.DONE);
        return run.kept() == 0 ? new Pill(texts.of("transfer.page.is_out"), Tone.LOOK)
                : new Pill(texts.with(words -> words.get(Message.of("transfer.page.is_out_but", run.kept()))), Tone.LOOK);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(choose, bring, goodRows, bad, close, cancel, undo, export, stop);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(runs);
    }
}
