package jaidee.closing.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.CashCount;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Opens the drawer with its float, or puts the float of the open shift right: by its sum, or counted by denomination,
/// which writes the sum.
final class FloatPanel {
    private final DrawerViewModel model;
    private final Kit kit;

    FloatPanel(DrawerViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open() {
        model.refusals().clear();
        boolean opening = model.stateProperty().get().open().isEmpty();
        Money before = model.stateProperty().get().open().map(shift -> shift.openingFloat()).orElse(model.stateProperty().get().left());
        MoneyField sum = new MoneyField();
        sum.setId("float");
        sum.getStyleClass().add("tendered");
        sum.moneyProperty().set(before);
        Panel[] panel = new Panel[1];
        Runnable[] send = new Runnable[1];
        CountGrid grid = new CountGrid(kit, () -> send[0].run());
        grid.countProperty().subscribe(count -> {
            if (count != null && !count.pieces().isEmpty()) sum.moneyProperty().set(count.total());
        });
        send[0] = () -> {
            CashCount count = grid.countProperty().get();
            boolean counted = count != null && count.total().equals(sum.money());
            model.setFloat(sum.money(), counted ? count : CashCount.NONE, () -> panel[0].close());
        };
        Label hint = kit.texts().bind(new Label(), "closing.float.hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(680);
        VBox content = new VBox(14, hint, new Field(kit.texts(), "closing.float.sum", sum).required().refusing(model.refusals().of("amount")),
                new Label(), grid);
        content.getChildren().set(2, refusal());
        panel[0] = kit.dialogs().panel(Message.of(opening ? "closing.open.title" : "closing.float.title"), content).focusing(sum);
        Deed deed = Deed.of(opening ? "closing.open" : "closing.float.set", "F10", send[0]).when(model.busy().property().not());
        sum.setOnAction(event -> deed.run());
        panel[0].offerPrimary(deed).open();
    }

    private Label refusal() {
        Label why = new Label();
        why.textProperty().bind(kit.texts().of(model.refusals().of("")));
        why.getStyleClass().add("negative");
        why.setWrapText(true);
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }
}
