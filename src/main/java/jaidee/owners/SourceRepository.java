package jaidee.owners;

import static jaidee.db.tables.Tables.OWNER_SOURCE;
import static jaidee.db.tables.Tables.OWNER_SOURCE_WORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import jaidee.db.tables.tables.records.OwnerSourceRecord;
import jaidee.kernel.Bilingual;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// The list of sources and the words that mean them.
public final class SourceRepository {
    /// Those offered now first, in their order.
    public List<Source> all(DSLContext ctx) {
        Map<Long, List<String>> words = ctx.select(OWNER_SOURCE_WORD.SOURCE_ID, OWNER_SOURCE_WORD.WORD).from(OWNER_SOURCE_WORD).orderBy(OWNER_SOURCE_WORD.WORD)
                .fetchGroups(OWNER_SOURCE_WORD.SOURCE_ID, OWNER_SOURCE_WORD.WORD);
        return ctx.select(OWNER_SOURCE.fields()).from(OWNER_SOURCE).orderBy(OWNER_SOURCE.ACTIVE.desc(), OWNER_SOURCE.POSITION, OWNER_SOURCE.ID)
                .fetch(row -> new Source(row.get(OWNER_SOURCE.ID), new Bilingual(row.get(OWNER_SOURCE.NAME_TH), row.get(OWNER_SOURCE.NAME_EN)),
                        Source.Kind.valueOf(row.get(OWNER_SOURCE.KIND)), words.getOrDefault(row.get(OWNER_SOURCE.ID), List.of()), row.get(OWNER_SOURCE.ACTIVE)));
    }

    /// @param source with the id 0 when it is new: it comes last then
    Source save(DSLContext ctx, Source source) {
        OwnerSourceRecord row = source.id() == 0 ? ctx.newRecord(OWNER_SOURCE) : ctx.fetchSingle(OWNER_SOURCE, OWNER_SOURCE.ID.eq(source.id()));
        if (source.id() == 0) row.setPosition(ctx.select(coalesce(max(OWNER_SOURCE.POSITION), 0)).from(OWNER_SOURCE).fetchSingle().value1() + 1);
        row.setNameTh(source.name().th());
        row.setNameEn(source.name().en());
        row.setKind(source.kind().name());
        row.setActive(source.active());
        row.store();
        ctx.deleteFrom(OWNER_SOURCE_WORD).where(OWNER_SOURCE_WORD.SOURCE_ID.eq(row.getId())).execute();
        for (String word : source.words())
            ctx.insertInto(OWNER_SOURCE_WORD).set(OWNER_SOURCE_WORD.WORD, word).set(OWNER_SOURCE_WORD.SOURCE_ID, row.getId()).execute();
        return new Source(row.getId(), source.name(), source.kind(), source.words(), source.active());
    }
}
