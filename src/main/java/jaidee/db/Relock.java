package jaidee.db;

import jaidee.db.Progress.Step;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Locks the database of a folder that nobody has open, or unlocks it. A copy is written beside it, read back, opened and
/// compared; only then it takes the place of the old file, which is deleted. Killed at any moment, the folder has the old or the
/// new. The journal begins anew behind the database, for the old one may hold what people wrote.
public final class Relock {
    private static final Logger LOG = LoggerFactory.getLogger(Relock.class);
    private static final int BLOCK = 1 << 16;

    private final DataFolder folder;
    private final Clock clock;
    private final Progress progress;

    public Relock(DataFolder folder, Clock clock, Progress progress) {
        this.folder = folder;
        this.clock = clock;
        this.progress = progress;
    }

    /// Refuses by `DatabaseRefusal` and `BackupRefusal`; then the folder is as it was.
    ///
    /// @param from    the key that the file is locked by; empty when it is not
    /// @param to      the key it will be locked by; empty: everybody can read it
    /// @param keyRing lies beside the database from the same moment on
    public Outcome<DataFolder> change(Optional<FileKey> from, Optional<FileKey> to, byte[] keyRing) {
        // opened once as it is: that tells a wrong key, ends what was begun, and brings old tables up to date
        return Database.open(folder, clock, from).map(database -> {
            try (database) {
                return database.transactions().read(ctx -> BackupFacts.of(ctx, BackupManifest.Kind.BY_HAND, clock.instant(), from.isPresent()));
            }
        }).then(facts -> alone(facts, from, to, keyRing));
    }

    /// Deletes what else lies in the folder of a locked clinic and anybody could read. A disk may keep the blocks for a while.
    public static DataFolder forgetReadable(DataFolder folder) {
        Restore.throwAway(folder.path().resolve("kept"));
        forget(folder.backups(), "*" + BackupFile.ENDING, Relock::isReadable);
        forget(folder.path(), "sales-*.journal", _ -> true);
        return folder;
    }

    private static boolean isReadable(Path backup) {
        Outcome<BackupFile> file = BackupFile.look(backup);
        return file.isDone() && file.get().manifest().filter(BackupManifest::locked).isEmpty();
    }

    private static void forget(Path place, String names, Predicate<Path> which) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, names)) {
            for (Path file : files) if (which.test(file)) Files.delete(file);
        } catch (IOException e) {
            LOG.warn("left behind in {}", place, e);
        }
    }

    private Outcome<DataFolder> alone(BackupManifest facts, Optional<FileKey> from, Optional<FileKey> to, byte[] keyRing) {
        Path made = folder.restoring();
        try {
            Optional<FolderLock> taken = FolderLock.take(folder);
            if (taken.isEmpty()) return Outcome.refused(new DatabaseRefusal.AlreadyOpen(folder.path()));
            try (FolderLock lock = taken.get()) {
                Restore.finishBegun(folder);
                long bytes = Files.size(folder.database());
                if (!Restore.hasRoom(folder.path(), bytes)) return Outcome.refused(new BackupRefusal.NoRoom(folder.path(), bytes));
                Restore.throwAway(made);
                Files.createDirectories(made);
                return makeReady(new DataFolder(made, folder.h2Files()), facts, from, to, keyRing);
            }
        } catch (IOException e) {
            LOG.error("changing the lock", e);
            return Outcome.refused(new DatabaseRefusal.FolderUnusable(folder.path()));
        } finally {
            if (!Restore.isReady(folder)) Restore.throwAway(made);
        }
    }

    private Outcome<DataFolder> makeReady(DataFolder made, BackupManifest facts, Optional<FileKey> from, Optional<FileKey> to, byte[] keyRing) throws IOException {
        byte[] written = copy(folder.database(), from, Optional.of(made.database()), to, Step.COPYING);
        byte[] readBack = written.length == 0 ? written : copy(made.database(), to, Optional.empty(), Optional.empty(), Step.READING_BACK);
        if (readBack.length == 0) return Outcome.refused(new BackupRefusal.Cancelled());
        if (!Arrays.equals(written, readBack)) return damaged("not as it was written");
        progress.goesOn(Step.OPENING, 0, 1);
        Outcome<Database> opened = Database.open(made, clock, to);
        if (opened instanceof Outcome.Refused<Database>(Refusal why)) return Outcome.refused(why);
        try (Database database = opened.get()) {
            List<String> wrong = database.transactions().read(ctx -> BackupFacts.disagreeing(ctx, facts));
            if (!wrong.isEmpty()) return damaged(wrong.getFirst());
        }
        Restore.throwAway(made.backups());
        Restore.writeForced(made.keyRing(), keyRing);
        Restore.takePlaceForGood(folder, clock);
        return Outcome.done(folder);
    }

    private <T> Outcome<T> damaged(String detail) {
        return Outcome.refused(new DatabaseRefusal.Damaged(folder.database(), folder.backups(), DatabaseRefusal.Found.UNREADABLE, detail));
    }

    /// @param target empty: it is only read
    /// @return the hash of what is in it once it is unlocked; nothing when it was given up
    private byte[] copy(Path source, Optional<FileKey> from, Optional<Path> target, Optional<FileKey> to, Step step) throws IOException {
        MessageDigest hash = BackupFile.sha256();
        try (FileChannel in = open(source, from, "r"); FileChannel out = target.isPresent() ? open(target.get(), to, "rw") : null) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            long all = in.size();
            for (long done = 0; done < all; done += block.limit()) {
                if (!progress.goesOn(step, done, all)) return new byte[0];
                block.clear().limit((int) Math.min(BLOCK, all - done));
                while (block.hasRemaining()) if (in.read(block, done + block.position()) < 0) throw new IOException("shorter than it says: " + source);
                hash.update(block.flip());
                block.rewind();
                while (out != null && block.hasRemaining()) out.write(block, done + block.position());
            }
            if (out != null) out.force(true);
        }
        return hash.digest();
    }

    private FileChannel open(Path file, Optional<FileKey> key, String mode) throws IOException {
        FileChannel channel = FilePath.get(folder.disk() + file).open(mode);
        return key.isPresent() ? new FileEncrypt(file.toString(), FilePathEncrypt.getPasswordBytes(key.get().letters()), channel) : channel;
    }
}
