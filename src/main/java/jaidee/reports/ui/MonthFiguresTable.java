package jaidee.reports.ui;

import jaidee.kernel.Message;
import jaidee.reports.Comparison;
import jaidee.reports.FigureWords;
import jaidee.reports.GoalProgress;
import jaidee.reports.Measure;
import jaidee.reports.MonthReport;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The figures of one chapter against last month, last year and the goal, a row each.
final class MonthFiguresTable {
    private final UiTexts texts;
    private final TableView<Comparison> table;
    private LocalDate upto = LocalDate.EPOCH;
    private boolean over;

    MonthFiguresTable(Kit kit) {
        this.texts = kit.texts();
        Tables tables = kit.tables();
        this.table = tables.table(new EmptyState(kit, Feather.BAR_CHART_2, "reports.month.no_figures"));
        table.setId("figures");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<Comparison, Comparison> name = tables.node("reports.goal.figure", row -> name(row.measure()));
        TableColumn<Comparison, Comparison> value = tables.number("reports.sheet.now", row -> FigureWords.of(row.measure().unit(), row.now()));
        TableColumn<Comparison, Comparison> lastMonth = tables.node("reports.sheet.last_month", row -> against(row, Comparison::lastMonth));
        TableColumn<Comparison, Comparison> lastYear = tables.node("reports.sheet.last_year", row -> against(row, Comparison::lastYear));
        TableColumn<Comparison, Comparison> goal = tables.node("reports.sheet.goal", this::goal);
        name.setMinWidth(140);
        for (TableColumn<?, ?> each : List.of(value, lastMonth, lastYear, goal)) each.setMinWidth(98);
        for (TableColumn<?, ?> each : List.of(lastMonth, lastYear, goal)) each.getStyleClass().add("number-header");
        table.getColumns().addAll(List.of(name, value, lastMonth, lastYear, goal));
        texts.spoken(table, "reports.month.figures");
    }

    TableView<Comparison> node() {
        return table;
    }

    /// Stays on the row that it stood on.
    void show(MonthReport report, Measure.Chapter chapter) {
        Optional<Measure> stood = chosen();
        if (report != null) {
            upto = report.upto();
            over = report.over();
        }
        table.getItems().setAll(report == null ? List.of() : report.of(chapter));
        int at = stood.map(measure -> table.getItems().stream().map(Comparison::measure).toList().indexOf(measure)).orElse(0);
        table.getSelectionModel().select(Math.max(0, at));
    }

    Optional<Measure> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(Comparison::measure);
    }

    /// Two lines where one is too short.
    private Label name(Measure measure) {
        Label name = new Label(texts.get(measure.named()));
        name.setWrapText(true);
        return name;
    }

    private Node against(Comparison row, Function<Comparison, Optional<BigDecimal>> then) {
        Optional<BigDecimal> before = then.apply(row);
        String words = new FigureWords(texts.now()).turned(row, before);
        Label change = new Label(words.equals(FigureWords.DASH) ? "" : words);
        change.getStyleClass().addAll("small", switch (row.turn(before)) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case SAME -> "muted";
        });
        return lines(new Label(FigureWords.of(row.measure().unit(), before)), change);
    }

    private Node goal(Comparison row) {
        if (row.goal().isEmpty()) return new Label();
        GoalProgress.Standing standing = GoalProgress.of(row.measure(), row.now(), row.goal().get(), upto).standing();
        Label reached = new Label(texts.get(standing == GoalProgress.Standing.BEHIND && over ? Message.of("reports.goal.standing.MISSED") : standing.named()));
        reached.getStyleClass().addAll("small", standing == GoalProgress.Standing.BEHIND ? "worse" : standing == GoalProgress.Standing.UNKNOWN ? "muted" : "better");
        return lines(new Label(FigureWords.of(row.measure().unit(), row.goal())), reached);
    }


    private static Node lines(Label above, Label below) {
        VBox lines = new VBox(above, below);
        lines.setAlignment(Pos.CENTER_RIGHT);
        return lines;
    }
}
