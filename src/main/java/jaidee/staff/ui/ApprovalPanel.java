package jaidee.staff.ui;

import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.staff.Approvals;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.SecondPerson;
import jaidee.staff.StaffService;
import jaidee.ui.Kit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets somebody who has the right allow one thing at the desk without changing places: name, PIN, Enter.
public final class ApprovalPanel implements Approvals, SecondPerson {
    private final StaffService staff;
    private final OnDuty onDuty;
    private final Kit kit;
    private final Supplier<Optional<Message>> sentence;

    /// @param sentence shown below the PIN, as at the sign-in
    public ApprovalPanel(StaffService staff, OnDuty onDuty, Kit kit, Supplier<Optional<Message>> sentence) {
        this.staff = staff;
        this.onDuty = onDuty;
        this.kit = kit;
        this.sentence = sentence;
    }

    @Override
    public void ask(Right right, Message deed, Consumer<Authority> granted) {
        StaffId asking = onDuty.id();
        if (onDuty.memberProperty().get().may(right)) {
            granted.accept(Authority.of(asking));
            return;
        }
        new PinPanel<Authority>(kit, Message.of("approval.title", deed), Message.of("approval.allow"),
                (approver, pin) -> staff.approve(asking, approver, right, pin))
                .telling(sentence)
                .open(() -> staff.whoMay(right), granted, () -> {
                });
    }

    @Override
    public void ask(StaffId first, Right right, Message deed, Consumer<StaffId> agreed) {
        StaffId asking = onDuty.id();
        new PinPanel<StaffId>(kit, Message.of("approval.second", deed), Message.of("approval.allow"),
                (approver, pin) -> staff.approve(asking, approver, right, pin).map(_ -> approver))
                .telling(sentence)
                .open(() -> staff.whoMay(right).stream().filter(who -> !who.id().equals(first)).toList(), agreed, () -> {
                });
    }
}
