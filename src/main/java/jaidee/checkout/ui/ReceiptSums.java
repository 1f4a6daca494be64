package jaidee.checkout.ui;

import jaidee.checkout.DiscountWords;
import jaidee.checkout.Paid;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.VatSums;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.rewards.Coupon;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a past bill came to: discounts, tax, how it was paid, the points and why, the coupons used and given.
final class ReceiptSums extends VBox {
    private final UiTexts texts;

    ReceiptSums(Kit kit) {
        super(10);
        this.texts = kit.texts();
        getStyleClass().add("bill-sums");
    }

    void show(SaleReceipt bill) {
        getChildren().setAll(row(texts.get("checkout.subtotal"), bill.gross(), "amount"));
        bill.discounts().forEach(discount -> add(row(DiscountWords.said(bill, discount, texts.now()), discount.amount().negated(), "saving")));
        if (!bill.rounding().isZero()) add(row(texts.get("checkout.rounding"), bill.rounding(), "muted"));
        add(Card.line(), total(bill));
        if (bill.vat().basisPoints() > 0) vat(bill.vat());
        add(Card.line());
        bill.payments().forEach(this::payment);
        bill.points().filter(points -> points.earned().isPositive() || points.spent().isPositive()).ifPresent(points -> add(points(bill, points)));
        bill.used().forEach(coupon -> add(coupon(coupon, "checkout.bill.used", "coupon-box-refused")));
        bill.given().forEach(coupon -> add(coupon(coupon, "checkout.bill.given", "coupon-box")));
    }

    private Node total(SaleReceipt bill) {
        Label word = new Label(texts.get("documents.paper.total"));
        word.getStyleClass().add("heading");
        Label amount = new Label(bill.payable().toString());
        amount.setId("paid");
        amount.getStyleClass().add("amount-large");
        HBox row = new HBox(8, word, Card.gap(), amount, new Label(texts.get("money.baht")));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private void vat(VatSums vat) {
        String rate = BigDecimal.valueOf(vat.basisPoints(), 2).stripTrailingZeros().toPlainString();
        add(row(texts.get("documents.paper.vat_base"), vat.base(), "muted"), row(texts.get("documents.paper.vat", rate), vat.vat(), "muted"));
        if (vat.exempt().isPositive()) add(row(texts.get("documents.paper.vat_exempt"), vat.exempt(), "muted"));
    }

    private void payment(Paid paid) {
        add(row(texts.get(paid.says()), paid.amount(), "amount"));
        paid.tendered().filter(tendered -> !tendered.equals(paid.amount())).ifPresent(tendered -> add(
                row(texts.get("documents.paper.tendered"), tendered, "muted"),
                row(texts.get("documents.paper.change"), paid.change().orElse(Money.ZERO), "muted")));
    }

    private Node points(SaleReceipt bill, SaleReceipt.PointsPart points) {
        VBox box = new VBox(4, said(texts.get("checkout.bill.points", points.earned()), Feather.STAR, "strong"));
        if (!points.reasons().isEmpty()) {
            box.getChildren().add(said(TotalsPane.reasons(points.reasons(), texts.now()), null, "muted"));
            box.getChildren().getLast().getStyleClass().add("small");
        }
        if (points.spent().isPositive()) box.getChildren().add(said(texts.get("checkout.bill.points_spent", points.spent()), null, "plain"));
        bill.lifted().ifPresent(tier -> box.getChildren().add(said(texts.get("checkout.bill.promoted", tier.name()), Feather.AWARD, "strong")));
        points.ahead().forEach(ahead -> {
            box.getChildren().add(said(texts.get(ahead), null, "muted"));
            box.getChildren().getLast().getStyleClass().add("small");
        });
        box.getStyleClass().add("points-box");
        return box;
    }

    private Node coupon(Coupon coupon, String key, String style) {
        Bilingual name = coupon.design().name();
        Label how = said(texts.get(key, coupon.design().benefit().says()), null, "muted");
        how.getStyleClass().add("small");
        VBox box = new VBox(2, said(name.in(texts.language()), Feather.TAG, "strong"), how);
        box.getStyleClass().add(style);
        return box;
    }

    private static Label said(String words, Feather icon, String style) {
        Label label = new Label(words, icon == null ? null : Icons.of(icon));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static Node row(String words, Money amount, String style) {
        Label name = new Label(words);
        name.setWrapText(true);
        name.getStyleClass().add(style.equals("amount") ? "plain" : style);
        Label number = new Label(amount.toString());
        number.setMinWidth(Label.USE_PREF_SIZE);
        number.getStyleClass().add(style);
        HBox row = new HBox(8, name, Card.gap(), number);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private void add(Node... nodes) {
        getChildren().addAll(nodes);
    }
}
