package jaidee.staff.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.staff.Role;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The people of the clinic beside the roles they have.
public final class StaffView implements Screen {
    private final StaffModel model;
    private final OnDuty onDuty;
    private final Kit kit;
    private final UiTexts texts;
    private final StaffForms forms;
    private final TableView<StaffModel.Row> people;
    private final TableView<Role> roles;
    private final Deed add, edit, turn, pin, ownPin, newRole, editRole, removeRole;
    private final Node node;

    public StaffView(StaffModel model, OnDuty onDuty, Kit kit) {
        this.model = model;
        this.onDuty = onDuty;
        this.kit = kit;
        this.texts = kit.texts();
        this.forms = new StaffForms(model, kit);
        this.people = people();
        this.roles = roles();
        BooleanBinding somebody = people.getSelectionModel().selectedItemProperty().isNotNull();
        BooleanBinding some = roles.getSelectionModel().selectedItemProperty().isNotNull();
        BooleanBinding own = Bindings.createBooleanBinding(() -> roles.getSelectionModel().getSelectedItem() != null
                && roles.getSelectionModel().getSelectedItem().isOwn(), roles.getSelectionModel().selectedItemProperty());
        this.add = Deed.of("staff.page.add", "F4", forms::add);
        this.edit = Deed.of("staff.page.edit", "F3", person(row -> forms.edit(row.member()))).when(somebody);
        this.pin = Deed.of("staff.page.pin", "F6", person(row -> forms.newPin(row.member()))).when(somebody);
        this.turn = Deed.of("staff.page.turn", "F8", person(row -> model.turn(row.member()))).when(somebody);
        this.ownPin = Deed.of("staff.page.own_pin", "F7", forms::ownPin);
        this.newRole = Deed.of("staff.page.role_new", "F9", role(forms::newRole)).when(some);
        this.editRole = Deed.of("staff.page.role_edit", "F10", role(forms::editRole)).when(own);
        this.removeRole = Deed.of("staff.page.role_remove", "Shift+Delete", role(model::removeRole)).when(own);
        this.node = build();
    }

    private Runnable person(Consumer<StaffModel.Row> deed) {
        return () -> deed.accept(people.getSelectionModel().getSelectedItem());
    }

    private Runnable role(Consumer<Role> deed) {
        return () -> deed.accept(roles.getSelectionModel().getSelectedItem());
    }

    private Node build() {
        Label title = texts.bind(new Label(), "staff.page");
        title.getStyleClass().add("title");
        Label needs = words("staff.page.needs");
        needs.visibleProperty().bind(Bindings.createBooleanBinding(() -> !model.mayChange(), onDuty.memberProperty()));
        needs.managedProperty().bind(needs.visibleProperty());
        Label one = words("staff.page.only_one");
        one.visibleProperty().bind(Bindings.createBooleanBinding(model::hangsOnOnePerson, model.people()));
        one.managedProperty().bind(one.visibleProperty());
        HBox head = new HBox(12, title, Card.gap(), kit.buttons().of(ownPin, Feather.KEY));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox left = part("staff.page.people", people, kit.buttons().primary(add, Feather.USER_PLUS), kit.buttons().of(edit, Feather.EDIT_2),
                kit.buttons().of(pin, Feather.UNLOCK), kit.buttons().of(turn, Feather.LOG_OUT));
        VBox right = part("staff.page.roles", roles, kit.buttons().of(newRole, Feather.COPY), kit.buttons().of(editRole, Feather.EDIT_2), kit.buttons().of(removeRole, Feather.TRASH_2));
        right.setPrefWidth(440);
        right.setMinWidth(380);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox both = new HBox(16, left, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox page = new VBox(12, head, needs, one, both);
        page.getStyleClass().add("screen");
        return page;
    }

    private VBox part(String title, TableView<?> table, Button... buttons) {
        FlowPane row = new FlowPane(8, 8, buttons);
        Card card = new Card(texts, title).add(table, row);
        VBox.setVgrow(table, Priority.ALWAYS);
        return card;
    }

    private Label words(String key) {
        Label words = texts.bind(new Label(), key);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        return words;
    }

    private TableView<StaffModel.Row> people() {
        Tables tables = kit.tables();
        TableView<StaffModel.Row> table = tables.table(new Label());
        table.getColumns().addAll(List.of(tables.text("staff.page.name", row -> row.member().name()),
                tables.words("staff.page.role", (row, now) -> now.get(row.member().role().title())),
                tables.words("staff.page.last", StaffView::last), tables.node("staff.page.state", this::state)));
        table.setItems(model.people());
        table.setId("staff-people");
        texts.spoken(table, "staff.page.people");
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) edit.run();
        });
        return table;
    }

    private static String last(StaffModel.Row row, Texts now) {
        return row.last().map(at -> now.get("staff.page.last_at", at.atZone(Days.BANGKOK).toLocalDateTime())).orElse("–");
    }

    private Node state(StaffModel.Row row) {
        boolean works = row.member().active();
        String key = !works ? "staff.page.state.left" : row.member().hasPin() ? "staff.page.state.works" : "staff.page.state.no_pin";
        return new Pill(texts.of(key), works && row.member().hasPin() ? Tone.DONE : works ? Tone.LOOK : Tone.PLAIN);
    }

    private TableView<Role> roles() {
        Tables tables = kit.tables();
        TableView<Role> table = tables.table(new Label());
        table.getColumns().addAll(List.of(tables.words("staff.page.role", (role, now) -> now.get(role.title())),
                tables.words("staff.page.may", (role, now) -> role.mayEverything() ? now.get("staff.page.everything") : now.get("staff.page.rights", role.rights().size())),
                tables.words("staff.page.kind", (role, now) -> now.get(role.isOwn() ? "staff.page.own" : "staff.page.built_in"))));
        table.setItems(model.roles());
        table.setId("staff-roles");
        texts.spoken(table, "staff.page.roles");
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) forms.show(table.getSelectionModel().getSelectedItem());
        });
        return table;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(add, edit, pin, turn, ownPin, newRole, editRole, removeRole);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(people);
    }
}
