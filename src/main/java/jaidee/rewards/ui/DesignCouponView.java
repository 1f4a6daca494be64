package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.paper.ui.SheetView;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponDesigner;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A kind of coupon being designed: the form at the left, at the right the very paper that will print.
public final class DesignCouponView implements Screen {
    private static final double PAPER = 340, PAPER_HIGH = 470, HALF = 240;

    private final DesignCouponModel model;
    private final Approvals approvals;
    private final Kit kit;
    private final UiTexts texts;
    private final DesignForm form;
    private final SheetView shown;
    private final StackPane tiers = new StackPane();
    private final HBox node;
    private final Deed save, turnOff, turnOn, choosePicture, dropPicture, makeSold;
    private boolean loaded;

    public DesignCouponView(DesignCouponModel model, Approvals approvals, Kit kit) {
        this.model = model;
        this.approvals = approvals;
        this.kit = kit;
        this.texts = kit.texts();
        this.shown = new SheetView(kit.background(), PAPER, PAPER_HIGH);
        this.form = new DesignForm(model, kit, this::changed);
        ObservableBooleanValue idle = model.busy().property().not();
        this.save = Deed.of("rewards.design.save", "F10", this::save).when(idle);
        this.turnOff = Deed.of("rewards.design.end", "Shift+Delete", this::turn).when(Bindings.createBooleanBinding(() -> is(true), model.openedProperty()));
        this.turnOn = Deed.of("rewards.design.resume", "F9", this::turn).when(Bindings.createBooleanBinding(() -> is(false), model.openedProperty()));
        this.choosePicture = Deed.of("rewards.design.picture", "F5", this::choosePicture);
        this.dropPicture = Deed.of("rewards.design.no_picture", "F6", () -> model.pictureProperty().set(null)).when(Bindings.isNotNull(model.pictureProperty()));
        this.makeSold = Deed.of("rewards.sold", "F7", this::makeSold).when(Bindings.createBooleanBinding(() -> form.comes.valueProperty().get() == DesignForm.Comes.SOLD, form.comes.valueProperty()));
        Node left = left();
        HBox.setHgrow(left, Priority.ALWAYS);
        this.node = new HBox(16, left, right());
        node.getStyleClass().add("screen");
        model.pictureProperty().subscribe(now -> draw());
        texts.languageProperty().subscribe(now -> draw());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(save, choosePicture, dropPicture, makeSold, turnOff, turnOn);
    }

    @Override
    public void onOpen() {
        if (loaded) return;
        loaded = true;
        model.load(choices -> {
            form.offer(choices);
            tiers.getChildren().setAll(form.tiers);
            draw();
        });
    }

    @Override
    public void focusFirst() {
        Focus.on(form.nameTh);
    }

