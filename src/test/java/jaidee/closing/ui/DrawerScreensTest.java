package jaidee.closing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Payment;
import jaidee.checkout.Till;
import jaidee.closing.DrawerService;
import jaidee.closing.MonthExport;
import jaidee.closing.MoveRequest;
import jaidee.closing.MovementKind;
import jaidee.closing.ReportSheets;
import jaidee.closing.ShiftReports;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.ShiftId;
import jaidee.paper.PaperFixture;
import jaidee.paper.ui.RecordedPaper;
import jaidee.settings.ClinicService;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.Denomination;
import jaidee.till.PaymentMethod;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import jaidee.ui.Screenshots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawerScreensTest extends FxTest {
    private final Till till = new Till(true);
    private final DrawerService drawer = new DrawerService(till.transactions, till.audit, till.settings, till.clock());
    private final ShiftReports reports = new ShiftReports(till.transactions);
    private final ReportSheets sheets = new ReportSheets(reports, new ClinicService(till.transactions, till.audit, till.clock()),
            till.transactions, till.audit, () -> PaperFixture.TYPESETTER, till.clock());
    private final Approvals approvals = (right, deed, granted) -> granted.accept(Authority.of(till.mint));
    private final RecordedPaper paper = new RecordedPaper();
    private int kicked;

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aShiftIsOpenedCountedBlindAndClosedWithTheKeyboard() {
        walk();
        push(KeyCode.F10);
        settle();
        write("2000").push(KeyCode.ENTER);
        settle();
        assertThat(drawer.state().open().orElseThrow().openingFloat()).isEqualTo(Money.baht(2000));
        push(KeyCode.F4);
        settle();
        write("120").push(KeyCode.ENTER);
        push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(drawer.state().movements()).singleElement().satisfies(out -> assertThat(out.amount()).isEqualTo(Money.baht(120)));
        push(KeyCode.CONTROL, KeyCode.F10);
        settle();
        push(KeyCode.RIGHT).push(KeyCode.ENTER);
        settle();
        assertThat(kicked).isEqualTo(2);

        push(KeyCode.F10);
        settle();
        assertThat(route()).isEqualTo(new Route.CountDrawer());
        assertThat(text("#counted")).isEqualTo("0.00");
        write("1").push(KeyCode.ENTER).push(KeyCode.ENTER).write("8").push(KeyCode.ENTER).push(KeyCode.ENTER).write("3");
        settle();
        assertThat(text("#counted")).isEqualTo("1,860.00");
        assertThat(lookup("#difference").tryQuery()).hasValueSatisfying(node -> assertThat(((Label) node).getText()).isEmpty());
        push(KeyCode.F10);
        settle();
        assertThat(text("#difference")).isEqualTo("-20.00");
        assertThat(text("#word")).isEqualTo("เงินขาด");
        push(KeyCode.F10);
        settle();
        assertThat(drawer.state().open()).as("a note is needed").isPresent();
        push(KeyCode.ENTER).write("ทอนผิด").push(KeyCode.ENTER);
        settle();
        CashShift closed = reports.newest(1).getFirst();
        assertThat(closed.closing().orElseThrow().note()).isEqualTo("ทอนผิด");
        assertThat(closed.closing().orElseThrow().difference()).isEqualTo(Money.baht(-20));
        assertThat(route()).isEqualTo(new Route.ShiftView(closed.id()));
        assertThat(paper.printed).hasSize(1);
        push(KeyCode.F12);
        assertThat(paper.printed).hasSize(2);
    }

    @Test
    void enterHeldDownClosesOnce() {
        drawer.open(Money.ZERO, CashCount.NONE, Authority.of(till.mint)).get();
        walk();
        push(KeyCode.F10);
        settle();
        push(KeyCode.F10);
        settle();
        push(KeyCode.ENTER);
        for (int i = 0; i < 3; i++) press(KeyCode.ENTER);
        release(KeyCode.ENTER);
        settle();
        assertThat(reports.newest(10)).hasSize(1);
    }

    @Test
    void whatIsNoNumberOfPiecesIsToldAndNotCounted() {
        drawer.open(Money.ZERO, CashCount.NONE, Authority.of(till.mint)).get();
        walk();
        push(KeyCode.F10);
        settle();
        write("-5").push(KeyCode.F10);
        settle();
        assertThat(text("#word")).isEmpty();
        assertThat(lookup(".negative").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("9,999"));
        Screenshots.take(stage.getScene(), "drawer-count-refused");
    }

    @Test
    void whatTheDrawerLooksLike() {
        Screenshots.twoWays("drawer-empty", kit -> shown(drawerView(kit)));
        days();
        Screenshots.everyWay("drawer", kit -> shown(drawerView(kit)));
        Screenshots.twoWays("drawer-count", kit -> shown(countView(kit)));
        ShiftId open = drawer.state().open().orElseThrow().id();
        Screenshots.everyWay("drawer-z", kit -> shown(shiftView(kit, reports.newest(1).getFirst().id())));
        Screenshots.twoWays("drawer-x", kit -> shown(shiftView(kit, open)));
    }

    @Test
    void whatItsPanelsLookLike() {
        days();
        walk();
        push(KeyCode.F7);
        settle();
        Screenshots.take(stage.getScene(), "drawer-float");
        push(KeyCode.ESCAPE).push(KeyCode.F4);
        settle();
        Screenshots.take(stage.getScene(), "drawer-pay-out");
        push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.F10);
        settle();
        Screenshots.take(stage.getScene(), "drawer-no-sale");
        push(KeyCode.ESCAPE).push(KeyCode.F9);
        settle();
        Screenshots.take(stage.getScene(), "drawer-month");
        push(KeyCode.ESCAPE).push(KeyCode.F10);
        settle();
        write("3").push(KeyCode.ENTER).write("1").push(KeyCode.ENTER).push(KeyCode.F10);
        settle();
        Screenshots.take(stage.getScene(), "drawer-counted");
        push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        interact(() -> kit.navigator().open(new Route.ShiftView(reports.newest(1).getFirst().id())));
        push(KeyCode.F5);
        settle();
        Screenshots.take(stage.getScene(), "drawer-points");
    }

    /// A few closed days and one that is open, with long names and everything that can stand on a report.
    private void days() {
        Authority mint = Authority.of(till.mint);
        OwnerId long1 = till.owner("กุลธิดารัตน์มณีโชติเลิศประเสริฐศักดิ์"), somjai = till.owner("สมใจ");
        for (int day = 7; day >= 0; day--) {
            till.moveTo(Till.TODAY.minusDays(day));
            if (day > 0) drawer.open(Money.baht(2000), CashCount.NONE, mint).get();
            for (int i = 0; i < 2; i++) {
                till.sold(till.basket(i % 2 == 0 ? long1 : somjai, "BATH-S", "VAC-RAB", "GROOM-S"));
                Basket walkIn = Basket.open().with(till.item("GROOM-S"), i + 1, Optional.empty());
                Money due = till.checkout.quote(walkIn).net();
                till.checkout.confirm(walkIn, List.of(Payment.by(i % 2 == 0 ? PaymentMethod.TRANSFER : PaymentMethod.CARD, due, "1234")), till.mint).get();
            }
            drawer.move(MoveRequest.of(MovementKind.PAY_OUT, Money.baht(120), "ซื้อน้ำแข็งและกระดาษเช็ดมือสำหรับห้องตรวจทั้งสามห้อง"), mint).get();
            drawer.move(MoveRequest.of(MovementKind.PAY_IN, Money.baht(500), "แลกเงินทอนจากธนาคาร"), mint).get();
            drawer.move(MoveRequest.of(MovementKind.NO_SALE, Money.ZERO, "แลกเหรียญ"), mint).get();
            if (day == 0) return;
            ShiftId shift = drawer.state().open().orElseThrow().id();
            Money expected = reports.of(shift).orElseThrow().cash().expected();
            Money counted = expected.plus(Money.baht(day % 5 == 1 ? -20 : day % 5 == 2 ? 5 : 0));
            drawer.close(new jaidee.closing.CloseRequest(shift, count(counted), expected, counted, Money.baht(2000), "นับซ้ำแล้ว"), mint).get();
        }
    }

    private static CashCount count(Money amount) {
        Map<Denomination, Integer> pieces = new java.util.EnumMap<>(Denomination.class);
        Money left = amount;
        for (Denomination each : Denomination.values()) {
            int number = (int) (left.satang() / each.value().satang());
            pieces.put(each, number);
            left = left.minus(each.value().times(number));
        }
        return new CashCount(pieces);
    }

    private void walk() {
        show(kit -> {
            kit.navigator().serve(route -> switch (route) {
                case Route.CashDrawer() -> drawerView(kit);
                case Route.CountDrawer() -> countView(kit);
                case Route.ShiftView(var shift) -> shiftView(kit, shift);
                default -> throw new IllegalArgumentException(route.toString());
            });
            javafx.scene.layout.StackPane room = new javafx.scene.layout.StackPane();
            kit.keys().add(List.of(Deed.of("shell.key.step_back", "Esc", kit.navigator()::back)));
            kit.navigator().screenProperty().subscribe(screen -> {
                if (screen != null) room.getChildren().setAll(screen.node());
            });
            return room;
        });
        interact(() -> kit.navigator().open(new Route.CashDrawer()));
        settle();
    }

    private Screen drawerView(Kit kit) {
        return new DrawerView(new DrawerViewModel(drawer, reports, approvals, kit.background(), kit.notices()), kit, () -> kicked++,
                Deed.of("closing.export", "F9", new MonthPanel(new MonthExport(till.transactions, till.audit), approvals, kit)::open));
    }

    private Screen countView(Kit kit) {
        return new CountView(new CountViewModel(drawer, approvals, kit.background(), () -> true), kit, shift ->
                paper.print(() -> sheets.sheet(shift.id(), jaidee.paper.Stock.ROLL_80, kit.texts().language()), () -> sheets.printed(shift.id(), till.mint)));
    }

    private Screen shiftView(Kit kit, ShiftId shift) {
        return new ShiftView(new ShiftViewModel(shift, reports, sheets, paper, () -> till.mint, kit.background()), kit);
    }

    private static Node shown(Screen screen) {
        screen.onOpen();
        screen.focusFirst();
        return screen.node();
    }

    private Route route() {
        return kit.navigator().routeProperty().get();
    }

    private String text(String id) {
        return lookup(id).<Label>queryAs(Label.class).getText();
    }
}
