package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.loyalty.Standing;
import jaidee.rewards.Redemption;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardOffer;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Points given for something at the desk: within reach on top, what a few more points would bring below; at the right
/// what was redeemed and waits to be picked up.
public final class RedeemView implements Screen {
    private static final double SIDE = 420;

    private final RedeemModel model;
    private final RedeemModel.Papers papers;
    private final Kit kit;
    private final UiTexts texts;
    private final ListView<RewardOffer> offers = new ListView<>();
    private final ListView<Redemption> redeemed = new ListView<>();
    private final ChoiceChips<Boolean> a6;
    private final Label outlook = new Label();
    private final VBox node;
    private final Deed redeem;
    private final Deed now;
    private final Deed handOver;
    private final Deed print;
    private final Deed back;
    private Optional<Long> wanted = Optional.empty();
    private Subscription shown = Subscription.EMPTY;

    public RedeemView(RedeemModel model, RedeemModel.Papers papers, Kit kit) {
        this.model = model;
        this.papers = papers;
        this.kit = kit;
        this.texts = kit.texts();
        this.a6 = new ChoiceChips<>(List.of(false, true), big -> texts.of(big ? "rewards.redeem.a6" : "rewards.redeem.roll"));
        a6.valueProperty().set(false);
        var offer = offers.getSelectionModel().selectedItemProperty();
        var chosen = redeemed.getSelectionModel().selectedItemProperty();
        BooleanBinding free = model.busy().property().not();
        BooleanBinding possible = Bindings.createBooleanBinding(() -> offer.get() != null && offer.get().against().isEmpty(), offer);
        BooleanBinding waits = Bindings.createBooleanBinding(() -> chosen.get() != null && chosen.get().waiting(model.today()), chosen);
        BooleanBinding stands = Bindings.createBooleanBinding(() -> chosen.get() != null && chosen.get().cancelled().isEmpty() && chosen.get().handed().isEmpty(), chosen);
        this.redeem = Deed.of("rewards.redeem.print", "F12", this::redeem).when(possible.and(free));
        this.now = Deed.of("rewards.redeem.now", "F10", this::redeemNow).when(possible.and(free));
        this.handOver = Deed.of("rewards.redeem.hand", "F8", () -> model.handOver(chosen.get())).when(waits.and(free));
        this.print = Deed.of("rewards.redeem.again", "F11", () -> papers.print(chosen.get(), a6.valueProperty().get())).when(stands);
        this.back = Deed.of("rewards.redeem.back", "Shift+Delete", this::askBack).when(stands.and(free));
        Node side = side();
        Node main = main();
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox both = new HBox(16, main, side);
        VBox.setVgrow(both, Priority.ALWAYS);
        this.node = new VBox(12, head(), both);
        node.getStyleClass().add("screen");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(redeem, now, handOver, print, back, Deed.of("rewards.redeem.offers", "F6", () -> focus(offers)),
                Deed.of("rewards.redeem.before", "F7", () -> focus(redeemed)),
                Deed.of("rewards.redeem.profile", "F4", () -> kit.navigator().open(new Route.OwnerProfile(model.owner()))));
    }

    @Override
    public void arrive(Route route) {
        if (route instanceof Route.RewardsOf(var _, Optional<Long> gift)) wanted = gift;
    }

    @Override
    public void onOpen() {
        shown = model.sightProperty().subscribe(_ -> show()).and(texts.languageProperty().subscribe(_ -> {
            offers.refresh();
            redeemed.refresh();
        }));
        model.load();
    }

    @Override
    public void onClose() {
        shown.unsubscribe();
    }

    @Override
    public void focusFirst() {
        focus(wanted.isPresent() ? redeemed : offers);
    }

