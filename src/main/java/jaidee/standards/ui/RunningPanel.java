package jaidee.standards.ui;

import jaidee.kernel.Message;
import jaidee.standards.TouchPoint;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// All timers that run: Enter ends one, Delete calls one off.
final class RunningPanel {
    private static final double WIDTH = 560, LINE = 60, MOST = 380;

    private final TimersModel model;
    private final Kit kit;
    private final ListView<TouchPoint> list = new ListView<>();

    RunningPanel(TimersModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// @param other starts one more
    void open(Runnable other) {
        list.setId("running");
        list.setItems(model.running());
        list.setCellFactory(_ -> new Line());
        list.setPlaceholder(new EmptyState(kit, Feather.CLOCK, "standards.none_running"));
        list.setPrefSize(WIDTH, Math.clamp(LINE * model.running().size() + 16, 3 * LINE, MOST));
        kit.texts().spoken(list, "standards.running.title");
        ListChangeListener<TouchPoint> keepsOne = _ -> {
            if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        };
        model.running().addListener(keepsOne);
        Subscription ticks = model.nowProperty().subscribe(_ -> list.refresh());
        Panel panel = kit.dialogs().panel(Message.of("standards.running.title"), list).focusing(list).givingWay();
        panel.onClosed(() -> {
            ticks.unsubscribe();
            model.running().removeListener(keepsOne);
        });
        BooleanBinding any = list.getSelectionModel().selectedItemProperty().isNotNull().and(model.busy().property().not());
        Deed end = Deed.of("standards.end", "Enter", () -> chosen(point -> {
            boolean last = model.running().size() == 1;
            model.end(point);
            if (last) panel.close();
        })).when(any);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            end.run();
        });
        panel.offer(Deed.of("standards.start.title", "F4", () -> {
            panel.close();
            other.run();
        })).offer(Deed.of("standards.call_off", "Delete", () -> chosen(model::callOff)).when(any)).offerPrimary(end);
        list.getSelectionModel().selectFirst();
        panel.open();
    }

    private void chosen(Consumer<TouchPoint> deed) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(deed);
    }

    private final class Line extends ListCell<TouchPoint> {
        @Override
        protected void updateItem(TouchPoint point, boolean empty) {
            super.updateItem(point, empty);
            setText(null);
            setGraphic(empty || point == null ? null : line(point));
        }

        private HBox line(TouchPoint point) {
            Instant now = model.nowProperty().get();
            TouchPoint.State state = point.state(now);
            Label who = new Label(point.who().isEmpty() ? kit.texts().get("standards.somebody") : point.who());
            who.getStyleClass().add("strong");
            Label what = new Label(kit.texts().get(point.phone().isEmpty() ? "standards.line" : "standards.line_phone", point.name(), StandardWords.since(point), point.phone()));
            what.getStyleClass().addAll("small", "muted");
            VBox words = new VBox(who, what);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox line = new HBox(12, words, Card.gap(), new Pill(kit.texts().get(StandardWords.left(point, now)), StandardWords.tone(state)).with(StandardWords.icon(state)));
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
