package jaidee.audit;

import jaidee.db.Findings;
import jaidee.db.Invariant;
import jaidee.db.Kept;
import jaidee.db.LogEnd;
import jaidee.kernel.StaffId;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// The log of who did what. An entry is written in the transaction of the deed it tells of, so there is neither without
/// the other, and carries the hash of the entry before. Where it ends goes into the journal beside the database after each
/// commit.
///
/// So whoever changes, removes, moves or puts in entries with another tool is found by the chain, and whoever cuts its end
/// off or works out all hashes anew by the journal, as far as a third of a second before the end. Whoever can write both
/// files and knows how they are made can still make them fit each other, or add an entry after the last; against that
/// stands only what lies elsewhere: a backup, or the code of an entry that somebody wrote down. The page of the log shows
/// the code of each.
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
        AuditEntry entry = chain.next(clock.instant(), staff, action, subjectType, subjectId, detail);
        entries.insert(ctx, entry);
        LogEnd.note(ctx, entry.id(), entry.hash());
    }

    /// The newest entries about one subject, the newest first.
    public List<AuditEntry> about(DSLContext ctx, String subjectType, long subjectId, int most) {
        return entries.about(ctx, subjectType, subjectId, most);
    }

    /// The chain from the first entry to the last, as far as it can be judged by itself.
    public List<Invariant> invariants() {
        return invariants(Collections::emptySortedMap);
    }

    /// The chain from the first entry to the last, and beyond.
    ///
    /// @param ends where the log ended earlier, from outside the database
    public List<Invariant> invariants(Supplier<SortedMap<Long, String>> ends) {
        return List.of(Invariant.of("verify.audit.chain", ctx -> checkChain(ctx, ends.get())));
    }

    /// Follows the chain from the first entry to the last and says where it is broken.
    ///
    /// @param ends where the log ended earlier, from outside the database, read before `ctx` began to read: entries with the
    ///             beginnings of their hashes
    public AuditResult check(DSLContext ctx, SortedMap<Long, String> ends, AuditWatch watch) {
        return new AuditCheck(ends, watch).follow(entries, ctx);
    }

    private Findings checkChain(DSLContext ctx, SortedMap<Long, String> ends) {
        AuditResult result = check(ctx, ends, AuditWatch.UNWATCHED);
        return new Findings(result.checked(), result.faults().stream().map(AuditFault::told).toList());
    }
}
