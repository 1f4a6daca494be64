package jaidee.audit;

import jaidee.db.Findings;
import jaidee.db.Invariant;
import jaidee.db.Kept;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// The log of who did what. An entry is written in the transaction of the deed it tells of, so there is neither without
/// the other, and carries the hash of the entry before.
public final class AuditLog {
    private final AuditRepository entries = new AuditRepository();
    private final Clock clock;

    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /// Notes that `staff` did `action` (a dotted word such as `sale.made`) to one subject.
    ///
    /// @param staff  null for what the program did by itself
    /// @param detail names and values: text, numbers, flags, `Money` (as satang), `Points`; never a PIN
    public void append(DSLContext ctx, StaffId staff, String action, String subjectType, Long subjectId,
                       Map<String, ?> detail) {
        AuditChain chain = Kept.ask(ctx, AuditChain.class, () -> AuditChain.after(entries.last(ctx)));
        entries.insert(ctx, chain.next(clock.instant(), staff, action, subjectType, subjectId, detail));
    }

    /// The newest entries about one subject, the newest first.
    public List<AuditEntry> about(DSLContext ctx, String subjectType, long subjectId, int most) {
        return entries.about(ctx, subjectType, subjectId, most);
    }

    /// The chain from the first entry to the last.
    public List<Invariant> invariants() {
        return List.of(Invariant.of("verify.audit.chain", this::checkChain));
    }

    /// Follows the chain from the first entry to the last and says where it is broken.
    public AuditResult check(DSLContext ctx, AuditWatch watch) {
        return new AuditCheck(watch).follow(entries, ctx);
    }

    private Findings checkChain(DSLContext ctx) {
        AuditResult result = check(ctx, AuditWatch.UNWATCHED);
        return new Findings(result.checked(), result.faults().stream().map(AuditFault::told).toList());
    }
}
