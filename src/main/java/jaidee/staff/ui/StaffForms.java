package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.StaffMember;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a person, a PIN, a role.
final class StaffForms {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 400;

    private final StaffModel model;
    private final Kit kit;
    private final UiTexts texts;

    StaffForms(StaffModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void add() {
        person(Optional.empty());
    }

    void edit(StaffMember member) {
        person(Optional.of(member));
    }

    private void person(Optional<StaffMember> before) {
        Refusals refusals = new Refusals();
        TextField name = new TextField(before.map(StaffMember::name).orElse(""));
        name.setId("staff-name");
        ChoiceChips<Role> role = new ChoiceChips<>(model.roles(), each -> texts.with(now -> now.get(each.title())));
        role.setPrefWrapLength(WIDTH);
        role.valueProperty().set(before.map(StaffMember::role).orElse(Role.RECEPTION));
        TextField licence = new TextField(before.flatMap(StaffMember::licenceNo).orElse(""));
        PasswordField pin = new PasswordField();
        VBox form = new VBox(12, new Field(texts, "staff.page.name", name).required().refusing(refusals.of("name")),
                new Field(texts, "staff.page.role", role), new Field(texts, "staff.page.licence", licence).refusing(refusals.of("licenceNo")));
        if (before.isEmpty()) form.getChildren().add(new Field(texts, "staff.page.pin_digits", pin).refusing(refusals.of("pin")));
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "staff.page.edit" : "staff.page.add"), form).focusing(name);
        save(panel, () -> before.ifPresentOrElse(member -> model.edit(member, name.getText(), role.valueProperty().get(), licence.getText(), refusals, panel::close),
                () -> model.add(name.getText(), role.valueProperty().get(), licence.getText(), pin.getText(), refusals, panel::close)));
    }

    void newPin(StaffMember of) {
        Refusals refusals = new Refusals();
        PasswordField pin = new PasswordField();
        pin.setId("staff-pin");
        Panel panel = kit.dialogs().panel(Message.of("staff.page.pin_of", of.name()), new VBox(12, new Field(texts, "staff.page.pin_digits", pin).refusing(refusals.of("pin")))).focusing(pin);
        save(panel, () -> model.newPin(of, pin.getText(), refusals, panel::close));
    }

    void ownPin() {
        Refusals refusals = new Refusals();
        PasswordField old = new PasswordField(), pin = new PasswordField();
        Panel panel = kit.dialogs().panel(Message.of("staff.page.own_pin"), new VBox(12, new Field(texts, "staff.page.pin_old", old),
                new Field(texts, "staff.page.pin_digits", pin).refusing(refusals.of("pin")))).focusing(old);
        save(panel, () -> model.ownPin(old.getText(), pin.getText(), refusals, panel::close));
    }

    /// An own role that begins as a copy of `like`.
    void newRole(Role like) {
        role(new Role(0, like.kind(), "", like.rights()), Message.of("staff.page.role_like", like.title()));
    }

    void editRole(Role role) {
        role(role, Message.of("staff.page.role_edit"));
    }

    /// What a built-in role may do, to read; an own one to change.
    void show(Role role) {
        if (role.isOwn()) editRole(role);
        else kit.dialogs().panel(role.title(), rights(boxes(role.rights(), true))).open();
    }

    private void role(Role role, Message title) {
        Refusals refusals = new Refusals();
        TextField name = new TextField(role.name());
        name.setId("role-name");
        Map<Right, CheckBox> boxes = boxes(role.rights(), false);
        Panel panel = kit.dialogs().panel(title, new VBox(12, new Field(texts, "staff.page.role_name", name).required().refusing(refusals.of("name")),
                new Field(texts, "staff.page.may", rights(boxes)).refusing(refusals.of("rights")))).focusing(name);
        save(panel, () -> model.saveRole(role, name.getText(), ticked(boxes), refusals, panel::close));
    }

    private Map<Right, CheckBox> boxes(Set<Right> rights, boolean fixed) {
        Map<Right, CheckBox> boxes = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            CheckBox box = new CheckBox();
            box.textProperty().bind(texts.with(now -> now.get(right.named())));
            box.setSelected(rights.contains(right));
            box.setDisable(fixed);
            boxes.put(right, box);
        }
        return boxes;
    }

    private ScrollPane rights(Map<Right, CheckBox> boxes) {
        VBox list = new VBox(10);
        boxes.forEach((right, box) -> {
            Label allows = new Label();
            allows.textProperty().bind(texts.with(now -> now.get(right.explained())));
            allows.getStyleClass().addAll("small", "muted");
            allows.setWrapText(true);
            allows.setMaxWidth(WIDTH);
            list.getChildren().add(new VBox(2, box, allows));
        });
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH + 24, HEIGHT);
        return scroll;
    }

    private static Set<Right> ticked(Map<Right, CheckBox> boxes) {
        Set<Right> ticked = EnumSet.noneOf(Right.class);
        boxes.forEach((right, box) -> {
            if (box.isSelected()) ticked.add(right);
        });
        return ticked;
    }

    private void save(Panel panel, Runnable deed) {
        panel.offerPrimary(Deed.of("staff.page.save", "F12", deed).when(model.busy().property().not())).open();
    }
}
