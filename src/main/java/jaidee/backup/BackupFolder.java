package jaidee.backup;

import jaidee.db.BackupFile;
import jaidee.kernel.Days;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A folder in which backups are kept: the one beside the data, or a second place such as a stick or a folder of the network.
///
/// @param clinic the eight characters by which the names of this clinic's files are known; several clinics may share a stick
record BackupFolder(Path path, String clinic) {
    private static final String UNFINISHED = ".tmp";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final int CLINIC_AT = "jaidee-".length(), STAMP_AT = "jaidee-12345678-".length(), STAMP_LENGTH = "2026-11-22-100000".length(), BLOCK = 1 << 16;

    /// A backup by its name.
    record Kept(Path file, Instant made) {
        String name() {
            return file.getFileName().toString();
        }
    }

    /// The folder, for files of the clinic that this name is of.
    static BackupFolder of(Path path, String name) {
        return new BackupFolder(path, name.substring(CLINIC_AT, STAMP_AT - 1));
    }

    /// Those of this clinic.
    List<Kept> all() throws IOException {
        List<Kept> found = new ArrayList<>();
        if (!Files.isDirectory(path)) return found;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            for (Path file : files) kept(file).ifPresent(found::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private Optional<Kept> kept(Path file) {
        String name = file.getFileName().toString();
        if (!BackupFile.isOurs(name) || !name.startsWith("jaidee-" + clinic + "-") || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try {
            LocalDateTime made = LocalDateTime.parse(name.substring(STAMP_AT, STAMP_AT + STAMP_LENGTH), STAMP);
            return Optional.of(new Kept(file, made.atZone(Days.BANGKOK).toInstant()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// Deletes what no generation needs, and what a power cut left half written. Only files that this program made for this clinic
    /// are ever deleted.
    ///
    /// @param spared names that stay whatever the generations say
    void thin(Set<String> spared) throws IOException {
        List<Kept> all = all();
        Set<Kept> kept = Generations.kept(all, Kept::made);
        for (Kept each : all) if (!kept.contains(each) && !spared.contains(each.name())) Files.deleteIfExists(each.file());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "jaidee-" + clinic + "-*" + UNFINISHED)) {
            for (Path file : files) Files.deleteIfExists(file);
        }
    }

    boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    /// Brings a backup here: written aside, forced, read back and compared before it gets its name.
    ///
    /// @param wanted asked while it is copied; when it says no, nothing stays
    void bring(Path file, BooleanSupplier wanted) throws IOException {
        // a place that is not there is a stick pulled out: making the folder would fill the disk below where it is mounted
        if (!Files.isDirectory(path)) throw new IOException("not there");
        Path unfinished = path.resolve(file.getFileName() + UNFINISHED);
        try {
            byte[] sent = copy(file, unfinished, wanted);
            if (!Arrays.equals(sent, hash(unfinished))) throw new IOException("read back otherwise than written");
            Files.move(unfinished, path.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static byte[] copy(Path from, Path to, BooleanSupplier wanted) throws IOException {
        MessageDigest hash = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), hash);
             FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (!wanted.getAsBoolean()) throw new IOException("given up");
                java.nio.ByteBuffer left = java.nio.ByteBuffer.wrap(block, 0, read);
                while (left.hasRemaining()) out.write(left);
            }
            out.force(true);
        }
        return hash.digest();
    }

    private static byte[] hash(Path file) throws IOException {
        MessageDigest hash = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
            byte[] block = new byte[BLOCK];
            while (in.read(block) >= 0) {
                // the stream does the work
            }
        }
        return hash.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
