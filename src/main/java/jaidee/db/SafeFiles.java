package jaidee.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `safe:`: a write to the database file is on the disk when it returns, and a chunk can be
/// recognised only once its body is there.
///
/// H2 writes a chunk with one call and trusts, when it opens, every chunk whose first and last block agree. A power cut
/// in the middle of that call can leave both ends and lose the pages between them. Here the body goes first, then
/// fsync, then the first sector (it holds the chunk's header), then fsync again; the two copies of the store header,
/// one write of 8 KiB, so never change together. Holds if the disk honours a flush and writes a sector whole.
public final class SafeFiles extends FilePathWrapper {
    private static final int SECTOR = 512;
    private static final int BLOCK = 4096;

    static {
        FilePath.register(new SafeFiles());
    }

    /// Makes `safe:` known to H2; doing it again changes nothing.
    public static void register() {
    }

    @Override
    public String getScheme() {
        return "safe";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = super.open(mode);
        if ("r".equals(mode)) return channel;
        if (name.endsWith(".mv.db")) {
            cutRaggedTail(channel);
            return new SafeFile(channel, name);
        }
        // a compacted copy replaces the database by a rename, so it has to be on the disk before it is closed
        return name.contains(".mv.db.") ? new ForcedAtClose(channel, name) : channel;
    }

    /// H2 writes whole blocks; a torn append leaves a part of one, which would shift what is written next.
    private static void cutRaggedTail(FileChannel channel) throws IOException {
        long ragged = channel.size() % BLOCK;
        if (ragged == 0) return;
        channel.truncate(channel.size() - ragged);
        channel.force(true);
    }

    private static final class SafeFile extends ForcedAtClose {
        SafeFile(FileChannel file, String name) {
            super(file, name);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            int length = source.remaining();
            if (length > SECTOR) {
                ByteBuffer body = source.duplicate();
                body.position(source.position() + SECTOR);
                writeWhole(body, position + SECTOR);
                file.force(false);
            }
            ByteBuffer head = source.duplicate();
            head.limit(source.position() + Math.min(length, SECTOR));
            writeWhole(head, position);
            file.force(false);
            source.position(source.limit());
            return length;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            long position = file.position();
            int length = write(source, position);
            file.position(position + length);
            return length;
        }

        private void writeWhole(ByteBuffer bytes, long position) throws IOException {
            while (bytes.hasRemaining()) position += file.write(bytes, position);
        }
    }

    private static class ForcedAtClose extends FileBase {
        final FileChannel file;
        private final String name;

        ForcedAtClose(FileChannel file, String name) {
            this.file = file;
            this.name = name;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            try (file) {
                file.force(true);
            }
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return file.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return file.write(source);
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
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
