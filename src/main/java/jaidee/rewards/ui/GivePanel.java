package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.rewards.Coupon;
import jaidee.rewards.DesignTally;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows once more what is about to be given and to whom; Enter gives it.
final class GivePanel {
    private final CouponsViewModel model;
    private final DesignTally tally;
    private final Kit kit;
    private final UiTexts texts;

    GivePanel(CouponsViewModel model, DesignTally tally, Kit kit) {
        this.model = model;
        this.tally = tally;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void open(Consumer<Coupon> given) {
        model.refusals().clear(CouponsViewModel.GIVING);
        VBox content = new VBox(12, said(tally.design().name(), "strong"), benefit(), Card.line(), conditions(), whose(), aside(), problem());
        content.setPrefWidth(440);
        content.setFocusTraversable(true);
        Panel panel = kit.dialogs().panel(Message.of("rewards.give.title"), content).focusing(content);
        Deed give = Deed.of("rewards.give.print", "Enter", () -> model.give(tally, coupon -> {
            panel.close();
            given.accept(coupon);
        })).when(model.busy().property().not());
        panel.offerPrimary(give).open();
    }

    private Node benefit() {
        Label benefit = new Label();
        benefit.textProperty().bind(texts.with(now -> now.get(tally.design().benefit().says())));
        benefit.getStyleClass().add("amount-large");
        benefit.setWrapText(true);
        return benefit;
    }

    private Node conditions() {
        VBox all = new VBox(4);
        tally.conditions().forEach(term -> all.getChildren().add(said(term, Feather.CHECK, "plain")));
        tally.design().issue().validDays().ifPresent(days -> all.getChildren().add(
                said(Message.of("rewards.give.until", model.today().plusDays(days)), Feather.CALENDAR, "plain")));
        return all;
    }

    private Node whose() {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> model.receiverProperty().get() == null ? now.get("rewards.give.anybody")
                : now.get("rewards.give.to", model.receiverProperty().get().name()), model.receiverProperty()));
        label.setGraphic(Icons.of(Feather.USER));
        label.setWrapText(true);
        VBox box = new VBox(label);
        box.getStyleClass().add("inset-lit");
        return box;
    }

    /// It may be given all the same; the result of the campaign says so.
    private Node aside() {
        Label warning = new Label();
        warning.textProperty().bind(texts.with(now -> model.keptAsideFor(tally) == null ? "" : now.get("rewards.give.aside", model.keptAsideFor(tally)), model.asideProperty(), model.receiverProperty()));
        warning.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        warning.setId("aside");
        warning.setWrapText(true);
        warning.getStyleClass().add("obstacle");
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        return warning;
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of(CouponsViewModel.GIVING)));
        why.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    private Label said(jaidee.kernel.Bilingual name, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> name.in(now.language())));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private Label said(Message message, Feather icon, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setGraphic(Icons.of(icon));
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
