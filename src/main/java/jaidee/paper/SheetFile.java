package jaidee.paper;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try {
            WholeFile.write(target, out -> out.write(pdf));
            return Outcome.done(target);
        } catch (IOException e) {
            LOG.warn("saving {} failed", target, e);
            return Outcome.refused(hasNoRoom(target, pdf.length) ? new PaperRefusal.DiskFull(target) : new PaperRefusal.NotWritable(target));
        }
    }

    /// The message of the system has another wording on each.
    private static boolean hasNoRoom(Path target, int bytes) {
        try {
            return Files.getFileStore(target.getParent()).getUsableSpace() < bytes;
        } catch (IOException e) {
            return false; // no such folder: not a question of room
        }
    }
}
