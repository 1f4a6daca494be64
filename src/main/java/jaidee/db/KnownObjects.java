package jaidee.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.h2.engine.Database;
import org.h2.engine.DbObject;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/// Every definition that our migrations ever left in a database, at whichever version: made by running them once and
/// looking after each. What reads otherwise is not ours.
final class KnownObjects {
    /// What differs from file to file and says nothing: names H2 makes up, where a sequence stands, how a column is spread,
    /// the salt of the one user, in memory or cached; settings that our own address sets again.
    private static final Pattern GIVEN_NAMES = Pattern.compile("(?<=\")(SYSTEM_SEQUENCE|CONSTRAINT|PRIMARY_KEY|FK|UK)_[0-9A-Z_]+(?=\")|(?<=\")[A-Z0-9_]+_INDEX_[0-9A-F]+(?=\")");
    private static final Pattern STANDS = Pattern.compile(" (?:START|RESTART) WITH -?\\d+");
    /// Named or not, depending on whether an index was there when the file was opened last.
    private static final Pattern INDEX_OF_KEY = Pattern.compile(" INDEX \"PUBLIC\"\\.\"[^\"]*\"(?= REFERENCES )");
    private static final Pattern SPREAD = Pattern.compile(" SELECTIVITY \\d+");
    private static final Pattern USER = Pattern.compile("CREATE USER IF NOT EXISTS \"SA\" SALT '[0-9a-f]*' HASH '[0-9a-f]*' ADMIN");
    private static final Pattern SETTING = Pattern.compile("SET (?:(?:CREATE_BUILD|RETENTION_TIME|WRITE_DELAY|MAX_COMPACT_TIME) \\d+|CACHE_SIZE 131072)");
    private static Set<String> known;

    private KnownObjects() {
    }

    static synchronized Set<String> all() {
        if (known == null) known = Set.copyOf(made());
        return known;
    }

    /// A definition without what differs from file to file.
    static String form(String sql) {
        if (USER.matcher(sql).matches()) return "the user";
        if (SETTING.matcher(sql).matches()) return "a setting";
        String form = GIVEN_NAMES.matcher(sql).replaceAll("$1");
        form = INDEX_OF_KEY.matcher(form).replaceAll("");
        form = STANDS.matcher(form).replaceAll("");
        return SPREAD.matcher(form).replaceAll("").replaceFirst("^CREATE MEMORY TABLE ", "CREATE CACHED TABLE ");
    }

    private static Set<String> made() {
        Set<String> forms = new HashSet<>(Set.of("the user", "a setting"));
        try (KeptConnections connections = new KeptConnections("jdbc:h2:mem:" + UUID.randomUUID())) {
            Schema.watched(connections, new AfterEach(forms)).migrate();
        }
        return forms;
    }

    private record AfterEach(Set<String> forms) implements Callback {
        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE || event == Event.AFTER_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            try {
                for (DbObject each : in(context.getConnection())) {
                    String sql = each.getCreateSQLForMeta();
                    if (sql != null) forms.add(form(sql));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "known objects";
        }

        private static List<DbObject> in(Connection connection) throws SQLException {
            Database database = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
            List<DbObject> all = new ArrayList<>(database.getAllSettings());
            database.getAllSchemasNoMeta().forEach(schema -> {
                all.add(schema);
                all.addAll(schema.getAll(new ArrayList<>()));
            });
            return all;
        }
    }
}
