package jaidee.owners.ui;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pictures of every screen of owners and pets: empty, usual and crowded.
class OwnersScreenshotsTest extends FxTest {
    private final DeskScreens screens = new DeskScreens();

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void customers() {
        pictures("owners-list-empty", new Route.Owners());
        screens.usual();
        screens.crowded();
        pictures("owners-list", new Route.Owners());
    }

    @Test
    void profiles() {
        OwnerId usual = screens.usual();
        OwnerId crowded = screens.crowded();
        pictures("owner-profile", new Route.OwnerProfile(usual));
        pictures("owner-profile-crowded", new Route.OwnerProfile(crowded));
        pictures("pet-profile", new Route.PetProfile(new PetId(1)));
        PetId troubled = screens.troubled();
        Screenshots.twoWays("pet-profile-crowded", kit -> opened(kit, new Route.PetProfile(troubled)));
        pictures("pet-profile-died", new Route.PetProfile(new PetId(3)));
        pictures("owner-edit", new Route.EditOwner(usual));
    }

    @Test
    void enrolment() {
        screens.usual();
        pictures("enrol-empty", new Route.Enrol(""));
        pictures("enrol-known-phone", new Route.Enrol("081-234-5678"));
    }

    private void pictures(String name, Route route) {
        Screenshots.everyWay(name, kit -> opened(kit, route), node -> ((Screen) node.getUserData()).focusFirst());
    }

    private Node opened(Kit kit, Route route) {
        Screen screen = screens.screens(kit).screen(route).orElseThrow();
        screen.arrive(route);
        screen.onOpen();
        screen.node().setUserData(screen);
        return screen.node();
    }
}
