package jaidee.reports.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.reports.FigureWords;
import jaidee.reports.Measure;
import jaidee.reports.ThisMonth;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Today, this month and the months before on one page. One stands on a number; Enter opens what it is made of, and how it is
/// counted always stands at the lower left.
public final class DashboardView implements Screen {
    private static final double SIDE = 330;
    private static final int COLUMNS = 4;
    private static final String SHEET = DashboardView.class.getResource("/jaidee/reports/reports.css").toExternalForm();

    private final DashboardModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final List<FigureTile> tiles;
    private final TodayCard today;
    private final TrendCard trend;
    private final RowsView rows;
    private final ObjectProperty<Message> how = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Measure>> stoodOn = new SimpleObjectProperty<>(Optional.empty());
    private final List<Deed> deeds = new ArrayList<>();
    private final StackPane node = new StackPane();
    private Node cameFrom;

    public DashboardView(DashboardModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        Deed back = Deed.of("ui.close", this::closeRows);
        this.rows = new RowsView(kit, back);
        this.tiles = Stream.concat(ThisMonth.FIRST.stream(), ThisMonth.LATER.stream()).map(measure -> new FigureTile(measure, model, texts)).toList();
        tiles.forEach(tile -> wire(tile.button()));
        this.today = new TodayCard(model, texts, this::wire, explanation());
        this.trend = new TrendCard(model, texts, this::explain, () -> tiles.getFirst().button().requestFocus());
        ObservableValue<Boolean> seen = Bindings.createBooleanBinding(() -> model.refusalProperty().get() == null && model.rowsProperty().get() == null,
                model.refusalProperty(), model.rowsProperty());
        Node dashboard = dashboard(), refused = refused(), behind = behind();
        shown(dashboard, seen);
        shown(refused, model.refusalProperty().isNotNull());
        shown(behind, model.rowsProperty().isNotNull());
        node.getChildren().addAll(dashboard, behind, refused);
        node.getStylesheets().add(SHEET);
        bind();
        deeds.addAll(List.of(Deed.of("reports.dashboard.today", "F4", this::toToday), Deed.of("reports.dashboard.month", "F5", this::toMonth),
                Deed.of("reports.dashboard.trend", "F6", this::toTrend), Deed.of("reports.dashboard.turn", "F9", trend::turn),
                Deed.of("reports.goal.open", "F8", this::goal).when(Bindings.createBooleanBinding(() -> stoodOn.get().isPresent() && model.monthProperty().get() != null,
                        stoodOn, model.monthProperty())),
                Deed.of("reports.dashboard.again", "F7", model::load),
                Deed.of("reports.how.open", "F3", () -> stoodOn.get().ifPresent(measure -> HowPanel.open(measure, kit))),
                Deed.of("reports.dashboard.allow", "F12", model::allow).when(model.refusalProperty().isNotNull())));
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
        else if (cameFrom != null) Focus.on(cameFrom);
        else toMonth();
    }

    @Override
    public boolean stepBack() {
        if (model.rowsProperty().get() == null) return false;
        closeRows();
        return true;
    }

    private void bind() {
        model.rowsProperty().subscribe(behind -> {
            if (behind != null) rows.show(behind);
        });
    }

    /// Makes a number open its rows and say how it is counted.
    private void wire(FigureButton figure) {
        figure.setOnAction(event -> figure.question().ifPresentOrElse(question -> {
            cameFrom = figure;
            model.open(question);
        }, () -> model.nothing(figure.name())));
        figure.focusedProperty().subscribe(focused -> {
            if (!focused) return;
            how.set(figure.how());
            stoodOn.set(figure.measure());
        });
    }

    private void explain(Measure measure) {
        how.set(measure.how());
        stoodOn.set(Optional.of(measure));
        cameFrom = null;
    }

    private void closeRows() {
        model.closeRows();
        if (cameFrom == null || cameFrom.getScene() == null) trend.focus();
        else Focus.on(cameFrom);
    }

