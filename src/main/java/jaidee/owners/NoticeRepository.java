package jaidee.owners;

import static jaidee.db.tables.Tables.PRIVACY_NOTICE;

import org.jooq.DSLContext;

/// Which wording holds.
final class NoticeRepository {
    private NoticeRepository() {
    }

    static String version(DSLContext ctx) {
        return ctx.select(PRIVACY_NOTICE.VERSION).from(PRIVACY_NOTICE).orderBy(PRIVACY_NOTICE.POSITION.desc()).limit(1).fetchSingle().value1();
    }
}
