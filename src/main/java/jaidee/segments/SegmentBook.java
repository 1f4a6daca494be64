package jaidee.segments;

import jaidee.audit.AuditLog;
import jaidee.audit.Difference;
import jaidee.db.Transactions;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.ThaiText;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The segments that are kept. Asks for the right SEE_REPORTS.
public final class SegmentBook {
    private static final int NAME = 80, DEFINITION = 8_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final SegmentRepository rows = new SegmentRepository();

    public SegmentBook(Transactions transactions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those the program brought first, then those of the clinic, the oldest first.
    public List<Segment> all() {
        return transactions.read(rows::all);
    }

    /// Also one that was removed.
    public Optional<Segment> of(SegmentId id) {
        return transactions.read(ctx -> rows.find(ctx, id));
    }

    /// Keeps a new one, or this one changed. Refuses a name that is taken, and to change one that the program brought.
    public Outcome<Segment> save(Optional<SegmentId> id, String typed, SegmentDefinition definition, Authority by) {
        String name = ThaiText.clean(typed).strip();
        if (name.isEmpty()) return Outcome.refused(new SegmentRefusal.NameMissing());
        if (definition.conditions().stream().anyMatch(SegmentBook::saysNothing)) return Outcome.refused(new SegmentRefusal.ConditionOpen());
        if (SegmentText.written(definition).length() > DEFINITION) return Outcome.refused(new SegmentRefusal.TooLong());
        return Limits.line("name", name, NAME).then(kept -> transactions.attempt(ctx -> Rights.check(ctx, by, Right.SEE_REPORTS).then(allowed -> {
            if (rows.isNamed(ctx, kept, id)) return Outcome.refused(new SegmentRefusal.NameTaken(kept));
            if (id.isPresent() && !own(ctx, id.get())) return Outcome.refused(new SegmentRefusal.Fixed());
            Optional<Segment> before = id.flatMap(known -> rows.find(ctx, known));
            id.ifPresent(known -> rows.update(ctx, known, kept, definition));
            SegmentId saved = id.orElseGet(() -> rows.insert(ctx, kept, definition, by.by(), clock.instant()));
            audit.append(ctx, by.by(), "segment.saved", "SEGMENT", saved.value(),
                    Difference.between(before.map(was -> told(was.name(), was.definition())).orElse(Map.of()), told(kept, definition)));
            return Outcome.done(new Segment(saved, Optional.empty(), kept, definition));
        })));
    }

    private static Map<String, Object> told(String name, SegmentDefinition definition) {
        return Map.of("name", name, "definition", SegmentText.written(definition));
    }

    public Outcome<Segment> rename(SegmentId id, String name, Authority by) {
        return of(id).map(segment -> save(Optional.of(id), name, segment.definition(), by)).orElseGet(() -> Outcome.refused(new SegmentRefusal.Fixed()));
    }

    /// Takes it off the list; campaigns that were made with it keep it.
    public Outcome<SegmentId> remove(SegmentId id, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.SEE_REPORTS).then(allowed -> {
            if (!own(ctx, id)) return Outcome.refused(new SegmentRefusal.Fixed());
            rows.stand(ctx, id, false);
            audit.append(ctx, by.by(), "segment.removed", "SEGMENT", id.value(), Map.of());
            return Outcome.done(id);
        }));
    }

    /// Brings back what was removed. Refuses when another has its name by now.
    public Outcome<Segment> restore(SegmentId id, Authority by) {
        return transactions.attempt(ctx -> Rights.check(ctx, by, Right.SEE_REPORTS).then(allowed -> {
            Segment segment = rows.find(ctx, id).orElseThrow();
            if (rows.isNamed(ctx, segment.name(), Optional.of(id))) return Outcome.refused(new SegmentRefusal.NameTaken(segment.name()));
            rows.stand(ctx, id, true);
            audit.append(ctx, by.by(), "segment.restored", "SEGMENT", id.value(), Map.of("name", segment.name()));
            return Outcome.done(segment);
        }));
    }

    private boolean own(DSLContext ctx, SegmentId id) {
        return rows.isStanding(ctx, id) && rows.find(ctx, id).filter(Segment::own).isPresent();
    }

    /// Nothing is chosen and no number given where something has to be.
    static boolean saysNothing(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> among.values().isEmpty() && !among.trait().anyWhenEmpty();
            case Condition.Between between -> between.least().isEmpty() && between.most().isEmpty();
            case Condition.Since _, Condition.Fact _ -> false;
        };
    }
}
