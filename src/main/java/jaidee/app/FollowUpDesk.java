package jaidee.app;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.outreach.Answer;
import jaidee.outreach.Contact;
import jaidee.outreach.OwnerTask;
import jaidee.outreach.ui.ListPapers;
import jaidee.outreach.ui.WorkListDesk;
import jaidee.outreach.ui.WorkListModel;
import jaidee.outreach.ui.WorkListView;
import jaidee.outreach.ui.Writing;
import jaidee.owners.Channel;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.ui.Latest;
import jaidee.ui.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// The work list as the window has it: its screen, its number on the rail, and the day that begins at midnight. The number
/// is counted anew after whatever changes the list; nothing asks the disk in between.
final class FollowUpDesk {
    private static final Duration LOOKS_AT_THE_CLOCK = Duration.seconds(30);

    private static final int MOST_FOUND = 20;

    private final Services services;
    private final Kit kit;
    private final Approvals approvals;
    private final ListPapers papers;
    private final IntegerProperty badge;
    private final Latest counting;
    private LocalDate rolledOn;

    FollowUpDesk(Services services, Kit kit, Approvals approvals, ListPapers papers, IntegerProperty badge) {
        this.services = services;
        this.kit = kit;
        this.approvals = approvals;
        this.papers = papers;
        this.badge = badge;
        this.counting = kit.background().latest();
    }

    /// Rolls the list forward now and whenever a new day begins while the window is open.
    void begin() {
        services.reminders.listen(() -> FxThread.later(this::count));
        newDay();
        Timeline clock = new Timeline(new KeyFrame(LOOKS_AT_THE_CLOCK, event -> {
            if (!today().equals(rolledOn)) newDay();
        }));
        clock.setCycleCount(Animation.INDEFINITE);
        // only while the window stands, so that a closed one is forgotten
        kit.overlay().sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) clock.play();
            else clock.stop();
        });
    }

    Screen screen() {
        WorkListDesk desk = new WorkListDesk(services.workList, services.followUps, services.careCalls,
                text -> services.search.find(text, MOST_FOUND).stream().map(hit -> hit.owner().id()).toList(), approvals);
        WorkListModel model = new WorkListModel(desk, kit.background(), kit.notices(), kit.clock());
        return new WorkListView(model, this::sent, List.of(papers.deed(model.filterProperty()::get, model::load)), kit);
    }

    /// It went out by another way than this program: only that is kept.
    private void sent(OwnerTask task, List<OwnerTask.Line> lines, Writing.Written done) {
        Channel channel = task.preferred().filter(each -> each != Channel.PHONE).orElse(task.owner().lineId().isEmpty() ? Channel.SMS : Channel.LINE);
        Contact contact = new Contact(UUID.randomUUID().toString(), OwnerTask.seen(lines), Optional.of(channel), Optional.empty(), new Answer.Sent(), "");
        approvals.ask(Right.SEND_REMINDERS, Message.of("outreach.key.message"), who -> kit.background().write(() -> services.followUps.record(contact, who))
                .onSuccess(outcome -> outcome.handle(done::kept, kit.notices()::refused)));
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
