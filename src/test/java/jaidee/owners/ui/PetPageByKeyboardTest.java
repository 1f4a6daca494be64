package jaidee.owners.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Carer;
import jaidee.owners.Desk;
import jaidee.owners.PetStatus;
import jaidee.owners.SeenPets;
import jaidee.scan.Frame;
import jaidee.scan.PictureCamera;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The page of a pet and what hangs on it, without touching the mouse.
class PetPageByKeyboardTest extends FxTest {
    private static final PetId MOJI = new PetId(1);
    private static final PetId CAT = new PetId(2);

    private final PictureCamera camera = new PictureCamera();
    private final DeskScreens screens = new DeskScreens(camera);

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theOtherPetsOfTheHouseAreOneKeyAway() {
        OwnerId owner = screens.usual();
        open(new Route.PetProfile(MOJI));
        push(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(route()).isEqualTo(new Route.PetProfile(CAT));
        push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(route()).isEqualTo(new Route.PetProfile(new PetId(3)));
        push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(route()).as("from the last to the first").isEqualTo(new Route.PetProfile(MOJI));
        push(KeyCode.ALT, KeyCode.UP).push(KeyCode.F4);
        assertThat(route()).isEqualTo(new Route.OwnerProfile(owner));
        assertThat(screens.seen.list().getFirst().pet().id()).as("who is at the desk now comes first").isEqualTo(MOJI);
        screens.seen.keep();
        assertThat(new SeenPets(screens.desk.transactions).list()).as("after a restart").isEqualTo(screens.seen.list());
    }

    @Test
    void aSlipIsAskedAboutAndPutRightByOneKeyLaterCorrectedAndTakenBack() {
        screens.usual();
        open(new Route.PetProfile(MOJI));
        write("64").push(KeyCode.ENTER);
        assertThat(shown(".doubt")).hasSize(1);
        assertThat(screens.desk.weights.of(MOJI)).hasSize(6);
        push(KeyCode.F12);
        assertThat(screens.desk.weights.of(MOJI).getLast().grams()).isEqualTo(6400);
        push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        assertThat(lookup("#weights").<TableView<?>>query().getItems()).hasSize(7);
        interact(() -> lookup("#correctedWeight").query().requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).write("6,5").push(KeyCode.ENTER);
        assertThat(screens.desk.weights.of(MOJI).getLast().grams()).isEqualTo(6500);
        assertThat(screens.desk.weights.of(MOJI).getLast().corrected()).extracting(was -> was.grams()).containsExactly(6400);
        push(KeyCode.CONTROL, KeyCode.F5);
        settle();
        push(KeyCode.SHIFT, KeyCode.DELETE);
        assertThat(screens.desk.weights.of(MOJI)).hasSize(6);
    }

    @Test
    void whatHeldOnceIsLookedUpAndHoldsAgain() {
        screens.usual();
        screens.desk.alerts.end(screens.desk.profiles.of(MOJI).orElseThrow().alerts().getFirst(), screens.desk.mint).get();
        open(new Route.PetProfile(MOJI));
        push(KeyCode.CONTROL, KeyCode.F6);
        settle();
        push(KeyCode.SPACE);
        settle();
        assertThat(screens.desk.profiles.of(MOJI).orElseThrow().alerts()).hasSize(2);
    }

    @Test
    void aPetGoesToSomebodyFoundByName() {
        screens.usual();
        OwnerId wichai = screens.desk.enrol(Desk.details("วิชัย", "ดีมาก", "089-111-2222")).get().owner();
        open(new Route.PetProfile(MOJI));
        push(KeyCode.CONTROL, KeyCode.F9);
        settle();
        write("วิชัย").push(KeyCode.ENTER).push(KeyCode.F12);
        settle();
        assertThat(screens.desk.pets.find(MOJI).orElseThrow().owner()).isEqualTo(wichai);
        push(KeyCode.F4);
        assertThat(route()).isEqualTo(new Route.OwnerProfile(wichai));
    }

    @Test
    void aPetGoesToSomebodyEnrolledOnTheWay() {
        screens.usual();
        open(new Route.PetProfile(MOJI));
        push(KeyCode.CONTROL, KeyCode.F9);
        settle();
        write("ก้อย").push(KeyCode.F3);
        settle();
        assertThat(route()).isEqualTo(new Route.Enrol("ก้อย"));
        push(KeyCode.F12);
        settle();
        assertThat(route()).isEqualTo(new Route.PetProfile(MOJI));
        push(KeyCode.F12);
        settle();
        assertThat(screens.desk.profiles.of(MOJI).orElseThrow().owner().name().first()).isEqualTo("ก้อย");
    }

    @Test
    void aPictureIsTakenByTheCameraAndCroppedByKeys() throws IOException, InterruptedException {
        screens.usual();
        open(new Route.PetProfile(MOJI));
        push(KeyCode.F8).push(KeyCode.F8);
        camera.show(half(240, 200));
        camera.awaitEmpty();
        settle();
        push(KeyCode.ENTER);
        settle();
        assertThat(shown(".crop-frame")).hasSize(1);
        push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        push(KeyCode.PLUS).push(KeyCode.ENTER);
        settle();
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(screens.desk.photos.find(MOJI).orElseThrow()));
        assertThat(kept.getWidth()).isEqualTo(kept.getHeight()).isBetween(170, 180);
        assertThat(kept.getRGB(kept.getWidth() / 2, 50) & 255).as("the dark half").isLessThan(60);
        camera.awaitClosed();
    }

    @Test
    void aPetThatDiedHasAQuietPage() {
        screens.usual();
        open(new Route.PetProfile(MOJI));
        push(KeyCode.F9);
        settle();
        push(KeyCode.RIGHT).push(KeyCode.F12);
        settle();
        assertThat(screens.desk.pets.find(MOJI).orElseThrow().status()).isEqualTo(PetStatus.DIED);
        assertThat(shown(".alert-line")).isEmpty();
        assertThat(shown("#weight")).isEmpty();
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        settle();
        assertThat(screens.desk.pets.find(MOJI).orElseThrow().status()).isEqualTo(PetStatus.LIVING);
        assertThat(shown(".alert-line")).hasSize(2);
    }

    @Test
    void aCoCarerIsNamedWithWhatSheMayDo() {
        OwnerId owner = screens.usual();
        open(new Route.OwnerProfile(owner));
        push(KeyCode.CONTROL, KeyCode.F8);
        settle();
        write("พี่นก").push(KeyCode.ENTER);
        write("พี่เลี้ยง").push(KeyCode.ENTER);
        write("0890001111").push(KeyCode.F7).push(KeyCode.F12);
        settle();
        Carer nok = screens.desk.profiles.of(owner).orElseThrow().carers().getFirst();
        assertThat(nok.called()).isEqualTo("พี่นก (พี่เลี้ยง)");
        assertThat(nok.details().rights()).isEqualTo(new Carer.Rights(true, true, true));
    }

    private static Frame half(int width, int height) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) rgb[i] = i % width < width / 2 ? 0xFF000000 : 0xFFFFFFFF;
        return new Frame(width, height, rgb);
    }

    private List<Node> shown(String query) {
        return lookup(query).<Node>queryAll().stream().filter(PetPageByKeyboardTest::isThere).toList();
    }

    private static boolean isThere(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return true;
    }

    private Route route() {
        settle();
        return kit.navigator().routeProperty().get();
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
}
