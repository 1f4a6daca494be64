package jaidee.vault;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditLog;
import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.db.FileKey;
import jaidee.db.Progress;
import jaidee.db.Restore;
import jaidee.kernel.Days;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final Clock CLOCK = Clock.fixed(LocalDateTime.of(2026, 11, 22, 20, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);
    private static final AuditLog AUDIT = new AuditLog(CLOCK);
    private static final String OWNER = "สมหญิงใจงาม-0812345678";

    @TempDir
    private static Path all;
    @TempDir
    private Path temp;
    private DataFolder folder;
    private KeyFiles keys;
    private Vault vault;

    @BeforeAll
    static void aClinicWithABackup() throws IOException {
        DataFolder first = DataFolder.at(all.resolve("clinic"));
        try (Database database = Database.open(first, CLOCK).get()) {
            database.transactions().write(ctx -> ctx.insertInto(SETTING).set(SETTING.SETTING_KEY, "owner").set(SETTING.SETTING_VALUE, OWNER)
                    .set(SETTING.CHANGED_AT, OffsetDateTime.now(CLOCK)).execute());
            database.backUp(first.backups(), BackupManifest.Kind.BY_HAND, CLOCK, Progress.UNWATCHED).get();
        }
        Files.createDirectories(first.path().resolve("kept"));
        Files.writeString(first.path().resolve("kept").resolve("old.mv.db"), OWNER);
        Files.writeString(first.path().resolve("sales-2026-01-01.journal"), OWNER);
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        folder = DataFolder.at(temp.resolve("clinic"));
        copy(all.resolve("clinic"), folder.path());
        keys = new KeyFiles(temp.resolve("keys"));
        vault = new Vault(folder, CLOCK, keys);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    @Test
    void lockedItOpensByItself_andNothingInTheFolderTellsAnOwnerOrTheKey() throws IOException {
        assertThat(filesThatTell(OWNER)).isNotEmpty();

        RecoveryKey paper = vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).get().paper();

        assertThat(vault.isLocked()).isTrue();
        assertOpens(vault, Optional.empty());
        FileKey key = vault.keyOf(backup(), Optional.empty()).get().orElseThrow();
        byte[] keyFile = KeyFiles.read(keyFile()).orElseThrow();
        assertThat(filesThatTell(OWNER)).isEmpty();
        assertThat(filesThatTell(new String(key.letters()))).isEmpty();
        assertThat(filesThatTell(paper.letters())).isEmpty();
        assertThat(filesThatTell(java.util.Base64.getEncoder().encodeToString(keyFile))).isEmpty();
        if (Files.getFileStore(temp).supportsFileAttributeView("posix"))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile()))).isEqualTo("rw-------");
        assertThat(vault.paper(Optional.empty()).get()).isEqualTo(paper);
        assertThat(vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).refusal()).contains(new VaultRefusal.OtherState());
    }

    @Test
    void withoutItsKeyFileOnlyTheRecoveryKeyOpensIt_andMakesTheFileAnew() throws IOException {
        RecoveryKey paper = vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).get().paper();
        Path file = keyFile();
        Files.delete(file);
        byte[] before = Files.readAllBytes(folder.database());

        assertThat(vault.open(Optional.empty()).refusal()).contains(new VaultRefusal.KeyMissing(file));
        assertThat(vault.open(Optional.of(RecoveryKey.random().text())).refusal()).contains(new VaultRefusal.Wrong());
        assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
        assertOpens(vault, Optional.of(paper.text().toLowerCase()));
        assertThat(file).exists();
        assertOpens(vault, Optional.empty());
        assertThat(vault.paper(Optional.empty()).get()).isEqualTo(paper);
    }

    @Test
    void aKeyFileOnAStickIsLookedForThere_andNeverLiesWithTheData() throws IOException {
        Path stick = Files.createDirectory(temp.resolve("stick")).resolve("clinic.key");
        assertThat(vault.lock(Optional.of(folder.path().resolve("a.key")), Database::invariants, AUDIT, Progress.UNWATCHED).refusal()).contains(new VaultRefusal.KeyWithData(folder.path()));
        assertThat(vault.isLocked()).isFalse();

        vault.lock(Optional.of(stick), Database::invariants, AUDIT, Progress.UNWATCHED).get();

        assertOpens(vault, Optional.empty());
        Files.move(stick, stick.resolveSibling("away"));
        assertThat(vault.open(Optional.empty()).refusal()).contains(new VaultRefusal.KeyMissing(stick));
    }

    @Test
    void itsBackupComesBackOnANewComputerByTheRecoveryKeyAlone() throws IOException {
        RecoveryKey paper = vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).get().paper();
        BackupFile backup = backup();
        DataFolder other = DataFolder.at(temp.resolve("other"));
        Vault there = new Vault(other, CLOCK, new KeyFiles(temp.resolve("keys of another computer")));

        assertThat(there.keyOf(backup, Optional.empty()).refusal()).containsInstanceOf(VaultRefusal.KeyMissing.class);
        assertThat(there.keyOf(backup, Optional.of(RecoveryKey.random().text())).refusal()).contains(new VaultRefusal.Wrong());
        Optional<FileKey> key = there.keyOf(backup, Optional.of(paper.text())).get();
        Restore.Restored restored = new Restore(other, CLOCK, key, Database::invariants).from(backup.path(), Progress.UNWATCHED).get();

        assertThat(restored.violations()).isEmpty();
        assertThat(there.isLocked()).isTrue();
        assertOpens(there, Optional.of(paper.text()));
        assertOpens(there, Optional.empty());
    }

    @Test
    void unlockedItIsAsBefore_andTheKeyFileIsGone() throws IOException {
        vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).get();

        vault.unlock(Optional.empty(), AUDIT, Progress.UNWATCHED).get();

        assertThat(vault.isLocked()).isFalse();
        assertThat(folder.keyRing()).doesNotExist();
        assertThat(temp.resolve("keys")).isEmptyDirectory();
        assertOpens(vault, Optional.empty());
        assertThat(vault.unlock(Optional.empty(), AUDIT, Progress.UNWATCHED).refusal()).contains(new VaultRefusal.OtherState());
    }

    @Test
    void givenUpOnTheWayItIsAsItWas() throws IOException {
        assertThat(vault.lock(Optional.empty(), Database::invariants, AUDIT, (step, done, all) -> step != Progress.Step.READING_BACK).isDone()).isFalse();

        assertThat(vault.isLocked()).isFalse();
        assertThat(temp.resolve("keys")).isEmptyDirectory();
        assertOpens(vault, Optional.empty());
        assertThat(backup().manifest().orElseThrow().locked()).isFalse();
    }

    @Test
    void killedWhileTheNewFilesTakeTheirPlaceItIsLockedAtTheNextStart() throws IOException {
        Path plain = folder.database(), restoring = folder.path().resolve("restoring"), old = all.resolve("clinic").resolve(plain.getFileName());
        vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).get();
        byte[] locked = Files.readAllBytes(plain), ring = Files.readAllBytes(folder.keyRing()), journal = Files.readAllBytes(folder.path().resolve("sales.journal"));
        for (int moved = 0; moved <= 3; moved++) {
            Files.createDirectories(restoring);
            Files.writeString(restoring.resolve("ready"), "2026-11-22-200000 forget");
            Files.delete(plain);
            Files.delete(folder.keyRing());
            Path kept = Files.createDirectories(folder.path().resolve("kept").resolve("before-restore-2026-11-22-200000"));
            Files.copy(old, moved == 0 ? plain : kept.resolve(plain.getFileName()));
            Files.write(moved < 2 ? restoring.resolve(plain.getFileName()) : plain, locked);
            Files.write(restoring.resolve("sales.journal"), journal);
            Files.write(moved < 3 ? restoring.resolve(folder.keyRing().getFileName()) : folder.keyRing(), ring);

            assertOpens(vault, Optional.empty());
            assertThat(vault.isLocked()).isTrue();
            assertThat(filesThatTell(OWNER)).isEmpty();
        }
    }

    @Test
    void aRingThatSomebodyChangedOpensNothing() throws IOException {
        vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).get();
        byte[] ring = Files.readAllBytes(folder.keyRing());
        Files.writeString(folder.keyRing(), new String(ring, StandardCharsets.UTF_8).replace("1024,1", "2048,1"));

        assertThat(vault.open(Optional.empty()).refusal()).containsInstanceOf(VaultRefusal.KeyMissing.class);
        Files.delete(folder.keyRing());
        assertThat(vault.open(Optional.empty()).refusal()).contains(new VaultRefusal.RingUnusable(folder.keyRing()));
        Files.write(folder.keyRing(), ring);
        assertOpens(vault, Optional.empty());
    }

    @Test
    void whileItIsOpenItsLockIsNotChanged() {
        try (Database open = vault.open(Optional.empty()).get()) {
            assertThat(open.warnings()).isEmpty();
            assertThat(vault.lock(Optional.empty(), Database::invariants, AUDIT, Progress.UNWATCHED).refusal()).contains(new DatabaseRefusal.AlreadyOpen(folder.path()));
        }
    }

    private void assertOpens(Vault opening, Optional<String> typed) {
        try (Database database = opening.open(typed).get()) {
            assertThat(database.transactions().<Boolean>read(ctx -> ctx.fetchExists(SETTING, SETTING.SETTING_VALUE.eq(OWNER)))).isTrue();
        }
    }

    private BackupFile backup() throws IOException {
        try (Stream<Path> files = Files.list(folder.backups())) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return BackupFile.look(all.getFirst()).get();
        }
    }

    private Path keyFile() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("keys"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<Path> filesThatTell(String secret) throws IOException {
        String wanted = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder.path())) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
