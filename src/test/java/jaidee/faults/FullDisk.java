package jaidee.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `limited:`: a disk that takes so many more bytes and then no more, as one that is full or was made
/// read-only does.
public final class FullDisk extends FilePathWrapper {
    /// There is one such disk.
    public static final String LOCK = "disk that can be full";

    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE), ANSWERED = new AtomicLong(Long.MAX_VALUE);

    public static void register() {
        FilePath.register(new FullDisk());
    }

    public static void leaveFree(long bytes) {
        LEFT.set(bytes);
        ANSWERED.set(Long.MAX_VALUE);
    }

    /// After so many more writes each is done, and said to have failed.
    public static void answerOnly(long writes) {
        ANSWERED.set(writes);
    }

    @Override
    public String getScheme() {
        return "limited";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new LimitedFile(super.open(mode));
    }

    private static final class LimitedFile extends HandedOn {
        LimitedFile(FileChannel file) {
            super(file);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int wanted = source.remaining();
            int taken = (int) Math.min(wanted, Math.max(0, LEFT.getAndAdd(-wanted)));
            ByteBuffer part = source.duplicate();
            part.limit(part.position() + taken);
            super.write(part, position);
            source.position(source.position() + taken);
            if (ANSWERED.getAndDecrement() <= 0) throw new IOException("Input/output error");
            if (taken < wanted) throw new IOException("No space left on device");
            return taken;
        }
    }
}
