package jaidee.staff;

import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.util.Optional;
import org.jooq.DSLContext;

/// Who may give rights: whoever looks after the staff, and never more than they have themselves, or they could make
/// somebody who may do everything and sign in as them. Within the transaction that gives them.
final class Giving {
    private static final StaffRepository PEOPLE = new StaffRepository();

    private Giving() {
    }

    /// Whether `by` may give, take or touch what `role` allows.
    static Outcome<Authority> allowed(DSLContext ctx, Authority by, Role role) {
        return Rights.check(ctx, by, Right.MANAGE_STAFF).then(_ -> {
            StaffMember giving = PEOPLE.find(ctx, by.answering()).orElseThrow();
            return giving.role().rights().containsAll(role.rights()) ? Outcome.done(by)
                    : Outcome.refused(new StaffRefusal.MoreThanOwn(giving.name(), role.title()));
        });
    }

    /// Somebody has to be left who may do everything and can sign in, or nobody could ever change anything again.
    ///
    /// @param name whose change it was
    static Optional<Refusal> lastManagerGone(DSLContext ctx, String name) {
        boolean left = PEOPLE.all(ctx).stream().anyMatch(member -> member.active() && member.hasPin() && member.role().mayEverything());
        return left ? Optional.empty() : Optional.of(new StaffRefusal.LastManager(name));
    }
}
