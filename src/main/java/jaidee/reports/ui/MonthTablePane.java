package jaidee.reports.ui;

import jaidee.reports.FigureWords;
import jaidee.reports.MonthReport;
import jaidee.reports.Measure;
import jaidee.reports.Table;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// The tables of a chapter, one at a time: chips for each, its rows with their sum as the last one, how it is counted.
final class MonthTablePane {
    /// The widest that a heading makes a column, and the room of the table before it has been drawn.
    private static final double HEADING = 150, ROOM = 530;

    private final Kit kit;
    private final UiTexts texts;
    private final FlowPane chips = new FlowPane(6, 6);
    private final TableView<List<Object>> table = new TableView<>();
    private final Label how = new Label();
    private final VBox node;
    private List<Table> tables = List.of();
    private Table shown;

    MonthTablePane(Kit kit) {
        this.kit = kit;
        this.texts = kit.texts();
        chips.getStyleClass().add("small-chips");
        how.setWrapText(true);
        how.setMinHeight(Label.USE_PREF_SIZE);
        how.getStyleClass().addAll("small", "muted");
        table.setId("month-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        VBox.setVgrow(table, Priority.ALWAYS);
        node = new VBox(8, chips, table, how);
        texts.languageProperty().subscribe(() -> draw());
    }

    VBox node() {
        return node;
    }

    TableView<List<Object>> table() {
        return table;
    }

    /// The same table again where this month has it too.
    void show(MonthReport report, Measure.Chapter chapter) {
        tables = report == null ? List.of() : report.tables(chapter);
        String stood = shown == null ? "" : shown.key();
        shown = tables.stream().filter(each -> each.key().equals(stood)).findFirst().orElse(tables.isEmpty() ? null : tables.getFirst());
        draw();
    }

    /// The next of the chapter.
    void turn() {
        if (tables.isEmpty()) return;
        shown = tables.get((tables.indexOf(shown) + 1) % tables.size());
        draw();
    }

    private void draw() {
        table.setPlaceholder(new EmptyState(kit, Feather.GRID, shown == null ? "reports.month.no_tables" : "reports.rows.none"));
        chips.getChildren().setAll(tables.stream().map(this::chip).toList());
        table.getColumns().clear();
        table.getItems().clear();
        how.setText(shown == null ? "" : texts.get(shown.how()));
        if (shown == null) return;
        texts.spoken(table, shown.named().key());
        FigureWords words = new FigureWords(texts.now());
        boolean room = headingsFit();
        for (int i = 0; i < shown.columns().size(); i++) table.getColumns().add(column(i, shown.columns().get(i), words, room));
        List<List<Object>> rows = new ArrayList<>(shown.rows());
        if (!shown.sums().isEmpty() && !rows.isEmpty()) rows.add(shown.sums());
        table.getItems().setAll(rows);
        table.getSelectionModel().selectFirst();
    }

    private ToggleButton chip(Table each) {
        ToggleButton chip = new ToggleButton(texts.get(each.named()));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(ToggleButton.USE_PREF_SIZE);
        chip.setFocusTraversable(false);
        chip.setSelected(each == shown);
        chip.setOnAction(event -> {
            shown = each;
            draw();
        });
        return chip;
    }

    /// Whether all headings can stand beside one another in full.
    private boolean headingsFit() {
        return shown.columns().stream().mapToDouble(each -> Math.max(width(each.kind()), Math.min(HEADING, headed(texts.get(each.named()))))).sum() <= Math.max(ROOM, table.getWidth() - 16);
    }

    private double headed(String words) {
        Text heading = new Text(words);
        heading.setFont(Font.font("Sarabun", 0.15 * kit.theme().textSizeProperty().get().percent()));
        return heading.getLayoutBounds().getWidth() + 20;
    }

    private TableColumn<List<Object>, Object> column(int index, Table.Column column, FigureWords words, boolean room) {
        boolean number = column.kind().number();
        TableColumn<List<Object>, Object> made = new TableColumn<>(texts.get(column.named()));
        made.setSortable(false);
        made.setReorderable(false);
        double least = width(column.kind()), heading = Math.min(HEADING, headed(texts.get(column.named())));
        made.setMinWidth(room ? Math.max(least, heading) : least);
        made.setPrefWidth(number ? Math.max(least, heading) : least * 1.8);
        if (number) made.getStyleClass().add("number-header");
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        made.setCellFactory(owner -> new TableCell<>() {
            {
                getStyleClass().add(number ? "number-cell" : "text-cell");
            }

            @Override
            protected void updateItem(Object cell, boolean empty) {
                super.updateItem(cell, empty);
                setText(empty || cell == null ? null : cell.equals(Table.EMPTY) && isSum(getIndex()) ? "" : words.cell(cell, column.kind()));
                getStyleClass().remove("strong");
                if (!empty && isSum(getIndex())) getStyleClass().add("strong");
            }
        });
        return made;
    }

    private static double width(Table.Kind kind) {
        return switch (kind) {
            case TEXT -> 96;
            case DAY, MOMENT -> 106;
            case MONEY -> 88;
            case PERCENT -> 70;
            case POINTS, COUNT, RATIO, LASTING -> 60;
        };
    }

    private boolean isSum(int row) {
        return shown != null && !shown.sums().isEmpty() && row == shown.rows().size();
    }
}
