package jaidee.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far a database file had come when it was opened or closed last, kept in a small file beside it. A file that lost its end
/// still opens, at an older state; by this it is known for what it is.
///
/// @param created when H2 made the file, in ms since 1970: another file has come as far as it has
/// @param version of its newest chunk, which only grows
record LastSeen(long created, long version) {
    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);

    /// Of the database that `open` belongs to.
    static LastSeen of(Connection open) throws SQLException {
        FileStore<?> store = ((SessionLocal) open.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore().getFileStore();
        return new LastSeen(store.getCreationTime(), store.lastChunkVersion());
    }

    /// What is kept in `folder`; empty when nothing is, or nothing that can be read.
    static Optional<LastSeen> in(DataFolder folder) {
        try {
            String[] words = Files.readString(folder.lastSeen()).strip().split(" ");
            return words.length == 2 ? Optional.of(new LastSeen(Long.parseLong(words[0]), Long.parseLong(words[1]))) : Optional.empty();
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /// Whether it is the file of `last` at an earlier time.
    boolean isBefore(LastSeen last) {
        return created == last.created && version < last.version;
    }

    /// On the disk when it returns. Where it can't be kept the next start knows less, nothing else is lost.
    void keepIn(DataFolder folder) {
        Path fresh = folder.lastSeen().resolveSibling(folder.lastSeen().getFileName() + ".new");
        try {
            try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(ByteBuffer.wrap((created + " " + version + "\n").getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
            Files.move(fresh, folder.lastSeen(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("how far the data has come", e);
            deleteQuietly(fresh);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("left behind: {}", file, e);
        }
    }
}
