package jaidee.loyalty.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.loyalty.Mission;
import jaidee.loyalty.MissionBook;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The missions of the clinic, being looked at and changed.
public final class MissionsModel {
    private final MissionBook book;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();
    private final ObservableList<MissionBook.Tally> missions = FXCollections.observableArrayList();

    public MissionsModel(MissionBook book, Approvals approvals, Background background, Notices notices, Clock clock) {
        this.book = book;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        this.loading = background.latest();
    }

    /// Those still asked first.
    public ObservableList<MissionBook.Tally> missions() {
        return missions;
    }

    public Busy busy() {
        return busy;
    }

    public Refusals refusals() {
        return refusals;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.BANGKOK);
    }

    public void load() {
        loading.run(book::all).during(busy).onSuccess(missions::setAll);
    }

    /// Adds a mission, or changes `before`; `done` runs when it is in the books.
    public void save(Optional<Mission> before, Mission.Terms terms, Runnable done) {
        write(before.isPresent() ? "missions.change" : "missions.add", authority -> before.map(mission -> book.change(mission, terms, authority))
                .orElseGet(() -> book.add(terms, authority)), "missions.saved", done);
    }

    /// Ends it, or asks it again.
    public void toggle(Mission mission) {
        boolean active = !mission.active();
        write(active ? "missions.resume" : "missions.end", authority -> book.setActive(mission, active, authority), active ? "missions.resumed" : "missions.ended", () -> {
        });
    }

    private void write(String deed, Function<Authority, Outcome<Mission>> work, String said, Runnable done) {
        if (busy.property().get()) return;
        refusals.clear();
        approvals.ask(Right.EDIT_RULES, Message.of(deed), authority -> background.write(() -> work.apply(authority)).during(busy)
                .onSuccess(outcome -> outcome.handle(mission -> {
                    notices.done(Message.of(said, mission.name()));
                    load();
                    done.run();
                }, why -> {
                    refusals.show(why);
                    if (why.field().isEmpty()) notices.refused(why.message());
                })));
    }
}
