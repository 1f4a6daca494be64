package jaidee.checkout.ui;

import jaidee.checkout.HeldBill;
import jaidee.kernel.Message;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks under which name the bill waits; Enter takes the one proposed.
final class HoldPanel {
    private final HoldViewModel model;
    private final Kit kit;

    HoldPanel(HoldViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void open(Runnable closed) {
        String proposed = model.proposedName();
        TextField name = new TextField(proposed.isEmpty() ? kit.texts().get(HeldBill.title("", kit.clock().instant())) : proposed);
        name.setId("hold-name");
        Label posts = kit.texts().bind(new Label(), "checkout.held.posts_nothing");
        posts.setWrapText(true);
        posts.getStyleClass().add("muted");
        VBox content = new VBox(16, new Field(kit.texts(), "checkout.held.name", name).refusing(model.refusals().of("name")), posts);
        content.setPrefWidth(480);
        model.refusals().clear();
        Panel panel = kit.dialogs().panel(Message.of("checkout.hold"), content).focusing(name).onClosed(closed);
        Deed hold = Deed.of("checkout.held.put", () -> model.hold(name.getText(), panel::close))
                .when(Bindings.not(model.busy().property()));
        name.setOnAction(event -> hold.run());
        panel.offerPrimary(hold).open();
        name.selectAll();
    }
}
