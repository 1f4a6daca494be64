package jaidee.documents;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_SERIES;
import static jaidee.db.tables.Tables.DOCUMENT_VOID;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lpad;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Invariant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/// What must hold of the numbered papers at any moment.
public final class DocumentChecksRepository {
    private static final int DIGITS = 5;

    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.documents.series", ctx -> selectFrom(DOCUMENT_SERIES), DocumentChecksRepository::gaps),
                Invariant.holds("verify.documents.numbers", ctx -> selectFrom(DOCUMENT), DocumentChecksRepository::wrongNumbers),
                Invariant.holds("verify.documents.replaced", ctx -> selectFrom(DOCUMENT), DocumentChecksRepository::twoThatStand));
    }

    /// Numbers run from 1 to the last without a gap: a void document is still there.
    private static ResultQuery<?> gaps(DSLContext ctx) {
        Field<Integer> first = min(DOCUMENT.RUNNING_NO), last = max(DOCUMENT.RUNNING_NO), given = count(DOCUMENT.ID);
        return ctx.select(DOCUMENT_SERIES.KIND, DOCUMENT_SERIES.PERIOD, DOCUMENT_SERIES.LAST_NO, first.as("first"),
                        last.as("last"), given.as("given"))
                .from(DOCUMENT_SERIES)
                .leftJoin(DOCUMENT).on(DOCUMENT.KIND.eq(DOCUMENT_SERIES.KIND)).and(DOCUMENT.PERIOD.eq(DOCUMENT_SERIES.PERIOD))
                .groupBy(DOCUMENT_SERIES.KIND, DOCUMENT_SERIES.PERIOD, DOCUMENT_SERIES.LAST_NO)
                .having(given.ne(DOCUMENT_SERIES.LAST_NO).or(last.ne(DOCUMENT_SERIES.LAST_NO)).or(first.ne(1)));
    }

    /// The number that is printed is that of its kind, month and place in the series, and the series knows of it.
    private static ResultQuery<?> wrongNumbers(DSLContext ctx) {
        Field<String> prefix = case_(DOCUMENT.KIND).mapValues(Arrays.stream(DocumentKind.values())
                .collect(Collectors.toMap(DocumentKind::name, DocumentKind::prefix)));
        Field<String> expected = concat(prefix, DOCUMENT.PERIOD, inline("-"),
                lpad(DOCUMENT.RUNNING_NO.cast(String.class), inline(DIGITS), inline("0")));
        return ctx.select(DOCUMENT.ID.as("document"), DOCUMENT.NUMBER, expected.as("expected")).from(DOCUMENT)
                .where(DOCUMENT.NUMBER.ne(expected)).or(notExists(selectOne().from(DOCUMENT_SERIES)
                        .where(DOCUMENT_SERIES.KIND.eq(DOCUMENT.KIND)).and(DOCUMENT_SERIES.PERIOD.eq(DOCUMENT.PERIOD))));
    }

    /// What another document took the place of is void.
    private static ResultQuery<?> twoThatStand(DSLContext ctx) {
        return ctx.select(DOCUMENT.NUMBER, DOCUMENT.REPLACES_ID).from(DOCUMENT).where(DOCUMENT.REPLACES_ID.isNotNull())
                .and(notExists(selectOne().from(DOCUMENT_VOID).where(DOCUMENT_VOID.DOCUMENT_ID.eq(DOCUMENT.REPLACES_ID))));
    }
}
