package jaidee.health;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The protocols as the manager sees and changes them. Saving makes a version; `Recomputing` brings it into force. The old
/// ones stay readable.
public final class CareProtocols {
    private static final int NOTE = 300;

    private final Transactions transactions;
    private final AuditLog audit;
    private final CareDues dues;
    private final Clock clock;
    private final CareRuleRepository rules = new CareRuleRepository();

    public CareProtocols(Transactions transactions, AuditLog audit, CareDues dues, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.dues = dues;
        this.clock = clock;
    }

    public CareProtocol inForce() {
        return dues.protocol();
    }

    /// The newest first.
    public List<ProtocolVersion> versions() {
        return transactions.read(rules::versions);
    }

    /// As it was saved.
    public CareProtocol version(int version) {
        return transactions.read(ctx -> rules.version(ctx, version));
    }

    /// What is wrong with a rule, if anything.
    public Optional<Refusal> fault(CareRule rule) {
        return RulePolicy.fault(rule);
    }

    /// Saves `draft`, made from the protocols in force, as a version to be prepared. Refuses without the right to edit
    /// rules, when a rule makes no sense, when nothing differs, and while another version is on its way.
    ///
    /// @param why in the words of who changes it, may be empty
    public Outcome<Integer> save(CareProtocol draft, String why, Authority authority) {
        return transactions.attempt(ctx -> Rights.check(ctx, authority, Right.EDIT_RULES)
                .then(may -> Limits.line("note", why, NOTE)).then(note -> {
                    Optional<Refusal> fault = fault(ctx, draft);
                    if (fault.isPresent()) return Outcome.refused(fault.get());
                    CareProtocol before = dues.protocol();
                    int version = rules.insert(ctx, draft, note, clock.instant(), LocalDate.ofInstant(clock.instant(), Days.BANGKOK), authority.by());
                    audit.append(ctx, authority.by(), "care.protocol_saved", "CARE_VERSION", (long) version, Map.of("set", draft.set().code(),
                            "changed", changes(before, draft), "note", note, "answering", authority.answering().value()));
                    ProtocolState now = rules.state(ctx);
                    transactions.afterCommit(() -> dues.follow(now));
                    return Outcome.done(version);
                }));
    }

    private Optional<Refusal> fault(DSLContext ctx, CareProtocol draft) {
        if (rules.working(ctx).isPresent()) return Optional.of(new ProtocolRefusal.Busy());
        CareProtocol inForce = dues.protocol();
        if (draft.version() != inForce.version()) return Optional.of(new ProtocolRefusal.ChangedMeanwhile());
        if (draft.sameAs(inForce)) return Optional.of(new ProtocolRefusal.NothingChanged());
        return draft.rules().stream().map(RulePolicy::fault).flatMap(Optional::stream).findFirst();
    }

    private static String changes(CareProtocol before, CareProtocol now) {
        return now.rules().stream().filter(rule -> !before.rules().contains(rule))
                .map(rule -> rule.set().code() + " " + rule.species() + " " + rule.group() + " " + rule.applies() + " " + spans(rule))
                .collect(Collectors.joining("; "));
    }

    private static String spans(CareRule rule) {
        return rule.terms().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue().written()).collect(Collectors.joining(","));
    }
}
