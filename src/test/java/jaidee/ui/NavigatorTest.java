package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;

class NavigatorTest extends FxTest {
    private static final Route COUNTER = new Route.Checkout();
    private static final Route OWNER = new Route.OwnerProfile(new OwnerId(1));
    private static final Route PET = new Route.PetProfile(new PetId(1));

    private final List<String> told = new ArrayList<>();
    private final Keys keys = new Keys();
    private final Navigator navigator = new Navigator(keys);

    @BeforeEach
    void serve() {
        navigator.serve(Remembering::new);
    }

    @Test
    void backGoesToTheScreenBeforeAndForwardAgain() {
        open(COUNTER, OWNER, PET);
        assertThat(back()).isEqualTo(OWNER);
        assertThat(back()).isEqualTo(COUNTER);
        assertThat(back()).isEqualTo(COUNTER);
        interact(navigator::forward);
        assertThat(navigator.routeProperty().get()).isEqualTo(OWNER);
    }

    @Test
    void whatWasTypedIsThereAfterGoingBackAndForward() {
        open(COUNTER, new Route.Enrol("081"));
        Screen typedIn = navigator.screenProperty().get();
        back();
        interact(navigator::forward);

        assertThat(navigator.screenProperty().get()).isSameAs(typedIn);
    }

    @Test
    void thereIsOneCounterWhoeverIsServed() {
        open(COUNTER);
        Screen counter = navigator.screenProperty().get();
        open(OWNER, new Route.Serve(new OwnerId(1)));

        assertThat(navigator.screenProperty().get()).isSameAs(counter);
        assertThat(told).endsWith("arrive " + new Route.Serve(new OwnerId(1)), "open " + COUNTER);
    }

    @Test
    void aScreenIsClosedBeforeTheNextIsOpened() {
        open(COUNTER, OWNER);
        assertThat(told).containsExactly("arrive " + COUNTER, "open " + COUNTER, "close " + COUNTER,
                "arrive " + OWNER, "open " + OWNER);
    }

    @Test
    void aReplacedScreenIsNotGoneBackTo() {
        open(COUNTER, new Route.Enrol(""));
        interact(() -> navigator.replace(OWNER));
        assertThat(back()).isEqualTo(COUNTER);
    }

    @Test
    void keysOfAScreenWorkOnlyWhileItIsOpen() {
        open(COUNTER);
        assertThat(keys.active()).extracting(Deed::textKey).containsExactly("deed of " + COUNTER);
        open(OWNER);
        assertThat(keys.active()).extracting(Deed::textKey).containsExactly("deed of " + OWNER);
    }

    private void open(Route... routes) {
        for (Route route : routes) interact(() -> navigator.open(route));
    }

    private Route back() {
        interact(navigator::back);
        return navigator.routeProperty().get();
    }

    private final class Remembering implements Screen {
        private final Route route;
        private final Node node = new Pane();

        Remembering(Route route) {
            this.route = route;
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public List<Deed> deeds() {
            return List.of(Deed.of("deed of " + route, "F10", () -> { }));
        }

        @Override
        public void arrive(Route by) {
            told.add("arrive " + by);
        }

        @Override
        public void onOpen() {
            told.add("open " + route);
        }

        @Override
        public void onClose() {
            told.add("close " + route);
        }
    }
}