    private void goal() {
        stoodOn.get().ifPresent(measure -> new GoalPanel(model.of(measure), model.monthProperty().get().upto(), model::setGoal, kit).open());
    }

    private void toToday() {
        model.closeRows();
        today.focus();
    }

    private void toMonth() {
        model.closeRows();
        Focus.on(tiles.getFirst().button());
    }

    private void toTrend() {
        model.closeRows();
        trend.focus();
    }

    private Node dashboard() {
        Region side = today.node();
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        VBox.setVgrow(trend.node(), Priority.ALWAYS);
        VBox right = new VBox(12, month(), trend.node());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox all = new HBox(12, side, right);
        all.getStyleClass().addAll("screen", "dashboard");
        return all;
    }

    private Node month() {
        Label heading = new Label();
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(texts.with(now -> model.monthProperty().get() == null ? now.get("reports.dashboard.reading")
                : now.get("reports.dashboard.month_to", Days.monthText(model.monthProperty().get().month(), now.language()), model.monthProperty().get().upto().getDayOfMonth()),
                model.monthProperty()));
        Label alike = texts.bind(new Label(), "reports.dashboard.alike");
        alike.getStyleClass().addAll("small", "muted");
        HBox top = new HBox(12, heading, Buttons.keyCap("F5"), alike, Card.gap(), kit.buttons().quiet(deed("reports.goal.open", "F8"), Feather.TARGET));
        top.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane(8, 8);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < tiles.size(); i++) {
            FigureButton tile = tiles.get(i).button();
            tile.getStyleClass().add("tile");
            tile.setMaxHeight(Double.MAX_VALUE);
            grid.add(tile, i % COLUMNS, i / COLUMNS);
        }
        Card card = new Card().add(top, grid);
        card.setSpacing(4);
        // the chart gives way, no figure is cut off
        for (Region each : List.of(grid, card)) each.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    // the same deed as in the list of keys, for a button
    private Deed deed(String textKey, String key) {
        return Deed.of(textKey, key, this::goal).when(Bindings.createBooleanBinding(() -> stoodOn.get().isPresent() && model.monthProperty().get() != null,
                stoodOn, model.monthProperty()));
    }

    private Node explanation() {
        Label heading = texts.bind(new Label(), "reports.dashboard.how");
        heading.getStyleClass().addAll("small", "strong");
        Label words = new Label();
        words.setId("how");
        words.setWrapText(true);
        words.getStyleClass().add("small");
        words.textProperty().bind(texts.with(now -> how.get() == null ? "" : now.get(how.get()) + followed(now), how, stoodOn, model.monthProperty(), model.trendsProperty()));
        HBox top = new HBox(8, heading, Card.gap(), Buttons.keyCap("F3"));
        VBox box = new VBox(2, top, words);
        box.getStyleClass().add("inset");
        box.setMinHeight(104);
        return box;
    }

    private String followed(Texts now) {
        return stoodOn.get().filter(measure -> model.monthProperty().get() != null).flatMap(model::progress).map(progress -> "\n" + now.get("reports.dashboard.followed",
                FigureWords.of(progress.measure().unit(), progress.now()), FigureWords.of(progress.measure().unit(), progress.expected()),
                FigureWords.of(progress.measure().unit(), progress.goal()), progress.standing().named())).orElse("");
    }

    private Node behind() {
        HBox all = new HBox(rows.node());
        HBox.setHgrow(rows.node(), Priority.ALWAYS);
        all.getStyleClass().addAll("screen", "dashboard");
        return all;
    }

    private Node refused() {
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusalProperty()));
        why.setWrapText(true);
        why.setMaxWidth(480);
        why.setAlignment(Pos.CENTER);
        why.setGraphic(Icons.of(Feather.LOCK));
        VBox all = new VBox(16, why, kit.buttons().primary(Deed.of("reports.dashboard.allow", "F12", model::allow), Feather.UNLOCK));
        all.setAlignment(Pos.CENTER);
        all.getStyleClass().add("screen");
        return all;
    }

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
