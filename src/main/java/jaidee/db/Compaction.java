package jaidee.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// When the database file is worth compacting. It grows by about 60 KB a sale, most of it space that H2 could give back.
final class Compaction {
    private static final int MOSTLY_UNUSED = 40;

    private Compaction() {
    }

    static boolean isDue(DataFolder folder, Sessions sessions) {
        try {
            return Files.size(folder.database()) > folder.compactedFrom() && filledPercent(sessions) < MOSTLY_UNUSED;
        } catch (IOException | SQLException gone) {
            return false;
        }
    }

    /// The work is done on a copy that takes the old file's place by one rename: through `safe:` and `async:`, which a copy needs
    /// not, H2 takes a thread of its own for every page it reads. Where there is no room for the copy, everything stays as it is.
    ///
    /// @param folder whose database nobody has open
    static void run(DataFolder folder, Optional<FileKey> key) throws IOException, SQLException {
        if (!Restore.hasRoom(folder.path(), 2 * Files.size(folder.database()))) throw new IOException("no room to give space back in");
        Files.deleteIfExists(folder.updating());
        try {
            Files.copy(folder.database(), folder.updating());
            try (Connection connection = new Source(folder.updatingUrl(), key).getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
            }
            try (FileChannel written = FileChannel.open(folder.updating(), StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(folder.updating(), folder.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DataFolder.force(folder.path());
        } finally {
            Files.deleteIfExists(folder.updating());
        }
    }

    private static int filledPercent(Sessions sessions) throws SQLException {
        try (Statement statement = sessions.writer().createStatement();
             ResultSet row = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                     + " WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'")) {
            return row.next() ? row.getInt(1) : 100;
        }
    }
}
