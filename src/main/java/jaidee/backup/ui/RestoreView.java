package jaidee.backup.ui;

import jaidee.backup.ui.RestoreModel.Stage;
import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.JournalEntry;
import jaidee.db.Restore;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The wizard on a new computer, or when the data can't be opened: which backup, how far it is, what is there again.
public final class RestoreView implements Screen {
    private static final double WIDTH = 900, LIST = 260;

    private final RestoreModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<BackupFile> list;
    private final Deed begin, other, again, back, cancel, keep, open;
    private final Node node;

    /// @param leave goes back to where one came from
    /// @param done  goes on with what was restored
    /// @param go    the words for going on
    public RestoreView(RestoreModel model, Runnable leave, Runnable done, String go, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.list = list();
        BooleanBinding choosing = model.stageProperty().isEqualTo(Stage.CHOOSING), working = model.stageProperty().isEqualTo(Stage.WORKING);
        this.begin = Deed.of("backup.restore.begin", "F10", () -> model.restore(list.getSelectionModel().getSelectedItem().path()))
                .when(choosing.and(list.getSelectionModel().selectedItemProperty().isNotNull()));
        this.other = Deed.of("backup.restore.other", "F6", () -> kit.files().open("backup.restore.other", List.of("jaidee", "zip")).ifPresent(model::restore)).when(choosing);
        this.again = Deed.of("backup.restore.look", "F5", model::look).when(choosing);
        this.back = Deed.of("backup.restore.back", "Esc", leave).when(choosing);
        this.cancel = Deed.of("backup.restore.cancel", "F8", model::cancel).when(working);
        this.keep = Deed.of("backup.newer.keep", "F7", this::keepNewer).when(model.stageProperty().isEqualTo(Stage.DONE).and(Bindings.isNotEmpty(model.newer())));
        this.open = Deed.of(go, "F12", done).when(model.stageProperty().isEqualTo(Stage.DONE));
        this.node = build(choosing, working);
    }

    private Node build(BooleanBinding choosing, BooleanBinding working) {
        Label title = texts.bind(new Label(), "backup.restore.title");
        title.getStyleClass().add("title");
        HBox head = new HBox(16, Icons.paw(44), title);
        head.setAlignment(Pos.CENTER_LEFT);
        Card card = new Card().add(head, Card.line(), choosing(choosing), working(working), done());
        card.setMaxWidth(WIDTH);
        card.setSpacing(16);
        card.setMaxHeight(Card.USE_PREF_SIZE);
        StackPane centre = new StackPane(card);
        centre.getStyleClass().addAll("screen", "window");
        return centre;
    }

    private Node choosing(BooleanBinding choosing) {
        Label what = words("backup.restore.what", "muted");
        Label why = new Label();
        why.setId("restore-refused");
        why.getStyleClass().add("obstacle");
        why.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        why.setWrapText(true);
        why.textProperty().bind(texts.with(now -> model.refusalProperty().get() == null ? "" : now.get(model.refusalProperty().get()), model.refusalProperty()));
        shownWhile(why, model.refusalProperty().isNotNull());
        Label newer = newer("backup.newer.left");
        newer.getStyleClass().add("obstacle");
        newer.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        HBox bottom = new HBox(8, kit.buttons().of(back), Card.gap(), kit.buttons().of(again, Feather.REFRESH_CW), kit.buttons().of(other, Feather.FOLDER), kit.buttons().primary(begin, Feather.ROTATE_CCW));
        VBox all = new VBox(12, what, list, newer, why, recoveryKey(), bottom);
        shownWhile(all, choosing);
        return all;
    }

    /// Where an encrypted backup, or one that a missing key kept from being restored, is opened by what is on paper.
    private Node recoveryKey() {
        TextField typed = texts.prompt(new TextField(), "backup.restore.key");
        typed.setId("recovery-key");
        texts.spoken(typed, "backup.restore.key");
        typed.textProperty().bindBidirectional(model.keyProperty());
        BooleanBinding locked = Bindings.createBooleanBinding(() -> model.refusalProperty().get() != null || Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .flatMap(BackupFile::manifest).filter(BackupManifest::locked).isPresent(), list.getSelectionModel().selectedItemProperty(), model.refusalProperty());
        shownWhile(typed, locked);
        return typed;
    }

