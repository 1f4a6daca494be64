package jaidee.owners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.owners.AlertKind;
import jaidee.owners.Desk;
import jaidee.owners.OwnersRefusal;
import jaidee.owners.PetAlert;
import jaidee.owners.PetStatus;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PetProfileModelTest {
    private final DeskScreens screens = new DeskScreens();
    private final Desk desk = screens.desk;
    private final SameThread background = new SameThread();
    private final RecordedNotices notices = new RecordedNotices();
    private final PetId moji = desk.somying().pets().getFirst();
    private final PetProfileModel model = new PetProfileModel(screens.on(background, notices), moji);

    PetProfileModelTest() {
        model.load();
    }

    @AfterEach
    void close() {
        assertThat(background.unheard()).isEmpty();
        screens.close();
    }

    @Test
    void aWeightTypedIsStoredAndShown() {
        model.weightProperty().set("๔.๒ กก.");
        model.weigh();
        assertThat(model.profileProperty().get().weights()).extracting(weight -> weight.grams()).containsExactly(4200);
        assertThat(model.weightProperty().get()).isEmpty();
    }

    @Test
    void anUnlikelyWeightIsAskedAboutBeforeItIsStored() {
        desk.weights.weigh(moji, Desk.TODAY.minusDays(7), 4200, desk.mint).get();
        model.load();
        model.weightProperty().set("42");
        model.weigh();
        assertThat(model.weightDoubtProperty().get().meant()).contains(4200);
        assertThat(model.profileProperty().get().weights()).hasSize(1);
        model.weightProperty().set("4.3");
        assertThat(model.weightDoubtProperty().get()).isNull();
        model.weigh();
        assertThat(model.profileProperty().get().weights()).extracting(weight -> weight.grams()).containsExactly(4200, 4300);
    }

    @Test
    void theLikelyWeightIsTakenByOneKeyAndTheSameAgainMeansThatItIsSo() {
        desk.weights.weigh(moji, Desk.TODAY.minusDays(7), 4200, desk.mint).get();
        model.weightProperty().set("42");
        model.weigh();
        model.weighAsMeant();
        assertThat(model.profileProperty().get().weights()).extracting(weight -> weight.grams()).containsExactly(4200, 4200);
        model.weightProperty().set("42");
        model.weigh();
        model.weigh();
        assertThat(model.profileProperty().get().weights()).extracting(weight -> weight.grams()).containsExactly(4200, 4200, 42_000);
    }

    @Test
    void whatIsNoWeightIsRefusedBesideTheField() {
        model.weightProperty().set("หนัก");
        model.weigh();
        assertThat(model.refusals().of("weight").get()).isNotNull();
        assertThat(model.weightProperty().get()).isEqualTo("หนัก");
    }

    @Test
    void endingAnAlertCanBeUndone() {
        model.addAlert(AlertKind.BEHAVIOUR, "กัด", () -> {
        });
        PetAlert bites = model.profileProperty().get().alerts().getFirst();
        model.endAlert(bites);
        assertThat(model.profileProperty().get().alerts()).isEmpty();
        notices.undo();
        assertThat(model.profileProperty().get().alerts()).containsExactly(bites);
    }

    @Test
    void aDeathIsNotedGentlyAndCanBeTakenBack() {
        model.setStatus(PetStatus.DIED, Desk.TODAY, () -> {
        });
        assertThat(model.profileProperty().get().pet().status()).isEqualTo(PetStatus.DIED);
        assertThat(notices.done.getLast()).isEqualTo(Message.of("owners.pet.died_noted", "โมจิ"));
        notices.undo();
        assertThat(model.profileProperty().get().pet().status()).isEqualTo(PetStatus.LIVING);
    }

    @Test
    void aFileThatIsNoPictureIsRefused() {
        model.setPhoto("text".getBytes(StandardCharsets.UTF_8));
        model.setPhoto(Path.of("is", "not", "there.jpg"));
        assertThat(notices.refused).containsOnly(new OwnersRefusal.NotAPicture().message());
    }

    @Test
    void anEditThatSomebodyElseOvertookIsRefusedAndKept() {
        PetFormModel form = model.edited();
        form.nameProperty().set("โมจิโกะ");
        desk.pets.moved(moji, Desk.TODAY, desk.mint).get();
        model.saveEdited(_ -> {
        });
        assertThat(form.refusals().of("").get()).isEqualTo(new OwnersRefusal.ChangedMeanwhile().message());
        assertThat(model.edited().nameProperty().get()).isEqualTo("โมจิโกะ");
    }
}
