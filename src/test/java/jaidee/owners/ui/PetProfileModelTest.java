package jaidee.owners.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jaidee.audit.AuditEntry;
import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import jaidee.owners.AlertKind;
import jaidee.owners.Desk;
import jaidee.owners.OwnersRefusal;
import jaidee.owners.PetAlert;
import jaidee.owners.PetStatus;
import jaidee.owners.PetWeight;
import jaidee.owners.Signed;
import jaidee.owners.Square;
import jaidee.scan.Frame;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PetProfileModelTest {
    @TempDir
    Path folder;

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
    void aButtonClickedTwiceDoesItOnce() {
        desk.weights.weigh(moji, Desk.TODAY.minusDays(7), 4200, desk.mint).get();
        model.weightProperty().set("42");
        model.weigh();
        background.hold();
        for (int i = 0; i < 2; i++) {
            model.weighAsMeant();
            model.addAlert(AlertKind.BEHAVIOUR, "กัด", () -> {
            });
        }
        background.release();
        assertThat(model.profileProperty().get().weights()).hasSize(2);
        assertThat(model.profileProperty().get().alerts()).hasSize(1);
    }

    @Test
    void aPetAddedByTwoClicksIsOnePet() {
        OwnerProfileModel owner = new OwnerProfileModel(screens.on(background, notices), model.profileProperty().get().pet().owner());
        owner.load();
        int before = owner.profileProperty().get().pets().size();
        owner.newPet().nameProperty().set("ข้าวปั้น");
        background.hold();
        for (int i = 0; i < 2; i++) owner.addPet(() -> {
        });
        background.release();
        assertThat(owner.profileProperty().get().pets()).hasSize(before + 1);
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
    void aFileThatIsNoPictureIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jpg"), "text");
        model.readPhoto(text, _ -> fail("no picture"));
        model.readPhoto(Path.of("is", "not", "there.jpg"), _ -> fail("no picture"));
        assertThat(notices.refused).hasSize(2).containsOnly(new OwnersRefusal.NotAPicture().message());
    }

    @Test
    void aPartOfAPictureIsKeptAndTheOldOneIsGone() throws IOException {
        model.setPhoto(frame(60, 40), new Square(10, 0, 40));
        model.setPhoto(frame(90, 50), new Square(0, 0, 30));
        byte[] kept = model.profileProperty().get().photo().orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(30);
        assertThat(model.profileProperty().get().trace().photo()).get().extracting(Signed::by).isEqualTo("มินต์");
        List<AuditEntry> log = desk.transactions.read(ctx -> desk.audit.about(ctx, "PET", moji.value(), 2));
        assertThat(log).extracting(AuditEntry::action).containsExactly("photo.replaced", "photo.set");
    }

    @Test
    void undoingAStatusBringsBackTheOneBefore() {
        model.setStatus(PetStatus.LOST, Desk.TODAY.minusDays(4), () -> {
        });
        model.setStatus(PetStatus.DIED, Desk.TODAY, () -> {
        });
        notices.undo();
        assertThat(model.profileProperty().get().pet().status()).isEqualTo(PetStatus.LOST);
        assertThat(model.profileProperty().get().pet().statusOn()).contains(Desk.TODAY.minusDays(4));
    }

    @Test
    void aWeighingIsPutRightAndTakenBackWithItsTrace() {
        model.weightProperty().set("4.2");
        model.weighedOnProperty().set(Desk.TODAY.minusDays(1));
        model.weigh();
        PetWeight wrong = model.profileProperty().get().weights().getFirst();
        model.correctWeight(wrong, Desk.TODAY, 4300, model.refusals(), () -> {
        });
        PetWeight right = model.profileProperty().get().weights().getFirst();
        assertThat(right.day()).isEqualTo(Desk.TODAY);
        assertThat(right.corrected()).extracting(PetWeight::grams).containsExactly(4200);
        assertThat(right.noted()).get().extracting(Signed::by).isEqualTo("มินต์");
        model.correctWeight(wrong, Desk.TODAY, 4400, model.refusals(), () -> fail("somebody was faster"));
        model.withdrawWeight(right, () -> {
        });
        assertThat(model.profileProperty().get().weights()).isEmpty();
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

    private static Frame frame(int width, int height) {
        return new Frame(width, height, new int[width * height]);
    }
}
