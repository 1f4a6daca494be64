package jaidee.app;

import jaidee.checkout.Expected;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.ui.CopiedText;
import jaidee.outreach.ui.ListPapers;
import jaidee.outreach.ui.OutboxModel;
import jaidee.outreach.ui.OutboxView;
import jaidee.outreach.ui.PostPapers;
import jaidee.outreach.ui.WorkListDesk;
import jaidee.outreach.ui.WorkListModel;
import jaidee.outreach.ui.WorkListView;
import jaidee.staff.Approvals;
import jaidee.ui.Deed;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.ui.Latest;
import jaidee.ui.Route;
import jaidee.ui.Screen;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.util.Duration;

/// The work list as the window has it: its screen, its number on the rail, and the day that begins at midnight. The number
/// is counted anew after whatever changes the list; nothing asks the disk in between.
final class FollowUpDesk {
    private static final Duration LOOKS_AT_THE_CLOCK = Duration.seconds(30);

    private static final int MOST_FOUND = 20, MOST_EXPECTED = 50;

    private final Services services;
    private final Kit kit;
    private final Approvals approvals;
    private final ListPapers papers;
    private final PostPapers post;
    private final IntegerProperty badge;
    private final Latest counting;
    private LocalDate rolledOn;

    FollowUpDesk(Services services, Kit kit, Approvals approvals, ListPapers papers, PostPapers post, IntegerProperty badge) {
        this.services = services;
        this.kit = kit;
        this.approvals = approvals;
        this.papers = papers;
        this.post = post;
        this.badge = badge;
        this.counting = kit.background().latest();
    }

    /// Rolls the list forward now and whenever a new day begins while the window is open.
    ///
    /// @param shell the window of the clinic
    void begin(Node shell) {
        services.reminders.listen(() -> FxThread.later(this::count));
        newDay();
        tellUnfinished();
        WhileShown.every(LOOKS_AT_THE_CLOCK, () -> {
            if (!today().equals(rolledOn)) newDay();
        }, shell);
    }

    Screen screen() {
        WorkListDesk desk = new WorkListDesk(services.workList, services.followUps, services.careCalls,
                text -> services.search.find(text, MOST_FOUND).stream().map(hit -> hit.owner().id()).toList(), approvals);
        WorkListModel model = new WorkListModel(desk, kit.background(), kit.notices(), kit.clock());
        Deed outbox = Deed.of("outbox.open", "F12", () -> kit.navigator().open(new Route.Outbox()));
        return new WorkListView(model, new CopiedText(services.outbox, approvals, kit), List.of(outbox, papers.deed(model.filterProperty()::get, model::load)), kit);
    }

    /// Who is booked for today and has not been here yet. Off the FX thread.
    List<Expected> expected() {
        return services.workList.expected(today(), today(), 0, MOST_EXPECTED).stream().map(task -> {
            OwnerTask.Line first = task.lines().getFirst();
            return new Expected(task.id(), task.booked().orElseThrow().toLocalTime(), task.owner().name().spoken(), first.pet().name(), first.what(), task.lines().size() - 1);
        }).toList();
    }

    /// What goes out today, before it does.
    Screen outbox() {
        return new OutboxView(new OutboxModel(services.outbox, services.outboxFiles, services.bookings, approvals, kit.background(), kit.notices(), kit.clock()), post, kit);
    }

    /// Tells of messages that were broken off, so that nobody waits for them in vain.
    private void tellUnfinished() {
        kit.background().run(() -> services.outboxFiles.unfinished()).onSuccess(all -> {
            if (!all.isEmpty()) kit.notices().refused(Message.of("outbox.unfinished.tell", all.getFirst().batch().messages()));
        });
    }

    // beside other work: it writes in small parcels, and the desk does not wait for it
    private void newDay() {
        rolledOn = today();
        kit.background().run(() -> services.reminders.rollForward()).onSuccess(pets -> count());
    }

    private void count() {
        LocalDate today = today();
        counting.run(() -> services.workList.needingSomeone(today)).onSuccess(badge::set);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
    }
}
