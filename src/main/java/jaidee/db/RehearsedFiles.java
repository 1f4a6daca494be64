package jaidee.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `rehearsed:`: what is written stays in memory and is forgotten when the file is closed. So a database can
/// be opened just as it will be, with all that H2 tidies up on the way, and not a byte of it changes.
public final class RehearsedFiles extends FilePathWrapper {
    private static final int BLOCK = 4096;

    static {
        FilePath.register(new RehearsedFiles());
    }

    /// Makes `rehearsed:` known to H2; doing it again changes nothing.
    static void register() {
    }

    @Override
    public String getScheme() {
        return "rehearsed";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Rehearsed(super.open("r"), name);
    }

    @Override
    public void delete() {
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
    }

    @Override
    public boolean createFile() {
        return false;
    }

    private static final class Rehearsed extends FileBase {
        private final FileChannel file;
        private final String name;
        private final Map<Long, byte[]> written = new HashMap<>();
        private long length;
        private long position;

        Rehearsed(FileChannel file, String name) throws IOException {
            this.file = file;
            this.name = name;
            this.length = file.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long from) throws IOException {
            if (from >= length) return -1;
            int wanted = (int) Math.min(target.remaining(), length - from);
            for (int done = 0; done < wanted; ) {
                long at = from + done;
                int offset = (int) (at % BLOCK), part = Math.min(BLOCK - offset, wanted - done);
                target.put(block(at / BLOCK), offset, part);
                done += part;
            }
            return wanted;
        }

        private byte[] block(long number) throws IOException {
            byte[] kept = written.get(number);
            if (kept != null) return kept;
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (block.hasRemaining() && file.read(block, number * BLOCK + block.position()) > 0) { }
            return block.array();
        }

        @Override
        public synchronized int write(ByteBuffer source, long to) throws IOException {
            int whole = source.remaining();
            for (int done = 0; done < whole; ) {
                long at = to + done;
                int offset = (int) (at % BLOCK), part = Math.min(BLOCK - offset, whole - done);
                byte[] block = block(at / BLOCK);
                source.get(block, offset, part);
                written.put(at / BLOCK, block);
                done += part;
            }
            length = Math.max(length, to + whole);
            return whole;
        }

        @Override
        public synchronized FileChannel truncate(long size) throws IOException {
            if (size >= length) return this;
            byte[] last = block(size / BLOCK);
            Arrays.fill(last, (int) (size % BLOCK), BLOCK, (byte) 0);
            // what lies behind the new end must not come back when the file grows again
            for (long cut = size / BLOCK + 1; cut * BLOCK < length; cut++) written.put(cut, new byte[BLOCK]);
            written.put(size / BLOCK, last);
            length = size;
            return this;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int read = read(target, position);
            if (read > 0) position += read;
            return read;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            int done = write(source, position);
            position += done;
            return done;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public FileChannel position(long position) {
            this.position = position;
            return this;
        }

        @Override
        public synchronized long size() {
            return length;
        }

        @Override
        public void force(boolean metaData) {
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return file.tryLock(from, size, true);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
