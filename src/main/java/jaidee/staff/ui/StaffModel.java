package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Role;
import jaidee.staff.RoleBook;
import jaidee.staff.StaffMember;
import jaidee.staff.StaffService;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Who works here and what each role may do, and what can be changed about it.
public final class StaffModel {
    /// One of the people, and when they were last at the desk.
    public record Row(StaffMember member, Optional<Instant> last) {
    }

    private record Read(List<Row> people, List<Role> roles) {
    }

    private final StaffService staff;
    private final RoleBook book;
    private final Approvals approvals;
    private final OnDuty onDuty;
    private final Background background;
    private final Notices notices;
    private final Busy busy = new Busy();
    private final ObservableList<Row> people = FXCollections.observableArrayList();
    private final ObservableList<Role> roles = FXCollections.observableArrayList();

    public StaffModel(StaffService staff, RoleBook book, Approvals approvals, OnDuty onDuty, Background background, Notices notices) {
        this.staff = staff;
        this.book = book;
        this.approvals = approvals;
        this.onDuty = onDuty;
        this.background = background;
        this.notices = notices;
    }

    public ObservableList<Row> people() {
        return people;
    }

    public ObservableList<Role> roles() {
        return roles;
    }

    Busy busy() {
        return busy;
    }

    /// Whether whoever is at the desk needs nobody to change something here.
    boolean mayChange() {
        return onDuty.memberProperty().get() != null && onDuty.memberProperty().get().may(Right.MANAGE_STAFF);
    }

    /// Whether only one person is left who may do everything: their forgotten PIN would lock the clinic out.
    boolean hangsOnOnePerson() {
        return people.stream().filter(row -> row.member().active() && row.member().hasPin() && row.member().role().mayEverything()).count() == 1;
    }

    public void load() {
        background.run(() -> {
            var last = staff.lastSignedIn();
            return new Read(staff.all().stream().map(each -> new Row(each, Optional.ofNullable(last.get(each.id())))).toList(), book.all());
        }).during(busy).onSuccess(read -> {
            people.setAll(read.people());
            roles.setAll(read.roles());
        });
    }

    void add(String name, Role role, String licence, String pin, Refusals why, Runnable done) {
        change("staff.page.add", by -> staff.add(by, name, role, licence, pin), why, added -> Message.of("staff.page.added", added.name()), done);
    }

    void edit(StaffMember before, String name, Role role, String licence, Refusals why, Runnable done) {
        StaffMember wanted = new StaffMember(before.id(), name, role, before.hasPin(), Optional.of(licence), before.active());
        change("staff.page.edit", by -> staff.change(by, wanted), why, kept -> Message.of("staff.page.saved", kept.name()), done);
    }

    /// Leaves the clinic, or comes back.
    public void turn(StaffMember member) {
        StaffMember wanted = new StaffMember(member.id(), member.name(), member.role(), member.hasPin(), member.licenceNo(), !member.active());
        change(member.active() ? "staff.page.leaves" : "staff.page.back", by -> staff.change(by, wanted), new Refusals(),
                kept -> Message.of(kept.active() ? "staff.page.came_back" : "staff.page.left", kept.name()), () -> {
                });
    }

    /// For somebody who forgot their PIN, or has none yet.
    void newPin(StaffMember of, String pin, Refusals why, Runnable done) {
        change("staff.page.pin", by -> staff.setPin(by, of.id(), pin), why, kept -> Message.of("staff.page.pin_set", kept.name()), done);
    }

    /// Of whoever is at the desk, who proves it by the old one.
    void ownPin(String old, String pin, Refusals why, Runnable done) {
        why.clear();
        background.write(() -> staff.changeOwnPin(onDuty.id(), old, pin)).during(busy).onSuccess(outcome -> outcome.handle(kept -> {
            done.run();
            notices.done(Message.of("staff.page.pin_set", kept.name()));
        }, reason -> refused(reason, why)));
    }

    void saveRole(Role before, String name, Set<Right> rights, Refusals why, Runnable done) {
        change("staff.page.role_save", by -> before.isOwn() ? book.change(before, name, rights, by) : book.add(before.kind(), name, rights, by), why,
                kept -> Message.of("staff.page.role_saved", kept.name()), done);
    }

    public void removeRole(Role role) {
        change("staff.page.role_remove", by -> book.remove(role, by), new Refusals(), gone -> Message.of("staff.page.role_removed", gone.name()), () -> {
        });
    }

    private <T> void change(String deed, Function<Authority, Outcome<T>> work, Refusals why, Function<T, Message> told, Runnable done) {
        why.clear();
        approvals.ask(Right.MANAGE_STAFF, Message.of(deed), by -> background.write(() -> work.apply(by)).during(busy).onSuccess(outcome -> outcome.handle(made -> {
            done.run();
            notices.done(told.apply(made));
            load();
            anew();
        }, reason -> refused(reason, why))));
    }

    private void refused(Refusal reason, Refusals why) {
        why.show(reason);
        if (reason.field().isEmpty()) notices.refused(reason);
    }

    // a right given or taken holds at once for whoever is at the desk
    private void anew() {
        background.run(() -> staff.find(onDuty.id())).onSuccess(now -> now.ifPresent(onDuty::takeOver));
    }
}
