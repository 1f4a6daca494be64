package jaidee.standards.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Till;
import jaidee.kernel.OwnerId;
import jaidee.standards.StandardService;
import jaidee.standards.TouchPoint;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Screenshots;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandardsViewTest extends FxTest {
    private static final long WAIT = 1, CALL = 3, MESSAGE = 4;

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง ใจงาม");
    private Duration ago = Duration.ZERO;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return till.clock().getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return till.clock().instant().minus(ago);
        }
    };
    private final StandardService standards = new StandardService(till.transactions, till.audit, clock);
    private TimersModel timers;
    private StandardsModel model;

    @BeforeEach
    void aMorning() {
        ended(WAIT, 290, 12);
        ended(WAIT, 250, 18);
        ended(CALL, 200, 4);
        begun(MESSAGE, Optional.empty(), "คุณเจน (LINE)", "", 50);
        begun(CALL, Optional.empty(), "คุณบอล", "081-234-5678", 8);
        begun(WAIT, Optional.of(somying), "", "", 12);
        ago = Duration.ZERO;
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void keysStartAndEndTimersAndBothCanBeTakenBack() {
        show(this::window);
        assertThat(pills()).as("the most urgent first").startsWith("คุณบอล · 14:24 น. · เกิน 3 นาที", "คุณสมหญิง ใจงาม · 14:20 น. · เหลือ 3 นาที", "+1");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
        assertThat(standards.running()).as("she waits already").hasSize(3);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F2);
        push(KeyCode.RIGHT);
        Screenshots.take(stage.getScene(), "standards-start");
        push(KeyCode.ENTER);
        assertThat(standards.running()).hasSize(4);
        push(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(standards.running()).as("taken back").hasSize(3);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F3);
        Screenshots.take(stage.getScene(), "standards-running");
        push(KeyCode.ENTER);
        assertThat(standards.running()).extracting(TouchPoint::who).containsExactly("คุณเจน (LINE)", "คุณสมหญิง ใจงาม");
        push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertThat(standards.running()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F3);
        assertThat(standards.running()).as("with one that runs there is nothing to ask").isEmpty();
    }

    @Test
    void looksRight() {
        Screenshots.twoWays("standards", this::window);
        show(this::window);
        push(KeyCode.F3);
        settle();
        Screenshots.take(stage.getScene(), "standards-edit");
        push(KeyCode.ESCAPE);
        interact(() -> model.byProperty().set(StandardsModel.By.LIST));
        assertThat(lookup("#today").queryAs(TableView.class).getItems()).hasSize(6);
        Screenshots.take(stage.getScene(), "standards-today");
        interact(() -> model.byProperty().set(StandardsModel.By.PERSON));
        assertThat(lookup("#results").queryAs(TableView.class).getItems()).singleElement().asString().contains("มินต์");
    }

    /// The page with the line of timers under it.
    private Node window(Kit kit) {
        timers = new TimersModel(standards, () -> till.mint, () -> Optional.of(new TimersModel.AtCounter(somying, "คุณสมหญิง ใจงาม", "081-111-2222")),
                kit.background(), kit.notices(), clock);
        Timers keys = new Timers(timers, kit);
        kit.keys().add(keys.deeds());
        timers.load();
        model = new StandardsModel(standards, (right, deed, granted) -> granted.accept(till.allowed()), kit.background(), kit.notices(), clock);
        StandardsView view = new StandardsView(model, timers, keys::startAny, standards, (right, deed, granted) -> granted.accept(till.allowed()), kit);
        kit.keys().add(view.deeds());
        view.onOpen();
        view.focusFirst();
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        return new VBox(view.node(), new TimerStrip(timers, kit, keys::showAll));
    }

    private List<String> pills() {
        return lookup("#timers").queryAs(HBox.class).getChildren().stream().map(each -> ((Pill) each).getText()).toList();
    }

    private TouchPoint begun(long standard, Optional<OwnerId> owner, String who, String phone, int minutesAgo) {
        ago = Duration.ofMinutes(minutesAgo);
        return standards.start(new StandardService.Start(standard, owner, who, phone, till.mint)).get();
    }

    private void ended(long standard, int minutesAgo, int minutes) {
        TouchPoint point = begun(standard, Optional.empty(), "", "", minutesAgo);
        ago = Duration.ofMinutes(minutesAgo - minutes);
        standards.end(point.id(), till.mint).get();
    }
}
