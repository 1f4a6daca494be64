package jaidee.rewards.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.paper.Stock;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponStory;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One coupon: whether it can be used, what it gives and asks for, whose it is and where it came from; on the right what
/// can be done with it.
public final class CouponView implements Screen {
    private static final double SIDE = 380;
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final CouponViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final VBox state = new VBox();
    private final VBox ticket = new VBox(16);
    private final VBox story = new VBox(14);
    private final Button first;
    private final List<Deed> deeds;
    private final HBox node;

    public CouponView(CouponViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        BooleanBinding there = Bindings.isNotNull(model.storyProperty());
        Deed use = Deed.of("rewards.one.use", "F8", () -> kit.navigator().open(new Route.UseCoupon(coupon().id()))).when(model.usableProperty());
        Deed roll = Deed.of("rewards.one.print", "F11", () -> model.print(Stock.ROLL_80, texts.language())).when(there);
        Deed a6 = Deed.of("rewards.one.print_a6", "F12", () -> model.print(Stock.A6, texts.language())).when(there);
        Deed end = Deed.of("rewards.one.end", "Shift+Delete", this::askEnd).when(model.voidableProperty());
        Deed owner = Deed.of("rewards.one.owner", "F5", this::openOwner).when(there(now -> now.owner().isPresent()));
        Deed bill = Deed.of("rewards.one.bill", "F6", this::openBill).when(there(now -> bill(now).isPresent()));
        this.deeds = List.of(use, roll, a6, end, owner, bill);
        this.first = wide(kit.buttons().primary(use, Feather.SHOPPING_CART));
        first.getStyleClass().add("button-large");
        Node left = left();
        HBox.setHgrow(left, Priority.ALWAYS);
        this.node = new HBox(16, left, right(List.of(owner, bill), roll, a6, end));
        node.getStyleClass().add("screen");
        model.storyProperty().subscribe(this::show);
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
        Focus.on(model.usableProperty().get() ? first : node);
    }

    private Node left() {
        ticket.getStyleClass().add("ticket");
        ScrollPane scroll = new ScrollPane(new VBox(16, state, ticket));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return new Card().fill(scroll);
    }

