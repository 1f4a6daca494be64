package jaidee.closing.ui;

import jaidee.closing.DrawerState;
import jaidee.closing.Movement;
import jaidee.closing.MovementKind;
import jaidee.closing.ReportPapers;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.CashShift;
import jaidee.ui.Buttons;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place of the drawer: the shift of now on the left, with what was done to the drawer without a bill; every closed
/// shift on the right, to be opened and printed again. What should lie in the drawer is not shown: it is counted blind.
public final class DrawerView implements Screen {
    private static final double SIDE = 470;

    private final DrawerViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Runnable kick;
    private final ListView<Movement> movements = new ListView<>();
    private final TableView<CashShift> closed;
    private final Deed openShift;
    private final Deed count;
    // one key for whichever of the two is next
    private final Deed main;
    private final Deed checkFloat;
    private final Deed payIn;
    private final Deed payOut;
    private final Deed noSale;
    private final Deed interim;
    private final Deed month;
    private final HBox node;

    /// @param kick  opens the drawer at the till
    /// @param month asks for a month and writes it for the accountant
    public DrawerView(DrawerViewModel model, Kit kit, Runnable kick, Deed month) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.kick = kick;
        this.month = month;
        BooleanBinding open = Bindings.createBooleanBinding(() -> state() != null && state().open().isPresent(), model.stateProperty());
        BooleanBinding shut = Bindings.createBooleanBinding(() -> state() != null && state().open().isEmpty(), model.stateProperty());
        openShift = Deed.of("closing.open", "F10", () -> new FloatPanel(model, kit).open()).when(shut);
        count = Deed.of("closing.count", "F10", () -> kit.navigator().open(new Route.CountDrawer())).when(open);
        main = Deed.of("closing.open_or_close", "F10", () -> {
            if (state() != null && state().open().isPresent()) count.run();
            else openShift.run();
        });
        checkFloat = Deed.of("closing.float", "F7", () -> new FloatPanel(model, kit).open()).when(open);
        payIn = Deed.of("closing.pay_in", "F3", () -> move(MovementKind.PAY_IN)).when(open);
        payOut = Deed.of("closing.pay_out", "F4", () -> move(MovementKind.PAY_OUT)).when(open);
        noSale = Deed.of("closing.no_sale", "Ctrl+F10", () -> move(MovementKind.NO_SALE));
        interim = Deed.of("closing.interim", "F8", () -> state().open().ifPresent(shift -> open(shift))).when(open);
        closed = table();
        Node now = now(open, shut), past = past();
        HBox.setHgrow(past, Priority.ALWAYS);
        node = new HBox(16, now, past);
        node.getStyleClass().add("screen");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(main, payIn, payOut, noSale, checkFloat, interim, month,
                Deed.of("closing.list", "F5", this::focusList));
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        focusList();
    }

    private Node now(BooleanBinding open, BooleanBinding shut) {
        VBox facts = new VBox(6);
        model.stateProperty().subscribe(state -> facts.getChildren().setAll(state == null ? List.of() : facts(state)));
        movements.setId("movements");
        movements.setCellFactory(list -> new MovementCell());
        movements.setPlaceholder(new EmptyState(kit, Feather.INBOX, "closing.movements.empty"));
        texts.spoken(movements, "closing.movements");
        texts.languageProperty().subscribe(language -> movements.refresh());
        model.stateProperty().subscribe(state -> movements.getItems().setAll(state == null ? List.of() : state.movements()));
        Label heading = texts.bind(new Label(), "closing.movements");
        heading.getStyleClass().add("heading");
        FlowPane deeds = new FlowPane(8, 8, kit.buttons().of(payIn, Feather.ARROW_DOWN_LEFT), kit.buttons().of(payOut, Feather.ARROW_UP_RIGHT),
                kit.buttons().of(noSale, Feather.INBOX), kit.buttons().of(checkFloat, Feather.EDIT_2), kit.buttons().of(interim, Feather.FILE_TEXT));
        Button counting = kit.buttons().primary(count, Feather.CHECK_SQUARE), opening = kit.buttons().primary(openShift, Feather.UNLOCK);
        for (Button each : List.of(counting, opening)) {
            each.setMaxWidth(Double.MAX_VALUE);
            each.getStyleClass().add("button-large");
        }
        shown(counting, open);
        shown(opening, shut);
        Card card = new Card().add(facts, deeds, Card.line(), heading).fill(movements).add(counting, opening);
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private List<Node> facts(DrawerState state) {
        List<Node> facts = new ArrayList<>();
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(texts.with(now -> state.open().isPresent() ? now.get("closing.now.open") : now.get("closing.now.shut")));
        HBox top = new HBox(12, title, state.open().isPresent() ? new Pill(texts.of("closing.now.bills", state.bills()), Tone.DONE) : new Label());
        top.setAlignment(Pos.CENTER_LEFT);
        facts.add(top);
        state.open().ifPresent(shift -> {
            facts.add(said(Message.of("closing.now.since", shift.openedAt(), shift.openedBy())));
            facts.add(said(Message.of("closing.now.float", shift.openingFloat())));
            if (!shift.floatChecked()) facts.add(look(Message.of("closing.now.check_float")));
        });
        if (state.open().isEmpty()) facts.add(said(Message.of("closing.now.left", state.left())));
        state.warning().ifPresent(warning -> facts.add(look(warning)));
        if (state.held() > 0) facts.add(said(Message.of("closing.now.held", state.held())));
        return facts;
    }

    private Node past() {
        Label heading = texts.bind(new Label(), "closing.list");
        heading.getStyleClass().add("title");
        HBox top = new HBox(8, heading, Buttons.keyCap("F5"), Card.gap(), kit.buttons().of(month, Feather.DOWNLOAD));
        top.setAlignment(Pos.CENTER_LEFT);
        return new Card().add(top).fill(closed);
    }

    private TableView<CashShift> table() {
        Tables tables = kit.tables();
        TableView<CashShift> table = tables.table(new EmptyState(kit, Feather.ARCHIVE, "closing.list.empty"));
        table.setId("closed");
        table.getStyleClass().add("two-line");
        table.setItems(model.closed());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<CashShift, CashShift> day = tables.twoLine("closing.column.day",
                shift -> Days.shortText(shift.businessDay(), texts.language()), shift -> shift.closing().orElseThrow().number());
        TableColumn<CashShift, CashShift> when = tables.twoLine("closing.column.closed",
                shift -> time(shift.openedAt()) + " – " + time(shift.closing().orElseThrow().at()), shift -> shift.closing().orElseThrow().closedBy());
        TableColumn<CashShift, CashShift> bills = tables.number("closing.column.bills", shift -> shift.closing().orElseThrow().bills());
        TableColumn<CashShift, CashShift> sum = tables.money("closing.column.sales",
                shift -> shift.closing().orElseThrow().payable().minus(shift.closing().orElseThrow().refunded()));
        TableColumn<CashShift, CashShift> difference = tables.node("closing.column.difference", this::pill);
        day.setMinWidth(110);
        when.setMinWidth(120);
        bills.setMaxWidth(80);
        sum.setMinWidth(110);
        difference.setMinWidth(140);
        table.getColumns().addAll(List.of(day, when, bills, sum, difference));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.END || event.getCode() == KeyCode.PAGE_DOWN) model.loadMore();
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            openSelected();
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) openSelected();
        });
        texts.spoken(table, "closing.list");
        return table;
    }

    private Pill pill(CashShift shift) {
        Money difference = shift.closing().orElseThrow().difference();
        String word = texts.get(ReportPapers.differenceWord(difference));
        return difference.isZero() ? new Pill(word, Tone.DONE)
                : new Pill(word + " " + difference.max(difference.negated()), difference.isNegative() ? Tone.DANGER : Tone.LOOK);
    }

    private void move(MovementKind kind) {
        new MovePanel(model, kind, kit, kick).open();
    }

    private void openSelected() {
        CashShift chosen = closed.getSelectionModel().getSelectedItem();
        if (chosen != null) open(chosen);
    }

    private void open(CashShift shift) {
        kit.navigator().open(new Route.ShiftView(shift.id()));
    }

    private void focusList() {
        if (closed.getSelectionModel().isEmpty()) closed.getSelectionModel().selectFirst();
        Focus.on(closed);
    }

    private DrawerState state() {
        return model.stateProperty().get();
    }

    private Label said(Message message) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Label look(Message message) {
        Label label = said(message);
        label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("obstacle");
        return label;
    }

    private static void shown(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private String time(Instant at) {
        String moment = Days.momentText(at, texts.language());
        return moment.substring(moment.lastIndexOf(' ') + 1);
    }

    /// What, how much, why, when and by whom.
    private final class MovementCell extends ListCell<Movement> {
        // no wider than the list: a long reason is cut off, the amount never
        private MovementCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Movement movement, boolean empty) {
            super.updateItem(movement, empty);
            setGraphic(empty || movement == null ? null : face(movement));
        }

        private Node face(Movement movement) {
            Label what = new Label(texts.get("closing.movement.line", movement.kind().named(), movement.reason()));
            Label who = new Label(time(movement.at()) + "  " + movement.by());
            who.getStyleClass().addAll("small", "muted");
            Label amount = new Label(movement.kind() == MovementKind.NO_SALE ? "" : movement.kind().signed(movement.amount()).toString());
            amount.getStyleClass().add("amount");
            amount.setMinWidth(Label.USE_PREF_SIZE);
            VBox words = new VBox(what, who);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            HBox face = new HBox(12, words, amount);
            face.setAlignment(Pos.CENTER_LEFT);
            return face;
        }
    }
}
