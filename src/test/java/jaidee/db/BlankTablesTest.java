package jaidee.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlankTablesTest {
    @Test
    void areToTheLastWordWhatTheMigrationsMake() throws SQLException {
        try (KeptConnections migrated = at(); KeptConnections copied = at(); KeptConnections again = at()) {
            Schema.at(migrated).migrate();
            BlankTables.make(copied.getConnection());
            BlankTables.make(again.getConnection());
            assertThat(withoutMoments(copied)).containsExactlyInAnyOrderElementsOf(withoutMoments(migrated));
            assertThat(withoutMoments(again)).containsExactlyInAnyOrderElementsOf(withoutMoments(migrated));
            assertThat(Schema.at(copied).isCurrent()).isTrue();
        }
    }

    @Test
    void areKnownToBeOfThisVersionWithoutReadingTheMigrations_andOnlyThey() throws SQLException {
        for (String change : List.of("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '095'", "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '050'",
                "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '095'", "UPDATE \"flyway_schema_history\" SET \"version\" = '900' WHERE \"version\" = '095'")) {
            try (KeptConnections database = at(); Statement statement = database.getConnection().createStatement()) {
                BlankTables.make(statement.getConnection());
                assertThat(Schema.isCurrent(Sessions.context(statement.getConnection()))).isTrue();
                assertThat(statement.executeUpdate(change)).isOne();
                assertThat(Schema.isCurrent(Sessions.context(statement.getConnection()))).as(change).isFalse();
            }
        }
    }

    /// A file, though it lies in memory: there H2 keeps tables and their indexes as on a disk.
    private static KeptConnections at() {
        return new KeptConnections("jdbc:h2:nioMemFS:" + UUID.randomUUID());
    }

    @Test
    void theirIndexesLieInTheFileAndAreNotMadeAnewWheneverItIsOpened() throws SQLException {
        try (KeptConnections made = at(); Statement statement = made.getConnection().createStatement()) {
            BlankTables.make(statement.getConnection());
            try (ResultSet rows = statement.executeQuery("SELECT DISTINCT STORAGE_TYPE FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND TABLE_TYPE = 'BASE TABLE'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("CACHED");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    /// In any order: constraints are scripted as they were made. The history of the migrations says when and how fast each ran.
    private static List<String> withoutMoments(KeptConnections database) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = database.getConnection().createStatement(); ResultSet rows = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS")) {
            while (rows.next()) statements.add(rows.getString(1));
        }
        return statements.stream().filter(statement -> !statement.startsWith("INSERT INTO \"PUBLIC\".\"flyway_schema_history\"")).toList();
    }
}
