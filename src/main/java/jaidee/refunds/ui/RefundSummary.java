package jaidee.refunds.ui;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.loyalty.RefundedPoints;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponFate;
import jaidee.rewards.CouponState;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Everything that will happen besides the money, one sentence each.
final class RefundSummary extends VBox {
    private final RefundViewModel model;
    private final UiTexts texts;
    private final ReadOnlyBooleanWrapper care = new ReadOnlyBooleanWrapper();

    RefundSummary(RefundViewModel model, Kit kit) {
        super(10);
        this.model = model;
        this.texts = kit.texts();
        setId("summary");
        getStyleClass().add("refund-summary");
        model.previewProperty().subscribe(this::show);
        texts.languageProperty().subscribe(language -> show(model.previewProperty().get()));
    }

    ReadOnlyBooleanProperty hasCareProperty() {
        return care.getReadOnlyProperty();
    }

    /// Everything given to pets: stays in their books, or comes out.
    void turnCare() {
        List<RefundPreview.Care> all = model.previewProperty().get().care();
        boolean keep = all.stream().noneMatch(RefundPreview.Care::kept);
        all.forEach(each -> model.keep(each.given().id(), keep));
    }

    private void show(RefundPreview preview) {
        getChildren().clear();
        if (preview == null || preview.sums().isEmpty()) return;
        paper(preview);
        preview.points().ifPresent(this::points);
        preview.coupons().forEach(this::coupon);
        preview.care().forEach(this::care);
        care.set(!preview.care().isEmpty());
    }

    private void paper(RefundPreview preview) {
        if (model.kind() == RefundKind.VOID) say(Feather.SLASH, "refunds.will.void", preview.bill().number());
        else preview.paper().ifPresent(kind -> say(Feather.FILE_TEXT, kind == DocumentKind.CREDIT_NOTE ? "refunds.will.credit_note" : "refunds.will.slip",
                preview.bill().number()));
    }

    private void points(RefundedPoints points) {
        if (points.returned().isPositive()) say(Feather.STAR, "refunds.will.points_back", points.returned());
        Points own = points.takenBack();
        if (own.isPositive()) say(Feather.STAR, "refunds.will.points_taken", own);
        if (points.writtenOff().isPositive()) say(Feather.STAR, "refunds.will.points_written_off", points.writtenOff());
        if (!points.before().equals(points.after()))
            say(points.after().isNegative() ? Feather.ALERT_TRIANGLE : Feather.STAR, points.after().isNegative() ? "refunds.will.points_owed"
                    : "refunds.will.points_balance", points.before(), points.after().isNegative() ? points.after().negated() : points.after());
        points.missions().forEach(mission -> say(Feather.TARGET, "refunds.will.mission", mission));
        if (points.referral()) say(Feather.USERS, "refunds.will.referral");
        points.tier().ifPresent(step -> say(Feather.AWARD, "refunds.will.tier", step.held().tier().name()));
    }

    private void coupon(CouponFate fate) {
        Coupon coupon = fate.coupon();
        switch (fate.kind()) {
            case ALIVE -> say(Feather.TAG, "refunds.will.coupon_alive", coupon.design().name(), coupon.lastDay());
            case ALIVE_TOO_LATE -> say(Feather.TAG, "refunds.will.coupon_too_late", coupon.design().name(), coupon.lastDay());
            case POINTS_BACK -> say(Feather.GIFT, "refunds.will.reward_back", coupon.design().name(), fate.reward().orElseThrow().points());
            case ENDED -> say(Feather.TAG, "refunds.will.coupon_ended", coupon.design().name());
            case USED_ALREADY -> say(Feather.ALERT_TRIANGLE, "refunds.will.coupon_used", coupon.design().name(),
                    coupon.state() instanceof CouponState.Redeemed used ? used.documentNumber() : "");
        }
    }

    private void care(RefundPreview.Care each) {
        ChoiceChips<Boolean> chips = new ChoiceChips<>(List.of(true, false), keep -> texts.of(keep ? "refunds.care.keep" : "refunds.care.withdraw"));
        chips.valueProperty().set(each.kept());
        chips.valueProperty().subscribe((before, keep) -> {
            if (keep != null) model.keep(each.given().id(), keep);
        });
        VBox box = new VBox(6, line(Feather.SHIELD, texts.get("refunds.will.care", each.given().product(), each.given().petName())), chips);
        each.reminders().forEach(reminder -> box.getChildren().add(small(texts.get(reminder.reopens() ? "refunds.will.reminder_back" : "refunds.will.reminder_gone",
                Days.shortText(reminder.dueOn(), texts.language())))));
        box.getStyleClass().add("refund-care");
        getChildren().add(box);
    }

    private void say(Feather icon, String key, Object... arguments) {
        getChildren().add(line(icon, texts.get(Message.of(key, arguments))));
    }

    private static Node line(Feather icon, String words) {
        Label label = new Label(words, Icons.of(icon));
        label.setWrapText(true);
        label.getStyleClass().add("condition");
        return label;
    }

    private static Node small(String words) {
        Label label = new Label(words, Icons.of(Feather.BELL));
        label.setWrapText(true);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
