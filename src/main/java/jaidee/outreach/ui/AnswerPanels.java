package jaidee.outreach.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.TimeInput;
import jaidee.outreach.OwnerTask;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The few questions that some answers of an owner lead to: for when, until when, for good, how the pet is. Enter in any
/// field keeps the answer.
final class AnswerPanels {
    private static final double WIDTH = 460;

    /// How long to wait until the list tells of it again.
    private enum Wait {
        TOMORROW(1), THREE_DAYS(3), WEEK(7), TWO_WEEKS(14), MONTH(30);

        private final int days;

        Wait(int days) {
            this.days = days;
        }
    }

    private final WorkListModel model;
    private final Kit kit;

    AnswerPanels(WorkListModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void book() {
        DateField day = new DateField(DateInput.Field.APPOINTMENT, kit.clock());
        day.setId("booked-day");
        TextField time = new TextField("10:00");
        time.setId("booked-time");
        TextField note = note();
        ObjectProperty<Message> refusal = new SimpleObjectProperty<>();
        Field days = new Field(kit.texts(), "outreach.book.day", day).required().refusing(refusal);
        HBox row = new HBox(12, days, new Field(kit.texts(), "outreach.book.time", time).required());
        day.dayProperty().set(model.today().plusDays(1));
        Panel[] panel = new Panel[1];
        Runnable keep = () -> {
            Optional<LocalTime> at = TimeInput.parse(time.getText());
            if (day.day() == null || at.isEmpty()) {
                refusal.set(Message.of(day.day() == null ? "outreach.book.no_day" : "outreach.book.no_time"));
                return;
            }
            model.booked(day.day().atTime(at.get()), note.getText(), panel[0]::close, refusal::set);
        };
        panel[0] = panel("outreach.book.title", "outreach.book.keep", keep, row, new Field(kit.texts(), "outreach.note", note));
        panel[0].focusing(day).open();
        day.selectAll();
    }

    void snooze() {
        DateField day = new DateField(DateInput.Field.APPOINTMENT, kit.clock());
        day.setId("snoozed-until");
        ChoiceChips<Wait> waits = new ChoiceChips<>(List.of(Wait.values()), each -> kit.texts().of("outreach.snooze." + each.name()));
        waits.setId("waits");
        TextField note = note();
        ObjectProperty<Message> refusal = new SimpleObjectProperty<>();
        waits.valueProperty().subscribe(wait -> {
            if (wait != null) day.dayProperty().set(model.today().plusDays(wait.days));
        });
        waits.valueProperty().set(Wait.WEEK);
        Panel[] panel = new Panel[1];
        Runnable keep = () -> {
            if (day.day() == null) refusal.set(Message.of("outreach.book.no_day"));
            else model.snoozed(day.day(), note.getText(), panel[0]::close, refusal::set);
        };
        panel[0] = panel("outreach.snooze.title", "outreach.snooze.keep", keep, waits,
                new Field(kit.texts(), "outreach.snooze.day", day).refusing(refusal), new Field(kit.texts(), "outreach.note", note));
        panel[0].focusing(waits).open();
    }

    void decline() {
        ChoiceChips<Boolean> forGood = new ChoiceChips<>(List.of(false, true), each -> kit.texts().of(each ? "outreach.decline.for_good" : "outreach.decline.this_time"));
        forGood.setId("for-good");
        forGood.valueProperty().set(false);
        TextField note = note();
        Label consequence = muted();
        consequence.textProperty().bind(kit.texts().with(now -> now.get(Boolean.TRUE.equals(forGood.valueProperty().get())
                ? "outreach.decline.for_good.means" : "outreach.decline.this_time.means"), forGood.valueProperty()));
        Panel[] panel = new Panel[1];
        panel[0] = panel("outreach.decline.title", "outreach.decline.keep", () -> {
            panel[0].close();
            model.declined(forGood.valueProperty().get(), note.getText());
        }, forGood, consequence, new Field(kit.texts(), "outreach.note", note));
        panel[0].focusing(forGood).open();
    }

    void calledWithNote() {
        TextField note = note();
        Panel[] panel = new Panel[1];
        panel[0] = panel("outreach.called.title", "outreach.called.keep", () -> {
            panel[0].close();
            model.called(note.getText());
        }, new Field(kit.texts(), "outreach.note", note));
        panel[0].focusing(note).open();
    }

    /// After a service: how is the pet? Not well tells the vet.
    void howIsIt() {
        ChoiceChips<Boolean> well = new ChoiceChips<>(List.of(true, false), each -> kit.texts().of(each ? "outreach.how.well" : "outreach.how.not_well"));
        well.setId("well");
        well.valueProperty().set(true);
        TextField note = note();
        Label ask = muted();
        String questions = model.calls().stream().flatMap(line -> line.call().stream()).map(OwnerTask.Call::ask).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("\n"));
        ask.setText(questions);
        ask.setVisible(!questions.isEmpty());
        ask.setManaged(!questions.isEmpty());
        Label consequence = muted();
        consequence.textProperty().bind(kit.texts().with(now -> Boolean.TRUE.equals(well.valueProperty().get()) ? " " : now.get("outreach.how.not_well.means"), well.valueProperty()));
        Panel[] panel = new Panel[1];
        panel[0] = panel("outreach.how.title", "outreach.how.keep", () -> {
            panel[0].close();
            model.well(well.valueProperty().get(), note.getText());
        }, ask, well, consequence, new Field(kit.texts(), "outreach.note", note));
        panel[0].focusing(well).open();
    }

    /// Says above whom and what it is about.
    private Panel panel(String titleKey, String keepKey, Runnable keep, Node... content) {
        TaskWords words = new TaskWords(kit.texts().now(), model.today());
        Label about = muted();
        about.setText(model.chosen().stream().map(line -> words.pet(line) + "  " + words.what(line)).collect(Collectors.joining("\n")));
        VBox all = new VBox(12, about);
        all.getChildren().addAll(content);
        all.setPrefWidth(WIDTH);
        all.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            keep.run();
        });
        String owner = model.selectedProperty().get().owner().name().spoken();
        return kit.dialogs().panel(Message.of(titleKey, owner), all).offerPrimary(Deed.of(keepKey, "F12", keep));
    }

    private TextField note() {
        TextField note = new TextField();
        note.setId("note");
        return note;
    }

    private static Label muted() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
