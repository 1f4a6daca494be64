package jaidee.segments.ui;

import jaidee.kernel.Message;
import jaidee.segments.RfmGrid;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Recency by frequency: how many owners stand in each of the 25 cells and what part of the money they bring. Arrows go from
/// cell to cell; Enter shows the owners of one.
final class RfmPanel {
    private static final double CELL_WIDTH = 118, CELL_HEIGHT = 58;

    private final SegmentsModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Consumer<RfmGrid.Cell> shown;
    private final GridPane grid = new GridPane(4, 4);
    private final Label about = new Label();
    private final Button[][] cells = new Button[RfmGrid.SCORES + 1][RfmGrid.SCORES + 1];
    private RfmGrid figures;
    private RfmGrid.Cell at;
    private Panel panel;

    RfmPanel(SegmentsModel model, Kit kit, Consumer<RfmGrid.Cell> shown) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.shown = shown;
    }

    void open() {
        StackPane room = new StackPane(texts.bind(new Label(), "segments.reading"));
        room.setMinSize(5.4 * CELL_WIDTH, 5.6 * CELL_HEIGHT);
        about.getStyleClass().add("plain");
        about.setWrapText(true);
        Label hint = texts.bind(new Label(), "segments.grid.hint");
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        hint.setMaxWidth(5.4 * CELL_WIDTH);
        grid.getStylesheets().add(SegmentsView.SHEET);
        panel = kit.dialogs().panel(Message.of("segments.grid"), new VBox(12, hint, room, about));
        Deed keep = Deed.of("segments.grid.keep", "F10", () -> {
            take();
            new SegmentPanels(model, kit).name(java.util.Optional.empty(), texts.get("segments.grid.name", at.recency(), at.frequency()));
        });
        panel.offer(keep);
        panel.offerPrimary(Deed.of("segments.grid.show", "Enter", () -> {
            if (at == null) return;
            take();
            shown.accept(at);
        })).open();
        kit.background().run(model.desk().counts()::grid).onSuccess(found -> {
            figures = found;
            fill();
            room.getChildren().setAll(grid);
            Focus.on(cells[RfmGrid.SCORES][RfmGrid.SCORES]);
        });
    }

    private void take() {
        panel.close();
        if (at != null) model.begin(RfmGrid.of(at));
    }

    private void fill() {
        long most = figures.cells().stream().mapToLong(RfmGrid.Cell::owners).max().orElse(0);
        for (int f = 1; f <= RfmGrid.SCORES; f++) grid.add(small(texts.get("segments.grid.frequency", f)), f, 0);
        for (int r = RfmGrid.SCORES; r > 0; r--) {
            grid.add(small(texts.get("segments.grid.recency", r)), 0, RfmGrid.SCORES - r + 1);
            for (int f = 1; f <= RfmGrid.SCORES; f++) {
                cells[r][f] = cell(figures.cell(r, f), most);
                grid.add(cells[r][f], f, RfmGrid.SCORES - r + 1);
            }
        }
    }

    private Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.CENTER);
        return label;
    }

    private Button cell(RfmGrid.Cell cell, long most) {
        Label owners = new Label(String.format(java.util.Locale.ROOT, "%,d", cell.owners())), share = new Label(share(cell));
        owners.getStyleClass().add("strong");
        share.getStyleClass().addAll("small", "muted");
        if (cell.owners() == 0) {
            owners.setText("–");
            share.setText("");
        }
        VBox face = new VBox(2, owners, share);
        face.setAlignment(Pos.CENTER);
        Button button = new Button(null, face);
        button.setPrefSize(CELL_WIDTH, CELL_HEIGHT);
        button.getStyleClass().addAll("grid-cell", "heat-" + (most == 0 ? 0 : Math.ceilDiv(4 * cell.owners(), (int) most)));
        button.setAccessibleText(said(cell));
        button.focusedProperty().subscribe(focused -> {
            if (!focused) return;
            at = cell;
            about.setText(said(cell));
        });
        button.setOnAction(_ -> {
            at = cell;
            take();
            shown.accept(cell);
        });
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int r = cell.recency(), f = cell.frequency();
            switch (event.getCode()) {
                case UP -> r++;
                case DOWN -> r--;
                case LEFT -> f--;
                case RIGHT -> f++;
                default -> {
                    return;
                }
            }
            event.consume();
            if (r >= 1 && r <= RfmGrid.SCORES && f >= 1 && f <= RfmGrid.SCORES) cells[r][f].requestFocus();
        });
        return button;
    }

    private String share(RfmGrid.Cell cell) {
        return figures.share(cell).map(BigDecimal::toPlainString).map(percent -> percent + " %").orElse("–");
    }

    private String said(RfmGrid.Cell cell) {
        return texts.get("segments.grid.cell", cell.recency(), cell.frequency(), String.format(java.util.Locale.ROOT, "%,d", cell.owners()), cell.spent().brief(), share(cell));
    }
}
