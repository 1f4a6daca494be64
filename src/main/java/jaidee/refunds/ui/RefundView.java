package jaidee.refunds.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.refunds.SoldBill;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Money back for a bill, or the bill made void: what comes back on the left with the reason, on the right everything
/// that will happen, and below it the one button that does it and says what it does.
public final class RefundView implements Screen {
    private static final double SIDE = 460;
    private static final List<String> WHY = List.of("wrong_item", "changed_mind", "faulty", "unhappy", "other_pet"),
            WHY_VOID = List.of("wrong_item", "wrong_owner", "twice", "left", "practice");

    private final RefundViewModel model;
    private final AfterRefund after;
    private final Kit kit;
    private final UiTexts texts;
    private final RefundLines lines;
    private final RefundMoney money;
    private final RefundSummary summary;
    private final TextField reason = new TextField();
    private final List<Deed> deeds;
    private final Deed confirm;
    private final HBox node;

    public RefundView(RefundViewModel model, AfterRefund after, Kit kit) {
        this.model = model;
        this.after = after;
        this.kit = kit;
        this.texts = kit.texts();
        this.lines = new RefundLines(model, kit);
        this.money = new RefundMoney(model, kit);
        this.summary = new RefundSummary(model, kit);
        this.confirm = Deed.of(voids() ? "refunds.void.confirm" : "refunds.confirm", "F10", this::confirm).when(model.confirmableProperty());
        Deed all = Deed.of("refunds.all", "F6", model::turnAll);
        Deed why = Deed.of("refunds.reason", "F7", () -> Focus.on(reason));
        this.deeds = Stream.concat(voids() ? Stream.of(why) : Stream.of(Deed.of("refunds.lines", "F5", lines::focus), all, why,
                Deed.of("refunds.back", "F8", money::focus)), Stream.of(Deed.of("refunds.care.turn", "F9", summary::turnCare).when(summary.hasCareProperty()),
                confirm)).toList();
        Card left = new Card().add(head(all)).fill(lines).add(why());
        HBox.setHgrow(left, Priority.ALWAYS);
        this.node = new HBox(16, left, right());
        node.getStyleClass().add("screen");
    }

    private boolean voids() {
        return model.kind() == RefundKind.VOID;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    @Override
    public void onOpen() {
        model.load();
    }

    @Override
    public void focusFirst() {
        if (voids()) Focus.on(reason);
        else lines.focus();
    }

    private Node head(Deed all) {
        Label title = new Label();
        title.setId("title");
        title.getStyleClass().add("title");
        title.textProperty().bind(texts.with(now -> model.billProperty().get() == null ? ""
                : now.get(voids() ? "refunds.void.title" : "refunds.title", model.billProperty().get().number()), model.billProperty()));
        Label whose = new Label(null, Icons.of(Feather.USER));
        whose.getStyleClass().addAll("bill-fact", "muted");
        whose.textProperty().bind(texts.with(now -> whose(model.billProperty().get(), now.get("checkout.bills.walk_in")), model.billProperty()));
        HBox row = new HBox(16, new VBox(4, title, whose), Card.gap());
        if (!voids()) row.getChildren().add(kit.buttons().of(all, Feather.CHECK_SQUARE));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String whose(SoldBill bill, String walkIn) {
        return bill == null || bill.ownerName().isEmpty() ? walkIn : bill.ownerName();
    }

    private Node why() {
        reason.setId("reason");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        texts.prompt(reason, "refunds.reason.prompt");
        ChoiceChips<String> usual = new ChoiceChips<>(voids() ? WHY_VOID : WHY, each -> texts.of("refunds.reason." + each));
        usual.setId("reasons");
        usual.valueProperty().subscribe(each -> {
            if (each != null) reason.setText(texts.get("refunds.reason." + each));
        });
        return new VBox(8, new Field(texts, "refunds.reason", reason).required().refusing(model.refusals().of("reason")), usual);
    }

    private Node right() {
        ScrollPane scroll = new ScrollPane(new VBox(14, money, Card.line(), summary));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Card card = new Card(texts, "refunds.preview").fill(scroll).add(problem(), button());
        card.setMinWidth(SIDE);
        card.setPrefWidth(SIDE);
        card.setMaxWidth(SIDE);
        return card;
    }

    private Node problem() {
        Label why = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
        why.setId("obstacle");
        why.textProperty().bind(texts.with(now -> {
            Message refused = model.refusals().of("").get();
            RefundPreview shown = model.previewProperty().get();
            if (refused != null) return now.get(refused);
            return shown == null || shown.confirmable() ? "" : now.get(shown.obstacles().getFirst().message());
        }, model.refusals().of(""), model.previewProperty()));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    /// Says what it does, with the amount.
    private Node button() {
        Label words = new Label();
        words.textProperty().bind(texts.with(now -> now.get(deed()), model.previewProperty()));
        HBox face = new HBox(8, Icons.of(voids() ? Feather.SLASH : Feather.CORNER_UP_LEFT), words, Buttons.keyCap("F10"));
        face.setAlignment(Pos.CENTER);
        Button button = new Button(null, face);
        button.setId("confirm");
        button.accessibleTextProperty().bind(words.textProperty());
        button.getStyleClass().addAll(Styles.DANGER, "button-large");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> confirm.run());
        button.disableProperty().bind(Bindings.not(model.confirmableProperty()));
        Buttons.waiting(button, model.busy());
        return button;
    }

    private Message deed() {
        RefundPreview shown = model.previewProperty().get();
        if (voids()) return Message.of("refunds.void.deed", shown == null ? "" : shown.bill().number());
        return Message.of("refunds.deed", (shown == null ? Money.ZERO : shown.money()).brief());
    }

    private void confirm() {
        model.confirm(deed(), this::done);
    }

    private void done(RefundDone made) {
        RefundPreview seen = model.previewProperty().get();
        kit.navigator().replace(new Route.ReceiptView(made.sale()));
        after.show(made, seen);
    }
}
