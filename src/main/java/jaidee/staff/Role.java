package jaidee.staff;

import static jaidee.staff.Right.BACK_UP;
import static jaidee.staff.Right.CLOSE_DAY;
import static jaidee.staff.Right.EDIT_OWNERS;
import static jaidee.staff.Right.GIVE_DISCOUNT;
import static jaidee.staff.Right.RECORD_HEALTH;
import static jaidee.staff.Right.SELL;
import static jaidee.staff.Right.SEND_REMINDERS;

import jaidee.kernel.Message;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a person is at the clinic; it decides what they may do. Four are built in and stay as they are; the clinic makes
/// its own after one of them.
///
/// @param id   of an own role; 0 of one that is built in
/// @param kind the built-in role, or the one an own role was made after: a vet stays a vet
/// @param name of an own role; empty of one that is built in
public record Role(long id, Kind kind, String name, Set<Right> rights) {
    public enum Kind { RECEPTION, ASSISTANT, VET, MANAGER }

    public static final Role RECEPTION = builtIn(Kind.RECEPTION, EnumSet.of(SELL, CLOSE_DAY, EDIT_OWNERS, SEND_REMINDERS, BACK_UP));
    public static final Role ASSISTANT = builtIn(Kind.ASSISTANT, EnumSet.of(EDIT_OWNERS, RECORD_HEALTH, SEND_REMINDERS));
    public static final Role VET = builtIn(Kind.VET, EnumSet.of(SELL, GIVE_DISCOUNT, EDIT_OWNERS, RECORD_HEALTH, SEND_REMINDERS));
    public static final Role MANAGER = builtIn(Kind.MANAGER, EnumSet.allOf(Right.class));

    private static final List<Role> BUILT_IN = List.of(RECEPTION, ASSISTANT, VET, MANAGER);

    public Role {
        rights = Collections.unmodifiableSet(set(rights));
    }

    private static Role builtIn(Kind kind, Set<Right> rights) {
        return new Role(0, kind, "", rights);
    }

    private static EnumSet<Right> set(Collection<Right> rights) {
        return rights.isEmpty() ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(rights);
    }

    /// Those every clinic has.
    public static List<Role> builtIn() {
        return BUILT_IN;
    }

    static Role builtIn(Kind kind) {
        return BUILT_IN.stream().filter(role -> role.kind() == kind).findFirst().orElseThrow();
    }

    public boolean isOwn() {
        return id != 0;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// Whoever has this may do everything, and so can give it back to others.
    public boolean mayEverything() {
        return rights.size() == Right.values().length;
    }

    public Message title() {
        if (isOwn()) return Message.of("staff.role.own", name);
        return switch (kind) {
            case RECEPTION -> Message.of("staff.role.reception");
            case ASSISTANT -> Message.of("staff.role.assistant");
            case VET -> Message.of("staff.role.vet");
            case MANAGER -> Message.of("staff.role.manager");
        };
    }
}
