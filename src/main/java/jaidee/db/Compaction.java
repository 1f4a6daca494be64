package jaidee.db;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

    private static int filledPercent(Sessions sessions) throws SQLException {
        try (Statement statement = sessions.writer().createStatement();
             ResultSet row = statement.executeQuery("SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                     + " WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'")) {
            return row.next() ? row.getInt(1) : 100;
        }
    }
}
