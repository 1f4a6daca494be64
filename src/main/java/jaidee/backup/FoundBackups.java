package jaidee.backup;

import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Backups that lie about on this computer.
public final class FoundBackups {
    private static final Logger LOG = LoggerFactory.getLogger(FoundBackups.class);
    private static final int MOST = 200;

    private FoundBackups() {
    }

    /// Those of these folders that say of themselves what they are, the newest first; one that lies in several, once.
    public static List<BackupFile> in(List<Path> folders) {
        Map<String, BackupFile> found = new LinkedHashMap<>();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                if (BackupFile.look(file) instanceof Outcome.Done<BackupFile>(BackupFile looked)) found.putIfAbsent(file.getFileName().toString(), looked);
            }
        }
        return found.values().stream().sorted(Comparator.comparing(FoundBackups::madeAt).reversed()).toList();
    }

    /// Folders in which a clinic that moves to a new computer most likely has its backups: what is plugged in, and a folder of
    /// backups on it.
    public static List<Path> likely() {
        List<Path> folders = new ArrayList<>();
        for (Path root : Stream.concat(roots(), mounted()).toList()) {
            folders.add(root);
            folders.add(root.resolve("backups"));
            folders.add(root.resolve("jaidee"));
        }
        return folders.stream().filter(Files::isDirectory).distinct().toList();
    }

    private static Stream<Path> roots() {
        List<Path> roots = new ArrayList<>();
        FileSystems.getDefault().getRootDirectories().forEach(roots::add);
        return roots.stream();
    }

    /// Where Linux and macOS put what is plugged in.
    private static Stream<Path> mounted() {
        String user = System.getProperty("user.name", "");
        return Stream.of(Path.of("/media", user), Path.of("/run/media", user), Path.of("/Volumes")).flatMap(parent -> children(parent).stream());
    }

    private static List<Path> children(Path parent) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(parent)) return found;
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(parent)) {
            for (Path each : inside) if (Files.isDirectory(each)) found.add(each);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("backups: looking in {}: {}", parent, e.toString());
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, each -> BackupFile.isOurs(each.getFileName().toString()))) {
            for (Path each : inside) if (found.size() < MOST) found.add(each);
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("backups: looking in {}: {}", folder, e.toString());
        }
        return found;
    }

    static Instant madeAt(BackupFile file) {
        return file.manifest().map(BackupManifest::madeAt).orElse(Instant.EPOCH);
    }
}
