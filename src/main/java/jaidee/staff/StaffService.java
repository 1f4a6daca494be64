package jaidee.staff;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Who works here, and who is at the desk now. Checking a PIN takes about half a second: never on the FX thread.
public final class StaffService {
    static final int NAME = 120;
    private static final int LICENCE = 40;
    private static final String STAFF = "STAFF";

    private final StaffRepository people = new StaffRepository();
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final PinHash hashes;

    public StaffService(Transactions transactions, AuditLog audit, Clock clock) {
        this(transactions, audit, clock, PinHash.ITERATIONS);
    }

    /// @param iterations of the hash of new PINs; fewer only where nothing is at stake, as in tests
    public StaffService(Transactions transactions, AuditLog audit, Clock clock, int iterations) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.hashes = new PinHash(iterations);
    }

    /// Those who work here first, then those who left.
    public List<StaffMember> all() {
        return transactions.read(people::all);
    }

    public Optional<StaffMember> find(StaffId id) {
        return transactions.read(ctx -> people.find(ctx, id));
    }

    /// Signs `id` in, or says why not: wrong, or too many wrong tries in a row. Both are noted in the log.
    public Outcome<StaffMember> signIn(StaffId id, String typedPin) {
        return prove(id, typedPin, SignInTries.RIGHT, Map.of());
    }

    /// Those who have `right` and a PIN to prove it.
    public List<StaffMember> whoMay(Right right) {
        return all().stream().filter(who -> who.hasPin() && who.may(right)).toList();
    }

    /// `approver` allows `asking` to do one thing on the spot. Wrong PINs count and wait as at the sign-in.
    public Outcome<Authority> approve(StaffId asking, StaffId approver, Right right, String typedPin) {
        StaffMember who = transactions.read(ctx -> people.find(ctx, approver)).orElseThrow();
        if (!who.may(right)) return Outcome.refused(new StaffRefusal.Missing(who.name(), right));
        return prove(approver, typedPin, SignInTries.ALLOWED, Map.of("right", right, "for", asking.value()))
                .map(proved -> new Authority(asking, Optional.of(approver)));
    }

    private Outcome<StaffMember> prove(StaffId id, String typedPin, String proved, Map<String, Object> detail) {
        StaffMember member = transactions.read(ctx -> people.find(ctx, id)).orElseThrow();
        Optional<String> hash = transactions.read(ctx -> people.pinHash(ctx, id));
        if (!member.active() || hash.isEmpty()) return Outcome.refused(new StaffRefusal.MayNotSignIn(member.name()));
        Duration pause = transactions.read(ctx -> tries(ctx, id)).pause(clock.instant());
        if (pause.isPositive()) return Outcome.refused(new StaffRefusal.TooManyTries(pause.plusMillis(999).toSeconds()));
        boolean right = PinHash.matches(hash.get(), Pin.typed(typedPin));
        SignInTries after = transactions.write(ctx -> {
            audit.append(ctx, right ? id : null, right ? proved : SignInTries.WRONG, STAFF, id.value(), right ? detail : Map.of());
            return tries(ctx, id);
        });
        if (right) return Outcome.done(member);
        return Outcome.refused(after.left() > 0 ? new StaffRefusal.PinWrong(after.left())
                : new StaffRefusal.TooManyTries(after.pause(clock.instant()).plusMillis(999).toSeconds()));
    }

    public Outcome<StaffMember> add(StaffId by, String name, Role role, String licenceNo, String pin) {
        Outcome<Optional<String>> hash = pin.isEmpty() ? Outcome.done(Optional.empty())
                : Pin.choose(pin).map(hashes::of).map(Optional::of);
        return hash.then(kept -> Limits.required("name", name, NAME).then(clean -> licence(licenceNo).then(licence ->
                transactions.attempt(ctx -> byManager(ctx, by).map(manager ->
                        insert(ctx, Optional.of(by), clean, role, licence, kept))))));
    }

    /// The manager that the first start makes, within its transaction; there is nobody yet who could have asked for it.
    Outcome<StaffMember> addFirstManagerWithin(DSLContext ctx, String name, String pinHash) {
        return Limits.required("managerName", name, NAME)
                .map(clean -> insert(ctx, Optional.empty(), clean, Role.MANAGER, Optional.empty(), Optional.of(pinHash)));
    }

    Outcome<String> hash(String pin) {
        return Pin.choose(pin).map(hashes::of);
    }

    /// Another name, role or licence, or no longer here. The last manager stays one.
    public Outcome<StaffMember> change(StaffId by, StaffMember changed) {
        return Limits.required("name", changed.name(), NAME).then(name -> transactions.attempt(ctx ->
                byManager(ctx, by).then(manager -> keepsAManager(ctx, changed)).map(ok -> {
                    StaffMember kept = new StaffMember(changed.id(), name, changed.role(), changed.hasPin(),
                            changed.licenceNo(), changed.active());
                    people.update(ctx, kept);
                    audit.append(ctx, by, "person.changed", STAFF, kept.id().value(),
                            Map.of("name", name, "role", kept.role(), "active", kept.active()));
                    return people.find(ctx, kept.id()).orElseThrow();
                })));
    }

    /// A manager may give anybody a PIN, everybody may change their own.
    public Outcome<StaffMember> setPin(StaffId by, StaffId of, String pin) {
        return hash(pin).then(hash -> transactions.attempt(ctx ->
                (by.equals(of) ? Outcome.done(people.find(ctx, by).orElseThrow()) : byManager(ctx, by)).map(allowed -> {
                    people.setPinHash(ctx, of, hash);
                    audit.append(ctx, by, SignInTries.CHANGED, STAFF, of.value(), Map.of());
                    return people.find(ctx, of).orElseThrow();
                })));
    }

    private StaffMember insert(DSLContext ctx, Optional<StaffId> by, String name, Role role, Optional<String> licence,
                               Optional<String> pinHash) {
        StaffMember member = people.insert(ctx, name, role, licence, pinHash, clock.instant());
        audit.append(ctx, by.orElse(member.id()), "person.added", STAFF, member.id().value(), Map.of("name", name, "role", role));
        return member;
    }

    private Outcome<StaffMember> byManager(DSLContext ctx, StaffId by) {
        StaffMember asking = people.find(ctx, by).orElseThrow();
        return asking.may(Right.MANAGE_STAFF) ? Outcome.done(asking)
                : Outcome.refused(new StaffRefusal.NoRight(asking.name()));
    }

    private Outcome<StaffMember> keepsAManager(DSLContext ctx, StaffMember changed) {
        boolean stays = changed.active() && changed.role() == Role.MANAGER;
        boolean another = people.all(ctx).stream().anyMatch(other -> !other.id().equals(changed.id())
                && other.active() && other.hasPin() && other.role() == Role.MANAGER);
        return stays || another ? Outcome.done(changed) : Outcome.refused(new StaffRefusal.LastManager(changed.name()));
    }

    private SignInTries tries(DSLContext ctx, StaffId id) {
        return SignInTries.in(audit.about(ctx, STAFF, id.value(), SignInTries.LOOKED_AT));
    }

    private static Outcome<Optional<String>> licence(String typed) {
        return Limits.line("licenceNo", typed, LICENCE).map(Optional::of).map(text -> text.filter(t -> !t.isEmpty()));
    }
}
