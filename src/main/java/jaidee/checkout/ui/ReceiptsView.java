package jaidee.checkout.ui;

import jaidee.checkout.BillFilter;
import jaidee.checkout.BillLine;
import jaidee.checkout.Undone;
import jaidee.kernel.Bilingual;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Texts;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place of the receipts: the bills of a day, newest first, with ← and → to other days, and a field that finds any
/// bill by its number or by whose it is.
public final class ReceiptsView implements Screen {
    private final ReceiptsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField search = new TextField();
    private final DateField date;
    private final TableView<BillLine> bills;
    private final Deed earlier;
    private final Deed later;
    private final Deed today;
    private final Deed more;
    private final ChoiceChips<BillFilter> filter;
    private final List<Deed> deeds;
    private final HBox node;

    public ReceiptsView(ReceiptsViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.date = new DateField(DateInput.Field.REPORT, kit.clock());
        this.earlier = Deed.of("checkout.bills.earlier", "Left", model::earlier);
        this.later = Deed.of("checkout.bills.later", "Right", model::later)
                .when(Bindings.createBooleanBinding(() -> model.dayProperty().get().isBefore(model.today()), model.dayProperty()));
        this.today = Deed.of("checkout.bills.today", "F6", () -> model.show(model.today()));
        this.filter = new ChoiceChips<>(List.of(BillFilter.values()), each -> texts.with(now -> now.get(each.named())));
        this.more = Deed.of("checkout.bills.more", "F8", model::loadMore).when(model.moreProperty());
        this.deeds = List.of(Deed.of("checkout.bills.search", "F4", this::focusSearch), Deed.of("checkout.bills.list", "F5", this::focusBills),
                today, Deed.of("checkout.bills.go_to", "F7", this::focusDate), more,
                Deed.of("checkout.bills.filter", "F9", this::nextFilter), earlier, later);
        this.bills = table();
        Card card = new Card().add(head(), filters()).fill(bills).add(foot());
        HBox.setHgrow(card, Priority.ALWAYS);
        this.node = new HBox(card);
        node.getStyleClass().add("screen");
        bind();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void arrive(Route route) {
        if (route instanceof Route.BillsOf(var owner)) model.showOf(owner);
        else if (model.ownerProperty().get() != null) model.endSearch();
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        focusBills();
    }

    /// What was looked for goes first, then the place.
    @Override
    public boolean stepBack() {
        if (!model.searchingProperty().get()) return false;
        model.endSearch();
        focusBills();
        return true;
    }

    private Node head() {
        date.setPrefColumnCount(9);
        date.setId("day");
        texts.spoken(date, "checkout.bills.go_to");
        Label day = new Label();
        day.getStyleClass().add("title");
        day.textProperty().bind(texts.with(now -> model.ownerProperty().get() != null ? whose(now)
                : model.searchingProperty().get() ? now.get("checkout.bills.found", model.bills().size())
                : Days.weekdayText(model.dayProperty().get(), now.language()), model.dayProperty(), model.searchingProperty(), model.ownerProperty(), model.bills()));
        search.setId("find");
        texts.prompt(search, "checkout.bills.prompt");
        texts.spoken(search, "checkout.bills.search");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox box = new HBox(10, Icons.of(Feather.SEARCH), search, Buttons.keyCap("F4"));
        box.getStyleClass().add("search-box");
        box.setPrefWidth(400);
        Button back = kit.buttons().icon(earlier, Feather.CHEVRON_LEFT), on = kit.buttons().icon(later, Feather.CHEVRON_RIGHT);
        HBox days = new HBox(4, back, date, on, kit.buttons().quiet(today, Feather.CALENDAR));
        days.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(16, days, day, Card.gap(), box);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String whose(Texts now) {
        return model.bills().isEmpty() ? now.get("checkout.bills.of_nobody")
                : now.get("checkout.bills.of_owner", model.bills().getFirst().owner(), model.bills().size());
    }

    private Node filters() {
        filter.setId("filter");
        filter.valueProperty().bindBidirectional(model.filterProperty());
        Label word = texts.bind(new Label(), "checkout.bills.filter");
        word.getStyleClass().add("muted");
        filter.setPrefWrapLength(720);
        HBox row = new HBox(10, word, Buttons.keyCap("F9"), filter);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void nextFilter() {
        BillFilter[] all = BillFilter.values();
        model.filterProperty().set(all[(model.filterProperty().get().ordinal() + 1) % all.length]);
    }

    private Node foot() {
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(texts.with(now -> model.sumProperty().get() == null ? ""
                : now.get("checkout.bills.count", model.sumProperty().get().bills()), model.sumProperty()));
        Label word = texts.bind(new Label(), "checkout.bills.sum");
        Label amount = new Label();
        amount.setId("sum");
        amount.getStyleClass().add("amount-large");
        amount.textProperty().bind(Bindings.createStringBinding(() -> model.sumProperty().get() == null ? ""
                : model.sumProperty().get().paid().toString(), model.sumProperty()));
        Button older = kit.buttons().of(more);
        older.visibleProperty().bind(model.moreProperty());
        Label givenBack = new Label();
        givenBack.setId("given-back");
        givenBack.getStyleClass().add("muted");
        givenBack.textProperty().bind(texts.with(now -> model.sumProperty().get() == null || model.sumProperty().get().givenBack().isZero() ? ""
                : now.get("refunds.day", model.sumProperty().get().givenBack()), model.sumProperty()));
        HBox row = new HBox(12, count, givenBack, older, Card.gap(), word, amount, texts.bind(new Label(), "money.baht"));
        row.setAlignment(Pos.BASELINE_LEFT);
        row.visibleProperty().bind(model.searchingProperty().not());
        return row;
    }

    private TableView<BillLine> table() {
        Tables tables = kit.tables();
        TableView<BillLine> table = tables.table(empty());
        table.setId("bills");
        table.getStyleClass().add("two-line");
        table.setItems(model.bills());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<BillLine, BillLine> at = tables.twoLine("checkout.bills.at", bill -> texts.get("checkout.bills.time", time(bill)),
                bill -> bill.number());
        TableColumn<BillLine, BillLine> who = tables.twoLine("checkout.bills.owner",
                bill -> bill.owner().isEmpty() ? texts.get("checkout.bills.walk_in") : bill.owner(),
                bill -> bill.pets().stream().map(pet -> texts.get("documents.paper.pet", pet)).collect(Collectors.joining("  ")));
        TableColumn<BillLine, BillLine> what = tables.twoLine("checkout.bills.what", bill -> name(bill.items().getFirst()), this::others);
        TableColumn<BillLine, BillLine> points = tables.number("checkout.bills.points", bill -> bill.points().isZero() ? "–" : bill.points());
        TableColumn<BillLine, BillLine> paid = tables.node("checkout.bills.paid", this::paid);
        paid.getStyleClass().add("number-header");
        at.setMinWidth(176);
        at.setMaxWidth(196);
        who.setMinWidth(180);
        what.setMinWidth(220);
        points.setMinWidth(80);
        points.setMaxWidth(110);
        paid.setMinWidth(110);
        paid.setMaxWidth(140);
        table.getColumns().addAll(List.of(at, who, what, points, paid));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) openSelected();
        });
        texts.spoken(table, "checkout.bills.list");
        return table;
    }

