package jaidee.checkout.ui;

import jaidee.kernel.Message;
import jaidee.rewards.Coupon;
import jaidee.ui.Deed;
import jaidee.ui.EmptyState;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The coupons the owner has waiting, to take one without its paper. A coupon on paper is simply scanned.
final class CouponPicker {
    private final CheckoutViewModel model;
    private final Kit kit;
    private final UiTexts texts;

    CouponPicker(CheckoutViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void open(Runnable closed) {
        List<Coupon> offered = model.offeredCoupons();
        if (offered.isEmpty()) {
            Panel panel = kit.dialogs().panel(Message.of("checkout.coupon.use"),
                    new EmptyState(kit, Feather.TAG, "checkout.coupon.none"));
            panel.onClosed(closed).givingWay().open();
            return;
        }
        ListView<Coupon> list = new ListView<>();
        list.getItems().setAll(offered);
        list.setCellFactory(view -> new Line());
        list.setPrefSize(480, Math.min(360, 64.0 * offered.size() + 16));
        list.getSelectionModel().selectFirst();
        texts.spoken(list, "checkout.coupon.use");
        Panel panel = kit.dialogs().panel(Message.of("checkout.coupon.use"), list).focusing(list).onClosed(closed).givingWay();
        Deed use = Deed.of("checkout.coupon.take", () -> {
            Coupon chosen = list.getSelectionModel().getSelectedItem();
            panel.close();
            if (chosen != null) model.addCoupon(chosen.id());
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            use.run();
        });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) use.run();
        });
        panel.offerPrimary(use).open();
    }

    private final class Line extends ListCell<Coupon> {
        @Override
        protected void updateItem(Coupon coupon, boolean empty) {
            super.updateItem(coupon, empty);
            if (empty || coupon == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(coupon.design().name().in(texts.language()));
            name.getStyleClass().add("strong");
            Label detail = new Label(texts.get("checkout.coupon.line", coupon.design().benefit().says(), coupon.lastDay()));
            detail.getStyleClass().addAll("small", "muted");
            setGraphic(new VBox(2, name, detail));
        }
    }
}
