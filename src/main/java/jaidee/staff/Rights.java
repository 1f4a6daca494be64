package jaidee.staff;

import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import org.jooq.DSLContext;

/// The last word on who may do what, inside the transaction that does it: a screen may be older than the right.
public final class Rights {
    private static final StaffRepository PEOPLE = new StaffRepository();

    private Rights() {
    }

    /// @return `authority` itself, when whoever does it or whoever allowed it has the right
    public static Outcome<Authority> check(DSLContext ctx, Authority authority, Right right) {
        boolean allowed = has(ctx, authority.by(), right) || authority.approvedBy().filter(who -> has(ctx, who, right)).isPresent();
        return allowed ? Outcome.done(authority) : Outcome.refused(new StaffRefusal.Missing(name(ctx, authority.by()), right));
    }

    private static boolean has(DSLContext ctx, StaffId who, Right right) {
        return PEOPLE.find(ctx, who).filter(member -> member.may(right)).isPresent();
    }

    private static String name(DSLContext ctx, StaffId who) {
        return PEOPLE.find(ctx, who).map(StaffMember::name).orElse("?");
    }
}
