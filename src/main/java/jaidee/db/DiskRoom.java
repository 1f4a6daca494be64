package jaidee.db;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;

/// Whether the disk has room for what a transaction may need. Looked at before a commit, so that a disk that becomes full
/// is nearly always said while nothing is half done.
@FunctionalInterface
interface DiskRoom {
    long NEEDED = 8L << 20;

    boolean enough();

    static DiskRoom of(DataFolder folder) {
        FileStore disk;
        try {
            disk = Files.getFileStore(folder.path());
        } catch (IOException cannotTell) {
            return () -> true;
        }
        return () -> {
            try {
                return disk.getUsableSpace() > NEEDED;
            } catch (IOException cannotTell) {
                return true;
            }
        };
    }
}
