package jaidee.closing.ui;

import jaidee.closing.CloseRequest;
import jaidee.closing.ClosingRefusal;
import jaidee.closing.Counted;
import jaidee.closing.DrawerService;
import jaidee.closing.DrawerState;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.form.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Counting the drawer and closing the shift, in this order: first what lies there, then what should.
public final class CountViewModel {
    private final DrawerService drawer;
    private final Approvals approvals;
    private final Background background;
    private final BooleanSupplier unfinished;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ReadOnlyObjectWrapper<DrawerState> state = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<CashCount> count = new SimpleObjectProperty<>(CashCount.NONE);
    private final ReadOnlyObjectWrapper<Counted> result = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Money> kept = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private Money firstCounted;
    private Authority who;

    /// @param unfinished a bill stands at the counter
    public CountViewModel(DrawerService drawer, Approvals approvals, Background background, BooleanSupplier unfinished) {
        this.drawer = drawer;
        this.approvals = approvals;
        this.background = background;
        this.unfinished = unfinished;
    }

    /// `null` until it has come.
    public ReadOnlyObjectProperty<DrawerState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What whoever closes should know beforehand; nothing of it stands against closing.
    public List<Message> hints() {
        DrawerState now = state.get();
        if (now == null) return List.of();
        if (now.open().isEmpty()) return List.of(Message.of("closing.count.none"));
        List<Message> hints = new ArrayList<>(now.warning().stream().toList());
        if (!now.open().get().floatChecked()) hints.add(Message.of("closing.now.check_float"));
        if (unfinished.getAsBoolean()) hints.add(Message.of("closing.now.unfinished"));
        if (now.held() > 0) hints.add(Message.of("closing.now.held", now.held()));
        return hints;
    }

    /// `null` while a field isn't understood.
    public ObjectProperty<CashCount> countProperty() {
        return count;
    }

    /// `null` while it is still being counted.
    public ReadOnlyObjectProperty<Counted> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Stays in the drawer for the next shift; `null` while no amount is understood.
    public ObjectProperty<Money> keptProperty() {
        return kept;
    }

    public StringProperty noteProperty() {
        return note;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        background.run(drawer::state).during(busy).onSuccess(now -> {
            boolean other = state.get() == null || !now.open().map(CashShift::id).equals(state.get().open().map(CashShift::id));
            state.set(now);
            if (other) startAgain();
        });
    }

    /// The count is done: now is told what should be there.
    public void finish() {
        refusals.clear();
        CashCount counted = count.get();
        if (counted == null) {
            refusals.show(new ClosingRefusal.PiecesUnlikely());
            return;
        }
        if (busy.property().get() || state.get() == null || state.get().open().isEmpty()) return;
        approvals.ask(Right.CLOSE_DAY, Message.of("closing.count"), allowed -> {
            who = allowed;
            compare(counted);
        });
    }

    private void compare(CashCount counted) {
        CashShift shift = state.get().open().orElseThrow();
        Authority asking = who;
        background.write(() -> drawer.counted(shift.id(), counted, asking)).during(busy).onSuccess(outcome -> outcome.handle(found -> {
            if (firstCounted == null) firstCounted = found.counted();
            if (kept.get() == null) kept.set(shift.openingFloat().min(found.counted()));
            result.set(found);
        }, refusals::show));
    }

    /// Back to the count; what was found first is kept.
    public void countAgain() {
        refusals.clear();
        result.set(null);
    }

    public void close(Consumer<CashShift> closed) {
        Counted found = result.get();
        if (found == null || busy.property().get()) return;
        refusals.clear();
        if (kept.get() == null) {
            refusals.show(new ClosingRefusal.KeptTooMuch(found.counted()));
            return;
        }
        CloseRequest request = new CloseRequest(state.get().open().orElseThrow().id(), count.get(), found.expected(), firstCounted, kept.get(), note.get());
        Authority asking = who;
        background.write(() -> drawer.close(request, asking)).during(busy).onSuccess(outcome -> outcome.handle(shift -> {
            startAgain();
            state.set(null);
            closed.accept(shift);
        }, why -> {
            if (why instanceof ClosingRefusal.MoneySince) compare(request.count());
            refusals.show(why);
        }));
    }

    private void startAgain() {
        refusals.clear();
        result.set(null);
        kept.set(null);
        note.set("");
        firstCounted = null;
    }
}
