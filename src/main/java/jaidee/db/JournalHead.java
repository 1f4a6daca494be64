package jaidee.db;

import static jaidee.db.tables.Tables.JOURNAL_HEAD;

import org.jooq.DSLContext;

/// The last entry of the journal that the database knows.
record JournalHead(long sequence, String checkSum) {
    static JournalHead read(DSLContext ctx) {
        return ctx.select(JOURNAL_HEAD.SEQUENCE, JOURNAL_HEAD.CHECK_SUM)
                .from(JOURNAL_HEAD)
                .fetchSingle(row -> new JournalHead(row.value1(), row.value2()));
    }

    static void write(DSLContext ctx, Journal.Intent intent) {
        ctx.update(JOURNAL_HEAD)
                .set(JOURNAL_HEAD.SEQUENCE, intent.sequence())
                .set(JOURNAL_HEAD.CHECK_SUM, intent.checkSum())
                .execute();
    }
}
