package jaidee.db;

import jaidee.kernel.Days;
import jaidee.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.h2.store.fs.FilePath;

/// A backup: one file, a zip of the database and its manifest and nothing else. Whoever hands one over may have made it to
/// do harm, so nothing in it is believed: at most three entries of known names, no longer than they say, and unpacked by
/// us under a name of ours. The third is the key ring of a locked database, by which it opens on another computer.
///
/// @param manifest empty for a copy that an earlier version made before it changed the tables
/// @param bytes    of the database in it, as the file says; no more are ever unpacked
public record BackupFile(Path path, Optional<BackupManifest> manifest, long bytes) {
    public static final String ENDING = ".jaidee";
    static final String DATABASE = "jaidee.mv.db";
    private static final String MANIFEST = "manifest.txt";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final int END_OF_ZIP = 22, MOST_ENTRIES = 3, LONGEST_DIRECTORY = 1024, LONGEST_RING = 1 << 14;
    private static final long TIMES_SMALLER = 1000;
    private static final int BLOCK = 1 << 16;

    /// Puts the database into the zip.
    interface Content {
        void to(HashedZip zip) throws IOException;
    }

    /// What a backup of this clinic and moment is called.
    public static String nameOf(BackupManifest manifest) {
        return "jaidee-" + manifest.clinic() + "-" + LocalDateTime.ofInstant(manifest.madeAt(), Days.BANGKOK).format(STAMP) + ENDING;
    }

    /// Whether a file of this name is a backup that this program made; only such are ever deleted by it.
    public static boolean isOurs(String name) {
        return name.matches("jaidee-[0-9a-f]{8}-\\d{4}-\\d{2}-\\d{2}-\\d{6}" + ENDING);
    }

