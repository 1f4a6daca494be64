package jaidee.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The tables in memory, as the migrations leave them. The migrations run for the first database only; each further one is
/// made by what H2 scripts of that, in a tenth of the time.
final class BlankTables {
    private static List<String> script = List.of();

    private BlankTables() {
    }

    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : script()) statement.execute(one);
        }
    }

    private static synchronized List<String> script() throws SQLException {
        if (script.isEmpty()) script = List.copyOf(migrated());
        return script;
    }

    private static List<String> migrated() throws SQLException {
        try (KeptConnections connections = new KeptConnections("jdbc:h2:mem:" + UUID.randomUUID())) {
            Schema.at(connections).migrate();
            return scriptOf(connections.getConnection());
        }
    }

    /// Everything that is in a database, in the words that make it anew.
    static List<String> scriptOf(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) statements.add(rows.getString(1));
        }
        return statements;
    }
}
