package jaidee.owners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.owners.Birth;
import jaidee.owners.Desk;
import jaidee.owners.Looks;
import jaidee.owners.Neutered;
import jaidee.owners.PetDetails;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PetFormModelTest {
    private final PetFormModel model = new PetFormModel(Desk.TODAY);

    @Test
    void anAgeIsEchoedAsAnEstimatedDay() {
        model.birthProperty().set("3 ปี");
        assertThat(text(model.birthEchoProperty().get())).isEqualTo("22 พ.ย. 2566 (2023) · อายุ ประมาณ 3 ปี");
    }

    @Test
    void aDayInEitherEraIsEchoedInBoth() {
        for (String typed : new String[] {"1/5/66", "01052566", "1/5/2023"}) {
            model.birthProperty().set(typed);
            assertThat(text(model.birthEchoProperty().get())).startsWith("1 พ.ค. 2566 (2023)");
        }
    }

    @Test
    void aDayThatCannotBeReadIsRefusedOnLeaving() {
        model.birthProperty().set("31/2/66");
        model.leaveBirth();
        assertThat(model.refusals().of("birth").get()).isEqualTo(Message.of("kernel.date.no_such_day"));
        model.birthProperty().set("28/2/66");
        assertThat(model.refusals().of("birth").get()).isNull();
    }

    @Test
    void theCountryOfAWholeMicrochipNumberIsTold() {
        model.microchipProperty().set("76400123456789");
        assertThat(model.chipEchoProperty().get()).isNull();
        model.microchipProperty().set("764001234567890");
        assertThat(model.chipEchoProperty().get()).isEqualTo(Message.of("kernel.microchip.thailand"));
    }

    @Test
    void anEstimateThatWasNotTouchedStaysOne() {
        PetDetails stored = new PetDetails("โมจิ", Species.DOG, Sex.MALE, Neutered.YES,
                Optional.of(new Birth(LocalDate.of(2021, 3, 14), true)), new Looks("ชิสุ", "ขาว", ""), "", "");
        model.fill(stored);
        assertThat(model.read()).contains(stored);
        model.birthProperty().set("15/3/2564");
        assertThat(model.read().orElseThrow().birth()).contains(new Birth(LocalDate.of(2021, 3, 15), false));
    }

    private static String text(Message message) {
        return Texts.of(Language.TH).get(message);
    }
}
