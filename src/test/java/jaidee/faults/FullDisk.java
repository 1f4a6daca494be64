package jaidee.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `limited:`: a disk that takes so many more bytes and then no more, as one that is full or was made
/// read-only does.
public final class FullDisk extends FilePathWrapper {
    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    public static void register() {
        FilePath.register(new FullDisk());
    }

    public static void leaveFree(long bytes) {
        LEFT.set(bytes);
    }

    @Override
    public String getScheme() {
        return "limited";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new LimitedFile(super.open(mode));
    }

    private static final class LimitedFile extends FileBase {
        private final FileChannel file;

        LimitedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int wanted = source.remaining();
            int taken = (int) Math.min(wanted, Math.max(0, LEFT.getAndAdd(-wanted)));
            ByteBuffer part = source.duplicate();
            part.limit(part.position() + taken);
            for (int written = 0; part.hasRemaining(); ) written += file.write(part, position + written);
            source.position(source.position() + taken);
            if (taken < wanted) throw new IOException("No space left on device");
            return taken;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            long position = file.position();
            int length = write(source, position);
            file.position(position + length);
            return length;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }
    }
}
