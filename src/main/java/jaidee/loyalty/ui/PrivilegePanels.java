package jaidee.loyalty.ui;

import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.loyalty.MemberPrivileges;
import jaidee.loyalty.PrivilegeUse;
import jaidee.loyalty.Tier;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks why a privilege is taken back, and which tier is given by hand until when and why.
final class PrivilegePanels {
    private static final double WIDE = 460;

    private final PrivilegesViewModel model;
    private final Kit kit;

    PrivilegePanels(PrivilegesViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
    }

    void undo(MemberPrivileges.Offer offer, PrivilegeUse use) {
        TextField reason = reason();
        Panel panel = panel(Message.of("loyalty.member.undo.title", offer.privilege().name()), reason, new Field(kit.texts(), "loyalty.member.reason", reason).required()
                .refusing(model.refusals().of("reason")), problem());
        save(panel, "loyalty.member.undo", reason, () -> model.undo(use, reason.getText(), panel::close));
    }

    void give(MemberPrivileges now) {
        ChoiceChips<Tier> tier = new ChoiceChips<>(now.tiers().stream().filter(each -> each.position() > 1).toList(),
                each -> kit.texts().with(words -> each.name().in(words.language())));
        tier.setId("floor-tier");
        tier.valueProperty().set(now.tiers().size() < 2 ? null : now.tiers().get(1));
        DateField lastDay = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        lastDay.setId("floor-until");
        lastDay.dayProperty().set(now.day().plusYears(1));
        TextField reason = reason();
        Label hint = kit.texts().bind(new Label(), "loyalty.floor.hint");
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        Panel panel = panel(Message.of("loyalty.floor.give.title", now.name()), tier, hint,
                new Field(kit.texts(), "loyalty.floor.tier", tier).required().refusing(model.refusals().of("tier")),
                new Field(kit.texts(), "loyalty.floor.until", lastDay).required().refusing(model.refusals().of("lastDay")),
                new Field(kit.texts(), "loyalty.member.reason", reason).required().refusing(model.refusals().of("reason")), problem());
        save(panel, "loyalty.floor.give", reason, () -> model.giveTier(tier.valueProperty().get() == null ? "" : tier.valueProperty().get().code(),
                lastDay.day(), reason.getText(), panel::close));
    }

    void end() {
        TextField reason = reason();
        Panel panel = panel(Message.of("loyalty.floor.end.title"), reason,
                new Field(kit.texts(), "loyalty.member.reason", reason).required().refusing(model.refusals().of("reason")), problem());
        save(panel, "loyalty.floor.end", reason, () -> model.endTier(reason.getText(), panel::close));
    }

    private static TextField reason() {
        TextField reason = new TextField();
        reason.setId("reason");
        return reason;
    }

    private Panel panel(Message title, Node first, Node... nodes) {
        model.refusals().clear();
        VBox form = new VBox(12, nodes);
        form.setPrefWidth(WIDE);
        return kit.dialogs().panel(title, form).focusing(first);
    }

    private void save(Panel panel, String key, TextField reason, Runnable action) {
        Deed save = Deed.of(key, "F10", action).when(model.busyProperty().not());
        reason.setOnAction(event -> save.run());
        panel.offerPrimary(save).open();
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(kit.texts().of(model.refusals().of("")));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }
}
