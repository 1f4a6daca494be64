package jaidee.staff;

import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import java.util.Optional;
import org.jooq.DSLContext;

/// The last word on who may do what, inside the transaction that does it: a screen may be older than the right.
public final class Rights {
    private static final StaffRepository PEOPLE = new StaffRepository();

    private Rights() {
    }

    /// @return `authority` itself, when whoever does it or whoever allowed it has the right; nobody who left does anything,
    ///         whoever allows it
    public static Outcome<Authority> check(DSLContext ctx, Authority authority, Right right) {
        return here(ctx, authority.by()).then(asking -> asking.may(right) || authority.approvedBy().filter(who -> has(ctx, who, right)).isPresent()
                ? Outcome.done(authority) : Outcome.refused(new StaffRefusal.Missing(asking.name(), right)));
    }

    /// As `check`, where everybody acts in their own right.
    public static Outcome<Authority> check(DSLContext ctx, StaffId by, Right right) {
        return check(ctx, Authority.of(by), right);
    }

    /// What everybody who works here may do; refuses who left.
    public static Outcome<StaffMember> here(DSLContext ctx, StaffId by) {
        Optional<StaffMember> member = PEOPLE.find(ctx, by);
        return member.filter(StaffMember::active).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new StaffRefusal.NotHere(member.map(StaffMember::name).orElse("?"))));
    }

    private static boolean has(DSLContext ctx, StaffId who, Right right) {
        return PEOPLE.find(ctx, who).filter(member -> member.may(right)).isPresent();
    }
}
