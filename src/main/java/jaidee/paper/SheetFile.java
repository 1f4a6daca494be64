package jaidee.paper;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves a sheet as a PDF file: wholly or not at all. An older file of that name stays as it was until the new one is
/// safe on the disk.
public final class SheetFile {
    private static final Logger LOG = LoggerFactory.getLogger(SheetFile.class);

    private SheetFile() {
    }

    /// @return the file; refused when the disk is full or the place cannot be written (`PaperRefusal`)
    public static Outcome<Path> save(Sheet sheet, Path file) {
        Path target = file.toAbsolutePath().normalize();
        byte[] pdf = sheet.pdf();
        Path unfinished = null;
        try {
            unfinished = Files.createTempFile(target.getParent(), ".jaidee-", ".pdf");
            write(unfinished, pdf);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done(target);
        } catch (IOException e) {
            LOG.warn("saving {} failed", target, e);
            PaperRefusal refusal = hasNoRoom(target, pdf.length) ? new PaperRefusal.DiskFull(target) : new PaperRefusal.NotWritable(target);
            remove(unfinished);
            return Outcome.refused(refusal);
        }
    }

    private static void write(Path file, byte[] pdf) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(pdf);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    /// Asked before the torso is removed; the message of the system has another wording on each.
    private static boolean hasNoRoom(Path target, int bytes) {
        try {
            return Files.getFileStore(target.getParent()).getUsableSpace() < bytes;
        } catch (IOException e) {
            return false; // no such folder: not a question of room
        }
    }

    private static void remove(Path unfinished) {
        if (unfinished == null) return;
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            LOG.warn("{} is left over", unfinished, e);
        }
    }
}
