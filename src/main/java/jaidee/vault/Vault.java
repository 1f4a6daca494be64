package jaidee.vault;

import jaidee.audit.AuditLog;
import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.db.FileKey;
import jaidee.db.Invariant;
import jaidee.db.Progress;
import jaidee.db.Proof;
import jaidee.db.Relock;
import jaidee.db.Restore;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lock of one data folder: locks it, opens it without anybody typing as long as its key file is there, and by the recovery
/// key when it is not. The key never lies in the folder in the clear.
public final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private static final String PROOF = "proof";

    private final DataFolder folder;
    private final Clock clock;
    private final KeyFiles files;

    /// @param files where the keys of whoever uses this computer lie
    public Vault(DataFolder folder, Clock clock, KeyFiles files) {
        this.folder = folder;
        this.clock = clock;
        this.files = files;
    }

    public boolean isLocked() {
        return folder.isLocked();
    }

    /// Opens the clinic, locked or not. Refuses by `VaultRefusal` and `DatabaseRefusal`.
    ///
    /// @param typed the recovery key; empty: the key file has to be there. A missing key file is made anew by it, for this computer
    public Outcome<Database> open(Optional<String> typed) {
        Optional<DatabaseRefusal> obstacle = Restore.settle(folder);
        if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
        if (!isLocked()) return Database.open(folder, clock);
        return key(typed).then(this::opened);
    }

    private Outcome<Database> opened(FileKey key) {
        try (key) {
            Outcome<Database> database = Database.open(folder, clock, Optional.of(key));
            if (database.isDone()) keepKeyFile(key);
            return database;
        }
    }

    /// What came of locking.
    ///
    /// @param paper        what has to be printed
    /// @param leftReadable why what anybody can read was not deleted from the folder
    public record Locked(RecoveryKey paper, Optional<Refusal> leftReadable) {
    }

    /// Locks a clinic that nobody has open. Then a locked backup is made and proved by restoring it; only after that is deleted what
    /// is left of the clinic in the folder that anybody could read: earlier backups, journals and what restorings kept.
    ///
    /// @param keyFile    empty: among the keys of this user
    /// @param invariants all that must hold of the books
    public Outcome<Locked> lock(Optional<Path> keyFile, Function<Database, List<Invariant>> invariants, AuditLog audit, Progress progress) {
        Optional<DatabaseRefusal> obstacle = Restore.settle(folder);
        if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
        if (isLocked()) return Outcome.refused(new VaultRefusal.OtherState());
        Optional<Path> place = keyFile.map(path -> path.toAbsolutePath().normalize());
        if (place.filter(path -> path.startsWith(folder.path())).isPresent()) return Outcome.refused(new VaultRefusal.KeyWithData(folder.path()));
        RecoveryKey paper = RecoveryKey.random();
        try (FileKey key = FileKey.random()) {
            Outcome<KeyRing> made = withKeyFile(KeyRing.of(key, paper), key, place);
            return made.then(ring -> locked(ring, key, audit, progress)).map(_ -> new Locked(paper, provenBackup(key, invariants, progress).map(_ -> Relock.forgetReadable(folder)).refusal()));
        }
    }

    private Outcome<DataFolder> locked(KeyRing ring, FileKey key, AuditLog audit, Progress progress) {
        Outcome<DataFolder> changed = new Relock(folder, clock, progress).change(Optional.empty(), Optional.of(key), ring.text());
        if (!changed.isDone()) {
            forget(files.of(ring));
            return changed;
        }
        return Database.open(folder, clock, Optional.of(key)).then(database -> {
            try (database) {
                note(database, audit, "encryption.begun");
            }
            return changed;
        });
    }

    private Outcome<Proof> provenBackup(FileKey key, Function<Database, List<Invariant>> invariants, Progress progress) {
        return Database.open(folder, clock, Optional.of(key)).then(database -> {
            try (database) {
                return database.backUp(folder.backups(), BackupManifest.Kind.BY_HAND, clock, progress)
                        .then(backup -> database.prove(backup, folder.backups().resolve(PROOF), invariants, clock, progress));
            }
        });
    }

    /// Unlocks it: whoever takes the file can read it then. Backups made before stay locked, so the paper is still worth keeping.
    public Outcome<DataFolder> unlock(Optional<String> typed, AuditLog audit, Progress progress) {
        Optional<DatabaseRefusal> obstacle = Restore.settle(folder);
        if (obstacle.isPresent()) return Outcome.refused(obstacle.get());
        if (!isLocked()) return Outcome.refused(new VaultRefusal.OtherState());
        return ring().then(ring -> key(typed).then(key -> {
            try (key) {
                return new Relock(folder, clock, progress).change(Optional.of(key), Optional.empty(), new byte[0]);
            }
        }).then(_ -> Database.open(folder, clock)).map(database -> {
            try (database) {
                note(database, audit, "encryption.ended");
            }
            forget(files.of(ring));
            return folder;
        }));
    }

    private static void note(Database database, AuditLog audit, String deed) {
        database.transactions().write(ctx -> {
            audit.append(ctx, null, deed, "CLINIC", 1L, Map.of());
            return deed;
        });
    }

    /// What was printed when it was locked, to be printed again.
    public Outcome<RecoveryKey> paper(Optional<String> typed) {
        if (!isLocked()) return Outcome.refused(new VaultRefusal.OtherState());
        return ring().then(ring -> key(typed).then(key -> {
            try (key) {
                return ring.paper(key).map(Outcome::done).orElseGet(() -> Outcome.refused(new VaultRefusal.RingUnusable(folder.keyRing())));
            }
        }));
    }

    /// The key of the database in a backup, for whoever closes it; empty when it is not locked.
    ///
    /// @param typed the recovery key; empty: the key file has to be there
    public Outcome<Optional<FileKey>> keyOf(BackupFile backup, Optional<String> typed) {
        try {
            byte[] text = backup.keyRing();
            return text.length == 0 ? Outcome.done(Optional.empty()) : key(KeyRing.read(text), typed).map(Optional::of);
        } catch (IOException e) {
            LOG.warn("key ring of {}", backup.path(), e);
            return Outcome.refused(new VaultRefusal.RingUnusable(backup.path()));
        }
    }

    private Outcome<FileKey> key(Optional<String> typed) {
        return ring().then(ring -> key(ring, typed));
    }

    private Outcome<FileKey> key(KeyRing ring, Optional<String> typed) {
        Path file = files.of(ring);
        return KeyFiles.read(file).flatMap(ring::openByFile).map(Outcome::done)
                .orElseGet(() -> typed.isEmpty() ? Outcome.refused(new VaultRefusal.KeyMissing(file)) : RecoveryKey.read(typed.get()).then(paper ->
                        ring.openByPaper(paper).map(Outcome::done).orElseGet(() -> Outcome.refused(new VaultRefusal.Wrong()))));
    }

    private Outcome<KeyRing> ring() {
        try {
            return Outcome.done(KeyRing.read(Files.readAllBytes(folder.keyRing())));
        } catch (IOException e) {
            LOG.warn("key ring", e);
            return Outcome.refused(new VaultRefusal.RingUnusable(folder.keyRing()));
        }
    }

    /// On a new computer, so that the next start asks nobody; where it can't be written, the next start asks again.
    private void keepKeyFile(FileKey key) {
        ring().handle(ring -> {
            if (KeyFiles.read(files.of(ring)).flatMap(ring::openByFile).isPresent()) return;
            withKeyFile(ring, key, Optional.empty()).handle(renewed -> {
                try {
                    WholeText.replace(folder.keyRing(), renewed.text());
                } catch (IOException e) {
                    LOG.warn("key ring", e);
                }
            }, why -> LOG.warn("key file: {}", why));
        }, why -> LOG.warn("key file: {}", why));
    }

    private Outcome<KeyRing> withKeyFile(KeyRing ring, FileKey key, Optional<Path> place) {
        Path file = place.orElseGet(() -> files.folder().resolve(ring.id() + KeyFiles.ENDING));
        try {
            return Outcome.done(ring.byFile(key, KeyFiles.make(file, ring.id()), place.map(Path::toString)));
        } catch (IOException e) {
            LOG.warn("key file {}", file, e);
            return Outcome.refused(new VaultRefusal.NotWritten(file));
        }
    }

    private static void forget(Path keyFile) {
        try {
            Files.deleteIfExists(keyFile);
        } catch (IOException e) {
            LOG.warn("left behind: {}", keyFile, e);
        }
    }
}
