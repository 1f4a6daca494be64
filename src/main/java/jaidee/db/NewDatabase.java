package jaidee.db;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Makes a database together with much that belongs in it, many times faster than in one that is in use: beside the
/// place where it will be, without indexes and without waiting for the disk. Only when it is complete, in order and on
/// the disk does it take its place by one rename: it is there whole or not at all.
public final class NewDatabase {
    private NewDatabase() {
    }

    /// What goes into the new tables.
    @FunctionalInterface
    public interface Filling<T> {
        /// @param relief to be called now and then, when much has been written
        T fill(DSLContext ctx, Runnable relief);
    }

    public static boolean isWantedIn(DataFolder folder) {
        return !Files.exists(folder.database());
    }

    /// Refuses as `Database.open` does: a folder that can't be written, or that somebody works in.
    ///
    /// @throws IllegalStateException when there is a database in the folder already
    public static <T> Outcome<T> filled(DataFolder folder, Filling<T> filling) {
        return filled(folder, version(), filling);
    }

    /// The version of the tables of this program.
    public static String version() {
        return Schema.versions().getLast();
    }

    /// Whether this program knows the tables of that version.
    public static boolean knows(String version) {
        return Schema.versions().contains(version);
    }

    /// The same with the tables of an earlier version; opened, it is brought to those of this program.
    public static <T> Outcome<T> filled(DataFolder folder, String version, Filling<T> filling) {
        SafeFiles.register();
        if (!folder.usable()) return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        try {
            Optional<FolderLock> taken = FolderLock.take(folder);
            if (taken.isEmpty()) return Outcome.refused(new DatabaseRefusal.AlreadyOpen(folder.path()));
            try (FolderLock lock = taken.get()) {
                if (!isWantedIn(folder)) throw new IllegalStateException("a database is there: " + folder.database());
                return Outcome.done(make(folder, version, filling));
            }
        } catch (IOException e) {
            return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        }
    }

    private static <T> T make(DataFolder folder, String version, Filling<T> filling) throws IOException {
        Files.deleteIfExists(folder.updating());
        try {
            Source updating = new Source(folder.updatingUrl(), Optional.empty());
            if (!version.equals(version())) Schema.upTo(version, updating).migrate();
            else try (Connection connection = updating.getConnection()) {
                BlankTables.make(connection);
            }
            T filled = fill(folder.fillingUrl(), filling);
            try (FileChannel written = FileChannel.open(folder.updating(), StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(folder.updating(), folder.database(), StandardCopyOption.ATOMIC_MOVE);
            DataFolder.force(folder.path());
            return filled;
        } catch (SQLException | RuntimeException e) {
            if (StorageFailed.isBehind(e)) throw StorageFailed.nothingSaved(e);
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(folder.updating());
        }
    }

    private static <T> T fill(String url, Filling<T> filling) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.setAutoCommit(false);
            List<String> order = indexesAndReferences(connection);
            dropThem(connection);
            T filled = filling.fill(Sessions.context(connection), () -> commit(connection));
            connection.commit();
            execute(connection, order);
            execute(connection, List.of("CHECKPOINT SYNC", "SHUTDOWN COMPACT"));
            return filled;
        }
    }

    /// The statements that make what `dropThem` drops, in the order in which they can be made.
    static List<String> indexesAndReferences(Connection connection) throws SQLException {
        List<String> all = strings(connection, "SCRIPT NODATA NOPASSWORDS NOSETTINGS");
        List<String> kept = new ArrayList<>();
        for (String wanted : List.of("(?s)ALTER TABLE .* UNIQUE.*", "(?s)CREATE .*INDEX .*", "(?s)ALTER TABLE .* FOREIGN KEY.*"))
            // as scripted, references would not be looked at
            all.stream().filter(statement -> statement.matches(wanted))
                    .map(statement -> statement.replace(" NOCHECK", "")).forEach(kept::add);
        return kept;
    }

    private static void dropThem(Connection connection) throws SQLException {
        for (String kind : List.of("FOREIGN KEY", "UNIQUE"))
            execute(connection, strings(connection,
                    "SELECT 'ALTER TABLE \"' || TABLE_NAME || '\" DROP CONSTRAINT \"' || CONSTRAINT_NAME || '\"'"
                    + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = 'PUBLIC' AND CONSTRAINT_TYPE = '" + kind + "'"));
        execute(connection, strings(connection, "SELECT 'DROP INDEX \"' || INDEX_NAME || '\"' FROM INFORMATION_SCHEMA.INDEXES"
                + " WHERE TABLE_SCHEMA = 'PUBLIC' AND NOT IS_GENERATED AND INDEX_TYPE_NAME <> 'PRIMARY KEY'"));
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
