package jaidee.staff;

import static jaidee.staff.Right.BACK_UP;
import static jaidee.staff.Right.CLOSE_DAY;
import static jaidee.staff.Right.EDIT_OWNERS;
import static jaidee.staff.Right.GIVE_DISCOUNT;
import static jaidee.staff.Right.RECORD_HEALTH;
import static jaidee.staff.Right.SELL;
import static jaidee.staff.Right.SEND_REMINDERS;

import jaidee.kernel.Message;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a person is at the clinic; it decides what they may do.
public enum Role {
    RECEPTION(EnumSet.of(SELL, CLOSE_DAY, EDIT_OWNERS, SEND_REMINDERS, BACK_UP)),
    ASSISTANT(EnumSet.of(EDIT_OWNERS, RECORD_HEALTH, SEND_REMINDERS)),
    VET(EnumSet.of(SELL, GIVE_DISCOUNT, EDIT_OWNERS, RECORD_HEALTH, SEND_REMINDERS)),
    MANAGER(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public Set<Right> rights() {
        return rights;
    }

    public Message title() {
        return switch (this) {
            case RECEPTION -> Message.of("staff.role.reception");
            case ASSISTANT -> Message.of("staff.role.assistant");
            case VET -> Message.of("staff.role.vet");
            case MANAGER -> Message.of("staff.role.manager");
        };
    }
}
