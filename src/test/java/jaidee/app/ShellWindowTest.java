package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.ui.FxTest;
import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.Marked;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import jaidee.ui.Theme;

class ShellWindowTest extends FxTest {
    private ShellModel model;
    private ShellWindow shell;

    @Test
    void f2PutsTheFocusInTheBoxAndEnterTakesTheFirstHit() {
        showShell();
        push(KeyCode.F2);
        write("สม");
        push(KeyCode.ENTER);

        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.OwnerProfile(new OwnerId(1)));
        assertThat(shell.search().field().getText()).isEmpty();
    }

    @Test
    void aScreenThatOpensHasTheFocus() {
        showShell();
        interact(() -> kit.navigator().open(new Route.Settings()));
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(ToggleButton.class);
    }

    @Test
    void arrowsChooseAmongTheHits() {
        showShell();
        push(KeyCode.F2);
        write("สม");
        push(KeyCode.DOWN).push(KeyCode.ENTER);

        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.OwnerProfile(new OwnerId(2)));
    }

    @Test
    void escClosesTheListThenEmptiesTheBoxThenGoesBack() {
        showShell();
        push(KeyCode.SHIFT, KeyCode.F2);
        push(KeyCode.F2);
        write("สม");
        push(KeyCode.ESCAPE);
        assertThat(shell.search().field().getText()).isEqualTo("สม");
        push(KeyCode.ESCAPE);
        assertThat(shell.search().field().getText()).isEmpty();
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Owners());
        push(KeyCode.ESCAPE);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Checkout());
    }

    @Test
    void placesHaveKeysAndAltLeftGoesBack() {
        showShell();
        push(KeyCode.SHIFT, KeyCode.F2);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Owners());
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Checkout());
        push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Owners());
    }

    @Test
    void languageAndLightChangeWhileRunning() {
        showShell();
        push(KeyCode.SHIFT, KeyCode.F11);
        push(KeyCode.SHIFT, KeyCode.F12);

        assertThat(kit.theme().modeProperty().get()).isEqualTo(Theme.Mode.DARK);
        assertThat(lookup(".rail-name").<Label>query().getText()).isEqualTo("Jaidee");
        assertThat(lookup(".status-bar .label").<Label>queryAll()).extracting(Label::getText)
                .anyMatch(text -> text.contains("Sunday 22 November 2569"));
    }

    @Test
    void f1ShowsAllKeysAndEscClosesThem() {
        showShell();
        push(KeyCode.F1);
        assertThat(lookup(".keys-help .label").<Label>queryAll()).extracting(Label::getText).contains("F2", "ค้นหา");
        push(KeyCode.ESCAPE);
        assertThat(lookup(".panel").tryQuery()).isEmpty();
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.Checkout());
    }

    @Test
    void whatTheFrameLooksLike() {
        Screenshots.everyWay("shell", chosen -> {
            kit = chosen;
            return shell(chosen);
        });
        showShell();
        push(KeyCode.F2);
        write("สม");
        Screenshots.take(stage.getScene(), "shell-search");
        push(KeyCode.ESCAPE);
        push(KeyCode.F1);
        Screenshots.take(stage.getScene(), "shell-keys");
        push(KeyCode.ESCAPE);
        onFx(() -> {
            kit.dialogs().undoable(Message.of("shell.data.safe"), () -> { });
            kit.dialogs().refused(Message.of("shell.data.closed"));
            return null;
        });
        Screenshots.take(stage.getScene(), "shell-notices");
        onFx(() -> {
            kit.theme().textSizeProperty().set(Theme.TextSize.LARGEST);
            return null;
        });
        Screenshots.take(stage.getScene(), "shell-150-percent");
    }

    private void showShell() {
        show(this::shell);
    }

    private Node shell(Kit kit) {
        model = new ShellModel(List.of(
                Place.of(new Route.Checkout(), "shell.place.settings", Feather.SHOPPING_CART, "Shift+F1"),
                Place.of(new Route.Owners(), "shell.place.settings", Feather.USERS, "Shift+F2"),
                Place.of(new Route.Settings(), "shell.place.settings", Feather.SETTINGS, "Shift+F3")));
        model.places().get(1).waiting().set(7);
        model.staffProperty().set("มินต์");
        model.dataProperty().set(Message.of("shell.data.safe"));
        shell = new ShellWindow(kit, model);
        shell.search().find(text -> List.of(
                hit(1, "คุณสมหญิง ใจงาม", "081-234-5678 · น้องโมจิ น้องถุงเงิน", "Gold"),
                hit(2, "คุณสมชาย รักสัตว์", "089-555-0142 · น้องข้าวปั้น", "")));
        kit.navigator().serve(route -> new Blank(kit));
        kit.navigator().open(new Route.Checkout());
        return shell;
    }

    private Hit<Runnable> hit(long id, String name, String detail, String badge) {
        return Hit.<Runnable>of(() -> kit.navigator().open(new Route.OwnerProfile(new OwnerId(id))), Feather.USER,
                Marked.at(name, 3, 5), Marked.plain(detail)).withBadge(badge);
    }

    private record Blank(VBox node) implements Screen {
        Blank(Kit kit) {
            this(new SettingsScreen(kit, List.of(new AppearanceCard(kit))));
        }

        private Blank(SettingsScreen screen) {
            this((VBox) screen.node());
        }
    }
}
