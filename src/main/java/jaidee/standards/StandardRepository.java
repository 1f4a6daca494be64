package jaidee.standards;

import static jaidee.db.tables.Tables.SERVICE_STANDARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import jaidee.db.tables.tables.records.ServiceStandardRecord;
import jaidee.kernel.Bilingual;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The standards the clinic keeps.
final class StandardRepository {
    /// Those it keeps now first, in their order.
    List<Standard> all(DSLContext ctx) {
        return ctx.select(SERVICE_STANDARD.fields()).from(SERVICE_STANDARD)
                .orderBy(SERVICE_STANDARD.ACTIVE.desc(), SERVICE_STANDARD.POSITION, SERVICE_STANDARD.ID).fetch(StandardRepository::standard);
    }

    Optional<Standard> find(DSLContext ctx, long id) {
        return ctx.select(SERVICE_STANDARD.fields()).from(SERVICE_STANDARD).where(SERVICE_STANDARD.ID.eq(id)).fetchOptional(StandardRepository::standard);
    }

    /// @param standard with the id 0 when it is new: it comes last then
    Standard save(DSLContext ctx, Standard standard) {
        ServiceStandardRecord row = standard.id() == 0 ? ctx.newRecord(SERVICE_STANDARD)
                : ctx.fetchSingle(SERVICE_STANDARD, SERVICE_STANDARD.ID.eq(standard.id()));
        if (standard.id() == 0) row.setPosition(ctx.select(coalesce(max(SERVICE_STANDARD.POSITION), 0)).from(SERVICE_STANDARD).fetchSingle().value1() + 1);
        row.setNameTh(standard.name().th());
        row.setNameEn(standard.name().en());
        row.setKind(standard.kind().name());
        row.setLimitSeconds((int) standard.limit().toSeconds());
        row.setWarnSeconds((int) standard.warn().toSeconds());
        row.setActive(standard.active());
        row.store();
        return standard(row);
    }

    /// Puts them in this order.
    void order(DSLContext ctx, List<Long> ids) {
        for (int i = 0; i < ids.size(); i++)
            ctx.update(SERVICE_STANDARD).set(SERVICE_STANDARD.POSITION, i + 1).where(SERVICE_STANDARD.ID.eq(ids.get(i))).execute();
    }

    private static Standard standard(Record row) {
        return new Standard(row.get(SERVICE_STANDARD.ID), new Bilingual(row.get(SERVICE_STANDARD.NAME_TH), row.get(SERVICE_STANDARD.NAME_EN)),
                Standard.Kind.valueOf(row.get(SERVICE_STANDARD.KIND)), Duration.ofSeconds(row.get(SERVICE_STANDARD.LIMIT_SECONDS)),
                Duration.ofSeconds(row.get(SERVICE_STANDARD.WARN_SECONDS)), row.get(SERVICE_STANDARD.ACTIVE));
    }
}
