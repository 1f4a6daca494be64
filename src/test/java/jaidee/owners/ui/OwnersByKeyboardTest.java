package jaidee.owners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.Consents;
import jaidee.owners.Desk;
import jaidee.owners.OwnerProfile;
import jaidee.owners.PetDetails;
import jaidee.owners.Species;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the desk does with owners and pets, without touching the mouse.
class OwnersByKeyboardTest extends FxTest {
    private final DeskScreens screens = new DeskScreens();

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void anOwnerWithTwoPetsIsEnrolledFromThePhoneOn() {
        open(new Route.Enrol(""));
        write("0812345678").push(KeyCode.ENTER).push(KeyCode.ENTER).push(KeyCode.ENTER);
        write("สมหญิง ใจงาม").push(KeyCode.ENTER).push(KeyCode.ENTER);
        write("หญิง").push(KeyCode.F6);
        write("โมจิ").push(KeyCode.ENTER).push(KeyCode.TAB);
        write("ชิสุ").push(KeyCode.ENTER).push(KeyCode.ENTER);
        push(KeyCode.F6);
        write("ถุงเงิน").push(KeyCode.ENTER);
        write("แ").push(KeyCode.TAB);
        write("pers").push(KeyCode.ENTER).push(KeyCode.F12);
        settle();

        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.OwnerProfile(new OwnerId(1)));
        OwnerProfile profile = screens.desk.profiles.of(new OwnerId(1)).orElseThrow();
        assertThat(profile.owner().name().spoken()).isEqualTo("คุณสมหญิง ใจงาม (หญิง)");
        assertThat(profile.pets()).extracting(card -> card.pet().details().looks().breed()).containsExactly("ชิสุ", "เปอร์เซีย");
        assertThat(profile.pets()).extracting(card -> card.pet().details().species()).containsExactly(Species.DOG, Species.CAT);
    }

    @Test
    void whoeverIsKnownOpensByOneKeyAndTheDraftWaits() {
        screens.usual();
        open(new Route.Enrol(""));
        write("0812345678").push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.OwnerProfile(new OwnerId(1)));
        interact(() -> kit.navigator().open(new Route.Owners()));
        interact(() -> kit.navigator().open(new Route.Enrol("สมชาย")));
        assertThat(focused().getText()).isEqualTo("081-234-5678");
    }

    @Test
    void aFaultySaveGoesToTheFieldAndSaysWhy() {
        open(new Route.Enrol(""));
        write("08123").push(KeyCode.F12);
        settle();
        assertThat(focused().getId()).isEqualTo("phone");
        assertThat(lookup(".refusal").<Node>queryAll().stream().filter(Node::isVisible)).hasSize(2);
    }

    @Test
    void aCustomerIsFoundAndThePetOpened() {
        screens.usual();
        screens.desk.enrol(Desk.details("วิชัย", "ดีมาก"), PetDetails.of("ก้อน", Species.CAT));
        open(new Route.Owners());
        write("ถุงเงิน").push(KeyCode.ENTER);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.PetProfile(new PetId(2)));
    }

    @Test
    void aWeightIsTypedOnThePetsPage() {
        screens.usual();
        open(new Route.PetProfile(new PetId(2)));
        write("3.8").push(KeyCode.ENTER);
        assertThat(screens.desk.weights.of(new PetId(2))).singleElement().matches(weight -> weight.grams() == 3800);
    }

    @Test
    void fromTheProfileAPetIsAddedAndThePetsOpenByNumber() {
        OwnerId owner = screens.usual();
        open(new Route.OwnerProfile(owner));
        push(KeyCode.F6);
        write("ทองหยิบ").push(KeyCode.F12);
        settle();
        assertThat(screens.desk.profiles.of(owner).orElseThrow().pets()).hasSize(4);
        push(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.PetProfile(new PetId(2)));
    }

    @Test
    void aSingleChannelIsWithdrawnAndGivenAgainByOneKey() {
        OwnerId owner = screens.usual();
        open(new Route.OwnerProfile(owner));
        push(KeyCode.CONTROL, KeyCode.F6);
        push(KeyCode.F5).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(consents(owner).ofAll(ConsentPurpose.REMINDER).orElseThrow().given()).isTrue();
        assertThat(consents(owner).holding(ConsentPurpose.MARKETING, Channel.SMS).orElseThrow().given()).isTrue();
        assertThat(consents(owner).holding(ConsentPurpose.MARKETING, Channel.LINE)).isEmpty();
        push(KeyCode.F6);
        settle();
        assertThat(consents(owner).holding(ConsentPurpose.MARKETING, Channel.SMS).orElseThrow().given()).isFalse();
        push(KeyCode.DOWN).push(KeyCode.F5);
        settle();
        assertThat(consents(owner).ofAll(ConsentPurpose.PHOTO).orElseThrow().given()).isTrue();
    }

    private Consents consents(OwnerId owner) {
        return screens.desk.profiles.of(owner).orElseThrow().consents();
    }

    @Test
    void anAlertIsNotedByKeys() {
        screens.usual();
        open(new Route.PetProfile(new PetId(2)));
        push(KeyCode.F6);
        write("ข่วน").push(KeyCode.ENTER);
        settle();
        assertThat(screens.desk.profiles.of(new PetId(2)).orElseThrow().alerts()).singleElement().matches(alert -> alert.text().equals("ข่วน"));
    }

    private void open(Route route) {
        show(kit -> {
            StackPane room = new StackPane();
            OwnersScreens made = screens.screens(kit);
            kit.navigator().serve(each -> made.screen(each).orElseThrow());
            kit.navigator().screenProperty().subscribe((Screen screen) -> {
                if (screen != null) room.getChildren().setAll(screen.node());
            });
            kit.navigator().open(route);
            return room;
        });
        settle();
    }

    private TextField focused() {
        return (TextField) stage.getScene().getFocusOwner();
    }
}
