package jaidee.reports.ui;

import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.checkout.Till;
import jaidee.db.Database;
import jaidee.kernel.StaffId;
import jaidee.reports.Dashboard;
import jaidee.reports.FigureWords;
import jaidee.reports.Goals;
import jaidee.reports.Measure;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DashboardViewTest extends FxTest {
    private static Database database;
    private static StaffId manager, desk;
    private final RecordedNotices notices = new RecordedNotices();
    private StaffId here = manager;
    private DashboardModel model;
    private DashboardView view;

    @BeforeAll
    static void open() {
        database = Database.inMemory();
        new SampleClinic(database.transactions(), TestKit.CLOCK).open(SamplePlan.ofOwners(60, 2569).withMonths(15)).get();
        manager = somebody("MANAGER");
        desk = somebody("RECEPTION");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static StaffId somebody(String role) {
        return database.transactions().read(ctx -> new StaffId(ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.eq(role)).limit(1).fetchSingle().value1()));
    }

    private DashboardModel model() {
        Goals goals = new Goals(database.transactions(), new AuditLog(TestKit.CLOCK), TestKit.CLOCK);
        Approvals approvals = (right, deed, granted) -> granted.accept(new Authority(here, Optional.of(manager)));
        return new DashboardModel(new Dashboard(database.transactions(), goals, TestKit.CLOCK), goals, approvals, () -> here, new SameThread(), notices);
    }

    private Screen screen(Kit kit) {
        model = model();
        view = new DashboardView(model, kit);
        return view;
    }

    private static Node shown(DashboardView view) {
        view.onOpen();
        return view.node();
    }

    @Test
    void theManagerWalksOpensRowsAndSetsAGoal() {
        showScreen(this::screen);
        push(KeyCode.F5);
        assertThat(focused()).isEqualTo("tile-REVENUE");
        assertThat(words("#how")).startsWith(kit.texts().get(Measure.REVENUE.how())).contains("เป้าหมาย");
        push(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("tile-VISITS");
        push(KeyCode.ENTER);
        assertThat(words("#rows-number")).isEqualTo(FigureWords.of(Measure.Unit.COUNT, model.of(Measure.VISITS).now()));
        assertThat(focused()).isEqualTo("rows");
        interact(() -> view.stepBack());
        assertThat(focused()).isEqualTo("tile-VISITS");
        // the months, one by one
        push(KeyCode.F6);
        assertThat(focused()).isEqualTo("trend");
        push(KeyCode.LEFT);
        assertThat(words("#trend-said")).startsWith("ตุลาคม 2569: " + FigureWords.of(Measure.Unit.MONEY, model.trendsProperty().get().line(Measure.REVENUE).get(11).value()));
        assertThat(lookup("#trend").query().getAccessibleText()).isEqualTo(words("#trend-said"));
        push(KeyCode.ENTER);
        assertThat(words("#rows-number")).isEqualTo(FigureWords.of(Measure.Unit.MONEY, model.trendsProperty().get().line(Measure.REVENUE).get(11).value()));
        Screenshots.take(stage.getScene(), "dashboard-rows");
        interact(() -> view.stepBack());
        assertThat(focused()).isEqualTo("trend");
        push(KeyCode.F9);
        assertThat(words("#how")).isEqualTo(kit.texts().get(Measure.VISITS.how()));
        // a goal for visits, typed and followed
        push(KeyCode.F5).push(KeyCode.RIGHT).push(KeyCode.F8);
        write("300");
        Screenshots.take(stage.getScene(), "dashboard-goal");
        push(KeyCode.F10);
        assertThat(model.progress(Measure.VISITS).orElseThrow().goal()).isEqualByComparingTo("300");
        assertThat(lookup("#tile-VISITS").queryButton().getAccessibleText()).contains("เป้า 300");
        Screenshots.take(stage.getScene(), "dashboard-followed");
        push(KeyCode.F8).push(KeyCode.F9);
        assertThat(model.progress(Measure.VISITS)).isEmpty();
    }

    @Test
    void whoMayNotSeeReportsSeesWhyUntilAManagerAllowsIt() {
        here = desk;
        showScreen(this::screen);
        assertThat(model.refusalProperty().get()).isNotNull();
        assertThat(model.todayProperty().get()).isNull();
        Screenshots.take(stage.getScene(), "dashboard-refused");
        push(KeyCode.F12);
        assertThat(model.refusalProperty().get()).isNull();
        assertThat(model.todayProperty().get()).isNotNull();
        interact(() -> view.onClose());
        assertThat(model.todayProperty().get()).isNull();
    }

    @Test
    void aClinicWithoutBillsHasDashesAndNoLine() {
        try (Till till = new Till()) {
            Goals goals = new Goals(till.transactions, till.audit, till.clock());
            DashboardModel empty = new DashboardModel(new Dashboard(till.transactions, goals, till.clock()), goals, (right, deed, granted) -> {
            }, () -> till.piyanut, new SameThread(), notices);
            Screenshots.twoWays("dashboard-empty", kit -> shown(new DashboardView(empty, kit)));
            assertThat(empty.of(Measure.AVERAGE_BILL).now()).isEmpty();
            assertThat(empty.of(Measure.RETENTION).now()).isEmpty();
            assertThat(empty.trendsProperty().get().line(Measure.REVENUE)).allSatisfy(point -> assertThat(point.value()).isEmpty());
        }
    }

    private String focused() {
        return stage.getScene().getFocusOwner() == null ? "" : String.valueOf(stage.getScene().getFocusOwner().getId());
    }

    private String words(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void itIsReadableInBothLanguagesAndThemes() {
        Screenshots.twoWays("dashboard", kit -> shown(new DashboardView(model(), kit)));
    }
}