    private Node head() {
        Label name = new Label();
        name.textProperty().bind(texts.with(now -> model.sightProperty().get() == null ? "" : now.get("rewards.redeem.title", model.sightProperty().get().name()),
                model.sightProperty()));
        name.getStyleClass().add("title");
        Label balance = new Label();
        balance.setId("balance");
        balance.textProperty().bind(texts.with(now -> standing().map(each -> now.get("rewards.redeem.balance", each.balance())).orElse(""), model.sightProperty()));
        balance.getStyleClass().add("amount-large");
        Label ending = new Label();
        ending.textProperty().bind(texts.with(now -> standing().flatMap(Standing::expiring)
                .map(each -> now.get("rewards.redeem.expiring", each.points(), each.lastDay())).orElse(""), model.sightProperty()));
        ending.setGraphic(Icons.of(Feather.CLOCK));
        ending.getStyleClass().add("muted");
        ending.visibleProperty().bind(ending.textProperty().isNotEmpty());
        HBox row = new HBox(16, name, Card.gap(), ending, balance);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Optional<Standing> standing() {
        return Optional.ofNullable(model.sightProperty().get()).map(sight -> sight.choice().standing());
    }

    private Node main() {
        offers.setId("offers");
        offers.setCellFactory(_ -> new OfferCell(texts));
        offers.setPlaceholder(new EmptyState(kit, Feather.GIFT, "rewards.redeem.nothing"));
        texts.spoken(offers, "rewards.redeem.offers");
        outlook.setId("outlook");
        outlook.textProperty().bind(texts.with(now -> outlook(offers.getSelectionModel().getSelectedItem(), now),
                offers.getSelectionModel().selectedItemProperty()));
        outlook.setWrapText(true);
        outlook.getStyleClass().add("strong");
        Label paper = texts.bind(new Label(), "rewards.redeem.paper");
        paper.setMinWidth(Label.USE_PREF_SIZE);
        HBox papersRow = new HBox(8, paper, a6);
        papersRow.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(8, papersRow, Card.gap(), kit.buttons().of(now, Feather.CHECK), kit.buttons().primary(redeem, Feather.GIFT));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return new Card(texts, "rewards.redeem.offers").beside(Buttons.keyCap("F6")).fill(offers).add(outlook, buttons);
    }

    private static String outlook(RewardOffer offer, jaidee.kernel.Texts now) {
        if (offer == null) return "";
        return offer.against().map(why -> now.get(why.message())).orElseGet(() -> now.get("rewards.redeem.outlook", offer.reward().name(), offer.reward().points(), offer.after()));
    }

    private Node side() {
        redeemed.setId("redeemed");
        redeemed.setCellFactory(_ -> new RedeemedCell(texts, model.today()));
        redeemed.setPlaceholder(new EmptyState(kit, Feather.CLOCK, "rewards.redeem.none_before"));
        texts.spoken(redeemed, "rewards.redeem.before");
        HBox buttons = new HBox(8, kit.buttons().of(handOver, Feather.CHECK_CIRCLE), kit.buttons().of(print, Feather.PRINTER));
        HBox second = new HBox(8, kit.buttons().danger(back));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        second.setAlignment(Pos.CENTER_RIGHT);
        Card card = new Card(texts, "rewards.redeem.before").beside(Buttons.keyCap("F7")).fill(redeemed).add(buttons, second);
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private void show() {
        RedeemModel.Sight sight = model.sightProperty().get();
        if (sight == null) return;
        int at = Math.max(0, offers.getSelectionModel().getSelectedIndex());
        Optional<Long> before = wanted.or(() -> Optional.ofNullable(redeemed.getSelectionModel().getSelectedItem()).map(Redemption::id));
        offers.getItems().setAll(sight.choice().offers());
        redeemed.getItems().setAll(sight.choice().redeemed());
        offers.getSelectionModel().select(Math.min(at, offers.getItems().size() - 1));
        redeemed.getItems().stream().filter(each -> before.equals(Optional.of(each.id()))).findFirst().ifPresent(redeemed.getSelectionModel()::select);
        wanted = Optional.empty();
    }

    private void redeem() {
        model.redeem(offers.getSelectionModel().getSelectedItem(), made -> {
            select(made);
            papers.print(made, a6.valueProperty().get());
        });
    }

    /// Nothing to print: the gift goes over the desk at once, the discount on the bill of the moment, which takes the points.
    private void redeemNow() {
        RewardOffer offer = offers.getSelectionModel().getSelectedItem();
        if (offer.reward().terms().gives() instanceof Reward.Gives.Gift) model.redeem(offer, made -> {
            select(made);
            model.handOver(made);
        });
        else kit.navigator().open(new Route.UseReward(model.owner(), offer.reward().id()));
    }

    private void select(Redemption made) {
        wanted = Optional.of(made.id());
    }

    private void askBack() {
        Redemption made = redeemed.getSelectionModel().getSelectedItem();
        TextField reason = new TextField();
        reason.setId("reason");
        reason.setPrefColumnCount(28);
        Label says = texts.bind(new Label(), "rewards.redeem.back.says", made.points());
        says.setWrapText(true);
        VBox content = new VBox(12, says, new Field(texts, "rewards.redeem.reason", reason).required().refusing(model.refusals().of(RedeemModel.REASON)));
        Panel panel = kit.dialogs().panel(Message.of("rewards.redeem.back.title", made.reward().name()), content).focusing(reason);
        panel.offerDanger(Deed.of("rewards.redeem.back", "F12", () -> model.takeBack(made, reason.getText(), panel::close))).open();
    }

    private static void focus(ListView<?> list) {
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
        Focus.on(list);
    }
}