    private Node right(List<Deed> links, Deed roll, Deed a6, Deed end) {
        Label why = texts.bind(new Label(), "rewards.end.manager_only");
        why.setWrapText(true);
        why.getStyleClass().addAll("small", "muted");
        why.visibleProperty().bind(model.waitingProperty().and(model.voidableProperty().not()));
        why.managedProperty().bind(why.visibleProperty());
        HBox prints = new HBox(8, wide(kit.buttons().of(roll, Feather.PRINTER)), wide(kit.buttons().of(a6, Feather.PRINTER)));
        prints.getChildren().forEach(button -> HBox.setHgrow(button, Priority.ALWAYS));
        VBox ways = new VBox(8);
        links.forEach(link -> ways.getChildren().add(shownWhenPossible(link)));
        ScrollPane scroll = new ScrollPane(new VBox(16, story, ways));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Card card = new Card(texts, "rewards.one.story").fill(scroll).add(Card.line(), first, prints, wide(kit.buttons().of(end, Feather.SLASH)), why);
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private Node shownWhenPossible(Deed deed) {
        Button button = wide(kit.buttons().of(deed, deed.textKey().endsWith("owner") ? Feather.USER : Feather.FILE_TEXT));
        button.visibleProperty().bind(Bindings.createBooleanBinding(() -> deed.possible().get(), deed.possible()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(CouponStory now) {
        state.getChildren().clear();
        ticket.getChildren().clear();
        story.getChildren().clear();
        if (now == null) return;
        Coupon coupon = now.coupon();
        CouponWords words = CouponWords.of(coupon, model.today());
        Pill pill = new Pill(texts.with(t -> t.get(words.sentence())), words.tone()).with(words.icon());
        pill.setId("state");
        pill.getStyleClass().add("pill-large");
        pill.setMaxWidth(Double.MAX_VALUE);
        state.getChildren().setAll(pill);
        ticket.pseudoClassStateChanged(PAST, !words.usable());
        VBox conditions = new VBox(8, said(t -> t.get("rewards.one.conditions"), "muted"));
        now.conditions().forEach(term -> conditions.getChildren().add(withIcon(said(t -> t.get(term), "plain"), Feather.CHECK)));
        Label code = new Label(new ScanCode(CodeKind.COUPON, coupon.token()).readable());
        code.getStyleClass().add("coupon-code");
        ticket.getChildren().setAll(headline(coupon), dashes(), conditions, dashes(),
                new VBox(2, said(t -> t.get("rewards.one.code"), "muted"), code));
        tell(now);
        if (model.usableProperty().get()) Focus.on(first);
    }

    private Node headline(Coupon coupon) {
        Label benefit = said(t -> t.get(coupon.design().benefit().says()), "amount-huge");
        benefit.setGraphic(Icons.of(CouponWords.icon(coupon.design().benefit())));
        Label name = named(coupon.design().name());
        name.getStyleClass().add("title");
        VBox words = new VBox(4, benefit, name);
        words.getStyleClass().add("ticket-headline");
        return words;
    }

    private void tell(CouponStory now) {
        CouponStory.Given given = now.given();
        story.getChildren().add(fact("rewards.one.for", Feather.USER,
                t -> now.owner().map(CouponStory.Person::name).orElseGet(() -> t.get("rewards.give.anybody"))));
        story.getChildren().add(fact("rewards.one.issued", Feather.GIFT, t -> t.get("rewards.one.moment", given.at())
                + (given.by().isEmpty() ? "" : "  ·  " + given.by())
                + "\n" + given.with().map(bill -> t.get("rewards.one.with_bill", bill.number())).orElseGet(() -> t.get("rewards.design.by_hand"))));
        now.used().ifPresent(used -> story.getChildren().add(fact("rewards.one.used", Feather.CHECK_CIRCLE,
                t -> t.get("rewards.one.used_detail", used.at(), used.bill().number())
                        + (used.discount().isPositive() ? "\n" + t.get("rewards.one.saved", used.discount()) : ""))));
        story.getChildren().add(fact("rewards.one.days", Feather.CALENDAR,
                t -> t.get("rewards.one.from_to", now.coupon().validFrom(), now.coupon().lastDay())));
    }

    private Node fact(String labelKey, Feather icon, Function<Texts, String> words) {
        Label label = texts.bind(new Label(), labelKey);
        label.getStyleClass().addAll("small", "muted");
        VBox both = new VBox(2, label, said(words, "plain"));
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox row = new HBox(12, Icons.of(icon), both);
        row.getStyleClass().add("fact");
        return row;
    }

    private void askEnd() {
        TextField reason = new TextField();
        reason.setId("reason");
        texts.prompt(reason, "rewards.end.prompt");
        model.refusals().clear();
        VBox content = new VBox(16, said(t -> t.get("rewards.end.consequence"), "plain"),
                new Field(texts, "rewards.end.reason", reason).required().refusing(model.refusals().of(CouponViewModel.REASON)));
        content.setPrefWidth(440);
        Panel panel = kit.dialogs().panel(Message.of("rewards.end.title", coupon().design().name()), content).focusing(reason);
        Deed end = Deed.of("rewards.one.end", () -> model.end(reason.getText(), panel::close)).when(model.busy().property().not());
        reason.setOnAction(event -> end.run());
        panel.offerDanger(end).open();
    }

    private void openOwner() {
        model.storyProperty().get().owner().ifPresent(owner -> kit.navigator().open(new Route.OwnerProfile(owner.id())));
    }

    private void openBill() {
        bill(model.storyProperty().get()).ifPresent(bill -> kit.navigator().open(new Route.ReceiptView(bill.sale())));
    }

    /// The bill one would ask about: that which used it, else that which brought it.
    private static Optional<CouponStory.Bill> bill(CouponStory story) {
        return story.used().map(CouponStory.Used::bill).or(story.given()::with);
    }

    private BooleanBinding there(Function<CouponStory, Boolean> rule) {
        return Bindings.createBooleanBinding(() -> model.storyProperty().get() != null && rule.apply(model.storyProperty().get()),
                model.storyProperty());
    }

    private Coupon coupon() {
        return model.storyProperty().get().coupon();
    }

    private Label named(Bilingual name) {
        return said(t -> name.in(t.language()), "plain");
    }

    private Label said(Function<Texts, String> words, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.with(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Node withIcon(Label words, Feather icon) {
        HBox row = new HBox(10, Icons.of(icon), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("condition");
        return row;
    }

    private static Region dashes() {
        Region dashes = new Region();
        dashes.getStyleClass().add("dashes");
        return dashes;
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
