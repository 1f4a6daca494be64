package jaidee.closing.ui;

import jaidee.closing.ClosingRefusal;
import jaidee.closing.DrawerService;
import jaidee.closing.DrawerState;
import jaidee.closing.MoveRequest;
import jaidee.closing.MovementKind;
import jaidee.closing.ShiftReports;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The drawer as it is now, and the shifts that were closed.
public final class DrawerViewModel {
    static final int PAGE = 100;

    private record Loaded(DrawerState state, List<CashShift> closed) {
    }

    private final DrawerService drawer;
    private final ShiftReports reports;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<DrawerState> state = new ReadOnlyObjectWrapper<>();
    private final ObservableList<CashShift> closed = FXCollections.observableArrayList();

    public DrawerViewModel(DrawerService drawer, ShiftReports reports, Approvals approvals, Background background, Notices notices) {
        this.drawer = drawer;
        this.reports = reports;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.loading = background.latest();
    }

    /// `null` until it has come.
    public ReadOnlyObjectProperty<DrawerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The newest first.
    public ObservableList<CashShift> closed() {
        return closed;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        loading.run(() -> new Loaded(drawer.state(), reports.newest(PAGE))).during(busy).onSuccess(now -> {
            state.set(now.state());
            closed.setAll(now.closed());
        });
    }

    /// Older shifts than those in the list.
    public void loadMore() {
        if (busy.property().get() || closed.isEmpty()) return;
        int before = closed.getLast().closing().orElseThrow().zNumber();
        if (before > 1) loading.run(() -> reports.closed(before, PAGE)).during(busy).onSuccess(closed::addAll);
    }

    /// Opens a shift, or puts the float of the open one right.
    ///
    /// @param amount `null` when none was understood
    public void setFloat(Money amount, CashCount count, Runnable done) {
        refusals.clear();
        if (amount == null) {
            refusals.show("amount", new ClosingRefusal.AmountMissing().message());
            return;
        }
        CashShift open = state.get().open().orElse(null);
        Message deed = Message.of(open == null ? "closing.open" : "closing.float.set");
        ask(Right.CLOSE_DAY, deed, who -> open == null ? drawer.open(amount, count, who) : drawer.setFloat(open.id(), amount, count, who),
                Message.of(open == null ? "closing.opened" : "closing.float.is_set", amount), done);
    }

    /// Moves cash, or notes that the drawer was opened.
    public void move(MoveRequest request, Runnable done) {
        refusals.clear();
        boolean opening = request.kind() == MovementKind.NO_SALE;
        ask(opening ? Right.SELL : Right.CLOSE_DAY, request.kind().named(), who -> drawer.move(request, who),
                opening ? Message.of("closing.moved.NO_SALE") : Message.of("closing.moved." + request.kind(), request.amount()), done);
    }

    private void ask(Right right, Message deed, java.util.function.Function<Authority, Outcome<?>> work, Message told, Runnable done) {
        if (busy.property().get()) return;
        approvals.ask(right, deed, who -> {
            Callable<Outcome<?>> doing = () -> work.apply(who);
            background.write(doing).during(busy).onSuccess(outcome -> outcome.handle(result -> {
                notices.done(told);
                done.run();
                load();
            }, refusals::show));
        });
    }
}
