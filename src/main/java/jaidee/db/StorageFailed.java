package jaidee.db;

import jaidee.kernel.Message;
import jaidee.kernel.Told;
import java.sql.SQLException;
import java.util.Set;

/// The disk did not take what had to be saved (full, removed, broken). Nothing was acknowledged. The message says whether
/// work can go on or the program must be started again.
public final class StorageFailed extends RuntimeException implements Told {
    // I/O error, corrupted, closed, object closed: what H2 says once it gave the file up
    private static final Set<Integer> GIVEN_UP = Set.of(90028, 90031, 90030, 90098, 90121, 90007, 90067);

    private final transient Message told;
    private final boolean restartNeeded;

    private StorageFailed(Message told, boolean restartNeeded, Throwable cause) {
        super(told.key(), cause);
        this.told = told;
        this.restartNeeded = restartNeeded;
    }

    /// The deed was undone before the commit; the database is as it was.
    static StorageFailed nothingSaved(Throwable cause) {
        return new StorageFailed(Message.of("data.failed.nothing_saved"), false, cause);
    }

    /// The commit itself broke: whether it reached the disk shows only after the database is opened again.
    static StorageFailed restartNeeded(Throwable cause) {
        return new StorageFailed(Message.of("data.failed.restart"), true, cause);
    }

    @Override
    public Message told() {
        return told;
    }

    public boolean restartNeeded() {
        return restartNeeded;
    }

    static boolean isBehind(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && GIVEN_UP.contains(sql.getErrorCode())) return true;
            if (t instanceof org.h2.mvstore.MVStoreException) return true;
        }
        return false;
    }
}
