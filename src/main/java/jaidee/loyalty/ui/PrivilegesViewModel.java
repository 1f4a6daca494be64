package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.MemberPrivileges;
import jaidee.loyalty.PrivilegeService;
import jaidee.loyalty.PrivilegeUse;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Notices;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The privileges of one owner as they are given, taken back, and a tier as it is given by hand.
public final class PrivilegesViewModel {
    private final OwnerId owner;
    private final PrivilegeService privileges;
    private final Approvals approvals;
    private final Supplier<StaffId> who;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<MemberPrivileges> shown = new ReadOnlyObjectWrapper<>();
    private final Busy busy = new Busy();
    private final Refusals refusals = new Refusals();

    public PrivilegesViewModel(OwnerId owner, PrivilegeService privileges, Approvals approvals, Supplier<StaffId> who, Background background, Notices notices) {
        this.owner = owner;
        this.privileges = privileges;
        this.approvals = approvals;
        this.who = who;
        this.background = background;
        this.notices = notices;
    }

    /// `null` before it is read.
    public ReadOnlyObjectProperty<MemberPrivileges> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.property();
    }

    /// Of the panel that is open.
    public Refusals refusals() {
        return refusals;
    }

    public void load() {
        background.run(() -> privileges.of(owner)).during(busy).onSuccess(read -> read.handle(shown::set, why -> notices.refused(why.message())));
    }

    /// Gives one now.
    public void use(MemberPrivileges.Offer offer) {
        StaffId by = who.get();
        background.write(() -> privileges.use(owner, offer.privilege().code(), offer.uses().size(), by)).during(busy).onSuccess(outcome -> outcome.handle(now -> {
            shown.set(now);
            notices.done(Message.of("loyalty.member.used", offer.privilege().name()));
        }, why -> {
            notices.refused(why.message());
            load();
        }));
    }

    /// Takes back one of today.
    public void undo(PrivilegeUse use, String reason, Runnable done) {
        StaffId by = who.get();
        panel(() -> privileges.undo(owner, use, reason, by), Message.of("loyalty.member.undone"), done);
    }

    /// Gives at least this tier; asks whoever may.
    public void giveTier(String tier, LocalDate lastDay, String reason, Runnable done) {
        asking("loyalty.floor.give", authority -> privileges.giveTier(owner, tier, lastDay, reason, authority), Message.of("loyalty.floor.given"), done);
    }

    /// Takes back what was given by hand; asks whoever may.
    public void endTier(String reason, Runnable done) {
        asking("loyalty.floor.end", authority -> privileges.endTier(owner, reason, authority), Message.of("loyalty.floor.ended"), done);
    }

    private void asking(String deed, Function<Authority, Outcome<MemberPrivileges>> work, Message said, Runnable done) {
        approvals.ask(Right.ADJUST_POINTS, Message.of(deed), authority -> panel(() -> work.apply(authority), said, done));
    }

    private void panel(Callable<Outcome<MemberPrivileges>> work, Message said, Runnable done) {
        refusals.clear();
        background.write(work).during(busy).onSuccess(outcome -> outcome.handle(now -> {
            shown.set(now);
            notices.done(said);
            done.run();
        }, refusals::show));
    }
}
