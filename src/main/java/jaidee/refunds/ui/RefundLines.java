package jaidee.refunds.ui;

import jaidee.kernel.Money;
import jaidee.refunds.RefundKind;
import jaidee.refunds.SoldLine;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The lines of the bill with what was refunded before and what comes back now: + and − by one, Enter all or none.
final class RefundLines extends VBox {
    private final RefundViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<SoldLine> table;

    RefundLines(RefundViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        model.billProperty().subscribe(bill -> {
            if (bill == null) return;
            int chosen = Math.max(0, table.getSelectionModel().getSelectedIndex());
            table.getItems().setAll(bill.lines());
            table.getSelectionModel().select(chosen);
        });
        model.quantities().addListener((MapChangeListener<Integer, Integer>) change -> table.refresh());
    }

    void focus() {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        Focus.on(table);
    }

    private TableView<SoldLine> table() {
        Tables tables = kit.tables();
        TableView<SoldLine> made = tables.table(new EmptyState(kit, Feather.FILE_TEXT, "checkout.bill.loading"));
        made.setId("refund-lines");
        made.getStyleClass().add("two-line");
        made.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<SoldLine, SoldLine> what = tables.twoLine("checkout.column.item", line -> line.name().in(texts.language()), this::below);
        TableColumn<SoldLine, SoldLine> sold = tables.number("refunds.column.sold", SoldLine::quantity);
        TableColumn<SoldLine, SoldLine> before = tables.number("refunds.column.before", line -> line.refunded() == 0 ? "–" : line.refunded());
        TableColumn<SoldLine, SoldLine> now = tables.node("refunds.column.now", this::stepper);
        TableColumn<SoldLine, SoldLine> back = tables.number("refunds.column.back", line -> {
            Money amount = line.back(Math.min(model.chosen(line), line.remaining()));
            return model.chosen(line) == 0 ? "–" : amount;
        });
        what.setMinWidth(200);
        for (TableColumn<SoldLine, SoldLine> column : List.of(sold, before, back)) {
            column.setMinWidth(84);
            column.setMaxWidth(110);
        }
        now.setMinWidth(136);
        now.setMaxWidth(140);
        made.getColumns().addAll(List.of(what, sold, before, now, back));
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        made.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        texts.spoken(made, "refunds.lines");
        return made;
    }

    private String below(SoldLine line) {
        String pet = line.goods().petName().isEmpty() ? "" : texts.get("documents.paper.pet", line.goods().petName()) + "  ·  ";
        return pet + texts.get("refunds.line_net", line.net());
    }

    private Node stepper(SoldLine line) {
        Label count = new Label(String.valueOf(model.chosen(line)));
        count.getStyleClass().add("stepper-count");
        if (model.kind() == RefundKind.VOID || line.remaining() == 0) return count;
        HBox stepper = new HBox(step(Feather.MINUS, "refunds.less", line, -1), count, step(Feather.PLUS, "refunds.more", line, 1));
        stepper.getStyleClass().add("stepper");
        stepper.setAlignment(Pos.CENTER);
        stepper.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        return stepper;
    }

    private Button step(Feather icon, String spoken, SoldLine line, int by) {
        Button button = texts.spoken(new Button(null, Icons.of(icon)), spoken);
        button.getStyleClass().add("stepper-button");
        button.setFocusTraversable(false);
        button.setOnAction(event -> model.step(line, by));
        return button;
    }

    private void key(KeyEvent event) {
        SoldLine line = table.getSelectionModel().getSelectedItem();
        if (line == null || event.isAltDown() || event.isShortcutDown()) return;
        switch (event.getCode()) {
            case ADD -> model.step(line, 1);
            case SUBTRACT -> model.step(line, -1);
            case ENTER, SPACE -> model.turn(line);
            default -> {
                return;
            }
        }
        event.consume();
    }

    // + and − of the main keyboard lie on other keys in every layout: the character counts, not the key
    private void typed(KeyEvent event) {
        SoldLine line = table.getSelectionModel().getSelectedItem();
        if (line == null) return;
        switch (event.getCharacter()) {
            case "+", "=" -> model.step(line, 1);
            case "-" -> model.step(line, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
