package jaidee.checkout.ui;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Undone;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnStoryWords;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Reckoning;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Tables;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One bill as it was: its lines on the left, what it came to on the right, and its papers again.
public final class ReceiptView implements Screen {
    private static final double SIDE = 360;

    private final ReceiptViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox head = new VBox(6);
    private final TableView<SaleReceipt.Line> lines;
    private final ReceiptSums sums;
    private final BillDocuments documents;
    private final BillRefunds refunds;
    private final Button print;
    private final List<Deed> deeds;
    private final HBox node;

    public ReceiptView(ReceiptViewModel model, TaxInvoiceDesk invoices, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.sums = new ReceiptSums(kit);
        this.refunds = new BillRefunds(kit);
        this.lines = table();
        this.documents = new BillDocuments(kit, document -> model.print(document, texts.language()));
        Deed printing = Deed.of("checkout.bill.print", "F11", () -> model.print(texts.language())).when(there(bill -> true));
        Deed coupons = Deed.of("checkout.bill.print_coupon", "F12", () -> model.printCoupons(texts.language()))
                .when(there(bill -> !bill.given().isEmpty() && stands()));
        Deed owner = Deed.of("checkout.bill.owner", "F5", this::openOwner).when(there(bill -> bill.customer().isPresent()));
        Deed coupon = Deed.of("checkout.bill.coupon", "F6", this::openCoupon).when(there(bill -> coupon(bill) != null));
        Deed invoice = Deed.of("documents.buyer.ask", TaxInvoiceDesk.KEY, () -> invoice(invoices)).when(there(bill -> stands()));
        Deed refund = Deed.of("refunds.open", "F8", () -> kit.navigator().open(new Route.Refund(model.receiptProperty().get().id())))
                .when(there(bill -> stands()));
        Deed voiding = Deed.of("refunds.void.open", "Shift+Delete", () -> kit.navigator().open(new Route.VoidSale(model.receiptProperty().get().id())))
                .when(there(bill -> model.undone() == Undone.NOTHING && ofToday(bill)));
        Deed why = Deed.of("checkout.points.why", CounterKeys.WHY, () -> model.story(story ->
                Reckoning.open(EarnStoryWords.title(story), EarnStoryWords.of(story, texts.now()), kit))).when(there(bill -> bill.points().isPresent()));
        this.deeds = List.of(printing, coupons, owner, coupon, invoice, refund, voiding, why);
        this.print = wide(kit.buttons().primary(printing, Feather.PRINTER));
        print.getStyleClass().add("button-large");
        Card left = new Card().add(head).fill(lines).add(refunds);
        HBox.setHgrow(left, Priority.ALWAYS);
        this.node = new HBox(16, left, right(wide(kit.buttons().of(invoice, Feather.FILE_TEXT)), whenPossible(coupons, Feather.PRINTER),
                pair(whenPossible(owner, Feather.USER), whenPossible(coupon, Feather.TAG)), whenPossible(why, Feather.HELP_CIRCLE),
                pair(whenPossible(refund, Feather.CORNER_UP_LEFT), whenPossible(voiding, Feather.SLASH))));
        node.getStyleClass().add("screen");
        model.receiptProperty().subscribe(this::show);
        model.documents().addListener((ListChangeListener<IssuedDocument>) change -> documents.show(List.copyOf(model.documents())));
        texts.languageProperty().subscribe(language -> show(model.receiptProperty().get()));
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
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        Focus.on(print);
    }

