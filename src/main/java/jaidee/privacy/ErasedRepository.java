package jaidee.privacy;

import static jaidee.db.tables.Tables.OWNER;

import jaidee.kernel.OwnerId;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Who was erased, as the tables say.
final class ErasedRepository {
    Set<ErasedList.Line> all(DSLContext ctx) {
        return new HashSet<>(lines(ctx, OWNER.ERASED_AT.isNotNull()));
    }

    List<ErasedList.Line> of(DSLContext ctx, Collection<Long> ids) {
        return lines(ctx, OWNER.ID.in(ids));
    }

    /// Those of `erased` who stand on the books again.
    List<OwnerId> back(DSLContext ctx, Set<ErasedList.Line> erased) {
        return lines(ctx, OWNER.ID.in(erased.stream().map(line -> line.owner().value()).toList()).and(OWNER.ERASED_AT.isNull())).stream().filter(erased::contains).map(ErasedList.Line::owner).toList();
    }

    private static List<ErasedList.Line> lines(DSLContext ctx, Condition which) {
        return ctx.select(OWNER.ID, OWNER.CREATED_AT).from(OWNER).where(which).orderBy(OWNER.ID).fetch(row -> new ErasedList.Line(new OwnerId(row.value1()), micros(row.value2())));
    }

    private static long micros(OffsetDateTime moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
    }
}
