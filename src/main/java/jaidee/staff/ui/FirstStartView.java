package jaidee.staff.ui;

import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Screen;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a new clinic sees first: five questions, or one key that opens a clinic to practise in.
public final class FirstStartView implements Screen {
    private static final double FORM_WIDTH = 640;
    private static final double FIELD_HEIGHT = 36;

    private final FirstStartViewModel model;
    private final UiTexts texts;
    private final Node node;
    private final List<Deed> deeds;

    /// @param openSample opens the sample clinic
    /// @param restore    brings a clinic back from a backup
    public FirstStartView(FirstStartViewModel model, Runnable openSample, Runnable restore, Kit kit) {
        this.model = model;
        this.texts = kit.texts();
        Deed open = Deed.of("setup.open", "F10", model::open).when(model.busy().property().not());
        Deed sample = Deed.of("setup.sample", "F9", openSample).when(model.busy().property().not());
        Deed language = Deed.of("setup.language", "F6",
                () -> texts.languageProperty().set(texts.language().other()));
        Deed back = Deed.of("setup.restore", "F7", restore).when(model.busy().property().not());
        this.deeds = List.of(open, sample, back, language);
        this.node = page(kit, open, sample, back, language);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Deed> deeds() {
        return deeds;
    }

    private Node page(Kit kit, Deed open, Deed sample, Deed restore, Deed language) {
        Label title = texts.bind(new Label(), "setup.title");
        title.getStyleClass().add("title");
        Label what = words("setup.what", "muted");
        VBox heading = new VBox(2, title, what);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox top = new HBox(16, Icons.paw(44), heading, kit.buttons().quiet(language, Feather.GLOBE));
        top.setAlignment(Pos.CENTER_LEFT);

        Button begin = kit.buttons().primary(open, Feather.CHECK);
        begin.getStyleClass().add("button-large");
        Buttons.waiting(begin, model.busy());
        HBox bottom = new HBox(16, kit.buttons().of(sample, Feather.BOOK_OPEN), kit.buttons().of(restore, Feather.ROTATE_CCW), Card.gap(), begin);
        bottom.setAlignment(Pos.CENTER_LEFT);

        Card card = new Card().add(top, Card.line(), questions(), Card.line(), bottom);
        card.setMaxWidth(FORM_WIDTH + 140);
        card.setSpacing(12);
        VBox centre = new VBox(card);
        centre.setAlignment(Pos.CENTER);
        centre.getStyleClass().add("screen");
        ScrollPane scroll = new ScrollPane(centre);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("window");
        return scroll;
    }

    private Node questions() {
        Field nameTh = field("nameTh", "setup.name_th", model.nameThProperty()).required();
        Field nameEn = field("nameEn", "setup.name_en", model.nameEnProperty()).required();
        Field address = field("address", "setup.address", model.addressProperty()).required();
        Field phone = field("phone", "setup.phone", model.phoneProperty()).required();
        CheckBox vat = texts.bind(new CheckBox(), "setup.vat");
        vat.selectedProperty().bindBidirectional(model.vatRegisteredProperty());
        Field taxId = field("taxId", "setup.tax_id", model.taxIdProperty());
        Field promptPay = field("promptPay", "setup.promptpay", model.promptPayProperty());
        Field manager = field("managerName", "setup.manager", model.managerNameProperty()).required();
        PasswordField pin = new PasswordField();
        Field secret = field("pin", "setup.pin", pin, model.pinProperty()).required();
        CheckBox lock = texts.bind(new CheckBox(), "setup.lock");
        lock.setId("lock");
        lock.selectedProperty().bindBidirectional(model.lockedProperty());
        phone.setPrefWidth(200);
        phone.setMinWidth(200);
        HBox.setHgrow(taxId, Priority.ALWAYS);
        HBox vatAndId = new HBox(16, taxId, vat);
        vatAndId.setAlignment(Pos.BOTTOM_LEFT);
        vat.setMinSize(CheckBox.USE_PREF_SIZE, FIELD_HEIGHT);
        return new VBox(8,
                question(1, "setup.question.name", nameTh, nameEn),
                question(2, "setup.question.where", address, phone),
                question(3, "setup.question.tax", vatAndId),
                question(4, "setup.question.promptpay", promptPay),
                question(5, "setup.question.manager", manager, secret),
                indented(lock));
    }

    /// Below the answers, not below their numbers.
    private static Node indented(Node part) {
        VBox.setMargin(part, new Insets(0, 0, 0, 42));
        return part;
    }

    private Node question(int number, String key, Node... answers) {
        Label count = new Label(String.valueOf(number));
        count.getStyleClass().add("step-number");
        Label ask = words(key, "strong");
        HBox row = new HBox(12, answers);
        for (Node answer : answers) HBox.setHgrow(answer, Priority.ALWAYS);
        VBox body = new VBox(6, ask, row);
        HBox.setHgrow(body, Priority.ALWAYS);
        return new HBox(14, count, body);
    }

    private Field field(String name, String label, StringProperty answer) {
        return field(name, label, new TextField(), answer);
    }

    private Field field(String name, String label, TextField control, StringProperty answer) {
        control.textProperty().bindBidirectional(answer);
        control.setId(name);
        control.focusedProperty().addListener((seen, before, focused) -> {
            if (!focused && !control.getText().isBlank()) model.left(name);
        });
        Field field = new Field(texts, label, control).refusing(model.refusals().of(name));
        field.setPrefWidth(FORM_WIDTH / 2);
        return field;
    }

    private Label words(String key, String style) {
        Label label = texts.bind(new Label(), key);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
