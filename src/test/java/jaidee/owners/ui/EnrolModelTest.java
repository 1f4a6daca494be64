package jaidee.owners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.owners.Consent;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Desk;
import jaidee.owners.Enrolled;
import jaidee.owners.Likeness;
import jaidee.owners.OwnerName;
import jaidee.owners.OwnerProfile;
import jaidee.owners.OwnersRefusal;
import jaidee.owners.PetCard;
import jaidee.owners.ui.OwnerFormModel.Text;
import jaidee.ui.SameThread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolModelTest {
    private final DeskScreens screens = new DeskScreens();
    private final Desk desk = screens.desk;
    private final SameThread background = new SameThread();
    private final EnrolModel model = new EnrolModel(screens.enroller, desk.duplicates, background, () -> desk.mint, () -> Desk.TODAY);
    private final List<Enrolled> enrolled = new ArrayList<>();

    EnrolModelTest() {
        model.onEnrolled(enrolled::add);
    }

    @AfterEach
    void close() {
        assertThat(background.unheard()).isEmpty();
        screens.close();
    }

    @Test
    void anOwnerWithTwoPetsIsEnrolled() {
        type(Text.PHONE, "081 234 5678");
        type(Text.FIRST, "น.ส.สมหญิง ใจงาม");
        type(Text.NICKNAME, "หญิง");
        model.consent(ConsentPurpose.REMINDER).set(true);
        model.pets().getFirst().nameProperty().set("โมจิ");
        PetFormModel second = model.addPet();
        second.nameProperty().set("ถุงเงิน");
        second.birthProperty().set("3 ปี");
        model.save();

        OwnerProfile profile = desk.profiles.of(enrolled.getFirst().owner()).orElseThrow();
        assertThat(profile.owner().name()).isEqualTo(new OwnerName("น.ส.", "สมหญิง", "ใจงาม", "หญิง"));
        assertThat(profile.pets()).extracting((PetCard card) -> card.pet().name()).containsExactly("โมจิ", "ถุงเงิน");
        assertThat(profile.pets().getLast().pet().details().birth()).get().matches(birth -> birth.estimated());
        assertThat(profile.consents().answers()).extracting(Consent::purpose).containsExactly(ConsentPurpose.REMINDER);
        assertThat(model.isEmpty()).isTrue();
    }

    @Test
    void noConsentIsTickedBeforehand() {
        for (ConsentPurpose purpose : ConsentPurpose.values()) assertThat(model.consent(purpose).get()).isNull();
    }

    @Test
    void aPetFormLeftEmptyIsLeftOut() {
        type(Text.FIRST, "สมชาย");
        model.addPet();
        model.save();
        assertThat(enrolled.getFirst().pets()).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
        type(Text.PHONE, "081-234-567O");
        model.pets().getFirst().breedProperty().set("ชิสุ");
        model.save();
        assertThat(model.owner().refusals().of("phone").get()).isEqualTo(Message.of("kernel.phone.bad_char", "O"));
        assertThat(model.owner().refusals().of("firstName").get()).isNotNull();
        assertThat(model.pets().getFirst().refusals().of("petName").get()).isNotNull();
        assertThat(model.owner().firstFault()).contains(Text.PHONE);
        assertThat(model.owner().typed(Text.PHONE)).isEqualTo("081-234-567O");
        assertThat(enrolled).isEmpty();
    }

    @Test
    void aMicrochipThatIsTakenIsToldBesideThatPet() {
        screens.usual();
        type(Text.FIRST, "สมชาย");
        model.pets().getFirst().nameProperty().set("ก้อน");
        PetFormModel second = model.addPet();
        second.nameProperty().set("กลม");
        second.microchipProperty().set("764 001 234 567 890");
        model.save();
        assertThat(second.refusals().of("microchip").get())
                .isEqualTo(new OwnersRefusal.MicrochipTaken("764001234567890", new jaidee.kernel.PetId(1), "โมจิ", "คุณสมหญิง ใจงาม").message());
        assertThat(model.pets().getFirst().refusals().any()).isFalse();
        assertThat(model.isEmpty()).isFalse();
    }

    @Test
    void aKnownPhoneShowsWhoseItIsWhileItIsTyped() {
        screens.usual();
        type(Text.PHONE, "0812345678");
        assertThat(model.alike()).singleElement().matches(Likeness::samePhone);
        type(Text.PHONE, "");
        assertThat(model.alike()).isEmpty();
    }

    @Test
    void theAnswerToWhatWasTypedBeforeIsDropped() {
        screens.usual();
        background.hold();
        type(Text.PHONE, "0812345678");
        type(Text.PHONE, "0899999999");
        background.release();
        assertThat(model.alike()).isEmpty();
    }

    @Test
    void itBeginsWithWhatWasTypedInTheSearchBoxUnlessADraftIsThere() {
        model.begin("081 234");
        assertThat(model.owner().typed(Text.PHONE)).isEqualTo("081 234");
        model.begin("สมชาย");
        assertThat(model.owner().typed(Text.FIRST)).isEmpty();
        model.clear();
        model.begin("สมชาย");
        assertThat(model.owner().typed(Text.FIRST)).isEqualTo("สมชาย");
    }

    @Test
    void savingTwiceEnrolsOnce() {
        type(Text.FIRST, "สมชาย");
        background.hold();
        model.save();
        model.save();
        background.release();
        assertThat(enrolled).hasSize(1);
        assertThat(desk.profiles.count()).isOne();
    }

    private void type(Text text, String typed) {
        model.owner().text(text).set(typed);
    }
}
