package jaidee.checkout.ui;

import jaidee.checkout.CheckoutRefusal;
import jaidee.checkout.CouponEffect;
import jaidee.checkout.Quote;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.List;
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

    /// Nothing else stands against the bill than coupons that do not work.
    BooleanBinding onlyThese() {
        return Bindings.createBooleanBinding(() -> model.pricedProperty().get() && onlyThese(model.quoteProperty().get()), model.pricedProperty(), model.quoteProperty());
    }

    private static boolean onlyThese(Quote quote) {
        return !quote.obstacles().isEmpty() && quote.obstacles().stream().allMatch(CheckoutRefusal.CouponStopped.class::isInstance);
    }

    /// Goes on with `then` once they are off and the bill is priced anew; at once where there are none. Given up, `back` is
    /// called.
    void ask(Runnable then, Runnable back) {
        Quote quote = model.quoteProperty().get();
        if (quote == null || !onlyThese(quote)) {
            then.run();
            return;
        }
        List<CouponEffect> stopped = quote.coupons().stream().filter(effect -> !effect.works()).toList();
        VBox content = new VBox(10);
        content.setId("stopped-coupons");
        content.setPrefWidth(WIDTH);
        content.setFocusTraversable(true);
        stopped.forEach(effect -> content.getChildren().add(said(Message.of("checkout.stopped.why", effect.coupon().design().name(), effect.says()), "obstacle")));
        content.getChildren().add(said(Message.of("checkout.stopped.kept", quote.net()), "plain"));
        boolean[] answered = {false};
        Panel panel = kit.dialogs().panel(Message.of("checkout.stopped", stopped.size()), content).focusing(content).onClosed(() -> {
            if (!answered[0]) back.run();
        });
        panel.offerPrimary(Deed.of("checkout.stopped.go_on", CounterKeys.PAY, () -> {
            answered[0] = true;
            panel.close();
            stopped.forEach(effect -> model.removeCoupon(effect.coupon().id()));
            whenPayable(then);
        }));
        panel.open();
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
