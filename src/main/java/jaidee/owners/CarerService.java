package jaidee.owners;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Who may act for an owner: named, changed, ended. Refuses by `OwnersRefusal`.
public final class CarerService {
    private final Transactions transactions;
    private final AuditLog audit;
    private final OwnerChanges changes;
    private final Clock clock;
    private final OwnerRepository owners = new OwnerRepository();
    private final CarerRepository carers = new CarerRepository();

    public CarerService(Transactions transactions, AuditLog audit, OwnerChanges changes, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    public Outcome<Carer> add(OwnerId owner, Carer.Details typed, StaffId by) {
        Carer.Details details = cleaned(typed);
        return checked(by, details, ctx -> {
            Optional<Owner> known = owners.find(ctx, owner);
            if (known.isEmpty()) return Outcome.refused(new OwnersRefusal.UnknownOwner());
            long id = carers.insert(ctx, known.get().id(), details, by, clock.instant());
            audit.append(ctx, by, "carer.added", "OWNER", known.get().id().value(), Changes.of(details));
            changes.announce(known.get().id());
            return Outcome.done(carers.find(ctx, id).orElseThrow());
        });
    }

    public Outcome<Carer> edit(Carer before, Carer.Details typed, StaffId by) {
        Carer.Details details = cleaned(typed);
        return checked(by, details, ctx -> changed(ctx, before, "carer.edited", Changes.between(before.details(), details), by,
                () -> carers.update(ctx, before.id(), details, by, clock.instant())));
    }

    /// May act for the owner no longer. Taken back by `reopen`.
    public Outcome<Carer> end(Carer carer, StaffId by) {
        return checked(by, carer.details(), ctx -> changed(ctx, carer, "carer.ended", Map.of("name", carer.details().name()), by,
                () -> carers.end(ctx, carer.id(), by, clock.instant())));
    }

    public Outcome<Carer> reopen(Carer carer, StaffId by) {
        return checked(by, carer.details(), ctx -> changed(ctx, carer, "carer.reopened", Map.of("name", carer.details().name()), by,
                () -> carers.reopen(ctx, carer.id())));
    }

    private Outcome<Carer> changed(DSLContext ctx, Carer carer, String action, Map<String, Object> detail, StaffId by, Runnable deed) {
        deed.run();
        audit.append(ctx, by, action, "OWNER", carer.owner().value(), detail);
        changes.announce(carer.owner());
        return Outcome.done(carers.find(ctx, carer.id()).orElseThrow());
    }

    private Outcome<Carer> checked(StaffId by, Carer.Details details, Function<DSLContext, Outcome<Carer>> deed) {
        if (details.name().isEmpty()) return Outcome.refused(new OwnersRefusal.NameMissing("carerName"));
        Optional<Refusal> tooLong = OwnerRules.tooLong("carerName", details.name(), OwnerRules.NAME)
                .or(() -> OwnerRules.tooLong("relation", details.relation(), OwnerRules.SHORT));
        if (tooLong.isPresent()) return Outcome.refused(tooLong.get());
        return transactions.attempt(ctx -> Rights.check(ctx, Authority.of(by), Right.EDIT_OWNERS).then(_ -> deed.apply(ctx)));
    }

    private static Carer.Details cleaned(Carer.Details typed) {
        return new Carer.Details(OwnerRules.cleanLine(typed.name()), typed.phone(), OwnerRules.cleanLine(typed.relation()), typed.rights());
    }
}
