package jaidee.reports.ui;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.reports.Dashboard;
import jaidee.reports.FigureWords;
import jaidee.reports.Goals;
import jaidee.reports.Measure;
import jaidee.reports.MonthFiles;
import jaidee.reports.MonthReports;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import jaidee.ui.UiTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthViewTest extends FxTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static Database database;
    private static StaffId manager, desk;
    private final RecordedNotices notices = new RecordedNotices();
    private final List<Sheet> printed = new ArrayList<>();
    private final SameThread background = new SameThread();
    @TempDir
    Path folder;
    private StaffId here = manager;
    private MonthModel model;

    @BeforeAll
    static void open() {
        database = Database.inMemory();
        new SampleClinic(database.transactions(), TestKit.CLOCK).open(SamplePlan.ofOwners(60, 2569).withMonths(3)).get();
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

    private MonthModel model() {
        var transactions = database.transactions();
        AuditLog audit = new AuditLog(TestKit.CLOCK);
        Goals goals = new Goals(transactions, audit, TestKit.CLOCK);
        MonthReports reports = new MonthReports(transactions, audit, TestKit.CLOCK);
        Approvals approvals = (right, deed, granted) -> granted.accept(new Authority(here, Optional.of(manager)));
        return new MonthModel(new MonthModel.Sources(reports, new MonthFiles(transactions, audit, paper -> Typesetter.load().month(paper)), goals, new Dashboard(transactions, goals, TestKit.CLOCK)),
                approvals, () -> here, background, notices, TestKit.CLOCK, Runnable::run);
    }

    private Screen screen(Kit chosen) {
        model = model();
        return new MonthView(model, paper(), chosen);
    }

    private PaperDesk paper() {
        return new PaperDesk() {
            @Override
            public void print(Callable<Sheet> sheet, Runnable handedOver) {
                try {
                    printed.add(sheet.call());
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            }

            @Override
            public void preview(Callable<Sheet> sheet, Runnable handedOver) {
                print(sheet, handedOver);
            }
        };
    }

    @Test
    void anyMonthIsReadOpenedPrintedAndSavedByKeyboard() {
        Path file = folder.resolve("month.xlsx");
        kit = Kit.of(new UiTexts(Language.TH), new Theme(Theme.Mode.LIGHT), background, new ChosenFile(Optional.of(file)), TestKit.CLOCK);
        show(kit, chosen -> {
            Screen view = screen(chosen);
            chosen.keys().add(view.deeds());
            view.onOpen();
            view.focusFirst();
            return view.node();
        }, 1280, 720);
        assertThat(model.reportProperty().get().month()).isEqualTo(NOVEMBER);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("figures");
        assertThat(words("#how")).startsWith(kit.texts().get(Measure.REVENUE.how()));
        Screenshots.take(stage.getScene(), "month");
        // what it is made of, and back to the same figure
        push(KeyCode.ENTER);
        assertThat(words("#rows-number")).isEqualTo(FigureWords.of(Measure.Unit.MONEY, model.reportProperty().get().now().of(Measure.REVENUE)));
        interact(model::closeRows);
        // another month by an arrow, by typing; never one ahead
        push(KeyCode.F5).push(KeyCode.LEFT);
        assertThat(model.reportProperty().get().month()).isEqualTo(NOVEMBER.minusMonths(1));
        Screenshots.take(stage.getScene(), "month-owners");
        push(KeyCode.F4);
        write("9/69\n");
        assertThat(model.monthProperty().get()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(model.goTo("12/69")).isFalse();
        assertThat(model.goTo("no month")).isFalse();
        // on paper and as a file, with an entry in the log
        push(KeyCode.F11);
        assertThat(printed).hasSize(1);
        push(KeyCode.F12);
        assertThat(file).exists();
        assertThat(notices.done).hasSize(1);
        assertThat(database.transactions().<Integer>read(ctx -> ctx.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("report.exported")))).isEqualTo(1);
        assertThat(Files.exists(folder.resolve("month.pdf"))).isFalse();
    }

    @Test
    void whatIsCountedCanBeBrokenOffAndWhoMayNotIsToldWhy() {
        model = model();
        background.hold();
        model.load();
        assertThat(model.runningProperty().get()).isTrue();
        model.cancel();
        background.release();
        assertThat(model.reportProperty().get()).isNull();
        assertThat(model.refusalProperty().get().key()).isEqualTo("reports.refused.broken_off");
        model.load();
        assertThat(model.reportProperty().get()).isNotNull();
        assertThat(model.progressProperty().get()).isEqualTo(1);
        here = desk;
        model.load();
        assertThat(model.lackingProperty().get()).isTrue();
        assertThat(model.reportProperty().get()).isNull();
        model.allow();
        assertThat(model.reportProperty().get()).isNotNull();
        model.leave();
        assertThat(model.reportProperty().get()).isNull();
    }

    @Test
    void itIsReadableInEnglishAndDark() {
        Screenshots.twoWays("month-two", chosen -> {
            Screen view = screen(chosen);
            view.onOpen();
            return view.node();
        });
    }

    private String words(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }
}
