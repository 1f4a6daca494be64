package jaidee.outreach.ui;

import jaidee.kernel.Message;
import jaidee.kernel.PhoneNumber;
import jaidee.outreach.Attempt;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.ReminderStatus;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The owner chosen on the work list: whom to call, what to know before, what it is about, what was tried.
final class TaskPane {
    private static final double WIDTH = 340;
    private static final int KEYS = 9;

    private final WorkListModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox whom = new VBox(8);
    private final VBox lines = new VBox(6);
    private final VBox tried = new VBox(8);
    private final Card node = new Card();

    /// @param answers what can be done with the owner shown
    TaskPane(WorkListModel model, List<Deed> answers, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        node.setMinWidth(WIDTH);
        node.setMaxWidth(WIDTH);
        node.setId("task");
        VBox all = new VBox(12, whom, lines, Card.line(), heading("outreach.history"), tried);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        FlowPane deeds = new FlowPane(6, 6);
        answers.forEach(deed -> deeds.getChildren().add(kit.buttons().of(deed)));
        node.fill(scroll).add(Card.line(), deeds);
        model.selectedProperty().subscribe(task -> show());
        model.history().addListener((ListChangeListener<Attempt>) change -> showHistory());
        model.left().addListener((SetChangeListener<Object>) change -> showLines(model.selectedProperty().get()));
        texts.languageProperty().subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private void show() {
        OwnerTask task = model.selectedProperty().get();
        whom.getChildren().clear();
        node.getChildren().forEach(each -> each.setVisible(task != null));
        showLines(task);
        showHistory();
        if (task == null) return;
        Label name = new Label(task.owner().name().spoken());
        name.getStyleClass().add("title");
        name.setWrapText(true);
        whom.getChildren().add(name);
        if (task.owner().phones().isEmpty()) whom.getChildren().add(attention(texts.get("outreach.no_phone")));
        for (PhoneNumber phone : task.owner().phones()) whom.getChildren().add(phone(task, phone));
        if (!task.owner().lineId().isEmpty()) whom.getChildren().add(quiet(texts.get("outreach.line_id", task.owner().lineId())));
        task.preferred().ifPresent(channel -> whom.getChildren().add(quiet(texts.get("outreach.prefers", texts.get(channel.named())))));
        for (Message each : task.attention()) whom.getChildren().add(attention(texts.get(each)));
    }

    private Node phone(OwnerTask task, PhoneNumber phone) {
        Label number = new Label(phone.display());
        number.getStyleClass().add("amount-large");
        HBox row = new HBox(8, number);
        row.setAlignment(Pos.CENTER_LEFT);
        if (task.wrong().contains(phone.number())) {
            number.getStyleClass().setAll("label", "wrong-number");
            row.getChildren().addAll(new Pill(texts.get("outreach.wrong_number"), Tone.LOOK).with(Feather.PHONE_OFF), Buttons.keyCap("Ctrl+F9"));
        }
        return row;
    }

    private void showLines(OwnerTask task) {
        lines.getChildren().clear();
        if (task == null) return;
        TaskWords words = new TaskWords(texts.now(), model.today());
        List<OwnerTask.Line> chosen = model.chosen();
        for (int i = 0; i < task.lines().size(); i++) {
            OwnerTask.Line line = task.lines().get(i);
            lines.getChildren().add(line(line, words, chosen.contains(line), i));
        }
    }

    private Node line(OwnerTask.Line line, TaskWords words, boolean chosen, int index) {
        CheckBox box = new CheckBox(words.pet(line));
        box.setSelected(chosen);
        box.setFocusTraversable(false);
        box.getStyleClass().add("strong");
        box.setOnAction(event -> {
            model.toggle(index);
            box.setSelected(model.isChosen(line));
        });
        box.setDisable(!line.now() && !model.selectedProperty().get().now().isEmpty());
        Label when = new Label(words.when(line));
        when.setMinWidth(Label.USE_PREF_SIZE);
        when.getStyleClass().add(words.late(line) ? "late" : "muted");
        HBox top = new HBox(8, box, Card.gap());
        box.setMinWidth(0);
        if (index < KEYS && !box.isDisabled() && model.selectedProperty().get().lines().size() > 1) top.getChildren().add(Buttons.keyCap("Alt+" + (index + 1)));
        top.setAlignment(Pos.CENTER_LEFT);
        Label what = quiet(words.what(line));
        VBox all = new VBox(2, top);
        // the day and time of a booking take a line of their own
        if (line.reminder().status() == ReminderStatus.BOOKED) all.getChildren().addAll(what, when);
        else all.getChildren().add(beside(what, when));
        line.call().map(OwnerTask.Call::ask).filter(ask -> !ask.isEmpty()).ifPresent(ask -> all.getChildren().add(quiet(texts.get("outreach.ask", ask))));
        all.getStyleClass().add("inset");
        return all;
    }

    private static Node beside(Label what, Label when) {
        HBox row = new HBox(8, what, Card.gap(), when);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private void showHistory() {
        TaskWords words = new TaskWords(texts.now(), model.today());
        List<Node> shown = new ArrayList<>();
        String deed = "";
        for (Attempt attempt : model.history()) {
            // one deed about several pets is one line
            if (attempt.deed().equals(deed)) continue;
            deed = attempt.deed();
            Label line = quiet(words.attempt(attempt));
            if (attempt.undone()) line.getStyleClass().add("undone");
            shown.add(attempt.undone() ? new VBox(line, quiet(texts.get("outreach.history.undone"))) : line);
        }
        if (shown.isEmpty()) shown.add(quiet(texts.get("outreach.history.none")));
        tried.getChildren().setAll(shown);
    }

    private Label heading(String key) {
        Label label = texts.bind(new Label(), key);
        label.getStyleClass().add("strong");
        return label;
    }

    private Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Label attention(String words) {
        Label label = new Label(words, Icons.of(Feather.ALERT_CIRCLE));
        label.getStyleClass().add("attention");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
