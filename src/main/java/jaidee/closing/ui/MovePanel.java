package jaidee.closing.ui;

import jaidee.closing.MoveRequest;
import jaidee.closing.MovementKind;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks how much cash goes in or out and why, or why the drawer is opened without a sale. The usual reasons are one key
/// away, anything else is typed.
public final class MovePanel {
    private static final Map<MovementKind, List<String>> REASONS = Map.of(
            MovementKind.PAY_IN, List.of("closing.reason.change", "closing.reason.put_back"),
            MovementKind.PAY_OUT, List.of("closing.reason.safe", "closing.reason.bank", "closing.reason.supplies", "closing.reason.post"),
            MovementKind.NO_SALE, List.of("closing.reason.coins", "closing.reason.check", "closing.reason.stuck"));

    private final DrawerViewModel model;
    private final MovementKind kind;
    private final Kit kit;
    private final Runnable kick;
    private final MoneyField amount = new MoneyField();
    private final TextField reason = new TextField();
    // made with the panel: a second Enter sends the same request again
    private final String key = UUID.randomUUID().toString();

    /// @param kick opens the drawer at the till, once the reason is in the books
    public MovePanel(DrawerViewModel model, MovementKind kind, Kit kit, Runnable kick) {
        this.model = model;
        this.kind = kind;
        this.kit = kit;
        this.kick = kick;
    }

    public void open() {
        model.refusals().clear();
        boolean opening = kind == MovementKind.NO_SALE;
        reason.setId("reason");
        amount.setId("amount");
        VBox content = new VBox(12);
        content.setPrefWidth(460);
        if (!opening) content.getChildren().add(new Field(kit.texts(), "closing.move.amount", amount).required()
                .refusing(model.refusals().of("amount")));
        ChoiceChips<String> chips = new ChoiceChips<>(REASONS.get(kind), each -> kit.texts().of(each));
        chips.valueProperty().subscribe(chosen -> {
            if (chosen != null) reason.setText(kit.texts().get(chosen));
        });
        content.getChildren().addAll(new Field(kit.texts(), "closing.move.reasons", chips),
                new Field(kit.texts(), "closing.move.reason", reason).required().refusing(model.refusals().of("reason")));
        Panel panel = kit.dialogs().panel(Message.of("closing.move.title." + kind), content);
        panel.focusing(opening ? chips : amount);
        Deed deed = Deed.of("closing.move.do." + kind, "F10", () -> send(panel)).when(model.busy().property().not());
        amount.setOnAction(event -> Focus.on(chips));
        reason.setOnAction(event -> deed.run());
        chips.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            if (chips.valueProperty().get() == null) Focus.on(reason);
            else deed.run();
        });
        panel.offerPrimary(deed).open();
    }

    private void send(Panel panel) {
        Money money = kind == MovementKind.NO_SALE || amount.money() == null ? Money.ZERO : amount.money();
        model.move(new MoveRequest(key, kind, money, reason.getText()), () -> {
            panel.close();
            kick.run();
        });
    }
}
