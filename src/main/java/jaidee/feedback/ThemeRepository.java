package jaidee.feedback;

import static jaidee.db.tables.Tables.FEEDBACK_THEME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import jaidee.db.tables.tables.records.FeedbackThemeRecord;
import jaidee.kernel.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The themes of the clinic.
final class ThemeRepository {
    /// Those offered now first, in their order.
    List<Theme> all(DSLContext ctx) {
        return ctx.select(FEEDBACK_THEME.fields()).from(FEEDBACK_THEME).orderBy(FEEDBACK_THEME.ACTIVE.desc(), FEEDBACK_THEME.POSITION, FEEDBACK_THEME.CODE)
                .fetch(ThemeRepository::theme);
    }

    /// @param code empty for a new one, which comes last
    Theme save(DSLContext ctx, Optional<String> code, Bilingual name, boolean active) {
        FeedbackThemeRecord row = code.map(each -> ctx.fetchSingle(FEEDBACK_THEME, FEEDBACK_THEME.CODE.eq(each))).orElseGet(() -> ctx.newRecord(FEEDBACK_THEME));
        if (code.isEmpty()) {
            int last = ctx.select(coalesce(max(FEEDBACK_THEME.POSITION), 0)).from(FEEDBACK_THEME).fetchSingle().value1();
            row.setCode("OWN-" + (ctx.fetchCount(FEEDBACK_THEME) + 1));
            row.setPosition(last + 1);
        }
        row.setNameTh(name.th());
        row.setNameEn(name.en());
        row.setActive(active);
        row.store();
        return theme(row);
    }

    /// Empty where the row names none.
    static Optional<Theme> of(Record row) {
        return row.get(FEEDBACK_THEME.CODE) == null ? Optional.empty() : Optional.of(theme(row));
    }

    private static Theme theme(Record row) {
        return new Theme(row.get(FEEDBACK_THEME.CODE), new Bilingual(row.get(FEEDBACK_THEME.NAME_TH), row.get(FEEDBACK_THEME.NAME_EN)), row.get(FEEDBACK_THEME.ACTIVE));
    }
}
