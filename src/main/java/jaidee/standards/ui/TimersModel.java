package jaidee.standards.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.standards.Standard;
import jaidee.standards.StandardRefusal;
import jaidee.standards.StandardService;
import jaidee.standards.TouchPoint;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The timers that run, wherever in the window one is: one key starts one, one key ends it, and both can be taken back.
public final class TimersModel {
    /// Who stands at the counter.
    ///
    /// @param name as one says it
    public record AtCounter(OwnerId owner, String name, String phone) {
    }

    private final StandardService standards;
    private final Supplier<StaffId> onDuty;
    private final Supplier<Optional<AtCounter>> counter;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<TouchPoint> running = FXCollections.observableArrayList();
    private final ObservableList<Standard> kept = FXCollections.observableArrayList();
    private final ObjectProperty<Instant> now;
    private final ReadOnlyObjectWrapper<TouchPoint> changed = new ReadOnlyObjectWrapper<>();

    public TimersModel(StandardService standards, Supplier<StaffId> onDuty, Supplier<Optional<AtCounter>> counter, Background background, Notices notices, Clock clock) {
        this.standards = standards;
        this.onDuty = onDuty;
        this.counter = counter;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
        this.now = new SimpleObjectProperty<>(clock.instant());
    }

    private record Read(List<TouchPoint> running, List<Standard> kept) {
    }

    /// Those that run, the one with the least time left first.
    public ObservableList<TouchPoint> running() {
        return running;
    }

    /// The standards the clinic keeps now, in their order.
    public ObservableList<Standard> kept() {
        return kept;
    }

    /// The moment that is shown.
    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now;
    }

    /// The timer that was started or ended last, for whoever lists them.
    public ReadOnlyObjectProperty<TouchPoint> changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    Refusals refusals() {
        return refusals;
    }

    Optional<AtCounter> atCounter() {
        return counter.get();
    }

    public void load() {
        loading.run(() -> new Read(standards.running(), standards.all().stream().filter(Standard::active).toList())).onSuccess(read -> {
            kept.setAll(read.kept());
            show(read.running());
        });
    }

    /// A moment has passed: what has lapsed goes.
    void tick() {
        now.set(clock.instant());
        if (running.stream().anyMatch(each -> each.state(now.get()) == TouchPoint.State.NOT_ENDED)) load();
    }

    private void show(List<TouchPoint> read) {
        now.set(clock.instant());
        Instant shown = now.get();
        running.setAll(read.stream().sorted(Comparator.comparing(each -> each.left(shown))).toList());
    }

    /// The first standard, for whoever stands at the counter.
    public void startFirst() {
        if (kept.isEmpty()) {
            notices.refused(new StandardRefusal.NoStandard());
            return;
        }
        start(kept.getFirst(), counter.get().map(AtCounter::owner), "", "", () -> { });
    }

    void start(Standard standard, Optional<OwnerId> owner, String who, String phone, Runnable started) {
        if (busy.property().get()) return;
        refusals.clear();
        StandardService.Start start = new StandardService.Start(standard.id(), owner, who, phone, onDuty.get());
        background.write(() -> standards.start(start)).during(busy).onSuccess(outcome -> outcome.handle(point -> {
            changed(point);
            notices.undoable(Message.of(point.who().isEmpty() ? "standards.started" : "standards.started_for", point.name(), point.who()), () -> callOff(point));
            started.run();
        }, why -> {
            refusals.show(why);
            notices.refused(why);
        }));
    }

    /// The one that runs; with several, whoever shows them has to ask which.
    public Optional<TouchPoint> only() {
        return running.size() == 1 ? Optional.of(running.getFirst()) : Optional.empty();
    }

    public void end(TouchPoint point) {
        change(point, () -> standards.end(point.id(), onDuty.get()), ended -> {
            boolean kept = ended.state(clock.instant()) == TouchPoint.State.KEPT;
            notices.undoable(Message.of(kept ? "standards.ended_kept" : "standards.ended_broken", said(ended), StandardWords.time(ended.taken(clock.instant()))), () -> reopen(ended));
        });
    }

    public void callOff(TouchPoint point) {
        change(point, () -> standards.callOff(point.id(), onDuty.get()), off -> notices.undoable(Message.of("standards.called_off", said(off)), () -> reopen(off)));
    }

    public void reopen(TouchPoint point) {
        change(point, () -> standards.reopen(point.id(), onDuty.get()), again -> notices.done(Message.of("standards.reopened", said(again))));
    }

    private static Object said(TouchPoint point) {
        return point.who().isEmpty() ? point.name() : point.who();
    }

    private interface Told {
        void tell(TouchPoint point);
    }

    private void change(TouchPoint point, Callable<Outcome<TouchPoint>> deed, Told told) {
        if (busy.property().get()) return;
        background.write(deed).during(busy).onSuccess(outcome -> outcome.handle(done -> {
            changed(done);
            told.tell(done);
        }, why -> {
            notices.refused(why);
            load();
        }));
    }

    private void changed(TouchPoint point) {
        changed.set(point);
        load();
    }
}
