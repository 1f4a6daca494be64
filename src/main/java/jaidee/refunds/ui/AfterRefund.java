package jaidee.refunds.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.paper.CashDrawer;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.till.PaymentMethod;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What comes after: the drawer opens for cash, what goes over the counter stands in large figures, and the credit note
/// or slip is one key away. The refund stands whatever printer and drawer do.
public final class AfterRefund {
    private static final String PRINT_KEY = "F11";

    private final CashDrawer drawer;
    private final Consumer<RefundDone> print;
    private final Kit kit;

    /// @param print of the refund's own paper
    public AfterRefund(CashDrawer drawer, Consumer<RefundDone> print, Kit kit) {
        this.drawer = drawer;
        this.print = print;
        this.kit = kit;
    }

    void show(RefundDone made, RefundPreview seen) {
        VBox content = new VBox(12);
        content.setId("refunded");
        content.setPrefWidth(440);
        content.setFocusTraversable(true);
        seen.back().entrySet().stream().filter(back -> back.getValue().isPositive()).sorted(Map.Entry.comparingByKey())
                .forEach(back -> content.getChildren().add(way(back)));
        content.getChildren().add(new Label(kit.texts().get(made.kind() == RefundKind.VOID ? "refunds.void.stays" : "refunds.paper.number", made.number())));
        Panel panel = kit.dialogs().panel(made.kind() == RefundKind.VOID ? Message.of("refunds.void.done", made.number(), made.money().brief())
                : Message.of("refunds.done", made.money().brief()), content).focusing(content).givingWay();
        if (made.kind() == RefundKind.REFUND) panel.offer(Deed.of("refunds.print", PRINT_KEY, () -> print.accept(made)));
        panel.offerPrimary(Deed.of("refunds.finished", "Enter", panel::close));
        panel.open();
        if (seen.back().containsKey(PaymentMethod.CASH)) open();
    }

    private Node way(Map.Entry<PaymentMethod, jaidee.kernel.Money> back) {
        Label word = new Label(kit.texts().get(back.getKey().named())), amount = new Label(back.getValue().toString());
        word.getStyleClass().add("heading");
        amount.getStyleClass().add("amount-huge");
        HBox row = new HBox(8, word, Card.gap(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private void open() {
        kit.background().run(() -> drawer.opensWithCash() ? Optional.of(drawer.open()) : Optional.<Outcome<String>>empty())
                .onSuccess(tried -> tried.flatMap(Outcome::refusal).ifPresent(kit.notices()::refused));
    }
}