    private Node left() {
        VBox all = new VBox(16, what(), whom(), how(), look());
        all.getStyleClass().add("design-form");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Card what() {
        DesignForm.Gives percent = DesignForm.Gives.PERCENT, free = DesignForm.Gives.FREE;
        ObservableValue<DesignForm.Gives> gives = form.gives.valueProperty();
        return new Card(texts, "rewards.design.what").add(
                pair(field("rewards.design.name_th", form.nameTh, "nameTh").required(), field("rewards.design.name_en", form.nameEn, "nameEn")),
                new Field(texts, "rewards.design.gives", form.gives),
                when(gives, () -> gives.getValue() == percent, pair(field("rewards.design.percent", form.percent, "value"), field("rewards.design.cap", form.cap, "cap"))),
                when(gives, () -> gives.getValue() == DesignForm.Gives.AMOUNT, field("rewards.design.amount", form.amount, "value")),
                when(gives, () -> gives.getValue() == DesignForm.Gives.TIMES, field("rewards.design.times", form.times, "value")),
                when(gives, () -> gives.getValue() == DesignForm.Gives.GIFT, pair(field("rewards.design.gift_th", form.giftTh, "giftTh"), field("rewards.design.gift_en", form.giftEn, "giftEn"))),
                when(gives, () -> gives.getValue() == percent || gives.getValue() == DesignForm.Gives.AMOUNT || gives.getValue() == free,
                        pair(field("rewards.design.item", form.item, "item"), field("rewards.design.category", form.category, "category"))));
    }

    private Card whom() {
        ObservableValue<CouponDesign.Combining.Kind> combines = form.combines.valueProperty();
        return new Card(texts, "rewards.design.whom").add(
                field("rewards.design.minimum", form.minimum, "minimum"),
                new Field(texts, "rewards.design.species", form.species),
                field("rewards.design.breed", form.breeds, "breed"),
                new Field(texts, "rewards.design.age", form.ages),
                pair(field("rewards.design.from_months", form.fromMonths, "age"), field("rewards.design.under_months", form.underMonths, "under")),
                new Field(texts, "rewards.design.tiers", tiers), new Field(texts, "rewards.design.weekdays", form.weekdays),
                form.first, form.onePerVisit, form.bound,
                new Field(texts, "rewards.design.combines", form.combines),
                when(combines, () -> combines.getValue() == CouponDesign.Combining.Kind.BEST, field("rewards.design.group", form.group, "group")),
                form.withDiscounts);
    }

    private Card how() {
        ObservableValue<DesignForm.Comes> comes = form.comes.valueProperty();
        return new Card(texts, "rewards.design.how").add(
                new Field(texts, "rewards.design.comes", form.comes),
                when(comes, () -> comes.getValue() == DesignForm.Comes.WITH_SALE, field("rewards.design.from_sale", form.fromSale, "fromSale")),
                when(comes, () -> comes.getValue() == DesignForm.Comes.SOLD, new VBox(8, field("rewards.design.sold_as", form.soldAs, "soldAs"), kit.buttons().of(makeSold, Feather.PLUS))),
                field("rewards.design.valid_days", form.days, "days"),
                pair(field("rewards.design.from", form.from, "from"), field("rewards.design.last", form.until, "until")),
                pair(field("rewards.design.most", form.most, "most"), field("rewards.design.most_per_owner", form.mostPerOwner, "mostPerOwner")));
    }

    private Card look() {
        Label refusal = said(texts.of(model.refusals().of(DesignCouponModel.PICTURE)), "refusal", Feather.ALERT_CIRCLE);
        return new Card(texts, "rewards.design.look").add(
                pair(field("rewards.design.text_th", form.textTh, "textTh"), field("rewards.design.text_en", form.textEn, "textEn")),
                new Field(texts, "rewards.design.colour", form.colour), new Field(texts, "rewards.design.paper", form.paper),
                new FlowPane(8, 8, kit.buttons().of(choosePicture, Feather.IMAGE), kit.buttons().of(dropPicture, Feather.X)), refusal);
    }

    private Node right() {
        Label versions = said(Bindings.createStringBinding(this::versions, model.openedProperty(), texts.languageProperty()), "small", Feather.INFO);
        versions.setId("design-versions");
        Label fault = said(texts.of(model.refusals().of("")), "obstacle", Feather.ALERT_CIRCLE);
        VBox.setVgrow(shown, Priority.ALWAYS);
        Card card = new Card(texts, "rewards.design.preview").fill(shown).add(versions, fault,
                new FlowPane(8, 8, kit.buttons().primary(save, Feather.CHECK), shownWhile(kit.buttons().of(turnOff), turnOff), shownWhile(kit.buttons().of(turnOn), turnOn)));
        card.setMinWidth(PAPER + 48);
        card.setMaxWidth(PAPER + 48);
        return card;
    }

    private String versions() {
        CouponDesigner.Opened now = model.openedProperty().get();
        if (now == null) return "";
        return now.given() == 0 ? texts.get("rewards.design.version", now.design().version())
                : texts.get("rewards.design.given_before", now.given(), now.design().version() + 1);
    }

    private void changed() {
        model.refusals().clear();
        draw();
    }

    private void draw() {
        if (form != null) shown.show(model.paper(form.read(form.id(model)), texts.language()));
    }

    private void save() {
        CouponDesign draft = form.read(form.id(model));
        approvals.ask(Right.EDIT_RULES, Message.of("rewards.design.save"), by -> model.save(draft, by, saved -> {
            kit.notices().done(Message.of("rewards.design.saved", saved.name(), saved.version()));
            kit.navigator().back();
        }));
    }

    private void turn() {
        Message deed = Message.of(is(true) ? "rewards.design.end" : "rewards.design.resume");
        approvals.ask(Right.EDIT_RULES, deed, by -> model.turn(by, now ->
                kit.notices().done(Message.of(now.active() ? "rewards.design.resumed" : "rewards.design.ended", now.name()))));
    }

    private void makeSold() {
        new SoldItemPanel(model, approvals, kit).open(form.read(form.id(model)).name(), form.categories(), form.soldAs.chosenProperty()::set);
    }

    private void choosePicture() {
        kit.files().open("rewards.design.picture", List.of("jpg", "jpeg", "png", "gif", "bmp")).ifPresent(model::choosePicture);
    }

    private boolean is(boolean active) {
        CouponDesigner.Opened now = model.openedProperty().get();
        return now != null && now.design().active() == active;
    }

    private Field field(String key, Node control, String refusal) {
        return new Field(texts, key, control).refusing(model.refusals().of(refusal));
    }

    private static HBox pair(Field left, Field right) {
        List.of(left, right).forEach(each -> {
            each.setPrefWidth(HALF);
            HBox.setHgrow(each, Priority.ALWAYS);
        });
        return new HBox(16, left, right);
    }

    private static <T extends Node> T when(ObservableValue<?> watched, BooleanSupplier rule, T part) {
        part.visibleProperty().bind(Bindings.createBooleanBinding(rule::getAsBoolean, watched));
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private static Node shownWhile(Node button, Deed deed) {
        button.visibleProperty().bind(deed.possible());
        button.managedProperty().bind(deed.possible());
        return button;
    }

    private static Label said(ObservableValue<String> words, String style, Feather icon) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.setGraphic(Icons.of(icon));
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
