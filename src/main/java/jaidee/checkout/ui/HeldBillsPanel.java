package jaidee.checkout.ui;

import jaidee.checkout.HeldBill;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The bills that wait: Enter goes on with one, Delete throws one away.
final class HeldBillsPanel {
    private static final double WIDTH = 640, LINE = 64, MOST_HEIGHT = 420;

    private final HoldViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<HeldBill> list = new ListView<>();

    HeldBillsPanel(HoldViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /// @param title why it is shown
    void open(Message title, Runnable closed) {
        list.setItems(model.bills());
        list.setId("held");
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(new EmptyState(kit, Feather.PAUSE_CIRCLE, "checkout.held.empty"));
        list.setPrefWidth(WIDTH);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() ->
                Math.clamp(LINE * model.bills().size() + 16, 3 * LINE, MOST_HEIGHT), model.bills()));
        texts.spoken(list, "checkout.held.list");
        ListChangeListener<HeldBill> first = change -> {
            if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        };
        model.bills().addListener(first);
        boolean[] resumed = new boolean[1];
        Panel panel = kit.dialogs().panel(title, list).focusing(list).givingWay(() -> !model.busy().property().get());
        panel.onClosed(() -> {
            model.bills().removeListener(first);
            if (!resumed[0]) closed.run();
        });
        BooleanBinding any = list.getSelectionModel().selectedItemProperty().isNotNull().and(model.busy().property().not());
        Deed resume = Deed.of("checkout.held.resume", () -> chosen().ifPresent(bill -> model.resume(bill.id(), changes -> {
            resumed[0] = true;
            panel.close();
            say(changes, closed);
        }))).when(any);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            resume.run();
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) resume.run();
        });
        panel.offer(Deed.of("checkout.held.discard", "Delete", () -> chosen().ifPresent(model::discard)).when(any));
        panel.offerPrimary(resume).open();
        model.load();
    }

    private Optional<HeldBill> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// What is not as it was when it was put on hold.
    private void say(List<Message> changes, Runnable closed) {
        if (changes.isEmpty()) {
            closed.run();
            return;
        }
        VBox lines = new VBox(10);
        lines.setPrefWidth(WIDTH - 100);
        lines.setFocusTraversable(true);
        lines.setId("held-changes");
        for (Message change : changes) {
            Label label = new Label(null, Icons.of(Feather.ALERT_CIRCLE));
            label.textProperty().bind(texts.with(now -> now.get(change)));
            label.setWrapText(true);
            label.getStyleClass().add("obstacle");
            lines.getChildren().add(label);
        }
        Panel panel = kit.dialogs().panel(Message.of("checkout.held.changed"), lines).focusing(lines).onClosed(closed).givingWay();
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) panel.close();
        });
        panel.offerPrimary(Deed.of("checkout.held.understood", panel::close)).open();
    }

    private final class Line extends ListCell<HeldBill> {
        @Override
        protected void updateItem(HeldBill bill, boolean empty) {
            super.updateItem(bill, empty);
            setGraphic(empty || bill == null ? null : line(bill));
        }

        private HBox line(HeldBill bill) {
            Label name = new Label(texts.get(bill.title()));
            name.getStyleClass().add("strong");
            HBox top = new HBox(8, name);
            if (bill.leftOpen()) top.getChildren().add(new Pill(texts.of("checkout.held.left_open"), Tone.LOOK));
            Label detail = new Label(texts.get(bill.content().map(content ->
                    Message.of("checkout.held.line", bill.at(), bill.by(), content.lines()))
                    .orElseGet(() -> Message.of("checkout.held.broken", bill.at(), bill.by()))));
            detail.getStyleClass().addAll("small", bill.content().isPresent() ? "muted" : "obstacle");
            Label total = new Label(bill.content().map(content -> content.total().toString()).orElse(""));
            total.setMinWidth(Label.USE_PREF_SIZE);
            total.getStyleClass().addAll("amount", "strong");
            VBox words = new VBox(2, top, detail);
            words.setMinWidth(0);
            HBox row = new HBox(12, words, Card.gap(), total);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            return row;
        }
    }
}