    private Node empty() {
        EmptyState none = new EmptyState(kit, Feather.FILE_TEXT, "checkout.bills.none");
        EmptyState notFound = new EmptyState(kit, Feather.SEARCH, "checkout.bills.not_found");
        none.visibleProperty().bind(model.searchingProperty().not());
        notFound.visibleProperty().bind(model.searchingProperty());
        return new javafx.scene.layout.StackPane(none, notFound);
    }

    // the day only where bills of several days stand side by side
    private String time(BillLine bill) {
        String moment = Days.momentText(bill.at(), texts.language());
        return model.searchingProperty().get() ? moment : moment.substring(moment.lastIndexOf(' ') + 1);
    }

    private Node paid(BillLine bill) {
        Label amount = new Label(bill.paid().toString());
        if (bill.undone() == Undone.VOID) amount.getStyleClass().add("muted");
        VBox lines = new VBox(2, amount);
        lines.getChildren().addAll(BillRefunds.pill(bill.undone(), texts));
        lines.setAlignment(Pos.CENTER_RIGHT);
        return lines;
    }

    private String others(BillLine bill) {
        return bill.items().stream().skip(1).map(this::name).collect(Collectors.joining("  ·  "));
    }

    private String name(Bilingual item) {
        return item.in(texts.language());
    }

    // the table would take ← and → for itself, though it has nothing to go to there
    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown() || event.isShortcutDown()) return;
        switch (event.getCode()) {
            case ENTER -> openSelected();
            case LEFT -> earlier.run();
            case RIGHT -> later.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void bind() {
        search.textProperty().bindBidirectional(model.typedProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.DOWN || model.bills().isEmpty()) return;
            event.consume();
            if (event.getCode() == KeyCode.ENTER && model.bills().size() == 1) open(model.bills().getFirst());
            else focusBills();
        });
        date.dayProperty().subscribe(typed -> {
            if (typed != null && !typed.equals(model.dayProperty().get())) model.show(typed);
        });
        date.setOnAction(event -> focusBills());
        model.dayProperty().subscribe((LocalDate day) -> {
            if (!day.equals(date.day())) date.dayProperty().set(day);
        });
        model.bills().addListener((javafx.collections.ListChangeListener<BillLine>) change -> {
            if (bills.getSelectionModel().isEmpty()) bills.getSelectionModel().selectFirst();
        });
    }

    private void openSelected() {
        BillLine chosen = bills.getSelectionModel().getSelectedItem();
        if (chosen != null) open(chosen);
    }

    private void open(BillLine bill) {
        kit.navigator().open(new Route.ReceiptView(bill.id()));
    }

    private void focusSearch() {
        Focus.on(search);
        search.selectAll();
    }

    private void focusDate() {
        Focus.on(date);
        date.selectAll();
    }

    private void focusBills() {
        if (bills.getSelectionModel().isEmpty()) bills.getSelectionModel().selectFirst();
        Focus.on(bills);
    }
}
