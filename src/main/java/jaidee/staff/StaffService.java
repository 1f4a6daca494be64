package jaidee.staff;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jooq.DSLContext;

/// Who works here, and who is at the desk now. Checking a PIN takes a moment: never on the FX thread.
public final class StaffService {
    static final int NAME = 120;
    private static final int LICENCE = 40;
    private static final String STAFF = "STAFF";

    private final StaffRepository people = new StaffRepository();
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final PinHash hashes;
    private final PinCheck check;

    public StaffService(Transactions transactions, AuditLog audit, Clock clock) {
        this(transactions, audit, clock, PinCost.USUAL);
    }

    public StaffService(Transactions transactions, AuditLog audit, Clock clock, PinCost cost) {
        this(transactions, audit, clock, cost, System::nanoTime);
    }

    /// @param cost  of guessing one of the new PINs
    /// @param nanos a clock that only runs forward
    StaffService(Transactions transactions, AuditLog audit, Clock clock, PinCost cost, LongSupplier nanos) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.hashes = new PinHash(cost);
        this.check = new PinCheck(transactions, audit, clock, nanos, hashes);
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
        return check.prove(id, typedPin, SignInTries.RIGHT, Map.of());
    }

    /// When each was last at the desk; nothing of those who never were.
    public Map<StaffId, Instant> lastSignedIn() {
        return transactions.read(people::lastSignedIn);
    }

    /// Those who have `right` and a PIN to prove it.
    public List<StaffMember> whoMay(Right right) {
        return all().stream().filter(who -> who.hasPin() && who.may(right)).toList();
    }

    /// `approver` allows `asking` to do one thing on the spot. Wrong PINs count and wait as at the sign-in.
    public Outcome<Authority> approve(StaffId asking, StaffId approver, Right right, String typedPin) {
        Outcome<StaffMember> here = transactions.read(ctx -> Rights.here(ctx, asking));
        if (!here.isDone()) return here.then(_ -> Outcome.refused(here.refusal().orElseThrow()));
        StaffMember who = transactions.read(ctx -> people.find(ctx, approver)).orElseThrow();
        if (!who.may(right)) return Outcome.refused(new StaffRefusal.Missing(who.name(), right));
        return check.prove(approver, typedPin, SignInTries.ALLOWED, Map.of("right", right, "for", asking.value()))
                .map(proved -> new Authority(asking, Optional.of(approver)));
    }

    public Outcome<StaffMember> add(Authority by, String name, Role role, String licenceNo, String pin) {
        Outcome<Optional<String>> hash = pin.isEmpty() ? Outcome.done(Optional.empty()) : hash(pin).map(Optional::of);
        return transactions.read(ctx -> Giving.allowed(ctx, by, role)).then(_ -> hash).then(kept ->
                Limits.required("name", name, NAME).then(clean -> licence(licenceNo).then(licence ->
                        transactions.attempt(ctx -> Giving.allowed(ctx, by, role).map(_ -> insert(ctx, Optional.of(by.answering()), clean, role, licence, kept))))));
    }

    /// The manager that the first start makes, within its transaction; there is nobody yet who could have asked for it.
    Outcome<StaffMember> addFirstManagerWithin(DSLContext ctx, String name, String pinHash) {
        return Limits.required("managerName", name, NAME)
                .map(clean -> insert(ctx, Optional.empty(), clean, Role.MANAGER, Optional.empty(), Optional.of(pinHash)));
    }

    Outcome<String> hash(String pin) {
        return Pin.choose(pin).map(hashes::of);
    }

    /// Another name, role or licence, no longer here, or back. Somebody who may do everything stays.
    public Outcome<StaffMember> change(Authority by, StaffMember changed) {
        return transactions.attempt(ctx -> {
            StaffMember before = people.find(ctx, changed.id()).orElseThrow();
            return Giving.allowed(ctx, by, before.role()).then(_ -> Giving.allowed(ctx, by, changed.role()))
                    .then(_ -> Limits.required("name", changed.name(), NAME))
                    .then(name -> licence(changed.licenceNo().orElse("")).then(licence -> {
                        people.update(ctx, new StaffMember(before.id(), name, changed.role(), before.hasPin(), licence, changed.active()));
                        Optional<Refusal> alone = Giving.lastManagerGone(ctx, before.name());
                        if (alone.isPresent()) return Outcome.refused(alone.get());
                        StaffMember kept = people.find(ctx, before.id()).orElseThrow();
                        if (!kept.equals(before)) audit.append(ctx, by.answering(), "person.changed", STAFF, kept.id().value(), difference(before, kept));
                        return Outcome.done(kept);
                    }));
        });
    }

    /// A new PIN for somebody who forgot theirs, or has none yet.
    public Outcome<StaffMember> setPin(Authority by, StaffId of, String pin) {
        Function<DSLContext, Outcome<Authority>> may = ctx -> Giving.allowed(ctx, by, people.find(ctx, of).orElseThrow().role());
        return transactions.read(may).then(_ -> hash(pin)).then(hash -> transactions.attempt(ctx -> may.apply(ctx).map(_ -> newPin(ctx, by.answering(), of, hash))));
    }

    /// A new PIN of one's own; the old one proves that nobody else sits at the desk.
    public Outcome<StaffMember> changeOwnPin(StaffId who, String old, String pin) {
        return hash(pin).then(hash -> check.prove(who, old, SignInTries.RIGHT, Map.of("for", "pin"))
                .then(_ -> transactions.attempt(ctx -> Rights.here(ctx, who).map(_ -> newPin(ctx, who, who, hash)))));
    }

    private StaffMember newPin(DSLContext ctx, StaffId by, StaffId of, String hash) {
        people.setPinHash(ctx, of, hash);
        audit.append(ctx, by, SignInTries.CHANGED, STAFF, of.value(), Map.of());
        return people.find(ctx, of).orElseThrow();
    }

    private StaffMember insert(DSLContext ctx, Optional<StaffId> by, String name, Role role, Optional<String> licence,
                               Optional<String> pinHash) {
        StaffMember member = people.insert(ctx, name, role, licence, pinHash, clock.instant());
        audit.append(ctx, by.orElse(member.id()), "person.added", STAFF, member.id().value(), Map.of("name", name, "role", word(role)));
        return member;
    }

    private static Map<String, Object> difference(StaffMember before, StaffMember after) {
        Map<String, Object> told = new TreeMap<>();
        told.put("name", after.name());
        tell(told, "name", before.name(), after.name());
        tell(told, "role", word(before.role()), word(after.role()));
        tell(told, "licence", before.licenceNo().orElse(""), after.licenceNo().orElse(""));
        tell(told, "active", before.active(), after.active());
        return told;
    }

    private static void tell(Map<String, Object> told, String what, Object before, Object after) {
        if (before.equals(after)) return;
        told.put(what, after);
        told.put(what + "Before", before);
    }

    private static String word(Role role) {
        return role.isOwn() ? role.name() : role.kind().name();
    }

    private static Outcome<Optional<String>> licence(String typed) {
        return Limits.line("licenceNo", typed, LICENCE).map(Optional::of).map(text -> text.filter(t -> !t.isEmpty()));
    }
}