    private Node right(Node... others) {
        ScrollPane scroll = new ScrollPane(new VBox(12, sums, documents));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Card card = new Card(texts, "checkout.bill.sums").fill(scroll).add(Card.line(), print).add(others);
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private static Node pair(Node left, Node right) {
        HBox row = new HBox(8, left, right);
        row.getChildren().forEach(button -> HBox.setHgrow(button, Priority.ALWAYS));
        return row;
    }

    private Node whenPossible(Deed deed, Feather icon) {
        Button button = wide(kit.buttons().of(deed, icon));
        button.visibleProperty().bind(Bindings.createBooleanBinding(() -> deed.possible().get(), deed.possible()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private TableView<SaleReceipt.Line> table() {
        Tables tables = kit.tables();
        TableView<SaleReceipt.Line> table = tables.table(new EmptyState(kit, Feather.FILE_TEXT, "checkout.bill.loading"));
        table.setId("lines");
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<SaleReceipt.Line, SaleReceipt.Line> what = tables.twoLine("checkout.column.item",
                line -> line.name().in(texts.language()), this::below);
        TableColumn<SaleReceipt.Line, SaleReceipt.Line> quantity = tables.number("checkout.column.quantity", SaleReceipt.Line::quantity);
        TableColumn<SaleReceipt.Line, SaleReceipt.Line> price = tables.money("checkout.column.price", SaleReceipt.Line::unitPrice);
        TableColumn<SaleReceipt.Line, SaleReceipt.Line> discount = tables.number("checkout.column.discount",
                line -> line.discount().isZero() ? "–" : line.discount().negated());
        TableColumn<SaleReceipt.Line, SaleReceipt.Line> net = tables.money("checkout.column.net", SaleReceipt.Line::net);
        what.setMinWidth(240);
        List.of(quantity, price, discount, net).forEach(column -> {
            column.setMinWidth(88);
            column.setMaxWidth(120);
        });
        table.getColumns().addAll(List.of(what, quantity, price, discount, net));
        texts.spoken(table, "checkout.lines");
        return table;
    }

    private String below(SaleReceipt.Line line) {
        String whose = line.petName().isEmpty() ? line.code() : texts.get("documents.paper.pet", line.petName());
        String listed = line.byHand().map(other -> "  ·  " + texts.get("checkout.given.listed", other.listed(), other.reason())).orElse("");
        return whose + listed + (line.note().isEmpty() ? "" : "  ·  " + line.note());
    }

    private void show(SaleReceipt bill) {
        if (bill == null) return;
        head.getChildren().setAll(title(bill), facts(bill));
        if (!bill.note().isEmpty()) head.getChildren().add(fact(Feather.MESSAGE_SQUARE, bill.note()));
        lines.getItems().setAll(bill.lines());
        sums.show(bill);
        documents.show(List.copyOf(model.documents()));
        refunds.show(model.refunds());
    }

    private Node title(SaleReceipt bill) {
        Label number = new Label(bill.number());
        number.setId("number");
        number.getStyleClass().add("title");
        HBox row = new HBox(12, number, new Pill(texts.get(bill.kind().named()), Tone.PLAIN));
        row.getChildren().addAll(BillRefunds.pill(model.undone(), texts));
        row.getChildren().add(Card.gap());
        if (bill.firstVisit() && bill.customer().isPresent()) row.getChildren().add(new Pill(texts.get("checkout.bill.first_visit"), Tone.LOOK).with(Feather.SMILE));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node facts(SaleReceipt bill) {
        String who = bill.customer().map(customer -> customer.name() + phone(customer.phone())).orElseGet(() -> texts.get("checkout.bills.walk_in"));
        HBox row = new HBox(20, fact(Feather.CLOCK, texts.get(Message.of("checkout.bill.at", bill.at()))), fact(Feather.USER, who), Card.gap(),
                fact(Feather.USER_CHECK, texts.get("checkout.bill.cashier", bill.cashier())));
        return row;
    }

    private String phone(String stored) {
        return PhoneNumber.parse(stored).map(number -> "  ·  " + number.display(texts.language())) instanceof jaidee.kernel.Outcome.Done<String>(String shown)
                ? shown : "";
    }

    private static Label fact(Feather icon, String words) {
        Label label = new Label(words, Icons.of(icon));
        label.getStyleClass().addAll("bill-fact", "muted");
        return label;
    }

    private void invoice(TaxInvoiceDesk invoices) {
        SaleReceipt bill = model.receiptProperty().get();
        invoices.ask(bill.id(), bill.customer().map(SaleReceipt.Customer::owner), model::load);
    }

    /// There is something left of it.
    private boolean stands() {
        return model.undone() == Undone.NOTHING || model.undone() == Undone.PARTLY;
    }

    private boolean ofToday(SaleReceipt bill) {
        return LocalDate.ofInstant(bill.at(), Days.BANGKOK).equals(LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK));
    }

    private void openOwner() {
        model.receiptProperty().get().customer().ifPresent(customer -> kit.navigator().open(new Route.OwnerProfile(customer.owner())));
    }

    private void openCoupon() {
        kit.navigator().open(new Route.CouponView(coupon(model.receiptProperty().get()).id()));
    }

    /// The coupon one would ask about: that which was given, else that which was used.
    private static jaidee.rewards.Coupon coupon(SaleReceipt bill) {
        return !bill.given().isEmpty() ? bill.given().getFirst() : bill.used().isEmpty() ? null : bill.used().getFirst();
    }

    private BooleanBinding there(Function<SaleReceipt, Boolean> rule) {
        return Bindings.createBooleanBinding(() -> model.receiptProperty().get() != null && rule.apply(model.receiptProperty().get()),
                model.receiptProperty());
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
