package jaidee.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.jooq.DSLContext;

/// The tables as this version of the program wants them.
final class Schema {
    private static final String MIGRATIONS = "classpath:jaidee/db/migration";

    private final Flyway flyway;
    private MigrationInfoService known;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    static Schema at(DataSource source) {
        return new Schema(Flyway.configure().dataSource(source).locations(MIGRATIONS).load());
    }

    /// The same, with somebody who looks after each step.
    static Schema watched(DataSource source, Callback watcher) {
        return new Schema(Flyway.configure().dataSource(source).locations(MIGRATIONS).callbacks(watcher).load());
    }

    /// As an earlier version wanted them.
    static Schema upTo(String version, DataSource source) {
        return new Schema(Flyway.configure().dataSource(source).locations(MIGRATIONS).target(version).load());
    }

    /// The versions there were, oldest first; the last one is that of this program.
    static List<String> versions() {
        return Noted.HISTORY.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    /// Whether exactly the migrations of this program made these tables, each as it is now: as the build noted them. Ten times
    /// quicker to know than by reading all of them, which is for whoever finds that they did not.
    static boolean isCurrent(DSLContext ctx) {
        return ctx.fetch("SELECT \"version\", \"checksum\", \"success\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"").stream()
                .map(row -> row.get(2, boolean.class) ? row.get(0) + " " + row.get(1) : "failed").toList().equals(Noted.HISTORY);
    }

    private static final class Noted {
        private static final List<String> HISTORY = read();

        private static List<String> read() {
            try (InputStream file = Schema.class.getResourceAsStream("/jaidee/db/history.txt")) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// What a newer program made of this database, if one did.
    Optional<String> newerVersion() {
        return Arrays.stream(info().all())
                .filter(m -> m.getState() == MigrationState.FUTURE_SUCCESS || m.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion).map(MigrationVersion::getVersion)
                .reduce((earlier, later) -> later);
    }

    boolean isCurrent() {
        return info().pending().length == 0;
    }

    void migrate() {
        flyway.migrate();
        known = null;
    }

    // reading all migrations takes a tenth of a second
    private MigrationInfoService info() {
        if (known == null) known = flyway.info();
        return known;
    }
}
