package jaidee.checkout.ui;

import jaidee.checkout.AppliedDiscount;
import jaidee.checkout.Basket;
import jaidee.checkout.CouponEffect;
import jaidee.checkout.DiscountKind;
import jaidee.checkout.Quote;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import jaidee.loyalty.EarnReason;
import jaidee.rewards.RewardOnBill;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the bill comes to, on the right of the counter: sums, discounts by name, the points and why, what stands in the
/// way, and the one button that takes the money.
final class TotalsPane extends Card {
    private final CheckoutViewModel model;
    private final UiTexts texts;
    private final VBox sums = new VBox(8);
    private final VBox points = new VBox(4);
    private final VBox obstacles = new VBox(6);
    private final Label due = new Label();
    private final Button why;

    TotalsPane(CheckoutViewModel model, Kit kit, List<Deed> reductions, Deed why, Deed pay) {
        super(kit.texts(), "checkout.totals");
        this.model = model;
        this.texts = kit.texts();
        // what stands in the way has its place outside: it is never scrolled out of sight
        VBox rolled = new VBox(12, sums, points);
        ScrollPane scroll = new ScrollPane(rolled);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // the bar keeps off the amounts when there is one
        rolled.paddingProperty().bind(Bindings.createObjectBinding(() -> rolled.getHeight() > scroll.getViewportBounds().getHeight() + 1 ? new Insets(0, 8, 0, 0) : Insets.EMPTY,
                rolled.heightProperty(), scroll.viewportBoundsProperty()));
        fill(scroll);
        due.getStyleClass().add("amount-large");
        due.setId("due");
        Label word = texts.bind(new Label(), "checkout.due");
        word.getStyleClass().add("heading");
        // the word stands above, so that an amount of any size is never cut
        due.setMinWidth(USE_PREF_SIZE);
        HBox sum = new HBox(8, Card.gap(), due, texts.bind(new Label(), "money.baht"));
        sum.setAlignment(Pos.BASELINE_CENTER);
        VBox amount = new VBox(word, sum);
        Button take = kit.buttons().primary(pay, Feather.CREDIT_CARD);
        take.getStyleClass().add("button-large");
        take.setMaxWidth(Double.MAX_VALUE);
        this.why = kit.buttons().of(why);
        this.why.getStyleClass().addAll("flat", "small");
        points.getStyleClass().add("points-box");
        add(obstacles, Card.line(), amount);
        add(ways(kit, reductions), take);
        model.quoteProperty().subscribe(quote -> show());
        // sums are made once a change: when the prices come
        model.emptyProperty().subscribe(empty -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    /// Two beside each other, those with longer keys over the whole width; the keys are those of the whole screen.
    private static Node ways(Kit kit, List<Deed> deeds) {
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        int place = 0;
        for (Deed deed : deeds) {
            Button button = kit.buttons().of(deed);
            button.setMaxWidth(Double.MAX_VALUE);
            boolean wide = deed.keyText().contains("+");
            if (wide && place % 2 == 1) place++;
            grid.add(button, place % 2, place / 2, wide ? 2 : 1, 1);
            place += wide ? 2 : 1;
        }
        return grid;
    }

    private void show() {
        Quote quote = model.quoteProperty().get();
        boolean empty = quote == null || model.basketProperty().get().isEmpty();
        due.setText(quote == null ? Money.ZERO.toString() : quote.net().toString());
        sums.getChildren().clear();
        points.getChildren().clear();
        obstacles.getChildren().clear();
        points.setVisible(!empty);
        points.setManaged(!empty);
        if (empty) {
            waiting();
            return;
        }
        sums.getChildren().add(row(now -> now.get("checkout.subtotal"), quote.gross(), "amount"));
        discounts(quote);
        if (quote.vat().vat().isPositive())
            sums.getChildren().add(row(now -> now.get("checkout.vat_inside"), quote.vat().vat(), "muted"));
        points(quote);
        if (!model.basketProperty().get().isEmpty())
            quote.obstacles().stream().map(Refusal::message).forEach(why -> obstacles.getChildren().add(
                    said(now -> now.get(why), Feather.ALERT_CIRCLE, "obstacle")));
    }

    /// A coupon scanned before there is a line has nothing to take off yet: that it is on the bill is said all the same.
    private void waiting() {
        int coupons = model.basketProperty().get().coupons().size();
        if (coupons > 0) sums.getChildren().add(said(now -> now.get("checkout.coupons.on_bill", coupons), Feather.TAG, "plain"));
    }

    /// In the order in which they are taken off.
    private void discounts(Quote quote) {
        List<Node> shown = sums.getChildren();
        quote.discounts().stream().filter(discount -> discount.line().isPresent()).forEach(discount -> shown.add(byHand(quote, discount)));
        quote.discounts().stream().filter(discount -> discount.kind() == DiscountKind.TIER).forEach(discount ->
                shown.add(row(now -> now.get("documents.paper.tier_discount", discount.label()), discount.amount().negated(), "saving")));
        quote.coupons().stream().filter(effect -> !Basket.isStandIn(effect.coupon().id())).forEach(effect -> shown.add(coupon(effect)));
        for (int i = 0; i < quote.rewards().size(); i++) shown.add(reward(quote, i));
        quote.discounts().stream().filter(discount -> discount.kind() == DiscountKind.MANUAL && discount.line().isEmpty())
                .forEach(discount -> shown.add(byHand(quote, discount)));
        quote.discounts().stream().filter(discount -> discount.kind() == DiscountKind.POINTS).forEach(discount -> shown.add(byPoints(quote, discount)));
        if (shown.size() > 2) shown.add(small(now -> now.get("checkout.discount.order")));
    }

    // what is shown is of the bill before while a change of it is being priced: its lines may be others
    private void change(UnaryOperator<Basket> change) {
        if (model.pricedProperty().get()) model.change(change.apply(model.basketProperty().get()));
    }

    private Node coupon(CouponEffect effect) {
        return new ReductionBox(texts, Feather.TAG, now -> effect.coupon().design().name().in(now.language()), now -> now.get(effect.says()),
                effect.works(), effect.discount(), "checkout.coupon.remove", () -> model.removeCoupon(effect.coupon().id()));
    }

    /// What points are given for, and why it can't be had, by its own terms or because nothing on the bill is what it is for.
    private Node reward(Quote quote, int index) {
        RewardOnBill reward = quote.rewards().get(index);
        CouponId id = Basket.standIn(index);
        Optional<CouponEffect> effect = quote.coupons().stream().filter(each -> each.coupon().id().equals(id)).findFirst();
        Optional<Message> against = reward.against().map(Refusal::message).or(() -> effect.flatMap(CouponEffect::refusal).map(Refusal::message));
        return new ReductionBox(texts, Feather.GIFT, now -> reward.reward().name().in(now.language()),
                now -> now.get(against.orElseGet(() -> Message.of("checkout.reward.for", reward.reward().points()))),
                against.isEmpty(), effect.map(CouponEffect::discount).orElse(Money.ZERO), "checkout.reward.remove", () -> model.removeCoupon(id));
    }

    private Node byHand(Quote quote, AppliedDiscount discount) {
        Optional<Bilingual> item = discount.line().map(line -> quote.lines().get(line - 1).line().item().name());
        return new ReductionBox(texts, Feather.PERCENT, now -> discount.label().in(now.language()),
                now -> item.map(name -> name.in(now.language()) + "  ·  ").orElse("") + discount.reason(), true, discount.amount(),
                "checkout.given.drop", () -> change(now -> now.withoutDiscount(discount.line().map(line -> line - 1))));
    }

    private Node byPoints(Quote quote, AppliedDiscount discount) {
        Optional<Refusal> refused = quote.offer().flatMap(offer -> offer.refuses(discount.points()));
        return new ReductionBox(texts, Feather.STAR, now -> discount.label().in(now.language()),
                now -> refused.map(why -> now.get(why.message())).orElseGet(() -> now.get("checkout.spend.left",
                        quote.offer().map(offer -> offer.balance().minus(discount.points()).toString()).orElse("0"))),
                refused.isEmpty(), discount.amount(), "checkout.spend.drop", () -> change(now -> now.withPoints(Points.ZERO)));
    }

    private void points(Quote quote) {
        Message sum = Message.of(quote.credited() ? "checkout.points.will_get" : "checkout.points.would_get", quote.points());
        HBox row = new HBox(4, said(now -> now.get(sum), Feather.STAR, "strong"), Card.gap(), why);
        row.setAlignment(Pos.CENTER_LEFT);
        points.getChildren().add(row);
        if (!quote.reasons().isEmpty())
            points.getChildren().add(small(now -> reasons(quote.reasons(), now)));
        quote.tierOutlook().ifPresent(outlook -> points.getChildren().add(small(now -> now.get(outlook))));
        quote.renewalOutlook().ifPresent(outlook -> points.getChildren().add(small(now -> now.get(outlook))));
        quote.missions().forEach(mission -> points.getChildren().add(small(now -> now.get(mission.says()))));
        quote.expiringPoints().ifPresent(soon -> points.getChildren().add(small(now -> now.get(soon))));
    }

    /// "วัคซีน 50 + ยอดชำระ 82 แต้ม"
    static String reasons(List<EarnReason> reasons, Texts now) {
        String parts = reasons.stream().map(reason -> now.get(reason.why()) + " " + reason.points())
                .collect(Collectors.joining(" + "));
        return now.get("checkout.points.reasons", parts);
    }

    private Label small(Function<Texts, String> words) {
        Label label = said(words, null, "muted");
        label.getStyleClass().add("small");
        return label;
    }

    private Label said(Function<Texts, String> words, Feather icon, String style) {
        Label label = new Label(words.apply(texts.now()), icon == null ? null : Icons.of(icon));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node row(Function<Texts, String> words, Money amount, String style) {
        Label name = new Label(words.apply(texts.now()));
        name.setWrapText(true);
        name.getStyleClass().add(style.equals("amount") ? "plain" : style);
        Label number = new Label(amount.toString());
        number.setMinWidth(Label.USE_PREF_SIZE);
        number.getStyleClass().add(style);
        HBox row = new HBox(8, name, Card.gap(), number);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
