package jaidee.reports.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.paper.ui.PaperDesk;
import jaidee.reports.Measure;
import jaidee.reports.MonthReport;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The report of any month, chapter by chapter: its figures on the left, its tables on the right; printed, or saved as PDF or
/// spreadsheet in either language.
public final class MonthView implements Screen {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final String SHEET = MonthView.class.getResource("/jaidee/reports/reports.css").toExternalForm();

    private final MonthModel model;
    private final PaperDesk paper;
    private final Kit kit;
    private final UiTexts texts;
    private final MonthFiguresTable figures;
    private final MonthTablePane tables;
    private final RowsView rows;
    private final TextField typed = new TextField();
    private final ChoiceChips<Measure.Chapter> chapters;
    private final ChoiceChips<Language> language;
    private final ObjectProperty<Optional<Measure>> stoodOn = new SimpleObjectProperty<>(Optional.empty());
    private final Deed earlier, later, print, pdf, xlsx, cancel, again, allow, goal;
    private final List<Deed> deeds;
    private final StackPane node = new StackPane();
    private boolean waitsForFigures;

    public MonthView(MonthModel model, PaperDesk paper, Kit kit) {
        this.model = model;
        this.paper = paper;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = new MonthFiguresTable(kit);
        this.tables = new MonthTablePane(kit);
        this.rows = new RowsView(kit, Deed.of("ui.close", this::closeRows));
        this.chapters = new ChoiceChips<>(List.of(Measure.Chapter.values()), each -> texts.with(now -> now.get(each.named())));
        this.language = new ChoiceChips<>(List.of(Language.values()), each -> texts.of("reports.month.language." + each));
        BooleanBinding there = model.reportProperty().isNotNull().and(model.writing().property().not());
        this.earlier = Deed.of("reports.month.earlier", "Left", () -> turn(model::earlier));
        this.later = Deed.of("reports.month.later", "Right", () -> turn(model::later)).when(Bindings.createBooleanBinding(() -> model.monthProperty().get().isBefore(model.thisMonth()), model.monthProperty()));
        this.print = Deed.of("reports.month.print", "F11", this::print).when(there);
        this.pdf = Deed.of("reports.month.pdf", "F10", () -> save("pdf")).when(there);
        this.xlsx = Deed.of("reports.month.xlsx", "F12", () -> save("xlsx")).when(there);
        this.cancel = Deed.of("reports.month.cancel", "Shift+Delete", model::cancel).when(model.runningProperty());
        this.again = Deed.of("reports.dashboard.again", "F7", model::load);
        this.allow = Deed.of("reports.dashboard.allow", "Ctrl+F8", model::allow).when(model.lackingProperty());
        this.goal = Deed.of("reports.goal.open", "F8", this::goal).when(Bindings.createBooleanBinding(() -> stoodOn.get().isPresent() && model.reportProperty().get() != null,
                stoodOn, model.reportProperty()));
        this.deeds = List.of(earlier, later, Deed.of("reports.month.go_to", "F4", this::focusTyped), Deed.of("reports.month.chapter", "F5", this::nextChapter),
                Deed.of("reports.month.table", "F6", this::nextTable), Deed.of("reports.month.language", "F9", this::otherLanguage), print, pdf, xlsx, cancel, again, allow, goal,
                Deed.of("reports.how.open", "F3", () -> stoodOn.get().ifPresent(measure -> HowPanel.open(measure, kit))));
        Node page = page(), behind = behind();
        shown(page, model.rowsProperty().isNull());
        shown(behind, model.rowsProperty().isNotNull());
        node.getChildren().addAll(page, behind);
        node.getStylesheets().add(SHEET);
        bind();
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
    public void onClose() {
        model.leave();
    }

    @Override
    public void focusFirst() {
        if (model.rowsProperty().get() != null) rows.focus();
        else if (model.reportProperty().get() != null) Focus.on(figures.node());
        else waitsForFigures = true;
    }

    @Override
    public boolean stepBack() {
        if (model.rowsProperty().get() == null) return false;
        closeRows();
        return true;
    }

    private void closeRows() {
        model.closeRows();
        Focus.on(figures.node());
    }

    private Node page() {
        Card left = new Card().add(chapters).fill(figures.node()).add(how());
        left.setSpacing(8);
        Card right = new Card().fill(tables.node());
        left.setPrefWidth(566);
        left.setMinWidth(566);
        left.setMaxWidth(720);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setPrefWidth(520);
        right.setMinWidth(0);
        HBox both = new HBox(12, left, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        StackPane content = new StackPane(both, waiting());
        VBox.setVgrow(content, Priority.ALWAYS);
        shown(both, model.reportProperty().isNotNull());
        VBox all = new VBox(8, head(), content);
        all.getStyleClass().addAll("screen", "dashboard");
        return all;
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("title");
        title.setId("month-title");
        title.textProperty().bind(texts.with(now -> Days.monthText(model.monthProperty().get(), now.language()), model.monthProperty()));
        typed.setId("month");
        typed.setPrefColumnCount(7);
        texts.prompt(typed, "reports.month.prompt");
        texts.spoken(typed, "reports.month.go_to");
        typed.setOnAction(event -> {
            boolean read = model.goTo(typed.getText());
            typed.pseudoClassStateChanged(REFUSED, !read);
            if (!read) kit.notices().refused(Message.of("reports.month.not_read"));
            else {
                typed.clear();
                if (model.reportProperty().get() == null) waitsForFigures = true;
                else Focus.on(figures.node());
            }
        });
        language.setId("paper-language");
        language.getStyleClass().add("small-chips");
        language.setPrefWrapLength(160);
        language.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox first = new HBox(6, kit.buttons().icon(earlier, Feather.CHEVRON_LEFT), title, kit.buttons().icon(later, Feather.CHEVRON_RIGHT), typed, Buttons.keyCap("F4"), Card.gap(),
                Buttons.keyCap("F9"), language, kit.buttons().of(xlsx, Feather.GRID), kit.buttons().of(pdf, Feather.DOWNLOAD), kit.buttons().primary(print, Feather.PRINTER));
        first.setAlignment(Pos.CENTER_LEFT);
        Label warnings = new Label();
        warnings.setId("warnings");
        warnings.getStyleClass().addAll("small", "muted");
        warnings.setWrapText(true);
        warnings.setMinHeight(Region.USE_PREF_SIZE);
        warnings.textProperty().bind(texts.with(now -> model.reportProperty().get() == null ? "" : model.reportProperty().get().warnings().stream().map(now::get).collect(Collectors.joining("  ·  ")),
                model.reportProperty()));
        shown(warnings, warnings.textProperty().isNotEmpty());
        return new VBox(4, first, warnings);
    }

    private Node waiting() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setPrefWidth(320);
        Label counting = new Label();
        counting.textProperty().bind(texts.with(now -> now.get("reports.month.counting", Days.monthText(model.monthProperty().get(), now.language())), model.monthProperty()));
        VBox running = new VBox(12, counting, bar, kit.buttons().of(cancel));
        running.setAlignment(Pos.CENTER);
        shown(running, model.runningProperty().and(model.reportProperty().isNull()));
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusalProperty()));
        why.setWrapText(true);
        why.setMaxWidth(480);
        why.setAlignment(Pos.CENTER);
        why.setGraphic(Icons.of(Feather.INFO));
        Node once = kit.buttons().of(again), may = kit.buttons().primary(allow, Feather.UNLOCK);
        shown(once, model.lackingProperty().not());
        shown(may, model.lackingProperty());
        VBox refused = new VBox(12, why, once, may);
        refused.setAlignment(Pos.CENTER);
        shown(refused, model.refusalProperty().isNotNull());
        return new StackPane(running, refused);
    }

    private Node how() {
        Label words = new Label();
        words.setId("how");
        words.getStyleClass().add("small");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.with(now -> stoodOn.get().map(measure -> now.get(measure.how()) + "  ·  " + now.get("reports.month.enter")).orElse(""), stoodOn, model.reportProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(12, words, Buttons.keyCap("F3"), kit.buttons().quiet(goal, Feather.TARGET));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("inset");
        return box;
    }

    private Node behind() {
        HBox all = new HBox(rows.node());
        HBox.setHgrow(rows.node(), Priority.ALWAYS);
        all.getStyleClass().addAll("screen", "dashboard");
        return all;
    }

    private void bind() {
        chapters.setId("chapters");
        chapters.getStyleClass().add("small-chips");
        chapters.setPrefWrapLength(600);
        chapters.setHgap(3);
        chapters.valueProperty().set(Measure.Chapter.MONEY);
        language.valueProperty().set(texts.language());
        texts.languageProperty().subscribe(now -> language.valueProperty().set(now));
        chapters.valueProperty().subscribe(() -> draw());
        model.reportProperty().subscribe(() -> draw());
        model.rowsProperty().subscribe(behind -> {
            if (behind != null) rows.show(behind);
        });
        figures.node().getSelectionModel().selectedItemProperty().subscribe(row -> stoodOn.set(Optional.ofNullable(row).map(each -> each.measure())));
        figures.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tables.table().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        figures.node().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) figures.chosen().ifPresent(model::open);
        });
    }

    // the tables would take ← and → for themselves, though they have nothing to go to there
    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown() || event.isShortcutDown()) return;
        if (event.getCode() == KeyCode.LEFT) earlier.run();
        else if (event.getCode() == KeyCode.RIGHT) later.run();
        else if (event.getCode() == KeyCode.ENTER && event.getSource() == figures.node()) figures.chosen().ifPresent(model::open);
        else return;
        event.consume();
    }

    private void draw() {
        MonthReport report = model.reportProperty().get();
        Measure.Chapter chapter = chapters.valueProperty().get();
        figures.show(report, chapter);
        tables.show(report, chapter);
        if (report == null || !waitsForFigures) return;
        waitsForFigures = false;
        Focus.on(figures.node());
    }

    private void nextChapter() {
        List<Measure.Chapter> all = Arrays.asList(Measure.Chapter.values());
        chapters.valueProperty().set(all.get((all.indexOf(chapters.valueProperty().get()) + 1) % all.size()));
        Focus.on(figures.node().getItems().isEmpty() ? tables.table() : figures.node());
    }

    private void nextTable() {
        if (tables.table().isFocused()) tables.turn();
        Focus.on(tables.table());
    }

    private void otherLanguage() {
        language.valueProperty().set(language.valueProperty().get() == Language.TH ? Language.EN : Language.TH);
    }

    /// While the other month is read there is nothing to stand on; one stands on its figures as soon as they are there.
    private void turn(Runnable month) {
        waitsForFigures = true;
        month.run();
    }

    private void focusTyped() {
        Focus.on(typed);
        typed.selectAll();
    }

    private void print() {
        MonthReport report = model.reportProperty().get();
        Language in = language.valueProperty().get();
        paper.print(() -> model.sheet(report, in));
    }

    private void save(String ending) {
        Language in = language.valueProperty().get();
        kit.files().save("reports.month.save", "jaidee-%s.%s".formatted(model.monthProperty().get(), ending)).ifPresent(file -> model.write(file, in));
    }

    private void goal() {
        MonthReport report = model.reportProperty().get();
        stoodOn.get().ifPresent(measure -> new GoalPanel(report.of(measure), report.upto(), model::setGoal, kit).open());
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
