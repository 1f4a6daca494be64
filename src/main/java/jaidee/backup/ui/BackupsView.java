package jaidee.backup.ui;

import jaidee.backup.BackupRun;
import jaidee.backup.BackupState;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How safe the data is in one sentence, where the backups lie, and each of them with what became of it.
public final class BackupsView implements Screen {
    private static final double MEGABYTE = 1 << 20, LEAST = 120;

    private final BackupsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<BackupRun> table;
    private final Deed now, cancel, choose, none, restore;
    private final Encryption encryption;
    private final Node node;

    /// @param restore leaves the clinic and opens the wizard
    public BackupsView(BackupsModel model, Runnable restore, Encryption encryption, Kit kit) {
        this.encryption = encryption;
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding chosen = Bindings.createBooleanBinding(() -> model.secondProperty().get().isPresent(), model.secondProperty());
        this.now = Deed.of("backup.page.now", "F4", model::make).when(model.runningProperty().not());
        this.cancel = Deed.of("backup.page.cancel", "F8", model::cancel).when(model.runningProperty());
        this.choose = Deed.of("backup.page.second", "F6", this::choose);
        this.none = Deed.of("backup.page.no_second", "Shift+Delete", () -> model.copyTo(Optional.empty())).when(chosen);
        this.restore = Deed.of("backup.page.restore", "F9", restore).when(model.runningProperty().not());
        this.table = table();
        this.node = build(chosen);
    }

    private void choose() {
        kit.files().folder("backup.page.second").ifPresent(folder -> model.copyTo(Optional.of(folder)));
    }

    private Node build(BooleanBinding chosen) {
        Label state = new Label();
        state.getStyleClass().add("heading");
        state.textProperty().bind(texts.with(words -> Optional.ofNullable(model.stateProperty().get()).map(each -> words.get(each.says())).orElse(""), model.stateProperty()));
        state.graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.of(good() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE), model.stateProperty()));
        state.setWrapText(true);
        HBox head = new HBox(12, state, Card.gap(), kit.buttons().of(restore, Feather.ROTATE_CCW), kit.buttons().primary(now, Feather.SAVE));
        head.setAlignment(Pos.CENTER_LEFT);
        Button off = kit.buttons().quiet(none, Feather.X);
        off.visibleProperty().bind(chosen);
        off.managedProperty().bind(chosen);
        Card places = new Card(texts, "backup.page.places").add(
                place(Feather.HARD_DRIVE, texts.with(words -> words.get("backup.page.here", model.beside())), List.of()),
                place(Feather.COPY, texts.with(words -> second(words), model.secondProperty()), List.of(kit.buttons().of(choose, Feather.FOLDER), off)),
                place(encryption.isLocked() ? Feather.LOCK : Feather.UNLOCK, texts.of(encryption.isLocked() ? "vault.page.is_locked" : "vault.page.is_open"), encryption.buttons(kit)));
        Label how = texts.bind(new Label(), "backup.page.how");
        how.getStyleClass().addAll("small", "muted");
        how.setWrapText(true);
        Card all = new Card(texts, "backup.page.all").fill(table).add(how);
        VBox.setVgrow(all, Priority.ALWAYS);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.textProperty().bind(texts.with(words -> newestTrouble().map(why -> why.in(words.language())).orElse(""), model.stateProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox page = new VBox(12, new Card().add(head, problem, working()), places, all);
        page.getStyleClass().add("screen");
        return page;
    }

    private String second(Texts words) {
        return model.secondProperty().get().map(path -> words.get("backup.page.there", path)).orElse(words.get("backup.page.nowhere"));
    }

    private boolean good() {
        return model.stateProperty().get() != null && model.stateProperty().get().level() == BackupState.Level.GOOD;
    }

    private Node working() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label doing = new Label();
        doing.textProperty().bind(texts.with(words -> words.get("backup.step." + model.stepProperty().get()), model.stepProperty()));
        doing.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(12, doing, bar, kit.buttons().of(cancel, Feather.X));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.runningProperty());
        row.managedProperty().bind(model.runningProperty());
        return row;
    }

    private static Node place(Feather icon, javafx.beans.value.ObservableValue<String> words, List<Button> buttons) {
        Label label = new Label();
        label.setGraphic(Icons.of(icon));
        label.textProperty().bind(words);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, label);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<BackupRun> table() {
        Tables tables = kit.tables();
        TableView<BackupRun> made = tables.table(new EmptyState(kit, Feather.SAVE, "backup.page.none", now));
        TableColumn<BackupRun, BackupRun> size = tables.number("backup.page.size", run -> run.file().isEmpty() ? "–" : String.format(Locale.ROOT, "%,.1f MB", run.bytes() / MEGABYTE));
        TableColumn<BackupRun, BackupRun> trouble = tables.words("backup.page.trouble", (run, words) -> trouble(run).map(why -> why.in(words.language())).orElse(""));
        made.getColumns().addAll(List.of(tables.words("backup.page.at", (run, words) -> Days.momentText(run.at(), words.language())),
                tables.words("backup.page.kind", (run, words) -> words.get("backup.kind." + run.kind())), size, tables.node("backup.page.proved", this::proof),
                tables.node("backup.page.copy", this::copy), trouble));
        double[] widths = {150, 150, 90, 190, 150};
        for (int i = 0; i < widths.length; i++) {
            made.getColumns().get(i).setMinWidth(widths[i]);
            made.getColumns().get(i).setMaxWidth(widths[i] * 1.4);
        }
        made.setItems(model.runs());
        made.setMinHeight(LEAST);
        made.setId("backups");
        texts.spoken(made, "backup.page.all");
        return made;
    }

    private Optional<Bilingual> newestTrouble() {
        return model.runs().stream().findFirst().flatMap(BackupsView::trouble);
    }

    private static Optional<Bilingual> trouble(BackupRun run) {
        return run.trouble().or(() -> run.copy().flatMap(BackupRun.Copy::trouble));
    }

    private Node proof(BackupRun run) {
        if (run.trouble().isPresent()) return new Pill(texts.of(run.file().isEmpty() ? "backup.page.failed" : "backup.page.not_good"), Tone.DANGER);
        if (run.proved().isEmpty()) return new Pill(texts.of("backup.page.waiting"), Tone.LOOK);
        return new Pill(texts.with(words -> words.get(Message.of("backup.page.good", run.checked()))), Tone.DONE);
    }

    private Node copy(BackupRun run) {
        if (run.copy().isEmpty()) return new Label("–");
        return run.isCopied() ? new Pill(texts.of("backup.page.copied"), Tone.DONE) : new Pill(texts.of("backup.page.not_copied"), Tone.LOOK);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return Stream.concat(Stream.of(now, cancel, choose, none, restore), encryption.deeds().stream()).toList();
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(table);
    }
}
