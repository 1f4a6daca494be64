package jaidee.checkout.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.loyalty.RedeemTerms;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks how many points are to be spent: what there is, what the bill takes, what they are worth, one of the likely
/// numbers or another, Enter.
final class SpendPointsPanel {
    private static final List<String> CHOICES = List.of("checkout.spend.most", "checkout.spend.half", "checkout.spend.least");

    private final SpendPointsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final NumberField points = new NumberField(0);

    SpendPointsPanel(SpendPointsViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
    }

    void open(Runnable closed) {
        VBox content = new VBox(16, balance());
        content.setPrefWidth(480);
        model.expiring().ifPresent(soon -> content.getChildren().add(said(Message.of("checkout.spend.first", soon), Feather.CLOCK, "obstacle")));
        Panel panel = kit.dialogs().panel(Message.of("checkout.spend.title"), content).onClosed(closed);
        if (model.there()) panel.offer(Deed.of("checkout.spend.drop", () -> {
            panel.close();
            model.drop();
        }));
        if (model.obstacle().isPresent()) content.getChildren().add(said(model.obstacle().get(), Feather.ALERT_CIRCLE, "obstacle"));
        else ask(content, panel);
        content.getChildren().add(rule());
        panel.givingWay().open();
        points.selectAll();
    }

    private void ask(VBox content, Panel panel) {
        Deed spend = Deed.of("checkout.spend.take", () -> model.spend(panel::close));
        points.setId("points");
        points.getStyleClass().add("tendered");
        points.numberProperty().bindBidirectional(model.typedProperty());
        points.setOnAction(event -> spend.run());
        content.getChildren().addAll(most(), new Field(texts, "checkout.spend.points", points).echoing(texts.of(model.outcome()))
                .refusing(model.refusals().of("points")), choices());
        panel.focusing(points).offerPrimary(spend);
    }

    private Node balance() {
        Label word = texts.bind(new Label(), "checkout.spend.balance");
        word.getStyleClass().add("heading");
        Label amount = new Label(model.offer().balance().toString());
        amount.getStyleClass().add("amount-huge");
        return line(word, amount, texts.bind(new Label(), "documents.paper.points"));
    }

    private Node most() {
        Points most = model.offer().most();
        Label word = texts.bind(new Label(), "checkout.spend.bill_takes");
        Label amount = texts.bind(new Label(), "checkout.spend.worth", most.toString(), model.offer().worth(most));
        amount.getStyleClass().add("strong");
        return line(word, amount);
    }

    private Node choices() {
        HBox row = new HBox(8);
        List<Points> numbers = model.choices();
        for (int i = 0; i < numbers.size(); i++) {
            Points number = numbers.get(i);
            String key = i > 0 && i == numbers.size() - 1 ? CHOICES.getLast() : CHOICES.get(i);
            Button chip = texts.bind(new Button(), key, number.toString(), model.offer().worth(number).brief());
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Button.USE_PREF_SIZE);
            chip.setOnAction(event -> {
                model.typedProperty().set(BigDecimal.valueOf(number.value()));
                points.requestFocus();
                points.selectAll();
            });
            row.getChildren().add(chip);
        }
        return row;
    }

    private Node rule() {
        RedeemTerms terms = model.offer().terms();
        Label rule = texts.bind(new Label(), "checkout.spend.rule", terms.step(), terms.worth(terms.step()).brief(), terms.least(),
                terms.mostPercent());
        rule.getStyleClass().addAll("small", "muted");
        rule.setWrapText(true);
        return rule;
    }

    private Label said(Message message, Feather icon, String style) {
        Label label = texts.bind(new Label(null, Icons.of(icon)), message.key(), message.arguments().toArray());
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static HBox line(Node word, Node... after) {
        HBox row = new HBox(8, word, Card.gap());
        row.getChildren().addAll(after);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
