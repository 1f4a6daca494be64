package jaidee.closing.ui;

import jaidee.closing.PointsCheck;
import jaidee.closing.ReportPapers;
import jaidee.closing.ShiftReport;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.paper.DayReportPaper.Line;
import jaidee.paper.DayReportPaper.Section;
import jaidee.paper.Stock;
import jaidee.till.CashShift;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The report of a shift on screen, in three columns, word for word what it says on paper. Bills whose points agree,
/// don't agree, or were moved by hand open as lists.
public final class ShiftView implements Screen {
    private static final int COLUMNS = 3;
    private static final double GAP = 24, BESIDES = 2 * GAP + 20;

    private final ShiftViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Deed roll;
    private final Deed page;
    private final List<Deed> lists;
    private final HBox columns = new HBox(GAP);
    private final ScrollPane scroll = new ScrollPane();
    private final Button printing;
    private final VBox node;

    public ShiftView(ShiftViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        var there = Bindings.isNotNull(model.reportProperty());
        roll = Deed.of("closing.print.roll", "F11", () -> model.print(Stock.ROLL_80, texts.language())).when(there);
        page = Deed.of("closing.print.a4", "F12", () -> model.print(Stock.A4, texts.language())).when(there);
        printing = kit.buttons().primary(roll, Feather.PRINTER);
        lists = List.of(list("closing.points.matched", "closing.points.matched.none", "F5", PointsCheck::matched),
                list("closing.points.unmatched", "closing.points.unmatched.none", "F6", PointsCheck::unmatched),
                list("closing.points.manual", "closing.points.manual.none", "F7", PointsCheck::manual));
        scroll.setContent(columns);
        scroll.setId("report");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Card card = new Card().add(head()).fill(scroll).add(foot());
        VBox.setVgrow(card, Priority.ALWAYS);
        node = new VBox(card);
        node.getStyleClass().add("screen");
        model.reportProperty().subscribe(report -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(List.of(roll, page));
        deeds.addAll(lists);
        return deeds;
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(printing);
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(texts.with(now -> report() == null ? "" : now.get(shift().isOpen() ? "closing.report.x" : "closing.report.z")
                + "  " + shift().closing().map(CashShift.Closing::number).orElse(""), model.reportProperty()));
        Label when = new Label();
        when.getStyleClass().add("muted");
        when.textProperty().bind(texts.with(now -> report() == null ? "" : Days.weekdayText(shift().businessDay(), now.language()) + "   "
                + now.get("closing.view.opened", shift().openedAt(), shift().openedBy()) + shift().closing().map(closing ->
                "   " + now.get("closing.view.closed", closing.at(), closing.closedBy())).orElse(""), model.reportProperty()));
        HBox row = new HBox(12, new VBox(title, when), Card.gap(), kit.buttons().of(page, Feather.PRINTER), printing);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node foot() {
        HBox row = new HBox(8, texts.bind(new Label(), "closing.points.title"), Card.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        lists.forEach(list -> row.getChildren().add(kit.buttons().of(list)));
        return row;
    }

    private void show() {
        columns.getChildren().clear();
        if (report() == null) return;
        List<Section> sections = ReportPapers.sections(report(), texts.language());
        int all = sections.stream().mapToInt(ShiftView::height).sum(), used = 0;
        List<VBox> made = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            VBox column = new VBox(18);
            column.setMinWidth(0);
            column.prefWidthProperty().bind(scroll.widthProperty().subtract(BESIDES).divide(COLUMNS));
            made.add(column);
        }
        for (Section section : sections) {
            int middle = used + height(section) / 2;
            made.get(Math.min(COLUMNS - 1, middle * COLUMNS / Math.max(all, 1))).getChildren().add(part(section));
            used += height(section);
        }
        shift().closing().filter(closing -> !closing.note().isEmpty()).ifPresent(closing ->
                made.getLast().getChildren().add(wrapped(texts.get("closing.report.note", closing.note()))));
        columns.getChildren().setAll(made);
    }

    private static int height(Section section) {
        return section.lines().size() + 2;
    }

    private Node part(Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("heading");
        VBox part = new VBox(2, title, Card.line());
        section.lines().forEach(line -> part.getChildren().add(line(line)));
        return part;
    }

    private static Node line(Line line) {
        Label words = wrapped(line.words()), figure = new Label(line.figure());
        figure.setMinWidth(Label.USE_PREF_SIZE);
        if (line.strong()) {
            words.getStyleClass().add("strong");
            figure.getStyleClass().add(line.figure().startsWith("-") ? "negative" : "amount");
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, words, figure);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private Deed list(String key, String emptyKey, String function, Function<PointsCheck, List<PointsCheck.Line>> which) {
        return Deed.of(key, function, () -> openList(key, emptyKey, which.apply(report().check()))).when(Bindings.isNotNull(model.reportProperty()));
    }

    private void openList(String titleKey, String emptyKey, List<PointsCheck.Line> lines) {
        Tables tables = kit.tables();
        TableView<PointsCheck.Line> table = tables.table(new EmptyState(kit, Feather.CHECK_CIRCLE, emptyKey));
        table.setId("points");
        table.getItems().setAll(lines);
        table.setPrefSize(760, 420);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().addAll(List.of(tables.words("closing.points.what", (line, now) -> now.get(line.what())),
                tables.text("closing.points.owner", PointsCheck.Line::ownerName),
                tables.words("closing.points.at", (line, now) -> Days.momentText(line.at(), now.language())),
                tables.points("closing.points.said", PointsCheck.Line::said), tables.points("closing.points.ledger", PointsCheck.Line::ledger)));
        if (!lines.isEmpty()) table.getSelectionModel().selectFirst();
        Panel panel = kit.dialogs().panel(Message.of(titleKey), table).focusing(table).givingWay();
        Deed open = Deed.of("closing.points.open", "Enter", () -> {
            PointsCheck.Line chosen = table.getSelectionModel().getSelectedItem();
            if (chosen == null) return;
            panel.close();
            kit.navigator().open(chosen.sale().<Route>map(Route.ReceiptView::new).orElse(new Route.OwnerProfile(chosen.owner())));
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            open.run();
        });
        panel.offerPrimary(open.when(Bindings.isNotNull(table.getSelectionModel().selectedItemProperty()))).open();
    }

    private ShiftReport report() {
        return model.reportProperty().get();
    }

    private CashShift shift() {
        return report().shift();
    }
}
