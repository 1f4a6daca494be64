package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import jaidee.kernel.DateInput;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;

/// All pieces of the kit on one sheet, to be looked at; and what holds for all of them.
class KitPiecesTest extends FxTest {
    private record Line(String name, String detail, long satang) {
    }

    @Test
    void whatThePiecesLookLike() {
        Screenshots.everyWay("kit", KitPiecesTest::sheet);
        show(TestKit.kit(), KitPiecesTest::sheet, 1920, 1080);
        onFx(() -> {
            kit.theme().textSizeProperty().set(Theme.TextSize.LARGEST);
            return null;
        });
        Screenshots.take(stage.getScene(), "kit-150-percent");
    }

    @Test
    void theFaultDialogShowsItsCode() {
        show(KitPiecesTest::sheet);
        Faults.Fault fault = Faults.Fault.of(new IllegalStateException("printer on fire"));
        onFx(() -> {
            kit.dialogs().fault(fault);
            return null;
        });
        assertThat(lookup(".fault-code").<Label>query().getText()).isEqualTo(fault.code());
        Screenshots.take(stage.getScene(), "kit-fault");
    }

    @Test
    void lightAndDarkChangeEveryPixelOfTheGround() {
        show(KitPiecesTest::sheet);
        BufferedImage light = Screenshots.image(stage.getScene());
        onFx(() -> {
            kit.theme().modeProperty().set(Theme.Mode.DARK);
            return null;
        });
        BufferedImage dark = Screenshots.image(stage.getScene());

        assertThat(light.getRGB(5, 5)).isNotEqualTo(dark.getRGB(5, 5));
    }

    private static Node sheet(Kit kit) {
        HBox sheet = new HBox(16, buttons(kit), form(kit), table(kit));
        sheet.getStyleClass().add("screen");
        HBox.setHgrow(sheet.getChildren().getLast(), Priority.ALWAYS);
        return sheet;
    }

    private static Node buttons(Kit kit) {
        Deed pay = Deed.of("ui.close", "F10", () -> { });
        Deed never = pay.when(new SimpleBooleanProperty(false));
        Button large = kit.buttons().primary(pay, Feather.CREDIT_CARD);
        large.getStyleClass().add("button-large");
        large.setMaxWidth(Double.MAX_VALUE);
        FlowPane pills = new FlowPane(8, 8);
        for (Tone tone : Tone.values()) pills.getChildren().add(new Pill(tone.name(), tone));
        pills.getChildren().add(new Pill("เลยกำหนด 12 วัน", Tone.DANGER).with(Feather.ALERT_TRIANGLE));
        pills.setPrefWrapLength(280);
        Label amount = new Label("1,417.50");
        amount.getStyleClass().add("amount-large");
        return new Card(kit.texts(), "ui.undo").beside(new Pill("7", Tone.LOOK)).add(large,
                new FlowPane(8, 8, kit.buttons().primary(pay), kit.buttons().of(pay, Feather.PRINTER),
                        kit.buttons().of(never), kit.buttons().danger(pay), kit.buttons().quiet(pay, Feather.PLUS),
                        kit.buttons().icon(pay, Feather.EDIT_2)),
                Card.line(), pills, amount, new CheckBox("กล่องเลือก"), inset("น้องโมจิ"));
    }

    private static Node inset(String name) {
        VBox inset = new VBox(new Label(name));
        inset.getStyleClass().add("inset-lit");
        return inset;
    }

    private static Node form(Kit kit) {
        UiTexts texts = kit.texts();
        DateField birthday = new DateField(DateInput.Field.PET_BIRTH, kit.clock());
        birthday.setText("22/11/67");
        MoneyField price = new MoneyField();
        price.moneyProperty().set(Money.baht(1605));
        ChoiceChips<String> chips = new ChoiceChips<>(List.of("หมา", "แมว", "กระต่าย"), SimpleStringProperty::new);
        chips.valueProperty().set("แมว");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("หนึ่ง", "สอง");
        combo.setValue("หนึ่ง");
        Card card = new Card(texts, "ui.undo").add(
                new Field(texts, "ui.close", new TextField("081-234-5678")).required(),
                new Field(texts, "ui.close", new TextField("12345"))
                        .refusing(new SimpleObjectProperty<>(Message.of("ui.search.nothing", "12345"))),
                new Field(texts, "ui.close", birthday), new Field(texts, "ui.close", price),
                new Field(texts, "ui.close", chips), new Field(texts, "ui.close", combo));
        card.setPrefWidth(320);
        return card;
    }

    private static Node table(Kit kit) {
        TableView<Line> table = kit.tables().table(new EmptyState(kit, Feather.SHOPPING_CART, "ui.undo"));
        table.getStyleClass().add("two-line");
        table.getColumns().setAll(List.of(
                kit.tables().twoLine("ui.close", Line::name, Line::detail),
                kit.tables().number("ui.undo", line -> 1),
                kit.tables().money("ui.undo", line -> Money.satang(line.satang()))));
        table.getItems().setAll(new Line("อาบน้ำ-ตัดขน (ขนาดเล็ก)", "บริการ · ช่างปุ้ย", 55000),
                new Line("วัคซีนป้องกันพิษสุนัขบ้า", "ล็อต RB2569-11", 25000),
                new Line("อาหารแมวสูตรไตปลาทู 1.5 กก. กลิ่นปลาทูน่าน้ำลึกสำหรับแมวสูงวัย", "8850123400019", 128750));
        table.getSelectionModel().select(1);
        return new Card(kit.texts(), "ui.undo").fill(table).fill(
                new EmptyState(kit, Feather.GIFT, "ui.fault.sentence", Deed.of("ui.undo", "F6", () -> { })));
    }
}
