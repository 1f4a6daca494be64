package jaidee.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `recorded:`: lies between H2 (or `safe:`) and the disk and notes every write, truncation and fsync
/// of the database file, in order.
public final class RecordedFiles extends FilePathWrapper {
    /// What was asked of the disk.
    sealed interface Step {
        record Write(long position, byte[] bytes) implements Step {
        }

        record Truncate(long size) implements Step {
        }

        record Force() implements Step {
        }
    }

    /// @param before the file when it was opened
    record Recording(byte[] before, List<Step> steps) {
        synchronized void add(Step step) {
            steps.add(step);
        }

        synchronized int length() {
            return steps.size();
        }
    }

    private static volatile Recording newest;

    static void register() {
        FilePath.register(new RecordedFiles());
    }

    /// Of the database file that was opened last.
    static Recording newest() {
        return newest;
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = Path.of(name.replaceFirst("^([a-z]{2,}:)*", ""));
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        FileChannel channel = super.open(mode);
        if ("r".equals(mode) || !name.endsWith(".mv.db")) return channel;
        newest = new Recording(before, new ArrayList<>());
        return new RecordedFile(channel, newest);
    }

    private static final class RecordedFile extends FileBase {
        private final FileChannel file;
        private final Recording recording;

        RecordedFile(FileChannel file, Recording recording) {
            this.file = file;
            this.recording = recording;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            recording.add(new Step.Write(position, bytes));
            for (int written = 0; source.hasRemaining(); ) written += file.write(source, position + written);
            return bytes.length;
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
            recording.add(new Step.Force());
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            recording.add(new Step.Truncate(size));
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
