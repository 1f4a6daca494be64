package jaidee.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.LongAdder;
import jaidee.faults.HandedOn;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `counted:` counts how often the disk is forced.
public final class CountedFiles extends FilePathWrapper {
    static final LongAdder FORCES = new LongAdder();

    static void register() {
        FilePath.register(new CountedFiles());
    }

    @Override
    public String getScheme() {
        return "counted";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new HandedOn(super.open(mode)) {
            @Override
            public void force(boolean metaData) throws IOException {
                FORCES.increment();
                super.force(metaData);
            }
        };
    }
}
