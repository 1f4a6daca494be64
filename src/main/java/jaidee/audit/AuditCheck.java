package jaidee.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// One walk along the chain.
final class AuditCheck {
    private static final int TOLD_EVERY = 5_000;

    private final SortedMap<Long, String> ends;
    private final AuditWatch watch;
    private final List<AuditFault> faults = new ArrayList<>();
    private AuditErasures erasures;
    private boolean replaced;
    private long expectedId = 1;
    private String expectedHash = AuditHash.BEFORE_THE_FIRST;

    AuditCheck(SortedMap<Long, String> ends, AuditWatch watch) {
        this.ends = ends;
        this.watch = watch;
    }

    AuditResult follow(AuditRepository entries, DSLContext ctx) {
        erasures = new AuditErasures(entries.erased(ctx));
        long all = entries.last(ctx).map(AuditEntry::id).orElse(0L), checked = 0;
        try (Stream<AuditEntry> stream = entries.all(ctx)) {
            for (Iterator<AuditEntry> each = stream.iterator(); each.hasNext(); checked++) {
                look(each.next());
                if (checked % TOLD_EVERY == 0 && !watch.goesOn(checked, all)) return new AuditResult(checked, faults, false);
            }
        }
        if (!ends.isEmpty() && ends.lastKey() >= expectedId) faults.add(new AuditFault(AuditFault.Kind.CUT, expectedId));
        return new AuditResult(checked, faults, true);
    }

    private void look(AuditEntry entry) {
        if (entry.id() != expectedId) faults.add(new AuditFault(AuditFault.Kind.GONE, expectedId));
        else if (!entry.previousHash().equals(expectedHash)) faults.add(new AuditFault(AuditFault.Kind.CHAIN, entry.id()));
        if (!erasures.holds(entry)) faults.add(new AuditFault(AuditFault.Kind.CHANGED, entry.id()));
        String known = replaced ? null : ends.get(entry.id());
        if (known != null && !entry.hash().startsWith(known)) {
            faults.add(new AuditFault(AuditFault.Kind.REPLACED, entry.id()));
            replaced = true;
        }
        expectedId = entry.id() + 1;
        expectedHash = entry.hash();
    }
}
