package jaidee.db;

import jaidee.kernel.Message;
import jaidee.kernel.Told;
import java.sql.SQLException;
import java.util.Set;
import org.h2.mvstore.DataUtils;

/// The disk did not take what had to be saved, or could not be read (full, read-only, removed, broken). Nothing was
/// acknowledged. Once there is room again the same deed may be tried again; what has a key of its own is done once.
public final class StorageFailed extends RuntimeException implements Told {
    private static final int CORRUPTED = 90030;
    // I/O error, corrupted, closed, object closed: what H2 says once it gave the file up
    private static final Set<Integer> GIVEN_UP = Set.of(90028, 90031, CORRUPTED, 90098, 90121, 90007, 90067);

    private final transient Message told;
    private final boolean uncertain;

    private StorageFailed(Message told, boolean uncertain, Throwable cause) {
        super(told.key(), cause);
        this.told = told;
        this.uncertain = uncertain;
    }

    /// The deed was undone before the commit; the database is as it was.
    static StorageFailed nothingSaved(Throwable cause) {
        return new StorageFailed(Message.of("data.failed.nothing_saved"), false, cause);
    }

    /// The commit itself broke: whether it reached the disk shows once the database could be opened again.
    static StorageFailed uncertain(Throwable cause) {
        return new StorageFailed(Message.of("data.failed.uncertain"), true, cause);
    }

    /// The database was given up and can't be opened again yet.
    static StorageFailed unreachable(Throwable cause) {
        return new StorageFailed(Message.of(isDamage(cause) ? "data.failed.damaged" : "data.failed.unreachable"), false, cause);
    }

    /// A part of the file says something else than what was written.
    private static boolean isDamage(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == CORRUPTED) return true;
            if (t instanceof org.h2.mvstore.MVStoreException store && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) return true;
        }
        return false;
    }

    @Override
    public Message told() {
        return told;
    }

    public boolean isUncertain() {
        return uncertain;
    }

    static boolean isBehind(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && GIVEN_UP.contains(sql.getErrorCode())) return true;
            if (t instanceof org.h2.mvstore.MVStoreException) return true;
        }
        return false;
    }
}
