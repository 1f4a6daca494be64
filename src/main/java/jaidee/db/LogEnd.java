package jaidee.db;

import org.jooq.DSLContext;

/// The newest entry of the log in the transaction being written. Once that is committed it goes into the journal beside the
/// database, so that a log which was cut or written anew with another tool does not fit what is written there.
public record LogEnd(long id, String hash) {
    /// So much of a hash stands in the journal.
    static final int KEPT = 16;

    /// Tells the transaction that this is where its log ends.
    public static void note(DSLContext ctx, long id, String hash) {
        Kept.keep(ctx, new LogEnd(id, hash));
    }
}
