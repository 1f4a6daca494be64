package jaidee.checkout.ui;

import jaidee.kernel.Money;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The bill on the customer's screen: the lines on the left, the newest always in sight, what they come to on the right.
final class CustomerBill extends HBox {
    private static final double SUMS_SHARE = 0.36;
    /// An amount of more characters is written smaller.
    private static final int LONGEST = 10;
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final UiTexts texts;
    private final ListView<CustomerSight.Line> lines = new ListView<>();
    private final VBox sums = new VBox();
    private final Label name = new Label();
    private final Label count = new Label();
    private final Label word = new Label();
    private final Label total = new Label();
    private final Label points = new Label(null, Icons.of(Feather.STAR));

    CustomerBill(UiTexts texts, ObservableValue<String> clinic) {
        this.texts = texts;
        getStyleClass().add("customer-bill");
        Label clinicName = new Label();
        clinicName.textProperty().bind(clinic);
        clinicName.getStyleClass().add("customer-small-clinic");
        HBox top = new HBox(Icons.paw(28), clinicName, Card.gap(), name);
        top.getStyleClass().add("customer-top");
        name.getStyleClass().add("customer-name");
        name.setMinWidth(USE_PREF_SIZE);
        lines.setCellFactory(list -> new Row());
        lines.setFocusTraversable(false);
        lines.getStyleClass().add("customer-lines");
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox left = new VBox(top, lines, count);
        count.getStyleClass().add("customer-count");
        left.getStyleClass().add("customer-left");
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, right());
    }

    private Node right() {
        sums.getStyleClass().add("customer-discounts");
        word.getStyleClass().add("customer-total-word");
        total.getStyleClass().add("customer-total");
        total.setMinWidth(USE_PREF_SIZE);
        points.getStyleClass().add("customer-points");
        points.setWrapText(true);
        Label baht = texts.bind(new Label(), "money.baht");
        baht.getStyleClass().add("customer-baht");
        VBox space = new VBox();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox right = new VBox(sums, space, word, total, baht, points);
        right.getStyleClass().add("customer-right");
        right.minWidthProperty().bind(widthProperty().multiply(SUMS_SHARE));
        right.maxWidthProperty().bind(right.minWidthProperty());
        return right;
    }

    void show(CustomerSight.Bill bill) {
        name.setText(bill.name());
        int changed = firstChange(lines.getItems(), bill.lines());
        if (changed >= 0) {
            lines.getItems().setAll(bill.lines());
            lines.scrollTo(Math.max(0, changed - 1));
        }
        count.textProperty().bind(texts.of("customer.count", bill.lines().size()));
        sums.getChildren().clear();
        if (!bill.discounts().isEmpty()) {
            sums.getChildren().add(row(texts.of("customer.gross"), bill.gross(), "customer-gross"));
            bill.discounts().forEach(each -> sums.getChildren().add(row(
                    texts.with(now -> each.label().in(now.language())), each.amount().negated(), "customer-discount")));
        }
        word.textProperty().bind(texts.of(bill.paying() ? "customer.to_pay" : "customer.total"));
        total.setText(bill.total().toString());
        total.pseudoClassStateChanged(LONG, total.getText().length() > LONGEST);
        bill.points().ifPresent(message -> points.textProperty().bind(texts.with(now -> now.get(message))));
        points.setVisible(bill.points().isPresent());
        points.setManaged(bill.points().isPresent());
    }

    // where the eye has to go; -1 when all is as it was
    private static int firstChange(List<CustomerSight.Line> before, List<CustomerSight.Line> now) {
        int same = 0;
        while (same < before.size() && same < now.size() && before.get(same).equals(now.get(same))) same++;
        return same == before.size() && same == now.size() ? -1 : Math.min(same, now.size() - 1);
    }

    private Node row(ObservableValue<String> words, Money amount, String style) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        Label number = new Label(amount.toString());
        number.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(label, Card.gap(), number);
        row.getStyleClass().addAll("customer-row", style);
        return row;
    }

    private final class Row extends ListCell<CustomerSight.Line> {
        private final Label item = new Label();
        private final Label pet = new Label(null, Icons.paw(14));
        private final Label amount = new Label();
        private final HBox row = new HBox();

        private Row() {
            item.setWrapText(true);
            pet.getStyleClass().add("customer-pet");
            amount.setMinWidth(USE_PREF_SIZE);
            amount.getStyleClass().add("customer-amount");
            VBox what = new VBox(item, pet);
            HBox.setHgrow(what, Priority.ALWAYS);
            row.getChildren().addAll(what, amount);
            row.getStyleClass().add("customer-line");
            // as wide as the list, so that long names wrap
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(CustomerSight.Line line, boolean empty) {
            super.updateItem(line, empty);
            item.textProperty().unbind();
            setGraphic(empty || line == null ? null : row);
            if (empty || line == null) return;
            item.textProperty().bind(texts.with(now -> line.quantity() == 1 ? line.item().in(now.language())
                    : now.get("customer.several", line.item(), line.quantity())));
            pet.textProperty().bind(texts.of("customer.pet", line.pet()));
            pet.setVisible(!line.pet().isEmpty());
            pet.setManaged(!line.pet().isEmpty());
            amount.setText(line.amount().toString());
        }
    }
}
