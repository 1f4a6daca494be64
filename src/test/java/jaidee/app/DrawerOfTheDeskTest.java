package jaidee.app;

import static jaidee.db.tables.Tables.CASH_MOVEMENT;
import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.paper.ui.RecordedPrinters;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.scan.ui.ScannerRobot;
import jaidee.ui.ChosenFile;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawer as the whole window has it: its place and keys, the line at the bottom, the bills of an owner, the month.
class DrawerOfTheDeskTest extends FxTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path data;
    private WholeDesk desk;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(TODAY.atTime(14, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
        try (Database database = Database.open(DataFolder.at(data), clock).get()) {
            new SampleClinic(database.transactions(), clock).open(SamplePlan.ofOwners(40, 7).withMonths(2)).get();
        }
        onFx(() -> {
            desk = new WholeDesk(data, TODAY, new ChosenFile(Optional.of(data.resolve("month.xlsx"))), new RecordedPrinters("p"), ScannerRobot.ofAPerson());
            kit = desk.kit();
            desk.open();
            return null;
        });
        settle();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            desk.close();
            return null;
        });
    }

    @Test
    void theDrawerIsOpenedFromTheCounterAndTheShiftClosedFromItsPlace() {
        assertThat(status()).contains("กะเปิด");
        int before = movements();
        push(KeyCode.CONTROL, KeyCode.F10);
        settle();
        push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(movements()).isEqualTo(before + 1);

        push(KeyCode.SHIFT, KeyCode.F6);
        settle();
        Screenshots.take(desk.scene(), "shell-drawer");
        push(KeyCode.F10);
        settle();
        write("2").push(KeyCode.F10);
        settle();
        Screenshots.take(desk.scene(), "shell-drawer-count");
        push(KeyCode.ENTER).write("นับซ้ำแล้ว").push(KeyCode.ENTER);
        settle();
        assertThat(openShifts()).isZero();
        assertThat(status()).contains("ยังไม่เปิดกะ");
        push(KeyCode.ESCAPE);
        settle();
        Screenshots.take(desk.scene(), "shell-drawer-z");
    }

    @Test
    void theBillsOfAnOwnerAreOneKeyFromTheProfile() {
        OwnerId owner = new OwnerId(desk.transactions().read(ctx -> ctx.select(SALE.OWNER_ID).from(SALE).join(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .orderBy(SALE.ID.desc()).limit(1).fetchSingle().value1()));
        go(new Route.OwnerProfile(owner));
        push(KeyCode.F5);
        settle();
        assertThat(kit.navigator().routeProperty().get()).isEqualTo(new Route.BillsOf(owner));
        assertThat(from(desk.scene().getRoot()).lookup(".title").queryAllAs(Label.class)).anyMatch(label -> label.getText().startsWith("บิลของ "));
        Screenshots.take(desk.scene(), "shell-bills-of-owner");
    }

    @Test
    void theMonthForTheAccountantIsWrittenToTheChosenFile() {
        push(KeyCode.SHIFT, KeyCode.F6);
        settle();
        push(KeyCode.F9);
        settle();
        push(KeyCode.F10);
        settle();
        if (lookup(".panel").queryAll().size() > 1) Screenshots.take(desk.scene(), "shell-month-approval");
        else assertThat(Files.exists(data.resolve("month.xlsx"))).isTrue();
    }

    private String status() {
        return String.join(" ", from(desk.scene().getRoot()).lookup(".status-bar .label").queryAllAs(Label.class).stream().map(Label::getText).toList());
    }

    private int movements() {
        return desk.transactions().read(ctx -> ctx.fetchCount(CASH_MOVEMENT));
    }

    private int openShifts() {
        return desk.transactions().read(ctx -> ctx.fetchCount(CASH_SHIFT, CASH_SHIFT.CLOSED_AT.isNull()));
    }

    private void go(Route route) {
        interact(() -> kit.navigator().open(route));
        settle();
    }
}