    private Node working(BooleanBinding working) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label step = new Label();
        step.textProperty().bind(texts.with(now -> now.get("backup.step." + model.stepProperty().get()), model.stepProperty()));
        HBox bottom = new HBox(Card.gap(), kit.buttons().of(cancel, Feather.X));
        VBox all = new VBox(12, step, bar, bottom);
        shownWhile(all, working);
        return all;
    }

    private Node done() {
        Label said = new Label();
        said.setId("restored");
        said.setWrapText(true);
        said.textProperty().bind(texts.with(now -> model.restoredProperty().get() == null ? "" : told(model.restoredProperty().get(), now), model.restoredProperty()));
        Label again = newer("backup.newer.again");
        TableView<JournalEntry> entries = NewerTable.of(model.newer(), kit);
        shownWhile(entries, Bindings.isNotEmpty(model.newer()));
        HBox bottom = new HBox(8, Card.gap(), kit.buttons().of(keep, Feather.DOWNLOAD), kit.buttons().primary(open, Feather.CHECK));
        VBox all = new VBox(12, said, again, entries, bottom);
        shownWhile(all, model.stageProperty().isEqualTo(Stage.DONE));
        return all;
    }

    /// How much is newer than the backup; nothing when nothing is.
    private Label newer(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(texts.with(now -> model.newer().isEmpty() ? "" : now.get(key, model.newer().size(), NewerTable.taken(model.newer()),
                Days.momentText(model.newer().getFirst().at(), now.language()), Days.momentText(model.newer().getLast().at(), now.language())), model.newer()));
        shownWhile(label, Bindings.isNotEmpty(model.newer()));
        return label;
    }

    private void keepNewer() {
        List<JournalEntry> entries = List.copyOf(model.newer());
        Texts now = texts.now();
        kit.files().save("backup.newer.keep", now.get("backup.newer.file") + ".csv").ifPresent(file -> kit.background().write(() -> {
            NewerTable.write(file, entries, now);
            return file;
        }).onSuccess(kept -> kit.notices().done(Message.of("backup.newer.kept", kept))).onFailure(_ -> kit.notices().refused(Message.of("backup.newer.not_kept", file))));
    }

    private static String told(Restore.Restored restored, Texts now) {
        List<String> lines = new ArrayList<>();
        restored.file().manifest().ifPresent(made -> lines.add(now.get("backup.restore.there", made.name(), Days.momentText(made.madeAt(), now.language()), made.sales(), made.owners(), made.pets())));
        lines.add(now.get("backup.restore.checked", restored.checked()));
        restored.kept().ifPresent(kept -> lines.add(now.get("backup.restore.kept", kept)));
        if (!restored.foreign().isEmpty()) lines.add(now.get("backup.restore.foreign", restored.foreign().size()));
        if (!restored.violations().isEmpty()) lines.add(now.get("backup.restore.violations", restored.violations().size(), restored.violations().getFirst()));
        return String.join("\n", lines);
    }

    private TableView<BackupFile> list() {
        Tables tables = kit.tables();
        TableView<BackupFile> table = tables.table(new EmptyState(kit, Feather.SEARCH, "backup.restore.none"));
        table.getColumns().addAll(List.of(column(tables, "backup.restore.clinic", made -> now -> made.name()),
                column(tables, "backup.restore.at", made -> now -> Days.momentText(made.madeAt(), now.language())),
                column(tables, "backup.restore.sales", made -> now -> now.get("backup.restore.counted", made.sales(), made.owners())),
                tables.text("backup.restore.where", file -> file.path().getParent().toString())));
        table.setPrefHeight(LIST);
        table.setMinHeight(LIST);
        table.setId("found-backups");
        table.setItems(model.found());
        table.getSelectionModel().selectedItemProperty().subscribe(model::consider);
        model.found().addListener((ListChangeListener<BackupFile>) _ -> {
            if (!model.found().isEmpty() && table.getSelectionModel().isEmpty()) table.getSelectionModel().select(0);
        });
        model.chosenProperty().subscribe(brought -> {
            if (brought != null) table.getSelectionModel().clearAndSelect(model.found().indexOf(brought));
        });
        texts.spoken(table, "backup.restore.title");
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) begin.run();
        });
        return table;
    }

    private static TableColumn<BackupFile, BackupFile> column(Tables tables, String key, Function<BackupManifest, Function<Texts, String>> words) {
        return tables.words(key, (file, now) -> file.manifest().map(made -> words.apply(made).apply(now)).orElse("–"));
    }

    private Label words(String key, String style) {
        Label label = texts.bind(new Label(), key);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static void shownWhile(Node node, javafx.beans.binding.BooleanExpression shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(begin, other, again, back, cancel, keep, open);
    }

    @Override
    public void onOpen() {
        model.look();
    }

    @Override
    public void focusFirst() {
        Focus.on(list);
    }
}
