package jaidee.app;

import java.time.LocalDateTime;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import jaidee.backup.BackupState;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;

/// The line at the bottom: is the data safe, is the printer there, what day and time is it.
final class StatusBar extends HBox {
    private static final PseudoClass LOOK = PseudoClass.getPseudoClass("look"), WRONG = PseudoClass.getPseudoClass("wrong");

    private final Kit kit;
    private final ObjectProperty<LocalDateTime> now;
    private final HBox sight = new HBox();

    StatusBar(Kit kit, ShellModel model) {
        super(24);
        this.kit = kit;
        this.now = new SimpleObjectProperty<>(time());
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label moment = new Label();
        moment.textProperty().bind(kit.texts().with(texts ->
                Days.weekdayText(now.get().toLocalDate(), texts.language())
                        + "  " + "%02d:%02d".formatted(now.get().getHour(), now.get().getMinute()), now));
        getChildren().addAll(state(Feather.DATABASE, model.dataProperty()), state(Feather.INBOX, model.shiftProperty()), state(Feather.PRINTER, model.printerProperty()),
                backup(model), sight, Card.gap(), moment);
        keepTime();
    }

    /// Stands beside what is said of data, shift and printer.
    void keepInSight(Node node) {
        sight.getChildren().setAll(node);
    }

    private Label state(Ikon ikon, ObservableValue<Message> message) {
        Label label = new Label();
        label.setGraphic(Icons.of(ikon));
        label.textProperty().bind(kit.texts().of(message));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// Opens the page of the backups; its colour says whether somebody has to look.
    private Hyperlink backup(ShellModel model) {
        Hyperlink link = new Hyperlink();
        link.getStyleClass().add("backup-state");
        link.setFocusTraversable(false);
        link.textProperty().bind(kit.texts().with(now -> model.backupProperty().get() == null ? "" : now.get(model.backupProperty().get().says()), model.backupProperty()));
        model.backupProperty().subscribe(state -> {
            link.setGraphic(Icons.of(state == null || state.level() == BackupState.Level.GOOD ? Feather.SAVE : Feather.ALERT_TRIANGLE));
            link.pseudoClassStateChanged(LOOK, state != null && state.level() == BackupState.Level.LOOK);
            link.pseudoClassStateChanged(WRONG, state != null && state.level() == BackupState.Level.WRONG);
        });
        link.visibleProperty().bind(link.textProperty().isNotEmpty());
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(_ -> kit.navigator().open(new Route.Backups()));
        return link;
    }

    // ticks only while it stands in a window, so that a closed one is forgotten
    private void keepTime() {
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> now.set(time())));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) clock.play();
            else clock.stop();
        });
    }

    private LocalDateTime time() {
        return LocalDateTime.now(kit.clock().withZone(Days.BANGKOK)).withSecond(0).withNano(0);
    }
}
