package jaidee.checkout.ui;

import jaidee.checkout.Basket;
import jaidee.checkout.CheckoutRefusal;
import jaidee.checkout.Quote;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Coupons that do not work, as when the bill changed under them, must not hold up whoever waits: taking the money says
/// which and why, and the same key takes them off and goes on. The coupons themselves stay good.
final class StoppedCoupons {
    private static final double WIDTH = 480;

    private final CheckoutViewModel model;
    private final Kit kit;
    private Subscription pricing = Subscription.EMPTY;

    StoppedCoupons(CheckoutViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    /// Nothing else stands against the bill than coupons that do not work and rewards that can't be had.
    BooleanBinding onlyThese() {
        return Bindings.createBooleanBinding(() -> model.pricedProperty().get() && onlyThese(model.quoteProperty().get()), model.pricedProperty(), model.quoteProperty());
    }

    private static boolean onlyThese(Quote quote) {
        return !quote.obstacles().isEmpty() && quote.obstacles().stream()
                .allMatch(why -> why instanceof CheckoutRefusal.CouponStopped || why instanceof CheckoutRefusal.RewardStopped);
    }

    /// Goes on with `then` once they are off and the bill is priced anew; at once where there are none. Given up, `back` is
    /// called.
    void ask(Runnable then, Runnable back) {
        Quote quote = model.quoteProperty().get();
        if (quote == null || !onlyThese(quote)) {
            then.run();
            return;
        }
        List<Stopped> stopped = stopped(quote);
        VBox content = new VBox(10);
        content.setId("stopped-coupons");
        content.setPrefWidth(WIDTH);
        content.setFocusTraversable(true);
        stopped.forEach(each -> content.getChildren().add(said(Message.of("checkout.stopped.why", each.name(), each.why()), "obstacle")));
        content.getChildren().add(said(Message.of("checkout.stopped.kept", quote.net()), "plain"));
        boolean[] answered = {false};
        Panel panel = kit.dialogs().panel(Message.of("checkout.stopped", stopped.size()), content).focusing(content).onClosed(() -> {
            if (!answered[0]) back.run();
        });
        panel.offerPrimary(Deed.of("checkout.stopped.go_on", CounterKeys.PAY, () -> {
            answered[0] = true;
            panel.close();
            stopped.forEach(each -> model.removeCoupon(each.id()));
            whenPayable(then);
        }));
        panel.open();
    }

    private record Stopped(CouponId id, Bilingual name, Message why) {
    }

    /// Rewards from the last on: each that goes moves those behind it.
    private static List<Stopped> stopped(Quote quote) {
        Stream<Stopped> effects = quote.coupons().stream().filter(effect -> !effect.works())
                .map(effect -> new Stopped(effect.coupon().id(), effect.coupon().design().name(), effect.says()));
        Stream<Stopped> rewards = IntStream.range(0, quote.rewards().size()).boxed().flatMap(i -> quote.rewards().get(i).against().stream()
                .map(why -> new Stopped(Basket.standIn(i), quote.rewards().get(i).reward().name(), why.message())));
        return Stream.concat(effects, rewards).sorted(Comparator.comparing(each -> each.id().value())).toList();
    }

    private void whenPayable(Runnable then) {
        if (model.payableProperty().get()) {
            then.run();
            return;
        }
        pricing = model.payableProperty().subscribe(payable -> {
            if (!payable) return;
            pricing.unsubscribe();
            then.run();
        });
    }

    private Label said(Message message, String style) {
        Label label = new Label(kit.texts().get(message), style.equals("obstacle") ? Icons.of(Feather.TAG) : null);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
