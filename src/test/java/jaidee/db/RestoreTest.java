package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.BackupManifest.Kind;
import jaidee.db.Restore.Restored;
import jaidee.kernel.Outcome;
import java.io.IOException;
import jaidee.kernel.Points;
import jaidee.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups of a small clinic, made while it is open, restored, and what becomes of those that were made to do harm.
class RestoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
    /// Set if any code of a restored file runs.
    private static final String HARM = "jaidee.harm";

    @TempDir
    static Path made;

    @TempDir
    Path temp;

    /// Made once: each test begins with a copy of it.
    @BeforeAll
    static void makeEmpty() {
        Database.open(DataFolder.at(made), CLOCK).get().close();
    }

    @Test
    void aBackupOfAnOpenClinicHoldsWhatWasCommittedAndIsRestored() throws IOException {
        Path file;
        try (Database clinic = open("clinic")) {
            set(clinic, "before", "1");
            file = clinic.backUp(temp.resolve("backups"), Kind.BY_HAND, CLOCK, Progress.UNWATCHED).get().path();
            set(clinic, "after", "2");
        }
        assertThat(file.getFileName().toString()).isEqualTo("jaidee-00000000-2026-11-22-100000.jaidee");
        assertThat(temp.resolve("backups")).isDirectoryContaining(each -> each.equals(file)).isDirectoryNotContaining("glob:**.tmp");

        Restored restored = restore(file, "clinic").get();

        assertThat(restored.foreign()).isEmpty();
        assertThat(restored.violations()).isEmpty();
        assertThat(restored.kept().orElseThrow()).isDirectoryContaining("glob:**jaidee.mv.db");
        assertThat(settings("clinic")).containsExactly("before");
        assertThat(temp.resolve("clinic/restoring")).doesNotExist();
        Files.copy(restored.kept().orElseThrow().resolve("jaidee.mv.db"), Files.createDirectories(temp.resolve("looked")).resolve("jaidee.mv.db"));
        assertThat(settings("looked")).containsExactly("after", "before");
    }

    @Test
    void aLockedClinicIsRestoredByItsKeyAlone() {
        FileKey key = FileKey.random();
        Path file;
        try (Database clinic = Database.open(folder("locked"), CLOCK, Optional.of(key)).get()) {
            set(clinic, "secret", "1");
            file = clinic.backUp(temp, Kind.DAILY, CLOCK, Progress.UNWATCHED).get().path();
        }
        assertThat(BackupFile.look(file).get().manifest().orElseThrow().locked()).isTrue();
        assertThat(restore(file, "other").refusal().orElseThrow()).isInstanceOf(DatabaseRefusal.KeyNeeded.class);
        assertThat(new Restore(folder("other"), CLOCK, Optional.of(FileKey.random()), Database::invariants).from(file, Progress.UNWATCHED).isDone()).isFalse();
        assertThat(temp.resolve("other/jaidee.mv.db")).doesNotExist();

        assertThat(new Restore(folder("other"), CLOCK, Optional.of(key), Database::invariants).from(file, Progress.UNWATCHED).get().violations()).isEmpty();
        try (Database restored = Database.open(folder("other"), CLOCK, Optional.of(key)).get()) {
            assertThat(restored.warnings()).isEmpty();
        }
    }

    @Test
    void whatWasSoldAfterTheBackupIsNamedWhenTheFileIsLost() throws IOException {
        Path file;
        try (Database clinic = open("clinic")) {
            sell(clinic, "AB6911-00001");
            file = clinic.backUp(temp.resolve("backups"), Kind.BY_HAND, CLOCK, Progress.UNWATCHED).get().path();
            sell(clinic, "AB6911-00002");
            sell(clinic, "AB6911-00003");
        }
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(folder("clinic").database()), 40_000);
        Files.write(folder("clinic").database(), damaged);
        assertThat(Database.open(folder("clinic"), CLOCK).refusal()).containsInstanceOf(DatabaseRefusal.Damaged.class);

        Restored restored = restore(file, "clinic").get();

        assertThat(restored.newer()).extracting(JournalEntry::number).containsExactly("AB6911-00002", "AB6911-00003");
        assertThat(restored.newer()).extracting(JournalEntry::amount).containsOnly(Money.baht(100));
        assertThat(restored.kept().orElseThrow().resolve("jaidee.mv.db")).hasBinaryContent(damaged);
        try (Database clinic = open("clinic")) {
            assertThat(clinic.warnings()).isEmpty();
            sell(clinic, "AB6911-00004");
        }
        assertThat(restore(file, "clinic").get().newer()).extracting(JournalEntry::number).containsExactly("AB6911-00004");
        assertThat(restore(file, "elsewhere").get().newer()).isEmpty();
    }

    @Test
    void whatAJournalThatWasPutAsideSaysIsReadToo() throws IOException {
        Path file;
        try (Database clinic = open("clinic")) {
            sell(clinic, "AB6911-00001");
            file = clinic.backUp(temp.resolve("backups"), Kind.BY_HAND, CLOCK, Progress.UNWATCHED).get().path();
            sell(clinic, "AB6911-00002");
        }
        Journal.putAside(folder("clinic").journal(), LocalDate.now(CLOCK));
        try (Database clinic = open("clinic")) {
            sell(clinic, "AB6911-00003");
        }
        assertThat(new Restore(folder("clinic"), CLOCK, Optional.empty(), Database::invariants).newerThan(BackupFile.look(file).get()))
                .extracting(JournalEntry::number).containsExactly("AB6911-00002", "AB6911-00003");
    }

    private static void sell(Database clinic, String number) {
        clinic.transactions().attemptJournaled(ctx -> Outcome.done(new Journaled<>(number, JournalEntry.sale(1, number, CLOCK.instant(), Money.baht(100), Points.of(4))))).get();
    }

    @Test
    void nothingOfAnotherToolComesOutOfABackup() throws Exception {
        Path file = hostile(
                "CREATE TRIGGER t AFTER SELECT ON setting AS 'org.h2.api.Trigger make() { System.setProperty(\"jaidee.harm\", \"1\");"
                        + " return new org.h2.api.Trigger() { public void fire(java.sql.Connection c, Object[] o, Object[] n) { } }; }'",
                "CREATE FORCE TRIGGER u BEFORE INSERT ON setting FOR EACH ROW CALL \"jaidee.db.RestoreTest\"",
                "CREATE ALIAS harm FOR 'java.lang.System.gc'", "CREATE ALIAS shell AS 'String run(String c) throws Exception { return c; }'",
                "CREATE FORCE LINKED TABLE elsewhere('', 'jdbc:h2:mem:elsewhere', 'sa', '', 'T')", "CREATE FORCE VIEW v AS SELECT FILE_READ('/etc/hosts') AS f",
                "CREATE USER intruder PASSWORD 'x' ADMIN", "CREATE ROLE r", "CREATE CONSTANT c VALUE 1", "CREATE DOMAIN d AS INT", "CREATE SCHEMA s", "CREATE SYNONYM y FOR setting",
                "CREATE TABLE extra (id INT DEFAULT LENGTH(FILE_READ('/etc/hosts')))", "SET DEFAULT_LOCK_TIMEOUT 7");

        Restored restored = restore(file, "clinic").get();

        assertThat(restored.foreign()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(restored.violations()).isEmpty();
        try (Connection there = h2("clinic"); Statement sql = there.createStatement(); ResultSet found = sql.executeQuery(
                "SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS UNION SELECT ROUTINE_NAME FROM INFORMATION_SCHEMA.ROUTINES UNION SELECT CONSTANT_NAME FROM INFORMATION_SCHEMA.CONSTANTS"
                + " UNION SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE <> 'BASE TABLE' AND TABLE_SCHEMA <> 'INFORMATION_SCHEMA' UNION SELECT USER_NAME FROM INFORMATION_SCHEMA.USERS WHERE USER_NAME <> 'SA'"
                + " UNION SELECT ROLE_NAME FROM INFORMATION_SCHEMA.ROLES WHERE ROLE_NAME <> 'PUBLIC' UNION SELECT DOMAIN_NAME FROM INFORMATION_SCHEMA.DOMAINS UNION SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'EXTRA'"
                + " UNION SELECT SYNONYM_NAME FROM INFORMATION_SCHEMA.SYNONYMS UNION SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME NOT IN ('PUBLIC', 'INFORMATION_SCHEMA')")) {
            assertThat(found.next()).isFalse();
        }
        assertThat(System.getProperty(HARM)).isNull();
    }

    @Test
    void aTableThatWasBentIsNotOurs() throws Exception {
        Path file = hostile("ALTER TABLE setting ALTER COLUMN setting_value SET DEFAULT FILE_READ('/etc/hosts')",
                "ALTER TABLE staff ADD CONSTRAINT c CHECK (LENGTH(role) >= 0 OR FILE_WRITE('x', 'harm') > 0)");

        assertThat(restore(file, "clinic").isDone()).isFalse();

        assertThat(temp.resolve("clinic/jaidee.mv.db")).doesNotExist();
        assertThat(temp.resolve("clinic/restoring")).doesNotExist();
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingIsWritten() throws IOException {
        Path zip = temp.resolve("bad.jaidee");
        for (String name : List.of("../jaidee.mv.db", "/jaidee.mv.db", "jaidee.mv.db/", "other.mv.db", "JAIDEE.MV.DB")) {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) out.write(new byte[4096]);
            }
            assertThat(restore(zip, "clinic").refusal()).contains(new BackupRefusal.NotABackup(zip));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(BackupFile.DATABASE));
            for (int i = 0; i < 20; i++) out.write(new byte[1 << 20]);
        }
        assertThat(restore(zip, "clinic").refusal()).as("a bomb").contains(new BackupRefusal.NotABackup(zip));
        Files.write(zip, new byte[0]);
        assertThat(restore(zip, "clinic").isDone()).isFalse();
        assertThat(restore(temp, "clinic").isDone()).isFalse();
        assertThat(restore(temp.resolve("missing.jaidee"), "clinic").isDone()).isFalse();
        try (Stream<Path> left = Files.list(temp.resolve("clinic"))) {
            assertThat(left.map(each -> each.getFileName().toString())).containsOnly("jaidee.lock");
        }
    }

    @Test
    void aRestoringThatWasBrokenOffIsEndedByTheNextStart() throws IOException {
        Path file = backup("clinic", "old");
        for (int broken = 0; broken < 3; broken++) {
            Path clinic = Files.createDirectories(temp.resolve("broken" + broken));
            try (Database there = open("broken" + broken)) {
                set(there, "here", "1");
            }
            Path ready = clinic.resolve("restoring");
            assertThat(Proof.of(BackupFile.look(file).get(), DataFolder.at(ready), CLOCK, Optional.empty(), Database::invariants, Progress.UNWATCHED).get().isGood()).isTrue();
            if (broken > 0) Files.writeString(ready.resolve("ready"), "2026-11-22-100000");
            if (broken > 1) Files.move(clinic.resolve("jaidee.mv.db"), Files.createDirectories(clinic.resolve("kept/before-restore-2026-11-22-100000")).resolve("jaidee.mv.db"));

            assertThat(settings("broken" + broken)).containsExactly(broken == 0 ? "here" : "old");

            assertThat(ready).doesNotExist();
            if (broken > 0) assertThat(clinic.resolve("kept/before-restore-2026-11-22-100000")).isDirectoryContaining("glob:**jaidee.mv.db").isDirectoryContaining("glob:**sales.journal");
        }
    }

    @Test
    void whatIsGivenUpLeavesNothingBehind() {
        Path file = backup("clinic", "old");
        for (Progress.Step at : List.of(Progress.Step.UNPACKING, Progress.Step.OPENING, Progress.Step.CHECKING)) {
            assertThat(new Restore(folder("new"), CLOCK, Optional.empty(), Database::invariants).from(file, (step, done, all) -> step != at).refusal())
                    .contains(new BackupRefusal.Cancelled());
            assertThat(temp.resolve("new")).isDirectoryNotContaining("glob:**restoring").isDirectoryNotContaining("glob:**jaidee.mv.db");
        }
        try (Database clinic = open("clinic")) {
            assertThat(clinic.backUp(temp.resolve("given up"), Kind.BY_HAND, CLOCK, (step, done, all) -> step != Progress.Step.READING_BACK).refusal())
                    .contains(new BackupRefusal.Cancelled());
            assertThat(temp.resolve("given up")).isEmptyDirectory();
        }
    }

    private Path backup(String name, String setting) {
        try (Database clinic = open(name)) {
            set(clinic, setting, "1");
            return clinic.backUp(temp.resolve("backups"), Kind.BY_HAND, CLOCK, Progress.UNWATCHED).get().path();
        }
    }

    private Path hostile(String... put) throws Exception {
        open("hostile").close();
        try (Connection there = h2("hostile"); Statement sql = there.createStatement()) {
            for (String each : put) sql.execute(each);
        }
        System.clearProperty(HARM);
        Path file = temp.resolve("hostile.jaidee");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(BackupFile.DATABASE));
            Files.copy(temp.resolve("hostile/jaidee.mv.db"), out);
        }
        return file;
    }

    private Connection h2(String name) throws java.sql.SQLException {
        return DriverManager.getConnection("jdbc:h2:" + temp.resolve(name).resolve("jaidee"), "sa", "");
    }

    private Outcome<Restored> restore(Path file, String name) {
        return new Restore(folder(name), CLOCK, Optional.empty(), Database::invariants).from(file, Progress.UNWATCHED);
    }

    private List<String> settings(String name) {
        try (Database clinic = open(name)) {
            return clinic.transactions().read(ctx -> ctx.select(SETTING.SETTING_KEY).from(SETTING).orderBy(SETTING.SETTING_KEY).fetch(SETTING.SETTING_KEY));
        }
    }

    private static void set(Database clinic, String key, String value) {
        clinic.transactions().write(ctx -> ctx.insertInto(SETTING).set(SETTING.SETTING_KEY, key).set(SETTING.SETTING_VALUE, value)
                .set(SETTING.CHANGED_AT, OffsetDateTime.now(CLOCK)).execute());
    }

    private Database open(String name) {
        if (!Files.exists(folder(name).restoring()) && !Files.exists(folder(name).database())) copyEmpty(folder(name));
        return Database.open(folder(name), CLOCK).get();
    }

    private static void copyEmpty(DataFolder folder) {
        try {
            Files.createDirectories(folder.path());
            Files.copy(DataFolder.at(made).database(), folder.database());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private DataFolder folder(String name) {
        return DataFolder.at(temp.resolve(name));
    }
}
