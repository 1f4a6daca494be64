package jaidee.logbook;

import jaidee.audit.AuditEntry;
import jaidee.audit.AuditLog;
import jaidee.audit.AuditResult;
import jaidee.audit.AuditWatch;
import jaidee.db.Transactions;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Texts;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The log to be read: found, checked. Asks for the right SEE_LOG.
public final class LogBook {
    private static final int FIRST_STRETCH = 2_000, LONGEST_STRETCH = 64_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Supplier<SortedMap<Long, String>> ends;
    private final LogRepository entries = new LogRepository();
    private final NameRepository naming = new NameRepository();

    /// @param ends where the log ended earlier, from outside the database
    public LogBook(Transactions transactions, AuditLog audit, Supplier<SortedMap<Long, String>> ends) {
        this.ends = ends;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// Everybody whose deeds the log can tell of.
    public Outcome<List<LogDoer>> doers(Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.SEE_LOG).map(_ -> entries.doers(ctx)));
    }

    /// The newest entries that fit. The log is read from its end, longer and longer stretches at a time; given up, what was
    /// found so far is the answer.
    ///
    /// @param language the words of the question are looked for in its sentences
    /// @param below    only entries with smaller numbers; see `LogPage.next`
    public Outcome<LogPage> page(LogQuestion question, Language language, long below, int most, LogWatch watch, Authority by) {
        return transactions.read(ctx -> Rights.check(ctx, by, Right.SEE_LOG)).map(_ -> read(question, Texts.of(language), below, most, watch));
    }

    private LogPage read(LogQuestion question, Texts texts, long below, int most, LogWatch watch) {
        LogRepository.Bounds bounds = transactions.read(ctx -> entries.bounds(ctx, question, texts));
        long next = Math.min(below, bounds.last() + 1), stretch = FIRST_STRETCH;
        List<AuditEntry> found = new ArrayList<>();
        while (next > bounds.first() && found.size() < most) {
            long from = Math.max(bounds.first(), next - stretch), to = next - 1;
            int missing = most - found.size();
            List<AuditEntry> more = transactions.read(ctx -> entries.between(ctx, bounds, from, to, missing));
            found.addAll(more);
            next = more.size() == missing ? more.getLast().id() : from;
            stretch = Math.min(stretch * 2, LONGEST_STRETCH);
            if (!watch.goesOn(transactions.read(ctx -> entries.at(ctx, from)).orElse(Instant.EPOCH))) break;
        }
        return new LogPage(named(found), next <= bounds.first() ? 1 : next);
    }

    private List<LogLine> named(List<AuditEntry> found) {
        Set<LogRef> refs = new HashSet<>();
        for (AuditEntry entry : found) refs.addAll(refs(entry));
        Map<LogRef, Bilingual> names = transactions.read(ctx -> naming.names(ctx, refs));
        return found.stream().map(entry -> {
            Set<LogRef> own = refs(entry);
            own.retainAll(names.keySet());
            return new LogLine(entry, own.stream().collect(Collectors.toMap(ref -> ref, names::get)));
        }).toList();
    }

    private static Set<LogRef> refs(AuditEntry entry) {
        Set<LogRef> refs = LogDetails.refs(entry.action(), entry.detail());
        entry.staff().ifPresent(staff -> refs.add(new LogRef("STAFF", staff.value())));
        entry.subjectId().ifPresent(id -> refs.add(new LogRef(entry.subjectType(), id)));
        return refs;
    }

    /// Follows the whole log and says where it is not as it was written. That it was checked is an entry too, unless the check
    /// was given up.
    public Outcome<AuditResult> check(AuditWatch watch, Authority by) {
        return transactions.read(ctx -> Rights.check(ctx, by, Right.SEE_LOG)).map(_ -> {
            SortedMap<Long, String> known = ends.get();
            AuditResult result = transactions.read(ctx -> audit.check(ctx, known, watch));
            if (result.whole()) transactions.write(ctx -> {
                audit.append(ctx, by.by(), "log.checked", "LOG", null, Map.of("entries", result.checked(), "faults", result.faults().size(), "answering", by.answering().value()));
                return result;
            });
            return result;
        });
    }
}
