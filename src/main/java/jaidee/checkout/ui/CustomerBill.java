package jaidee.checkout.ui;

import jaidee.kernel.Money;
import jaidee.paper.ui.QrView;
import jaidee.till.PayCode;
import jaidee.ui.Background;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;

/// The bill on the customer's screen: the lines on the left, the newest always in sight, what they come to on the right.
final class CustomerBill extends HBox {
    private static final double SUMS_SHARE = 0.36, DESIGN_WIDTH = 1280;
    /// Pixels of the code as it is drawn.
    private static final int QR_DRAWN = 600;
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
    private final Label baht = new Label();
    private Optional<String> shown = Optional.empty();
    private final QrView qr;
    private final Label payee = new Label();
    private final VBox code;
    private final Label points = new Label(null, Icons.of(Feather.STAR));

    CustomerBill(UiTexts texts, ObservableValue<String> clinic, Background background) {
        this.texts = texts;
        this.qr = new QrView(background, QR_DRAWN);
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
        Scale scale = new Scale();
        // half as large as it is drawn where the window has the size it was designed for
        scale.xProperty().bind(widthProperty().divide(2 * DESIGN_WIDTH));
        scale.yProperty().bind(scale.xProperty());
        qr.getTransforms().add(scale);
        payee.setWrapText(true);
        payee.setMinHeight(USE_PREF_SIZE);
        payee.getStyleClass().add("customer-payee");
        this.code = new VBox(new Group(qr), payee);
        code.getStyleClass().add("customer-code");
        getChildren().addAll(left, right());
    }

    private Node right() {
        sums.getStyleClass().add("customer-discounts");
        word.getStyleClass().add("customer-total-word");
        total.getStyleClass().add("customer-total");
        total.setMinWidth(USE_PREF_SIZE);
        points.getStyleClass().add("customer-points");
        points.setWrapText(true);
        texts.bind(baht, "money.baht");
        baht.getStyleClass().add("customer-baht");
        VBox space = new VBox();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox right = new VBox(sums, space, word, total, baht, code, points);
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
        code(bill);
        if (!bill.discounts().isEmpty() && bill.code().isEmpty()) {
            sums.getChildren().add(row(texts.of("customer.gross"), bill.gross(), "customer-gross"));
            bill.discounts().forEach(each -> sums.getChildren().add(row(
                    texts.with(now -> each.label().in(now.language())), each.amount().negated(), "customer-discount")));
        }
        word.textProperty().bind(texts.of(bill.code().isPresent() ? "customer.scan" : bill.paying() ? "customer.to_pay" : "customer.total"));
        total.setText(bill.code().map(PayCode::amount).orElse(bill.total()).toString());
        total.pseudoClassStateChanged(LONG, total.getText().length() > LONGEST);
        bill.points().ifPresent(message -> points.textProperty().bind(texts.with(now -> Stream.concat(Stream.of(message), bill.ahead().stream())
                .map(now::get).collect(Collectors.joining("\n")))));
        points.setVisible(bill.points().isPresent());
        points.setManaged(bill.points().isPresent());
    }

    private void code(CustomerSight.Bill bill) {
        code.setVisible(bill.code().isPresent());
        code.setManaged(bill.code().isPresent());
        // the code takes the room; the banking app says baht again
        baht.setVisible(bill.code().isEmpty());
        baht.setManaged(bill.code().isEmpty());
        Optional<String> payload = bill.code().map(PayCode::payload);
        if (!payload.equals(shown)) qr.show(payload.orElse(null));
        shown = payload;
        bill.code().ifPresent(asked -> payee.textProperty().bind(texts.of("customer.payee", asked.payee().name(), asked.payee().id().display())));
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
