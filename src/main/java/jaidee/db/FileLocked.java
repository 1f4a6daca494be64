package jaidee.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/// Whether a database file is locked, told by how it begins.
final class FileLocked {
    private static final byte[] MARK = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

    private FileLocked() {
    }

    static boolean is(DataFolder folder) {
        return against(folder, Optional.empty()).filter(DatabaseRefusal.KeyNeeded.class::isInstance).isPresent();
    }

    /// Why the file can't be opened with this key, or without one.
    static Optional<DatabaseRefusal> against(DataFolder folder, Optional<FileKey> key) {
        boolean locked;
        try (InputStream file = Files.newInputStream(folder.database())) {
            locked = Arrays.equals(file.readNBytes(MARK.length), MARK);
        } catch (IOException unreadable) {
            return Optional.of(new DatabaseRefusal.FolderUnusable(folder.path()));
        }
        if (locked == key.isPresent()) return Optional.empty();
        return Optional.of(locked ? new DatabaseRefusal.KeyNeeded(folder.database()) : new DatabaseRefusal.NotLocked(folder.database()));
    }
}
