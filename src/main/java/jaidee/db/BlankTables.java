package jaidee.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.util.ScriptReader;

/// The tables of a new database, as the migrations leave them: made by what H2 scripts after them, in a fraction of the time.
/// The build runs the migrations and writes the script.
final class BlankTables {
    private static final String SCRIPT = "/jaidee/db/blank.sql";
    private static List<String> statements = List.of();

    private BlankTables() {
    }

    /// The tables are in the file when this returns: what a full disk refuses while a database closes, H2 keeps to itself.
    ///
    /// @param connection to a database with nothing in it
    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements()) statement.execute(one);
            // they came with this program, but into this database now
            statement.execute("UPDATE \"flyway_schema_history\" SET \"installed_on\" = LOCALTIMESTAMP, \"execution_time\" = 0");
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static synchronized List<String> statements() {
        if (statements.isEmpty()) statements = List.copyOf(read());
        return statements;
    }

    private static List<String> read() {
        List<String> all = new ArrayList<>();
        try (InputStream file = BlankTables.class.getResourceAsStream(SCRIPT); Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
             ScriptReader script = new ScriptReader(text)) {
            script.setSkipRemarks(true);
            for (String next = script.readStatement(); next != null; next = script.readStatement()) if (!next.isBlank()) all.add(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
