package jaidee.feedback;

import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.FEEDBACK_THEME;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Texts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;

/// What customers said, line by line, for a spreadsheet.
final class VoiceRowsRepository {
    /// The oldest first.
    List<List<Object>> between(DSLContext ctx, LocalDate from, LocalDate to, Texts texts) {
        return ctx.select(FEEDBACK.AT, FEEDBACK.KIND, FEEDBACK.SCORE, FEEDBACK_THEME.NAME_TH, FEEDBACK_THEME.NAME_EN, FEEDBACK.TEXT, OWNER.MEMBER_NO, STAFF.DISPLAY_NAME,
                        FEEDBACK.DUE_ON, FEEDBACK.CLOSED_AT)
                .from(FEEDBACK).leftJoin(FEEDBACK_THEME).on(FEEDBACK_THEME.CODE.eq(FEEDBACK.THEME)).leftJoin(OWNER).on(OWNER.ID.eq(FEEDBACK.OWNER_ID))
                .leftJoin(STAFF).on(STAFF.ID.eq(FEEDBACK.CASE_OWNER))
                .where(FEEDBACK.AT.ge(SurveyRepository.start(from))).and(FEEDBACK.AT.lt(SurveyRepository.start(to.plusDays(1)))).orderBy(FEEDBACK.AT, FEEDBACK.ID)
                .fetch(row -> List.of(day(row.value1()), texts.get(Kind.valueOf(row.value2()).named()), or(row.value3()),
                        row.value4() == null ? "" : new Bilingual(row.value4(), row.value5()).in(texts.language()), or(row.value6()), or(row.value7()), or(row.value8()), or(row.value9()),
                        row.value9() == null ? "" : texts.get((row.value10() == null ? VoiceCase.State.OPEN : VoiceCase.State.CLOSED).named()),
                        row.value10() == null ? "" : day(row.value10())));
    }

    private static Object or(Object value) {
        return value == null ? "" : value;
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), Days.BANGKOK);
    }
}
