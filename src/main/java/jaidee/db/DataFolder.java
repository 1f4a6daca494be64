package jaidee.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The one folder that holds all of a clinic's data, and where in it everything lies.
///
/// @param path           absolute
/// @param h2Files        the H2 file system that the database is written through, ending in a colon
/// @param compactedFrom  bytes from which a database that is mostly unused space is compacted when it is closed
public record DataFolder(Path path, String h2Files, long compactedFrom) {
    private static final long WORTHWHILE = 64L << 20;
    private static final String DATABASE = "jaidee";
    private static final String UPDATING = "updating";
    static final String KEY_RING = "keyring.txt";
    private static final String SUFFIX = ".mv.db";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public DataFolder(Path path, String h2Files) {
        this(path, h2Files, WORTHWHILE);
    }

    public static DataFolder at(Path path) {
        // async: a thread interrupted inside H2 would close the file under everybody else
        return new DataFolder(path, "safe:async:");
    }

    public Path database() {
        return path.resolve(DATABASE + SUFFIX);
    }

    public Path journal() {
        return path.resolve("sales.journal");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /// How far the database had come.
    Path lastSeen() {
        return path.resolve("jaidee.seen");
    }

    /// The wrapped copies of the key of a locked database; none when it is not locked.
    public Path keyRing() {
        return path.resolve(KEY_RING);
    }

    /// Whether the database in it wants a key.
    public boolean isLocked() {
        return Files.exists(database()) && FileLocked.is(this);
    }

    Path lock() {
        return path.resolve("jaidee.lock");
    }

    /// Where a backup is made ready to take the place of the database.
    Path restoring() {
        return path.resolve("restoring");
    }

    /// The copy that an update of the schema works on, until it takes the place of the database.
    Path updating() {
        return path.resolve(UPDATING + SUFFIX);
    }

    /// The same file system without what `safe:` and `async:` add: for files that are written by no one but us.
    String disk() {
        return h2Files.replace("safe:", "").replace("async:", "");
    }

    /// Each part was measured: without WRITE_DELAY=0 a crash loses finished sales, the query cache returns stale EXISTS
    /// (h2database 4299), and compaction at close takes half a minute through `safe:`. Retention is a week because H2 finds
    /// its newest chunk by walking from the one in the header, up to 20 commits back: if a power cut tears the write that
    /// uses the space of one on this way again, all commits behind it are lost. In 45 seconds, H2's standard, a quiet
    /// desk makes no 20 commits.
    String url() {
        return url(DATABASE) + ";IFEXISTS=TRUE";
    }

    /// To be opened as it will be, without a byte of it being changed.
    String rehearsingUrl() {
        RehearsedFiles.register();
        return "jdbc:h2:rehearsed:" + disk() + path.resolve(DATABASE) + ";IFEXISTS=TRUE;QUERY_CACHE_SIZE=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    }

    /// The copy that an update works on: forced to the disk once, when it is finished and before it gets its name.
    String updatingUrl() {
        return "jdbc:h2:" + disk() + path.resolve(UPDATING) + ";QUERY_CACHE_SIZE=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    }

    /// The same file while it is filled for the first time: nothing in it is worth waiting for the disk yet.
    String fillingUrl() {
        return "jdbc:h2:" + path.resolve(UPDATING) + ";CACHE_SIZE=131072;QUERY_CACHE_SIZE=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
    }

    private String url(String name) {
        return "jdbc:h2:" + h2Files + path.resolve(name)
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=0;MAX_COMPACT_TIME=0;RETENTION_TIME=604800000"
                + ";TRACE_LEVEL_FILE=0";
    }

    /// Makes created and renamed files survive a power cut. Windows can't open a folder and needs no such call.
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException windows) {
            // the files themselves are forced by whoever wrote them
        }
    }

    /// Deletes the folder with all that is in it, also the backups: for a clinic that was never real. While nobody has it open.
    public void discard() {
        Restore.throwAway(path);
    }

    /// Makes the folder if need be and proves that it, and a database in it, can be written.
    public boolean usable() {
        // H2 would take what follows a semicolon for settings and open another folder
        if (path.toString().indexOf(';') >= 0) return false;
        try {
            Files.createDirectories(path);
            Path probe = Files.createTempFile(path, "probe", ".tmp");
            Files.delete(probe);
            return !Files.exists(database()) || Files.isWritable(database());
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
