package jaidee.bench;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.kernel.Days;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A database of 100,000 owners with 250,000 pets, their books and reminders, on the disk as at the desk. It is made once
/// and kept under `target/` for as long as what makes it stays the same; every benchmark works on a copy.
final class LargeClinic implements AutoCloseable {
    static final int OWNERS = 100_000, PETS = 250_000;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Clock CLOCK = Clock.fixed(TODAY.atTime(9, 0).atZone(Days.BANGKOK).toInstant(), Days.BANGKOK);

    private static final SamplePlan PLAN = SamplePlan.ofOwners(OWNERS, SamplePlan.USUAL_SEED).withPets(PETS).withMonths(2);
    private static final Path KEPT = Path.of("target", "large-clinic");
    private static final List<String> MAKERS = List.of("sample", "catalogue", "health", "outreach", "rewards", "loyalty", "db/migration");

    private final Path copy;
    private final Database database;

    private LargeClinic(Path copy, Database database) {
        this.copy = copy;
        this.database = database;
    }

    static LargeClinic open() throws IOException {
        Path copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        copyInto(copy, kept());
        return new LargeClinic(copy, Database.open(DataFolder.at(copy), CLOCK).get());
    }

    Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        database.close();
        delete(copy);
    }

    private static Path kept() throws IOException {
        Path kept = KEPT.resolve(makers());
        if (Files.exists(kept)) return kept;
        delete(KEPT);
        Path made = Files.createDirectories(KEPT.resolve("making"));
        long begun = System.nanoTime();
        SampleClinic.openIn(DataFolder.at(made), PLAN, CLOCK).get();
        System.out.printf("%d owners with %d pets made in %d s%n", OWNERS, PETS, (System.nanoTime() - begun) / 1_000_000_000);
        return Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A digest of the classes and tables that make it.
    private static String makers() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((PLAN + " " + CLOCK).getBytes());
            Path classes = Path.of(SampleClinic.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("jaidee");
            for (String maker : MAKERS) {
                try (Stream<Path> files = Files.list(classes.resolve(maker))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void copyInto(Path folder, Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
