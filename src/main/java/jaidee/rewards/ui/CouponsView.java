package jaidee.rewards.ui;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.paper.Stock;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.DesignTally;
import jaidee.rewards.GivenCoupon;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
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
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place of the coupons: the kinds in use on the left, to give one; on the right the field that finds a coupon by
/// its code, and those given last.
public final class CouponsView implements Screen {
    private static final double SIDE = 408;

    private final CouponsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final BiConsumer<CouponId, Stock> printing;
    private final TextField code = new TextField();
    private final ListView<DesignTally> designs = new ListView<>();
    private final TableView<GivenCoupon> newest;
    private final Deed give = Deed.of("rewards.give", "F7", () -> give());
    private final Deed make = Deed.of("rewards.design.new", "F8", () -> design(Optional.empty()));
    private final Deed edit = Deed.of("rewards.design.edit", "F9", () -> design(chosen().map(CouponDesign::id)))
            .when(Bindings.isNotNull(designs.getSelectionModel().selectedItemProperty()));
    private final Deed many = Deed.of("rewards.batch", "F11", () -> chosen().ifPresent(design -> runs().batch().accept(design)))
            .when(Bindings.isNotNull(designs.getSelectionModel().selectedItemProperty()));
    private final Deed results = Deed.of("rewards.results", "F12", () -> runs().results().run());
    private final Deed together = Deed.of("rewards.together", "Ctrl+F8", () -> runs().together().run());
    private final Runs runs;
    private final HBox node;
    private boolean giving;

    /// What opens over the list.
    ///
    /// @param batch   gives a design to many owners
    /// @param results how all designs fared
    /// @param together what all coupons of a bill may come to
    public record Runs(Consumer<CouponDesign> batch, Runnable results, Runnable together) {
    }

    /// @param printing prints a coupon that was just given
    public CouponsView(CouponsViewModel model, BiConsumer<CouponId, Stock> printing, Runs runs, Kit kit) {
        this.runs = runs;
        this.model = model;
        this.printing = printing;
        this.kit = kit;
        this.texts = kit.texts();
        this.newest = table();
        Node given = given();
        HBox.setHgrow(given, Priority.ALWAYS);
        this.node = new HBox(16, kinds(), given);
        node.getStyleClass().add("screen");
        bind();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(give, make, edit, many, results, together, Deed.of("rewards.code", "F4", this::focusCode),
                Deed.of("rewards.newest", "F5", () -> focus(newest)), Deed.of("rewards.designs", "F6", () -> focus(designs)));
    }

    @Override
    public void arrive(Route route) {
        giving = route instanceof Route.GiveCoupon;
        if (route instanceof Route.GiveCoupon(var owner)) model.giveTo(owner);
        else model.giveToAnybody();
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (giving) focus(designs);
        else focusCode();
    }

