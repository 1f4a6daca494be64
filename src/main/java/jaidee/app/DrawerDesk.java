package jaidee.app;

import jaidee.closing.DrawerState;
import jaidee.closing.MovementKind;
import jaidee.closing.ReportSheets;
import jaidee.closing.ui.CountView;
import jaidee.closing.ui.CountViewModel;
import jaidee.closing.ui.DrawerView;
import jaidee.closing.ui.DrawerViewModel;
import jaidee.closing.ui.MonthPanel;
import jaidee.closing.ui.MovePanel;
import jaidee.closing.ui.ShiftView;
import jaidee.closing.ui.ShiftViewModel;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.kernel.ShiftId;
import jaidee.paper.CashDrawer;
import jaidee.paper.Stock;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.ui.OnDuty;
import jaidee.till.CashShift;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Latest;
import jaidee.ui.Screen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.util.Duration;

/// The cash drawer as the window has it: its screens, the key that opens it from anywhere, and the line at the bottom that
/// says which shift is open and whether the clock can be trusted.
final class DrawerDesk {
    private static final Duration LOOKS_AGAIN = Duration.seconds(20);

    private final Services services;
    private final Kit kit;
    private final OnDuty onDuty;
    private final Approvals approvals;
    private final PaperDesk papers;
    private final ReportSheets sheets;
    private final CashDrawer hardware;
    private final BooleanSupplier unfinished;
    private final DrawerViewModel model;
    private final Latest looking;
    private Optional<String> warned = Optional.empty();

    /// @param hardware   the drawer that hangs on the receipt printer
    /// @param unfinished a bill stands at the counter
    DrawerDesk(Services services, Kit kit, OnDuty onDuty, Approvals approvals, PaperDesk papers, DeskPapers desk,
               CashDrawer hardware, BooleanSupplier unfinished) {
        this.services = services;
        this.kit = kit;
        this.onDuty = onDuty;
        this.approvals = approvals;
        this.papers = papers;
        this.hardware = hardware;
        this.unfinished = unfinished;
        this.sheets = new ReportSheets(services.shifts, services.clinics, services.transactions, services.audit, desk::typesetter, kit.clock());
        this.model = new DrawerViewModel(services.drawer, services.shifts, approvals, kit.background(), kit.notices());
        this.looking = kit.background().latest();
    }

    Screen drawer() {
        Deed month = Deed.of("closing.export", "F9", new MonthPanel(services.months, approvals, kit)::open);
        return new DrawerView(model, kit, this::kick, month);
    }

    Screen count() {
        return new CountView(new CountViewModel(services.drawer, approvals, kit.background(), unfinished), kit, shift ->
                papers.print(() -> sheets.sheet(shift.id(), Stock.ROLL_80, kit.texts().language()), () -> sheets.printed(shift.id(), onDuty.id())));
    }

    Screen shift(ShiftId shift) {
        return new ShiftView(new ShiftViewModel(shift, services.shifts, sheets, papers, onDuty::id, kit.background()), kit);
    }

    /// Works at the counter as anywhere else.
    Deed openWithoutSale() {
        return Deed.of("closing.no_sale", "Ctrl+F10", () -> new MovePanel(model, MovementKind.NO_SALE, kit, this::kick).open());
    }

    /// Where no drawer is set up it is opened by its key, and nothing has to be said.
    private void kick() {
        kit.background().run(() -> hardware.isThere() ? hardware.open().refusal() : Optional.<Refusal>empty())
                .onSuccess(why -> why.ifPresent(kit.notices()::refused));
    }

    /// Keeps the line at the bottom true from now on.
    ///
    /// @param window of the clinic
    void tell(ShellModel shell, Node window) {
        Runnable look = () -> looking.run(services.drawer::state).onSuccess(state -> tell(shell, state));
        WhileShown.every(LOOKS_AGAIN, look, window);
        kit.navigator().routeProperty().subscribe(route -> look.run());
        model.stateProperty().subscribe(state -> {
            if (state != null) tell(shell, state);
        });
    }

    /// The day only when it is not that of today.
    private Message told(CashShift shift) {
        LocalDateTime opened = LocalDateTime.ofInstant(shift.openedAt(), Days.BANGKOK).truncatedTo(ChronoUnit.MINUTES);
        boolean today = opened.toLocalDate().equals(LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK));
        return Message.of("shell.shift.open", today ? opened.toLocalTime().toString() : opened, shift.openedBy());
    }

    private void tell(ShellModel shell, DrawerState state) {
        shell.shiftProperty().set(state.open().map(this::told)
                .orElse(Message.of("shell.shift.shut")));
        Optional<String> key = state.warning().map(Message::key);
        if (!key.equals(warned)) state.warning().ifPresent(kit.notices()::refused);
        warned = key;
    }
}
