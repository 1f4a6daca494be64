package jaidee.segments;

import static jaidee.db.tables.Tables.SEGMENT;

import jaidee.db.Findings;
import jaidee.db.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// What must hold of the segments: what each asks can be read, and says something.
public final class SegmentChecksRepository {
    public List<Invariant> invariants() {
        return List.of(Invariant.of("verify.segments.readable", SegmentChecksRepository::unreadable));
    }

    private static Findings unreadable(DSLContext ctx) {
        List<String> wrong = new ArrayList<>();
        var rows = ctx.select(SEGMENT.ID, SEGMENT.DEFINITION).from(SEGMENT).fetch();
        rows.forEach(row -> {
            try {
                SegmentDefinition read = SegmentText.read(row.value2());
                if (read.conditions().stream().anyMatch(SegmentBook::saysNothing)) wrong.add("segment " + row.value1() + ": says nothing");
            } catch (RuntimeException unreadable) {
                wrong.add("segment " + row.value1() + ": " + unreadable.getMessage());
            }
        });
        return new Findings(rows.size(), wrong);
    }
}
