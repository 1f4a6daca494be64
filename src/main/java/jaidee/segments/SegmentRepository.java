package jaidee.segments;

import static jaidee.db.tables.Tables.SEGMENT;

import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Segments in the tables, and who belongs to one at this moment of a transaction.
public final class SegmentRepository {
    private final FactsRepository facts = new FactsRepository();

    /// By number. Reads what the conditions ask about from the tables, which takes a second or two in a clinic of a million bills.
    public List<OwnerId> owners(DSLContext ctx, SegmentDefinition definition, LocalDate today) {
        return matching(ctx, definition, today).owners();
    }

    public int count(DSLContext ctx, SegmentDefinition definition, LocalDate today) {
        return matching(ctx, definition, today).count();
    }

    private Matching matching(DSLContext ctx, SegmentDefinition definition, LocalDate today) {
        return new Matching(definition, new Scores(facts.read(ctx, Needs.of(definition.conditions()), null, false, today), today));
    }

    /// Those the program brought first, then those of the clinic by name.
    List<Segment> all(DSLContext ctx) {
        return ctx.selectFrom(SEGMENT).where(SEGMENT.STANDING.isTrue()).orderBy(SEGMENT.READY.isNull(), SEGMENT.ID).fetch(SegmentRepository::segment);
    }

    /// Also one that was removed: a campaign may still speak of it.
    public Optional<Segment> find(DSLContext ctx, SegmentId id) {
        return ctx.selectFrom(SEGMENT).where(SEGMENT.ID.eq(id.value())).fetchOptional(SegmentRepository::segment);
    }

    boolean isNamed(DSLContext ctx, String name, Optional<SegmentId> but) {
        return ctx.fetchExists(SEGMENT, SEGMENT.NAME.equalIgnoreCase(name).and(SEGMENT.STANDING.isTrue()).and(SEGMENT.ID.ne(but.map(SegmentId::value).orElse(0L))));
    }

    SegmentId insert(DSLContext ctx, String name, SegmentDefinition definition, StaffId by, Instant at) {
        return new SegmentId(ctx.insertInto(SEGMENT).set(SEGMENT.NAME, name).set(SEGMENT.DEFINITION, SegmentText.written(definition))
                .set(SEGMENT.CREATED_AT, at.atOffset(ZoneOffset.UTC)).set(SEGMENT.CREATED_BY, by.value()).set(SEGMENT.STANDING, true)
                .returningResult(SEGMENT.ID).fetchSingle(SEGMENT.ID));
    }

    void update(DSLContext ctx, SegmentId id, String name, SegmentDefinition definition) {
        ctx.update(SEGMENT).set(SEGMENT.NAME, name).set(SEGMENT.DEFINITION, SegmentText.written(definition)).where(SEGMENT.ID.eq(id.value())).execute();
    }

    void stand(DSLContext ctx, SegmentId id, boolean standing) {
        ctx.update(SEGMENT).set(SEGMENT.STANDING, standing ? Boolean.TRUE : null).where(SEGMENT.ID.eq(id.value())).execute();
    }

    boolean isStanding(DSLContext ctx, SegmentId id) {
        return ctx.fetchExists(SEGMENT, SEGMENT.ID.eq(id.value()).and(SEGMENT.STANDING.isTrue()));
    }

    private static Segment segment(Record row) {
        return new Segment(new SegmentId(row.get(SEGMENT.ID)), Optional.ofNullable(row.get(SEGMENT.READY)), row.get(SEGMENT.READY) == null ? row.get(SEGMENT.NAME) : "",
                SegmentText.read(row.get(SEGMENT.DEFINITION)));
    }
}