    private Node kinds() {
        designs.setId("designs");
        designs.setItems(model.designs());
        designs.setCellFactory(list -> new DesignCell(texts));
        designs.setPlaceholder(new EmptyState(kit, Feather.TAG, "rewards.designs.empty"));
        texts.spoken(designs, "rewards.designs");
        designs.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            give();
        });
        designs.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) give();
        });
        Button button = kit.buttons().primary(give.when(Bindings.isNotNull(designs.getSelectionModel().selectedItemProperty())), Feather.GIFT);
        button.setMaxWidth(Double.MAX_VALUE);
        Card card = new Card(texts, "rewards.designs").beside(Buttons.keyCap("F6")).add(receiver()).fill(designs).add(button, new FlowPane(8, 8, kit.buttons().of(make, Feather.PLUS), kit.buttons().of(edit, Feather.EDIT_2),
                kit.buttons().of(many, Feather.USERS), kit.buttons().of(results, Feather.BAR_CHART_2), kit.buttons().of(together, Feather.LAYERS)));
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private Node receiver() {
        Label words = new Label();
        words.textProperty().bind(texts.with(now -> model.receiverProperty().get() == null ? ""
                : now.get("rewards.give.to", model.receiverProperty().get().name()), model.receiverProperty()));
        words.setWrapText(true);
        words.setGraphic(Icons.of(Feather.USER));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button drop = texts.spoken(new Button(null, Icons.of(Feather.X)), "rewards.give.to_anybody");
        drop.getStyleClass().addAll("button-icon", "flat");
        drop.setOnAction(event -> model.giveToAnybody());
        HBox row = new HBox(8, words, Card.gap(), drop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("inset-lit");
        row.visibleProperty().bind(Bindings.isNotNull(model.receiverProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node given() {
        code.setId("code");
        texts.prompt(code, "rewards.code.prompt");
        texts.spoken(code, "rewards.code");
        code.setOnAction(event -> model.lookUp(code.getText(), found -> {
            code.clear();
            open(found);
        }));
        HBox.setHgrow(code, Priority.ALWAYS);
        HBox box = new HBox(10, Icons.of(Feather.SEARCH), code, Buttons.keyCap("F4"));
        box.getStyleClass().add("search-box");
        Label refusal = new Label();
        refusal.textProperty().bind(texts.of(model.refusals().of(CouponsViewModel.CODE)));
        refusal.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        refusal.getStyleClass().add("refusal");
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        Label label = texts.bind(new Label(), "rewards.code");
        label.setLabelFor(code);
        label.getStyleClass().add("field-label");
        VBox field = new VBox(label, box, refusal);
        field.getStyleClass().add("field");
        Label newestWords = texts.bind(new Label(), "rewards.newest");
        newestWords.getStyleClass().add("heading");
        HBox heading = new HBox(newestWords, Card.gap(), Buttons.keyCap("F5"));
        heading.setAlignment(Pos.CENTER_LEFT);
        return new Card().add(field, heading).fill(newest);
    }

    private TableView<GivenCoupon> table() {
        Tables tables = kit.tables();
        TableView<GivenCoupon> table = tables.table(new EmptyState(kit, Feather.TAG, "rewards.newest.empty"));
        table.setId("newest");
        table.getStyleClass().add("two-line");
        table.setItems(model.newest());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<GivenCoupon, GivenCoupon> what = tables.twoLine("rewards.column.coupon",
                given -> given.coupon().design().name().in(texts.language()),
                given -> new ScanCode(CodeKind.COUPON, given.coupon().token()).readable());
        TableColumn<GivenCoupon, GivenCoupon> who = tables.twoLine("rewards.column.owner",
                given -> given.owner().isEmpty() ? texts.get("rewards.anybody") : given.owner(),
                given -> texts.get("rewards.given_on", given.coupon().issuedOn()));
        TableColumn<GivenCoupon, GivenCoupon> last = tables.day("rewards.column.last_day", given -> given.coupon().lastDay());
        TableColumn<GivenCoupon, GivenCoupon> state = tables.node("rewards.column.state", given -> pill(given.coupon()));
        what.setMinWidth(210);
        who.setMinWidth(170);
        fixed(last, 112);
        fixed(state, 128);
        table.getColumns().addAll(List.of(what, who, last, state));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            openSelected();
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) openSelected();
        });
        texts.spoken(table, "rewards.newest");
        return table;
    }

    private Pill pill(Coupon coupon) {
        CouponWords words = CouponWords.of(coupon, model.today());
        return new Pill(texts.get(words.word()), words.tone()).with(words.icon());
    }

    private static void fixed(TableColumn<GivenCoupon, GivenCoupon> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
    }

    private void bind() {
        code.textProperty().subscribe(typed -> model.refusals().clear(CouponsViewModel.CODE));
        texts.languageProperty().subscribe(language -> designs.refresh());
        model.designs().addListener((ListChangeListener<DesignTally>) change -> {
            if (designs.getSelectionModel().isEmpty()) designs.getSelectionModel().selectFirst();
        });
    }

    private Runs runs() {
        return runs;
    }

    private Optional<CouponDesign> chosen() {
        return Optional.ofNullable(designs.getSelectionModel().getSelectedItem()).map(DesignTally::design);
    }

    private void design(Optional<CouponDesignId> design) {
        kit.navigator().open(new Route.DesignCoupon(design));
    }

    private void give() {
        DesignTally chosen = designs.getSelectionModel().getSelectedItem();
        if (chosen != null) new GivePanel(model, chosen, kit).open(this::given);
    }

    private void given(Coupon coupon) {
        kit.notices().done(Message.of("rewards.given", coupon.design().name()));
        if (giving) kit.navigator().replace(new Route.CouponView(coupon.id()));
        else open(coupon.id());
        printing.accept(coupon.id(), coupon.design().look().paper());
    }

    private void openSelected() {
        GivenCoupon chosen = newest.getSelectionModel().getSelectedItem();
        if (chosen != null) open(chosen.coupon().id());
    }

    private void open(CouponId coupon) {
        kit.navigator().open(new Route.CouponView(coupon));
    }

    private void focusCode() {
        Focus.on(code);
        code.selectAll();
    }

    private static void focus(ListView<?> list) {
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        Focus.on(list);
    }

    private static void focus(TableView<?> table) {
        if (table.getSelectionModel().isEmpty()) table.getSelectionModel().selectFirst();
        Focus.on(table);
    }
}
