package jaidee.privacy.ui;

import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Texts;
import jaidee.privacy.Request;
import jaidee.privacy.RequestKind;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The register of what owners ask about their data, with its clock, and everything that is done for them.
public final class PrivacyView implements Screen {
    private final PrivacyModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TableView<Request> table;
    private final OwnerPanel owner;
    private final Deed note, done, refuse, profile, find, notice, retention, breach;
    private final Node node;

    public PrivacyView(PrivacyModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.note = Deed.of("privacy.note", "F4", () -> new RequestPanel(model, kit).open(Optional.empty()));
        this.table = table();
        this.owner = new OwnerPanel(model, kit);
        BooleanBinding waits = Bindings.createBooleanBinding(() -> chosen().filter(Request::isOpen).isPresent(), table.getSelectionModel().selectedItemProperty());
        BooleanBinding somebody = Bindings.createBooleanBinding(() -> chosen().flatMap(Request::owner).isPresent(), table.getSelectionModel().selectedItemProperty());
        this.done = Deed.of("privacy.do", "F6", request(each -> new AnswerPanel(model, kit).open(each, false))).when(waits);
        this.refuse = Deed.of("privacy.refuse", "F7", request(each -> new AnswerPanel(model, kit).open(each, true))).when(waits);
        this.profile = Deed.of("privacy.open", "F5", request(each -> each.owner().ifPresent(who -> owner.open(who.id())))).when(somebody);
        this.find = Deed.of("privacy.find", "F8", () -> new FindPanel(model, kit).open(owner::open));
        this.notice = Deed.of("privacy.notice", "F9", () -> new NoticePanel(model, kit).open());
        this.retention = Deed.of("privacy.retention", "F10", () -> new RetentionPanel(model, kit).open());
        BooleanBinding leak = Bindings.createBooleanBinding(() -> chosen().filter(each -> each.kind() == RequestKind.BREACH).isPresent(), table.getSelectionModel().selectedItemProperty());
        this.breach = Deed.of("privacy.breach", "F11", request(each -> new BreachPanel(model, kit).open(each))).when(leak);
        this.node = build();
    }

    private Optional<Request> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private Runnable request(Consumer<Request> deed) {
        return () -> chosen().ifPresent(deed);
    }

    private Node build() {
        Label state = new Label();
        state.getStyleClass().add("heading");
        state.setWrapText(true);
        state.textProperty().bind(texts.with(this::state, model.requests()));
        state.graphicProperty().bind(Bindings.createObjectBinding(() -> Icons.of(overdue() > 0 ? Feather.ALERT_TRIANGLE : Feather.SHIELD), model.requests()));
        HBox head = new HBox(12, state, Card.gap(), kit.buttons().of(notice, Feather.FILE_TEXT), kit.buttons().of(retention, Feather.CLOCK), kit.buttons().of(find, Feather.SEARCH), kit.buttons().primary(note, Feather.PLUS));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(8, kit.buttons().of(done, Feather.CHECK), kit.buttons().of(refuse, Feather.X), kit.buttons().of(profile, Feather.USER), kit.buttons().of(breach, Feather.ALERT_TRIANGLE));
        Label how = texts.bind(new Label(), "privacy.how");
        how.getStyleClass().addAll("small", "muted");
        how.setWrapText(true);
        Card all = new Card(texts, "privacy.register").fill(table).add(row, how);
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox page = new VBox(12, new Card().add(head), all);
        page.getStyleClass().add("screen");
        return page;
    }

    private long overdue() {
        return model.requests().stream().filter(each -> each.isOverdue(model.now())).count();
    }

    private String state(Texts now) {
        long open = model.requests().stream().filter(Request::isOpen).count(), late = overdue();
        return open == 0 ? now.get("privacy.state.none") : late == 0 ? now.get("privacy.state.open", open) : now.get("privacy.state.overdue", open, late);
    }

    private TableView<Request> table() {
        Tables tables = kit.tables();
        TableView<Request> made = tables.table(new EmptyState(kit, Feather.SHIELD, "privacy.none", note));
        made.getColumns().addAll(List.of(tables.day("privacy.column.received", each -> LocalDate.ofInstant(each.received(), Days.BANGKOK)),
                tables.words("privacy.column.kind", (each, now) -> now.get(each.kind().named())), tables.words("privacy.column.who", PrivacyView::who),
                tables.node("privacy.column.state", this::clock), tables.text("privacy.column.text", Request::text),
                tables.words("privacy.column.answer", (each, now) -> each.answer().map(answer -> answer.words().isEmpty() ? answer.by() : answer.words() + " · " + answer.by()).orElse(""))));
        double[] widths = {112, 140, 200, 200};
        for (int i = 0; i < widths.length; i++) {
            made.getColumns().get(i).setMinWidth(widths[i]);
            made.getColumns().get(i).setMaxWidth(widths[i] * 1.4);
        }
        made.setItems(model.requests());
        made.setId("requests");
        texts.spoken(made, "privacy.register");
        made.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) profile.run();
        });
        return made;
    }

    private static String who(Request each, Texts now) {
        return each.owner().map(who -> who.name().isEmpty() ? now.get("privacy.erased") : who.name()).orElse("–");
    }

    private Node clock(Request each) {
        if (each.answer().isPresent()) {
            Request.Answer answer = each.answer().get();
            LocalDate day = LocalDate.ofInstant(answer.at(), Days.BANGKOK);
            return answer.refused() ? new Pill(texts.of("privacy.clock.refused", day), Tone.PLAIN) : new Pill(texts.of("privacy.clock.done", day), Tone.DONE);
        }
        long left = each.daysLeft(model.now());
        if (left < 0) return new Pill(texts.of("privacy.clock.overdue", -left), Tone.DANGER);
        return new Pill(texts.of("privacy.clock.left", left, LocalDate.ofInstant(each.due(), Days.BANGKOK)), left <= 7 ? Tone.LOOK : Tone.PLAIN);
    }

    /// What is held on an owner and what can be done about it.
    void show(OwnerId who) {
        owner.open(who);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(note, done, refuse, profile, find, notice, retention, breach);
    }

    @Override
    public void arrive(Route route) {
        if (route instanceof Route.PrivacyOf(var who)) show(who);
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(table);
    }
}
