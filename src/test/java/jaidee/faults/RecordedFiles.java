package jaidee.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The H2 file system `recorded:`: lies between H2 (or `safe:`) and the disk and notes every write, truncation and fsync
/// of the files of one folder, in order.
public final class RecordedFiles extends FilePathWrapper {
    /// What was asked of the disk.
    sealed interface Step {
        /// Its name in the folder.
        String file();

        record Write(String file, long position, byte[] bytes) implements Step {
        }

        record Truncate(String file, long size) implements Step {
        }

        record Force(String file) implements Step {
        }
    }

    /// @param before the files when they were first opened
    record Recording(Map<String, byte[]> before, List<Step> steps) {
        Recording() {
            this(new TreeMap<>(), new ArrayList<>());
        }

        synchronized void opened(String file, byte[] content) {
            before.putIfAbsent(file, content);
        }

        synchronized void add(Step step) {
            steps.add(step);
        }

        synchronized int length() {
            return steps.size();
        }
    }

    /// There is one recording at a time.
    static final String LOCK = "recorded files";

    private static volatile Recording current = new Recording();

    static void register() {
        FilePath.register(new RecordedFiles());
    }

    /// Begins anew: of whatever is opened from now on.
    static Recording begin() {
        current = new Recording();
        return current;
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
        if ("r".equals(mode)) return channel;
        String called = file.getFileName().toString();
        current.opened(called, before);
        return new RecordedFile(channel, called, current);
    }

    private static final class RecordedFile extends HandedOn {
        private final String name;
        private final Recording recording;

        RecordedFile(FileChannel file, String name, Recording recording) {
            super(file);
            this.name = name;
            this.recording = recording;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            recording.add(new Step.Write(name, position, bytes));
            return super.write(source, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            super.force(metaData);
            recording.add(new Step.Force(name));
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            recording.add(new Step.Truncate(name, size));
            return super.truncate(size);
        }
    }
}
