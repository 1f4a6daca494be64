package jaidee.staff;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// The roles of the clinic: four that every clinic has, and its own. A right given or taken holds at once, for those who
/// are at work too.
public final class RoleBook {
    private static final int NAME = 60;
    private static final String ROLE = "ROLE";

    private final StaffRepository people = new StaffRepository();
    private final Transactions transactions;
    private final AuditLog audit;

    public RoleBook(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /// The built-in ones first, then the own ones by name.
    public List<Role> all() {
        return transactions.read(ctx -> {
            List<Role> all = new ArrayList<>(Role.builtIn());
            all.addAll(people.ownRoles(ctx));
            return all;
        });
    }

    /// A role of the clinic's own, with the rights of its choice, after the built-in one it is like.
    public Outcome<Role> add(Role.Kind kind, String name, Set<Right> rights, Authority by) {
        return save(new Role(0, kind, name, rights), by);
    }

    /// Another name or other rights for an own role.
    public Outcome<Role> change(Role role, String name, Set<Right> rights, Authority by) {
        return save(new Role(role.id(), role.kind(), name, rights), by);
    }

    private Outcome<Role> save(Role typed, Authority by) {
        return transactions.attempt(ctx -> Giving.allowed(ctx, by, typed).then(_ -> Limits.required("name", typed.name(), NAME)).then(name -> {
            if (typed.rights().isEmpty()) return Outcome.refused(new StaffRefusal.NoRights());
            if (people.nameTaken(ctx, name, typed.id())) return Outcome.refused(new StaffRefusal.RoleNameTaken(name));
            Role wanted = new Role(typed.id(), typed.kind(), name, typed.rights());
            return wanted.isOwn() ? changed(ctx, wanted, by) : Outcome.done(added(ctx, wanted, by));
        }));
    }

    private Role added(DSLContext ctx, Role wanted, Authority by) {
        Role made = people.save(ctx, wanted);
        audit.append(ctx, by.answering(), "role.added", ROLE, made.id(), Map.of("name", made.name(), "kind", made.kind(), "rights", words(made)));
        return made;
    }

    private Outcome<Role> changed(DSLContext ctx, Role wanted, Authority by) {
        Role before = people.ownRole(ctx, wanted.id()).orElseThrow();
        return Giving.allowed(ctx, by, before).then(_ -> {
            Role kept = people.save(ctx, new Role(before.id(), before.kind(), wanted.name(), wanted.rights()));
            Optional<Refusal> alone = Giving.lastManagerGone(ctx, kept.name());
            if (alone.isPresent()) return Outcome.refused(alone.get());
            audit.append(ctx, by.answering(), "role.changed", ROLE, kept.id(), Map.of("nameBefore", before.name(), "name", kept.name(),
                    "rightsBefore", words(before), "rights", words(kept)));
            return Outcome.done(kept);
        });
    }

    /// Takes an own role away that nobody has, or had when they left.
    public Outcome<Role> remove(Role role, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.MANAGE_STAFF).then(_ -> {
            List<String> holders = people.all(ctx).stream().filter(member -> member.role().id() == role.id()).map(StaffMember::name).toList();
            if (!holders.isEmpty()) return Outcome.refused(new StaffRefusal.RoleInUse(role.title(), String.join(", ", holders)));
            people.remove(ctx, role.id());
            audit.append(ctx, by.answering(), "role.removed", ROLE, role.id(), Map.of("name", role.name(), "rights", words(role)));
            return Outcome.done(role);
        }));
    }

    private static String words(Role role) {
        return String.join(" ", role.rights().stream().map(Right::name).toList());
    }
}
