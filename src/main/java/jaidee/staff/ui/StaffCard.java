package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Who works here; a manager adds colleagues.
public final class StaffCard extends Card {
    private final StaffService staff;
    private final OnDuty onDuty;
    private final Kit kit;
    private final VBox people = new VBox(8);

    public StaffCard(StaffService staff, OnDuty onDuty, Kit kit) {
        super(kit.texts(), "settings.staff.title");
        this.staff = staff;
        this.onDuty = onDuty;
        this.kit = kit;
        BooleanBinding may = Bindings.createBooleanBinding(() -> onDuty.memberProperty().get() != null
                && onDuty.memberProperty().get().may(Right.MANAGE_STAFF), onDuty.memberProperty());
        HBox row = new HBox(kit.buttons().of(Deed.of("settings.staff.add", this::ask).when(may)));
        row.setAlignment(Pos.CENTER_RIGHT);
        add(people, row);
        load();
    }

    private void load() {
        kit.background().run(staff::all).onSuccess(all ->
                people.getChildren().setAll(all.stream().filter(StaffMember::active).map(this::line).toList()));
    }

    private HBox line(StaffMember member) {
        HBox line = new HBox(8, new Label(member.name()), Card.gap(),
                new Pill(kit.texts().with(now -> now.get(member.role().title())), Tone.PLAIN));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void ask() {
        Refusals refusals = new Refusals();
        Busy busy = new Busy();
        TextField name = new TextField();
        ChoiceChips<Role> role = new ChoiceChips<>(List.of(Role.values()), each -> kit.texts().with(now -> now.get(each.title())));
        role.valueProperty().set(Role.RECEPTION);
        TextField licence = new TextField();
        PasswordField pin = new PasswordField();
        VBox form = new VBox(12,
                new Field(kit.texts(), "settings.staff.name", name).required().refusing(refusals.of("name")),
                new Field(kit.texts(), "settings.staff.role", role),
                new Field(kit.texts(), "settings.staff.licence", licence).refusing(refusals.of("licenceNo")),
                new Field(kit.texts(), "settings.staff.pin", pin).refusing(refusals.of("pin")));
        Panel panel = kit.dialogs().panel(Message.of("settings.staff.add"), form).focusing(name);
        panel.offerPrimary(Deed.of("settings.save", () -> {
            refusals.clear();
            kit.background().write(() -> staff.add(onDuty.id(), name.getText(), role.valueProperty().get(), licence.getText(),
                    pin.getText())).during(busy).onSuccess(outcome -> outcome.handle(added -> {
                        panel.close();
                        kit.notices().done(Message.of("settings.staff.added", added.name()));
                        load();
                    }, refusals::show));
        }).when(busy.property().not())).open();
    }
}