    /// Written aside, read back, and given its name once it is whole on the disk.
    ///
    /// @param disk the file system of H2 that it is written through
    static BackupFile write(String disk, Path folder, BackupManifest facts, Content content, Progress progress) throws IOException {
        Files.createDirectories(folder);
        Path file = free(folder, nameOf(facts)), unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(unfinished);
            BackupManifest whole = fill(disk, unfinished, facts, content, progress);
            look(unfinished).then(made -> made.readThrough(OutputStream.nullOutputStream(), Progress.Step.READING_BACK, progress))
                    .refusal().ifPresent(why -> { throw new Refused((BackupRefusal) why); });
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            DataFolder.force(folder);
            return new BackupFile(file, Optional.of(whole), whole.bytes());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static BackupManifest fill(String disk, Path unfinished, BackupManifest facts, Content content, Progress progress) throws IOException {
        try (FileChannel channel = FilePath.get(disk + unfinished).open("rw")) {
            HashedZip zip = new HashedZip(Channels.newOutputStream(channel), (done, _) -> progress.goesOn(Progress.Step.COPYING, done, facts.bytes()));
            content.to(zip);
            BackupManifest whole = facts.of(zip.bytes(), zip.sha256());
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(whole.text());
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return whole;
        }
    }

    /// Two within one second get different names.
    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name);
        for (int n = 1; Files.exists(file); n++) {
            LocalDateTime later = LocalDateTime.parse(name.substring(16, 33), STAMP).plusSeconds(n);
            file = folder.resolve(name.substring(0, 16) + later.format(STAMP) + ENDING);
        }
        return file;
    }

    /// Reads what a file says of itself, without unpacking it.
    public static Outcome<BackupFile> look(Path path) {
        try {
            if (!Files.isRegularFile(path) || !isSmallZip(path)) return Outcome.refused(new BackupRefusal.NotABackup(path));
            try (ZipFile zip = new ZipFile(path.toFile())) {
                Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
                if (names.equals(Set.of(DATABASE, MANIFEST)) || names.equals(Set.of(DATABASE, DataFolder.KEY_RING, MANIFEST))) return looked(path, zip, Optional.of(manifest(zip)));
                if (names.equals(Set.of(DATABASE))) return looked(path, zip, Optional.empty());
                return Outcome.refused(new BackupRefusal.NotABackup(path));
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException notOne) {
            return Outcome.refused(new BackupRefusal.NotABackup(path));
        } catch (IOException e) {
            return Outcome.refused(Files.isReadable(path) ? new BackupRefusal.Damaged(path, String.valueOf(e.getMessage()))
                    : new BackupRefusal.Unreachable(path, String.valueOf(e.getMessage())));
        }
    }

    private static Outcome<BackupFile> looked(Path path, ZipFile zip, Optional<BackupManifest> manifest) throws IOException {
        long bytes = manifest.map(BackupManifest::bytes).orElse(zip.getEntry(DATABASE).getSize());
        if (bytes <= 0 || bytes / TIMES_SMALLER > Files.size(path)) return Outcome.refused(new BackupRefusal.NotABackup(path));
        return Outcome.done(new BackupFile(path, manifest, bytes));
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(MANIFEST))) {
            return BackupManifest.read(in.readNBytes(BackupManifest.LONGEST + 1));
        }
    }

    /// Puts the key ring of the folder in, when it has one.
    static void addKeyRing(DataFolder folder, ZipOutputStream zip) throws IOException {
        if (!Files.exists(folder.keyRing())) return;
        zip.putNextEntry(new ZipEntry(DataFolder.KEY_RING));
        zip.write(Files.readAllBytes(folder.keyRing()));
        zip.closeEntry();
    }

    /// The wrapped copies of the key that the database in it is locked by; nothing when it is not locked.
    public byte[] keyRing() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(DataFolder.KEY_RING);
            if (entry == null) return new byte[0];
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes(LONGEST_RING);
            }
        }
    }

    /// Before Java reads the directory of the zip, which it does without a limit.
    private static boolean isSmallZip(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            if (file.length() < END_OF_ZIP) return false;
            file.seek(file.length() - END_OF_ZIP);
            byte[] end = new byte[END_OF_ZIP];
            file.readFully(end);
            ByteBuffer said = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            int entries = Short.toUnsignedInt(said.getShort(10));
            long directory = Integer.toUnsignedLong(said.getInt(12));
            return said.getInt(0) == 0x06054b50 && entries >= 1 && entries <= MOST_ENTRIES && directory <= LONGEST_DIRECTORY;
        }
    }

    /// Unpacks the database into a folder of ours, whole on the disk and compared with the manifest.
    Outcome<BackupFile> unpack(DataFolder folder, Progress progress) {
        Path target = folder.database();
        try (FileChannel channel = FilePath.get(folder.disk() + target).open("rw")) {
            channel.truncate(0);
            Outcome<BackupFile> read = readThrough(Channels.newOutputStream(channel), Progress.Step.UNPACKING, progress);
            if (!read.isDone()) return read;
            channel.force(true);
            Restore.writeForced(folder.keyRing(), keyRing());
            return read;
        } catch (IOException e) {
            return Outcome.refused(new BackupRefusal.Unreachable(target, String.valueOf(e.getMessage())));
        }
    }

    private Outcome<BackupFile> readThrough(OutputStream out, Progress.Step step, Progress progress) {
        MessageDigest hash = sha256();
        try (ZipFile zip = new ZipFile(path.toFile()); InputStream in = zip.getInputStream(zip.getEntry(DATABASE))) {
            byte[] block = new byte[BLOCK];
            long done = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                done += read;
                if (done > bytes) return Outcome.refused(new BackupRefusal.Damaged(path, "longer than it says"));
                if (!progress.goesOn(step, done, bytes)) return Outcome.refused(new BackupRefusal.Cancelled());
                hash.update(block, 0, read);
                out.write(block, 0, read);
            }
            String found = HexFormat.of().formatHex(hash.digest());
            boolean same = done == bytes && manifest.map(BackupManifest::sha256).filter(said -> !said.equals(found)).isEmpty();
            return same ? Outcome.done(this) : Outcome.refused(new BackupRefusal.Damaged(path, "not as it was written"));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            return Outcome.refused(new BackupRefusal.Damaged(path, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Outcome.refused(new BackupRefusal.Unreachable(path, String.valueOf(e.getMessage())));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A refusal on its way out of an interface that knows exceptions only.
    static final class Refused extends RuntimeException {
        private final transient BackupRefusal why;

        Refused(BackupRefusal why) {
            super(String.valueOf(why), null, false, false);
            this.why = why;
        }

        BackupRefusal why() {
            return why;
        }
    }
}
