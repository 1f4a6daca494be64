package jaidee.checkout.ui;

import jaidee.checkout.Counter;
import jaidee.checkout.CouponEffect;
import jaidee.checkout.Quote;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRefusal;
import jaidee.rewards.CouponStory;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says aloud that a coupon brought to the counter was used before (a photocopy, or the first one once more), when, on which
/// bill, for whom and by whom; and has the log keep that it was tried.
public final class UsedBefore {
    private static final double WIDTH = 460;

    private final CheckoutViewModel model;
    private final Counter counter;
    private final Supplier<StaffId> onDuty;
    private final Kit kit;
    private final Set<CouponId> told = new HashSet<>();

    private UsedBefore(CheckoutViewModel model, Counter counter, Supplier<StaffId> onDuty, Kit kit) {
        this.model = model;
        this.counter = counter;
        this.onDuty = onDuty;
        this.kit = kit;
    }

    public static void watch(CheckoutViewModel model, Counter counter, Supplier<StaffId> onDuty, Kit kit) {
        UsedBefore watching = new UsedBefore(model, counter, onDuty, kit);
        model.quoteProperty().subscribe(watching::look);
    }

    private void look(Quote quote) {
        List<Coupon> used = quote == null ? List.of() : quote.coupons().stream()
                .filter(effect -> effect.refusal().filter(CouponRefusal.UsedAlready.class::isInstance).isPresent()).map(CouponEffect::coupon).toList();
        told.retainAll(used.stream().map(Coupon::id).collect(Collectors.toSet()));
        for (Coupon coupon : used) if (told.add(coupon.id())) tell(coupon);
    }

    private void tell(Coupon coupon) {
        StaffId staff = onDuty.get();
        kit.background().write(() -> counter.triedAgain(coupon.id(), staff)).onSuccess(before -> before.ifPresent(use -> open(coupon, use)));
    }

    private void open(Coupon coupon, CouponStory.Used use) {
        LocalDateTime when = LocalDateTime.ofInstant(use.at(), Days.BANGKOK);
        Message whom = use.whom().isEmpty() ? Message.of("checkout.used_before.walk_in") : Message.of("checkout.used_before.whom", use.whom());
        VBox content = new VBox(10, said(Message.of("checkout.used_before.what", coupon.design().name()), Feather.ALERT_TRIANGLE, "obstacle"),
                said(Message.of("checkout.used_before.when", when.toLocalDate(), "%02d:%02d".formatted(when.getHour(), when.getMinute())), Feather.CLOCK, "strong"),
                said(Message.of("checkout.used_before.bill", use.bill().number()), Feather.FILE_TEXT, "plain"), said(whom, Feather.USER, "plain"),
                said(Message.of("checkout.used_before.by", use.by()), Feather.USER_CHECK, "plain"));
        content.setId("used-before");
        content.setPrefWidth(WIDTH);
        content.setFocusTraversable(true);
        Panel panel = kit.dialogs().panel(Message.of("checkout.used_before.title"), content).focusing(content);
        panel.offerPrimary(Deed.of("checkout.used_before.remove", "Enter", () -> {
            panel.close();
            model.removeCoupon(coupon.id());
        }));
        panel.open();
    }

    private Node said(Message message, Feather icon, String style) {
        Label label = new Label();
        label.textProperty().bind(kit.texts().with(now -> now.get(message)));
        label.setGraphic(Icons.of(icon));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
