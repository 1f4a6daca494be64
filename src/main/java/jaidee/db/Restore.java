package jaidee.db;

import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the database of a backup into a data folder. Everything is made ready beside what is there, opened and looked at;
/// only then the old files are moved aside, where they are kept whole, and the new ones take their place. Killed at any
/// moment, the folder has the old or the new, and the next start ends what was begun.
public final class Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);
    private static final String READY = "ready";
    private static final String KEPT = "kept";
    /// Stands behind the moment when what was there before is not kept.
    private static final String FORGET = " forget";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final long RESERVE = 256L << 20;

    /// What was restored.
    ///
    /// @param foreign    what was left out of it because it was not ours
    /// @param violations what the checks of the books found in it
    /// @param kept       the folder with what was there before; empty when nothing was
    /// @param newer      what moved money after the backup, as the journal that was there has it: to be entered again
    public record Restored(BackupFile file, List<String> foreign, List<String> violations, long checked, Optional<Path> kept, List<JournalEntry> newer) {
    }

    private final DataFolder folder;
    private final Clock clock;
    private final Function<BackupFile, Outcome<Optional<FileKey>>> keys;
    private final Function<Database, List<Invariant>> invariants;

    /// @param invariants all that must hold of the books
    public Restore(DataFolder folder, Clock clock, Optional<FileKey> key, Function<Database, List<Invariant>> invariants) {
        this(folder, clock, _ -> Outcome.done(key), invariants);
    }

    /// @param keys the key of the database in a backup, or why it is not to be had
    public Restore(DataFolder folder, Clock clock, Function<BackupFile, Outcome<Optional<FileKey>>> keys, Function<Database, List<Invariant>> invariants) {
        this.folder = folder;
        this.clock = clock;
        this.keys = keys;
        this.invariants = invariants;
    }

    /// What moved money after `file` was made, oldest first, as far as the journal in the folder can be read: what would have to
    /// be entered again. Empty for a backup of another clinic.
    public List<JournalEntry> newerThan(BackupFile file) {
        return file.manifest().map(made -> Journal.after(folder, made.journal())).orElse(List.of());
    }

    /// Refuses by `BackupRefusal` and `DatabaseRefusal`; then nothing in the folder is changed.
    public Outcome<Restored> from(Path path, Progress progress) {
        if (!folder.usable()) return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        try {
            Optional<FolderLock> taken = FolderLock.take(folder);
            if (taken.isEmpty()) return Outcome.refused(new DatabaseRefusal.AlreadyOpen(folder.path()));
            try (FolderLock lock = taken.get()) {
                finishBegun(folder);
                return BackupFile.look(path).then(file -> keys.apply(file).then(key -> restore(file, key, progress)));
            }
        } catch (IOException e) {
            LOG.error("restoring", e);
            return Outcome.refused(new BackupRefusal.Unreachable(folder.path(), String.valueOf(e.getMessage())));
        }
    }

    private Outcome<Restored> restore(BackupFile file, Optional<FileKey> key, Progress progress) {
        Path made = folder.restoring();
        try {
            return Proof.of(file, new DataFolder(made, folder.h2Files()), clock, key, invariants, progress).then(proof -> takePlace(file, proof, made));
        } finally {
            if (!isReady(folder)) throwAway(made);
        }
    }

    private Outcome<Restored> takePlace(BackupFile file, Proof proof, Path made) {
        DataFolder ready = new DataFolder(made, folder.h2Files());
        try {
            throwAway(ready.backups());
            String stamp = LocalDateTime.ofInstant(clock.instant(), Days.BANGKOK).format(STAMP);
            boolean anything = Files.exists(folder.database()) || Files.exists(folder.journal());
            List<JournalEntry> newer = newerThan(file);
            declareReady(folder, stamp);
            return Outcome.done(new Restored(file, proof.foreign(), proof.violations(), proof.checked(),
                    anything ? Optional.of(keptIn(folder, stamp)) : Optional.empty(), newer));
        } catch (IOException e) {
            LOG.error("restoring: taking the place", e);
            return Outcome.refused(new BackupRefusal.Unreachable(folder.path(), String.valueOf(e.getMessage())));
        }
    }

    /// Lets what lies ready in `restoring` take the place of the database, its journal and its key ring, which are deleted. Under
    /// the lock of the folder.
    static void takePlaceForGood(DataFolder folder, Clock clock) throws IOException {
        declareReady(folder, LocalDateTime.ofInstant(clock.instant(), Days.BANGKOK).format(STAMP) + FORGET);
    }

    private static void declareReady(DataFolder folder, String what) throws IOException {
        Path made = folder.restoring();
        writeForced(made.resolve(READY), what.getBytes(StandardCharsets.US_ASCII));
        DataFolder.force(made);
        DataFolder.force(folder.path());
        finishBegun(folder);
    }

    static boolean isReady(DataFolder folder) {
        return Files.exists(folder.restoring().resolve(READY));
    }

    /// Ends what was broken off. Refuses when the folder can't be used or somebody works in it.
    public static Optional<DatabaseRefusal> settle(DataFolder folder) {
        if (!folder.usable()) return Optional.of(new DatabaseRefusal.FolderUnusable(folder.path()));
        try {
            Optional<FolderLock> taken = FolderLock.take(folder);
            if (taken.isEmpty()) return Optional.of(new DatabaseRefusal.AlreadyOpen(folder.path()));
            try (FolderLock lock = taken.get()) {
                finishBegun(folder);
                return Optional.empty();
            }
        } catch (IOException e) {
            LOG.error("a restoring that was broken off", e);
            return Optional.of(new DatabaseRefusal.FolderUnusable(folder.path()));
        }
    }

    /// Ends a restoring that was broken off: forward when everything was ready, else back. Under the lock of the folder.
    static void finishBegun(DataFolder folder) throws IOException {
        Path made = folder.restoring(), ready = made.resolve(READY);
        if (!Files.exists(made)) return;
        if (!Files.exists(ready)) {
            throwAway(made);
            return;
        }
        DataFolder from = new DataFolder(made, folder.h2Files());
        String said = Files.readString(ready);
        Path kept = keptIn(folder, said.replaceAll("[^-0-9]", ""));
        change(from.database(), folder.database(), kept);
        change(from.journal(), folder.journal(), kept);
        change(from.keyRing(), folder.keyRing(), kept);
        if (Files.exists(folder.keyRing()) && Files.size(folder.keyRing()) == 0) Files.delete(folder.keyRing());
        Files.deleteIfExists(folder.lastSeen());
        DataFolder.force(folder.path());
        if (said.endsWith(FORGET)) throwAway(kept);
        Files.delete(ready);
        throwAway(made);
    }

    /// What has moved already is not there any more, so that doing it again goes on where it was broken off.
    private static void change(Path from, Path to, Path kept) throws IOException {
        if (!Files.exists(from)) return;
        if (Files.exists(to)) {
            Files.createDirectories(kept);
            Files.move(to, kept.resolve(to.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            DataFolder.force(kept);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path keptIn(DataFolder folder, String stamp) {
        return folder.path().resolve(KEPT).resolve("before-restore-" + stamp);
    }

    static boolean hasRoom(Path folder, long bytes) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= bytes + RESERVE;
    }

    static void writeForced(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(java.nio.ByteBuffer.wrap(content));
            channel.force(true);
        }
    }

    /// A folder of ours with all that is in it; links are deleted, not followed.
    public static void throwAway(Path folder) {
        if (!Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) return;
        try {
            List<Path> inside = new ArrayList<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(inside::add);
            }
            for (Path each : inside) {
                throwAway(each);
                Files.deleteIfExists(each);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("left behind: {}", folder, e);
        }
    }
}
