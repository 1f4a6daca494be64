package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// Changes who is at the desk: choose the name, type the PIN, Enter.
public final class SignInPanel {
    private static final double LINE = 40;

    private final StaffService staff;
    private final Kit kit;
    private final UiTexts texts;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ListView<StaffMember> people = new ListView<>();
    private final PasswordField pin = new PasswordField();
    private Supplier<Optional<Message>> sentence = Optional::empty;
    private boolean entered;

    public SignInPanel(StaffService staff, Kit kit) {
        this.staff = staff;
        this.kit = kit;
        this.texts = kit.texts();
    }

    /// Shows a sentence below the PIN if there is one, asked for in the background: a clinic to practise in tells it.
    public SignInPanel telling(Supplier<Optional<Message>> asked) {
        sentence = asked;
        return this;
    }

    private record Present(List<StaffMember> people, Optional<Message> sentence) {
    }

    /// Opens once the names are there; `signedIn` is told who it is now. Given up, `givenUp` is told.
    public void open(Consumer<StaffMember> signedIn, Runnable givenUp) {
        kit.background().run(() -> new Present(staff.all().stream().filter(who -> who.active() && who.hasPin()).toList(), sentence.get()))
                .onSuccess(present -> open(present.people(), present.sentence(), signedIn, givenUp));
    }

    private void open(List<StaffMember> present, Optional<Message> told, Consumer<StaffMember> signedIn, Runnable givenUp) {
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
        Panel panel = kit.dialogs().panel(Message.of("signin.title"), content);
        Deed enter = Deed.of("signin.enter", () -> enter(panel, signedIn)).when(busy.property().not());
        pin.setOnAction(event -> enter.run());
        people.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) Focus.on(pin);
        });
        boolean alone = present.size() == 1;
        panel.focusing(alone ? pin : people).onClosed(() -> {
            if (!entered) givenUp.run();
        }).offerPrimary(enter).open();
    }

    private Label hint(Message message) {
        Label hint = texts.bind(new Label(), message.key(), message.arguments().toArray());
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        return hint;
    }

    private void enter(Panel panel, Consumer<StaffMember> signedIn) {
        StaffMember who = people.getSelectionModel().getSelectedItem();
        if (who == null) return;
        String typed = pin.getText();
        kit.background().write(() -> staff.signIn(who.id(), typed)).during(busy).onSuccess(outcome -> outcome.handle(member -> {
            entered = true;
            panel.close();
            signedIn.accept(member);
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
