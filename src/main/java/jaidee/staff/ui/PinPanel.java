package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import jaidee.staff.StaffMember;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// A name and its PIN: choose, type, Enter.
///
/// @param <T> what a right PIN gives
final class PinPanel<T> {
    private static final double LINE = 40;

    private final Kit kit;
    private final Message title;
    private final Message enter;
    private final BiFunction<StaffId, String, Outcome<T>> check;
    private final UiTexts texts;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ListView<StaffMember> people = new ListView<>();
    private final PasswordField pin = new PasswordField();
    private Supplier<Optional<Message>> sentence = Optional::empty;
    private boolean entered, staying;

    /// @param check asked off the FX thread
    PinPanel(Kit kit, Message title, Message enter, BiFunction<StaffId, String, Outcome<T>> check) {
        this.kit = kit;
        this.texts = kit.texts();
        this.title = title;
        this.enter = enter;
        this.check = check;
    }

    /// Shows a sentence below the PIN if there is one, asked for in the background.
    PinPanel<T> telling(Supplier<Optional<Message>> asked) {
        sentence = asked;
        return this;
    }

    /// There is no way past it but a right PIN.
    PinPanel<T> staying() {
        staying = true;
        return this;
    }

    private record Present(List<StaffMember> people, Optional<Message> sentence) {
    }

    /// Opens once the names are there, or says that there are none.
    ///
    /// @param who asked off the FX thread
    void open(Supplier<List<StaffMember>> who, Consumer<T> proved, Runnable givenUp) {
        kit.background().run(() -> new Present(who.get(), sentence.get())).onSuccess(present -> {
            if (!present.people().isEmpty()) open(present.people(), present.sentence(), proved, givenUp);
            else {
                kit.notices().refused(Message.of("approval.nobody"));
                givenUp.run();
            }
        });
    }

    private void open(List<StaffMember> present, Optional<Message> told, Consumer<T> proved, Runnable givenUp) {
        people.getItems().setAll(present);
        people.getSelectionModel().selectFirst();
        people.setPrefHeight(Math.min(6, present.size()) * LINE + 8);
        people.setCellFactory(list -> new Name());
        people.setId("people");
        texts.spoken(people, "signin.who");
        pin.setId("pin");
        pin.textProperty().subscribe(typed -> refusals.clear());
        VBox content = new VBox(12, people, new Field(texts, "signin.pin", pin).refusing(refusals.of("pin")));
        told.ifPresent(message -> content.getChildren().add(hint(message)));
        Panel panel = kit.dialogs().panel(title, content);
        if (staying) panel.staying();
        Deed done = Deed.of(enter.key(), () -> enter(panel, proved)).when(busy.property().not());
        pin.setOnAction(event -> done.run());
        people.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) Focus.on(pin);
        });
        boolean alone = present.size() == 1;
        panel.focusing(alone ? pin : people).onClosed(() -> {
            if (!entered) givenUp.run();
        }).offerPrimary(done).open();
    }

    private Label hint(Message message) {
        Label hint = texts.bind(new Label(), message.key(), message.arguments().toArray());
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        return hint;
    }

    private void enter(Panel panel, Consumer<T> proved) {
        StaffMember who = people.getSelectionModel().getSelectedItem();
        if (who == null) return;
        String typed = pin.getText();
        // the Enter that asked for this panel may still be held down
        if (typed.isEmpty()) return;
        kit.background().write(() -> check.apply(who.id(), typed)).during(busy).onSuccess(outcome -> outcome.handle(given -> {
            entered = true;
            panel.close();
            proved.accept(given);
        }, why -> {
            pin.clear();
            refusals.show("pin", why.message());
        }));
    }

    private final class Name extends ListCell<StaffMember> {
        @Override
        protected void updateItem(StaffMember who, boolean empty) {
            super.updateItem(who, empty);
            setText(empty || who == null ? null : texts.get("signin.person", who.name(), who.role().title()));
        }
    }
}
