package jaidee.ui;

import atlantafx.base.theme.Styles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import jaidee.kernel.Message;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Asks and tells inside the window: notices that pass, panels that wait.
public final class Dialogs implements Notices {
    private static final Duration NOTICE_STAYS = Duration.seconds(6);
    private static final int NOTICES_AT_ONCE = 3;
    private static final double TEXT_WIDTH = 480;

    private final UiTexts texts;
    private final Overlay overlay;
    private final Keys keys;
    private final Buttons buttons;
    private final Deque<Panel> opened = new ArrayDeque<>();

    public Dialogs(UiTexts texts, Overlay overlay, Keys keys) {
        this.texts = texts;
        this.overlay = overlay;
        this.keys = keys;
        this.buttons = new Buttons(texts);
    }

    @Override
    public void done(Message message) {
        notice("notice-done", Feather.CHECK_CIRCLE, message);
    }

    @Override
    public void refused(Message why) {
        notice("notice-refused", Feather.ALERT_CIRCLE, why);
    }

    @Override
    public void undoable(Message message, Runnable undo) {
        HBox notice = notice("notice-done", Feather.CHECK_CIRCLE, message);
        List<Node> shown = overlay.notices().getChildren();
        Deed takeBack = Deed.of("ui.undo", "Alt+Backspace", () -> {
            if (shown.remove(notice)) undo.run();
        });
        Subscription key = keys.add(List.of(takeBack));
        notice.parentProperty().subscribe(parent -> {
            if (parent == null) key.unsubscribe();
        });
        notice.getChildren().add(buttons.quiet(takeBack, Feather.CORNER_UP_LEFT));
    }

    /// A panel of your own; add its buttons, then `open()` it.
    public Panel panel(Message title, Node content) {
        return new Panel(overlay, keys, buttons, opened, texts.with(now -> now.get(title)), content);
    }

    /// Closes the panels that give way to something scanned; false when one wants its answer first.
    public boolean makeWay() {
        while (!opened.isEmpty()) {
            if (!opened.peek().givesWay()) return false;
            opened.peek().close();
        }
        return true;
    }

    /// Asks before a deed that cannot be undone; `deed` names it on the button that does it.
    public void confirm(Message question, Message consequence, Message deed, Runnable action) {
        Panel panel = panel(question, text(consequence));
        Button yes = panel.addPlain(new Button());
        yes.textProperty().bind(texts.with(now -> now.get(deed)));
        yes.getStyleClass().add(Styles.DANGER);
        yes.setOnAction(event -> {
            panel.close();
            action.run();
        });
        panel.open();
    }

    /// What an unexpected fault has to say, or one calm sentence, and the code of an unexpected fault; the rest can be copied for whoever helps.
    public void fault(Faults.Fault fault) {
        Label code = new Label(fault.code());
        code.getStyleClass().add("fault-code");
        Panel panel = panel(Message.of("ui.fault.title"),
                new VBox(16, text(fault.told().orElse(Message.of("ui.fault.sentence"))), code));
        panel.offer(Deed.of("ui.fault.copy", () -> copy(fault.code() + "\n" + fault.details()))).open();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Label text(Message message) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }

    private HBox notice(String style, Ikon ikon, Message message) {
        HBox notice = new HBox(12, Icons.of(ikon), text(message));
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.setMaxWidth(HBox.USE_PREF_SIZE);
        notice.getStyleClass().addAll("notice", style);
        List<Node> shown = overlay.notices().getChildren();
        shown.add(notice);
        if (shown.size() > NOTICES_AT_ONCE) shown.removeFirst();
        PauseTransition stay = new PauseTransition(NOTICE_STAYS);
        stay.setOnFinished(event -> shown.remove(notice));
        stay.play();
        return notice;
    }
}
