package jaidee.messages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is there whole or not at all, also after a power cut: written under another name, forced to the disk, and
/// renamed. Once this returns it is there.
public final class WholeFile {
    private WholeFile() {
    }

    /// @param mark tells the unfinished file from others beside it, so that it can be cleared away later
    public static void write(Path file, byte[] content, String mark) throws IOException {
        Path unfinished = unfinished(file, mark);
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            rename(unfinished, file);
            forceFolder(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Clears away what a crash left behind.
    public static void clear(Path file, String mark) throws IOException {
        Files.deleteIfExists(unfinished(file, mark));
    }

    private static Path unfinished(Path file, String mark) {
        return file.resolveSibling(file.getFileName() + "." + mark + ".part");
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException network) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The name is part of the folder; Windows opens no folder as a file and keeps names by itself.
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // the file itself is on the disk
        }
    }
}
