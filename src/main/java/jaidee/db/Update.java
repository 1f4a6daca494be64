package jaidee.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.exception.DataAccessException;

/// Makes a new database, or brings an older one to the tables of this version. The work is done on a copy that takes the
/// old file's place by one rename, so whatever happens meanwhile leaves the old one or the new one, whole. The old one is
/// also kept as a backup, locked if it was.
final class Update {
    private final DataFolder folder;
    private final Clock clock;
    private final Optional<FileKey> key;

    Update(DataFolder folder, Clock clock, Optional<FileKey> key) {
        this.folder = folder;
        this.clock = clock;
        this.key = key;
    }

    /// The database must be closed, and closed it is afterwards: CHECKs made by a connection that has gone fail until
    /// then (h2database 4302).
    void run() throws IOException {
        Files.deleteIfExists(folder.updating());
        Optional<BackupFile> backup = Files.exists(folder.database()) ? Optional.of(backUp()) : Optional.empty();
        try {
            update();
        } catch (IOException | RuntimeException failed) {
            // the old file stands as it was: a start that fails every day must not fill the disk with copies of it
            if (backup.isPresent()) Files.deleteIfExists(backup.get().path());
            throw failed;
        } finally {
            Files.deleteIfExists(folder.updating());
        }
    }

    private void update() throws IOException {
        Source updating = new Source(folder.updatingUrl(), key);
        if (Files.exists(folder.database())) {
            Files.copy(folder.database(), folder.updating());
            Schema.at(updating).migrate();
        } else try (Connection connection = updating.getConnection()) {
            BlankTables.make(connection);
        } catch (SQLException e) {
            throw new IOException("making the tables", e);
        }
        try (FileChannel written = FileChannel.open(folder.updating(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(folder.updating(), folder.database(), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DataFolder.force(folder.path());
    }

    private BackupFile backUp() throws IOException {
        BackupManifest facts;
        try (Connection connection = new Source(folder.rehearsingUrl(), key).getConnection()) {
            facts = BackupFacts.of(Sessions.context(connection), BackupManifest.Kind.UPDATE, clock.instant(), key.isPresent());
        } catch (SQLException | DataAccessException e) {
            throw new IOException("reading what is backed up", e);
        }
        try {
            return BackupFile.write(folder.disk(), folder.backups(), facts, this::copyTo, Progress.UNWATCHED);
        } catch (BackupFile.Refused refused) {
            throw new IOException(refused);
        }
    }

    private void copyTo(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(BackupFile.DATABASE));
        Files.copy(folder.database(), zip);
        zip.closeEntry();
        BackupFile.addKeyRing(folder, zip);
    }
}
