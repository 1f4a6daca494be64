package jaidee.db;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes a new database, or brings an older one to the tables of this version. The work is done on a copy that takes the
/// old file's place by one rename, so whatever happens meanwhile leaves the old one or the new one, whole. The old one is
/// also kept as a dated backup, locked if it was.
final class Update {
    private static final int KEPT = 5;
    private static final String PREFIX = "before-update-";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

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
        if (Files.exists(folder.database())) {
            backUp();
            Files.copy(folder.database(), folder.updating());
        }
        Schema.at(new Source(folder.updatingUrl(), key)).migrate();
        try (FileChannel written = FileChannel.open(folder.updating(), StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(folder.updating(), folder.database(), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        DataFolder.force(folder.path());
    }

    private void backUp() throws IOException {
        Files.createDirectories(folder.backups());
        Path zip = folder.backups().resolve(PREFIX + LocalDateTime.now(clock).format(STAMP) + ".zip");
        Path unfinished = zip.resolveSibling(zip.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ZipOutputStream out = new ZipOutputStream(Channels.newOutputStream(channel));
            out.putNextEntry(new ZipEntry(folder.database().getFileName().toString()));
            Files.copy(folder.database(), out);
            out.closeEntry();
            out.finish();
            channel.force(true);
        }
        readBack(unfinished);
        Files.move(unfinished, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DataFolder.force(folder.backups());
        dropOldest();
    }

    /// Reading to the end compares the check sum.
    private static void readBack(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList())
                file.getInputStream(entry).transferTo(OutputStream.nullOutputStream());
        }
    }

    private void dropOldest() throws IOException {
        List<Path> backups;
        try (var files = Files.list(folder.backups())) {
            backups = files.filter(f -> f.getFileName().toString().matches(PREFIX + ".*\\.zip"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()).toList();
        }
        for (Path old : backups.stream().skip(KEPT).toList()) Files.delete(old);
    }
}
