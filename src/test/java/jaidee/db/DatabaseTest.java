package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Language;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.ofHours(7));

    @TempDir
    Path temp;

    @Test
    void aNewFolderIsMadeAndWhatIsWrittenIsThereAgain() {
        Path inside = temp.resolve("คลินิก ใจดี").resolve("data");
        try (Database database = open(inside)) {
            put(database, "a");
        }
        try (Database database = open(inside)) {
            assertThat(count(database)).isEqualTo(1);
            assertThat(database.warnings()).isEmpty();
        }
        assertThat(inside.resolve("backups")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThat(refusal(file.resolve("data"))).isInstanceOf(DatabaseRefusal.FolderUnusable.class);
        assertThat(refusal(temp.resolve("a;b"))).isInstanceOf(DatabaseRefusal.FolderUnusable.class);
    }

    @Test
    void theSameFolderTwiceIsRefused() {
        try (Database first = open(temp)) {
            assertThat(refusal(temp)).isEqualTo(new DatabaseRefusal.AlreadyOpen(temp.toAbsolutePath()));
            put(first, "a");
        }
        open(temp).close();
    }

    @Test
    void aFileThatAnotherProgramHoldsIsRefused() throws Exception {
        open(temp).close();
        try (var other = DriverManager.getConnection("jdbc:h2:" + temp.resolve("jaidee"), "sa", "")) {
            assertThat(other.isValid(1)).isTrue();
            assertThat(refusal(temp)).isInstanceOf(DatabaseRefusal.AlreadyOpen.class);
        }
    }

    @Test
    void dataOfANewerProgramIsRefusedAndLeftAsItWas() throws Exception {
        open(temp).close();
        sql("INSERT INTO \"flyway_schema_history\" SELECT 999, '900', 'later', 'SQL', 'V900__later.sql', 1, 'sa',"
                + " CURRENT_TIMESTAMP, 1, TRUE");

        assertThat(refusal(temp)).isEqualTo(new DatabaseRefusal.NewerVersion("900"));
        assertThat(temp.resolve("backups")).doesNotExist();
    }

    @Test
    void olderDataIsBackedUpAndBroughtToThisVersion() throws Exception {
        makeOld("001.1");

        try (Database database = open(temp)) {
            assertThat(count(database)).isEqualTo(1);
        }
        try (Stream<Path> backups = Files.list(temp.resolve("backups"))) {
            BackupManifest manifest = BackupFile.look(backups.toList().getFirst()).get().manifest().orElseThrow();
            assertThat(manifest.kind()).isEqualTo(BackupManifest.Kind.UPDATE);
            assertThat(manifest.tables()).isEqualTo("001.1");
        }
        assertThat(temp.resolve("updating.mv.db")).doesNotExist();
        open(temp).close();
    }

    @Test
    void anUpdateThatFailsLeavesTheOldData() throws Exception {
        makeOld("001.1");
        sql("CREATE TABLE owner (in_the_way INT)");

        assertThat(refusal(temp)).isInstanceOf(DatabaseRefusal.UpdateFailed.class);
        assertThat(temp.resolve("backups")).isEmptyDirectory();

        sql("DROP TABLE owner");
        try (Database database = open(temp)) {
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.write(temp.resolve("jaidee.mv.db"), new byte[20_480]);

        Refusal refusal = refusal(temp);

        assertThat(refusal).isInstanceOf(DatabaseRefusal.Damaged.class);
        assertThat(Texts.of(Language.EN).get(refusal.message())).contains("Restore").contains("backups");
        assertThat(temp.resolve("jaidee.mv.db")).hasSize(20_480);
    }

    /// What a power cut leaves on some disks: the name without the content.
    @Test
    void anEmptiedFileIsRefusedAndNotTakenForANewClinic() throws IOException {
        Files.createFile(temp.resolve("jaidee.mv.db"));

        assertThat(refusal(temp)).isInstanceOf(DatabaseRefusal.Damaged.class);
        assertThat(temp.resolve("jaidee.mv.db")).isEmptyFile();
    }

    @Test
    void closingTwiceIsFine() {
        Database database = open(temp);
        database.close();
        database.close();
    }

    /// A database as the program of that version left it, with one setting in it.
    private void makeOld(String version) throws Exception {
        Flyway.configure().dataSource("jdbc:h2:" + temp.resolve("jaidee"), "sa", "")
                .locations("classpath:jaidee/db/migration").target(version).load().migrate();
        sql("INSERT INTO setting VALUES ('old', 'x', CURRENT_TIMESTAMP, NULL)");
    }

    private void sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:" + temp.resolve("jaidee"), "sa", "");
             var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static Database open(Path folder) {
        return Database.open(DataFolder.at(folder), CLOCK).get();
    }

    private static Refusal refusal(Path folder) {
        return Database.open(DataFolder.at(folder), CLOCK).refusal().orElseThrow();
    }

    private static void put(Database database, String key) {
        database.transactions().write(ctx -> ctx.insertInto(SETTING)
                .values(key, "x", OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC), null).execute());
    }

    private static int count(Database database) {
        return database.transactions().read(ctx -> ctx.fetchCount(SETTING));
    }
}
