package jaidee.db;

import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;

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
