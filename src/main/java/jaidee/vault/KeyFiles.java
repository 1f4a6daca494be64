package jaidee.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Key files: 32 random bytes that open a key ring without anybody typing. They lie where the system keeps the settings of this
/// user, readable by that user alone, or on a stick; never with the data.
///
/// @param folder for the keys of this user
public record KeyFiles(Path folder) {
    private static final String FIRST_LINE = "jaidee-key\t1";
    static final String ENDING = ".key";
    private static final int BYTES = 32, LONGEST = 1 << 12;

    public static KeyFiles ofThisUser() {
        return new KeyFiles(folder(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv()));
    }

    static Path folder(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) return given(environment, "APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Jaidee Keys");
        if (os.startsWith("mac")) return home.resolve("Library").resolve("Preferences").resolve("Jaidee Keys");
        return given(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("jaidee").resolve("keys");
    }

    private static Path given(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }

    /// Where the key file of this ring lies.
    Path of(KeyRing ring) {
        return ring.place().map(Path::of).orElse(folder.resolve(ring.id() + ENDING));
    }

    /// Writes a new one; on the disk, under its name, when it returns.
    ///
    /// @return its content
    static byte[] make(Path file, String ring) throws IOException {
        byte[] content = Seal.random(BYTES);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        onlyForThisUser(unfinished);
        WholeText.write(unfinished, List.of(FIRST_LINE, ring, Base64.getEncoder().encodeToString(content)));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return content;
    }

    /// Empty when there is none, or it is no key file.
    static Optional<byte[]> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) return Optional.empty();
            List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            return lines.size() == 3 && lines.getFirst().equals(FIRST_LINE) ? Optional.of(Base64.getDecoder().decode(lines.get(2))) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    // a stick has no such rights, and Windows gives a folder of the user to the user
    private static void onlyForThisUser(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
