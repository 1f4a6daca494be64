package jaidee.privacy;

import static jaidee.db.tables.Tables.PRIVACY_NOTICE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.Bilingual;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The versions of the notice.
final class NoticeBookRepository {
    /// The newest first: it holds.
    List<Notice> all(DSLContext ctx) {
        return ctx.select(PRIVACY_NOTICE.asterisk(), STAFF.DISPLAY_NAME).from(PRIVACY_NOTICE).leftJoin(STAFF).on(STAFF.ID.eq(PRIVACY_NOTICE.SAVED_BY)).orderBy(PRIVACY_NOTICE.POSITION.desc())
                .fetch(NoticeBookRepository::notice);
    }

    void insert(DSLContext ctx, String version, Bilingual text, Instant at, StaffId by) {
        ctx.insertInto(PRIVACY_NOTICE).set(PRIVACY_NOTICE.VERSION, version).set(PRIVACY_NOTICE.POSITION, ctx.fetchCount(PRIVACY_NOTICE) + 1).set(PRIVACY_NOTICE.TEXT_TH, text.th())
                .set(PRIVACY_NOTICE.TEXT_EN, text.en()).set(PRIVACY_NOTICE.SAVED_AT, at.atOffset(ZoneOffset.UTC)).set(PRIVACY_NOTICE.SAVED_BY, by.value()).execute();
    }

    private static Notice notice(Record row) {
        return new Notice(row.get(PRIVACY_NOTICE.VERSION), new Bilingual(row.get(PRIVACY_NOTICE.TEXT_TH), row.get(PRIVACY_NOTICE.TEXT_EN)),
                Optional.ofNullable(row.get(PRIVACY_NOTICE.SAVED_AT)).map(at -> new Notice.Saved(at.toInstant(), row.get(STAFF.DISPLAY_NAME) == null ? "" : row.get(STAFF.DISPLAY_NAME))));
    }
}
