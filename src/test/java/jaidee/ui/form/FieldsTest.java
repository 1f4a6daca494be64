package jaidee.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import jaidee.kernel.DateInput;
import jaidee.kernel.Money;
import jaidee.ui.FxTest;
import jaidee.ui.Hit;
import jaidee.ui.Overlay;
import jaidee.ui.TestKit;

/// Fields as fingers use them.
class FieldsTest extends FxTest {
    @Test
    void aDayOfEitherEraIsEchoedWhileTypedAndWrittenOutOnLeaving() {
        DateField day = shown(new DateField(DateInput.Field.PET_BIRTH, TestKit.CLOCK));
        write("5/12/2024");
        assertThat(day.day()).isEqualTo(LocalDate.of(2024, 12, 5));
        assertThat(lookup(".echo").<Label>query().getText()).isEqualTo("5 ธ.ค. 2567 (2024)");
        push(KeyCode.TAB);
        assertThat(day.getText()).isEqualTo("05/12/2567");
        assertThat(day.day()).isEqualTo(LocalDate.of(2024, 12, 5));
    }

    @Test
    void aDayThatIsNoneIsRefusedOnceTheFieldIsLeft() {
        DateField day = shown(new DateField(DateInput.Field.PET_BIRTH, TestKit.CLOCK));
        write("31/4/2567");
        assertThat(day.refusalProperty().get()).isNull();
        push(KeyCode.TAB);
        assertThat(day.refusalProperty().get()).isNotNull();
        assertThat(lookup(".refusal").<Label>query().isVisible()).isTrue();
        assertThat(day.day()).isNull();
    }

    @Test
    void upGoesADayOn() {
        DateField day = shown(new DateField(DateInput.Field.VISIT, TestKit.CLOCK));
        push(KeyCode.DOWN);
        assertThat(day.day()).isEqualTo(LocalDate.of(2026, 11, 21));
        push(KeyCode.UP);
        assertThat(day.getText()).isEqualTo("22/11/2569");
    }

    @Test
    void moneyIsReadInAnyShapeAndWrittenWithTwoDecimals() {
        MoneyField money = shown(new MoneyField());
        write("1,605.5");
        assertThat(money.money()).isEqualTo(Money.satang(160550));
        push(KeyCode.TAB);
        assertThat(money.getText()).isEqualTo("1,605.50");
        interact(() -> money.setText("๑๒๐"));
        assertThat(money.money()).isEqualTo(Money.baht(120));
        for (String none : List.of("", "-5", "1.234", "abc", "99999999999999999")) {
            interact(() -> money.setText(none));
            assertThat(money.money()).as(none).isNull();
        }
    }

    @Test
    void weightsHaveAsManyDecimalsAsAsked() {
        NumberField weight = shown(new NumberField(2));
        write("4.25");
        assertThat(weight.numberProperty().get()).isEqualTo(new BigDecimal("4.25"));
        write("1");
        assertThat(weight.numberProperty().get()).isNull();
    }

    @Test
    void anOfferIsTakenByEnterAndForgottenByTypingOn() {
        CompletingField<String> breed = shownWith(overlay -> new CompletingField<>(overlay, FieldsTest::breeds, each -> each));
        write("ชิ");
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(breed.chosenProperty().get()).isEqualTo("ชิห์สุ");
        assertThat(breed.getText()).isEqualTo("ชิห์สุ");
        write("ผสม");
        assertThat(breed.chosenProperty().get()).isNull();
        assertThat(breed.getText()).isEqualTo("ชิห์สุผสม");
    }

    @Test
    void escClosesTheOffersAndKeepsWhatWasTyped() {
        CompletingField<String> breed = shownWith(overlay -> new CompletingField<>(overlay, FieldsTest::breeds, each -> each));
        write("ชิ");
        assertThat(lookup(".suggestion").queryAll()).hasSize(2);
        push(KeyCode.ESCAPE);
        assertThat(lookup(".suggestion").queryAll()).isEmpty();
        assertThat(breed.getText()).isEqualTo("ชิ");
    }

    @Test
    void arrowsChooseAmongChips() {
        ChoiceChips<String> chips = new ChoiceChips<>(List.of("dog", "cat"), SimpleStringProperty::new);
        show(kit -> new VBox(new Field(kit.texts(), "ui.close", chips), new TextField()));
        interact(chips::requestFocus);
        push(KeyCode.RIGHT);
        assertThat(chips.valueProperty().get()).isEqualTo("dog");
        push(KeyCode.RIGHT);
        assertThat(chips.valueProperty().get()).isEqualTo("cat");
        push(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextField.class);
    }

    private static List<Hit<String>> breeds(String typed) {
        return Stream.of("ชิวาวา", "ชิห์สุ", "ปอมเมอเรเนียน").filter(each -> each.startsWith(typed))
                .map(each -> Hit.of(each, each)).toList();
    }

    private <T extends TextField> T shown(T field) {
        return shownWith(overlay -> field);
    }

    private <T extends TextField> T shownWith(Function<Overlay, T> maker) {
        Object[] made = new Object[1];
        show(kit -> {
            T field = maker.apply(kit.overlay());
            made[0] = field;
            return new VBox(new Field(kit.texts(), "ui.close", field), new TextField());
        });
        @SuppressWarnings("unchecked") T field = (T) made[0];
        interact(field::requestFocus);
        return field;
    }
}
