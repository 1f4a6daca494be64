package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.BackupFile;
import jaidee.db.BackupManifest;
import jaidee.db.BackupRefusal;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.db.Progress;
import jaidee.db.Restore;
import jaidee.db.StorageFailed;
import jaidee.db.Verification;
import jaidee.kernel.Mutation;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.sample.SampleClinic;
import jaidee.sample.SamplePlan;
import jaidee.ui.TestKit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Databases and backups as bad disks, half copies and other programs leave them. Whatever lies there, the program says what it
/// found or opens it, and writes nothing into what it does not open. `-Djaidee.damages=10000` spoils that many of each.
class DamagedFilesTest {
    private static final int DAMAGES = Integer.getInteger("jaidee.damages", 150);
    private static final int FIRST = Integer.getInteger("jaidee.damages.from", 0);

    @TempDir
    private static Path made;
    @TempDir
    private Path temp;
    private static List<byte[]> databases, backups;
    private static byte[] journal, seen;

    @BeforeAll
    static void makeAClinic() throws IOException {
        Path clinic = made.resolve("clinic"), backup;
        try (Database database = Database.open(folder(clinic), TestKit.CLOCK).get()) {
            new SampleClinic(database.transactions(), TestKit.CLOCK).open(SamplePlan.ofOwners(6, 1).withMonths(1)).get();
        }
        try (Database database = Database.open(folder(clinic), TestKit.CLOCK).get()) {
            backup = database.backUp(made, BackupManifest.Kind.DAILY, TestKit.CLOCK, Progress.UNWATCHED).get().path();
        }
        byte[] database = Files.readAllBytes(folder(clinic).database()), zip = Files.readAllBytes(backup), letter = "%PDF-1.7 receipt".repeat(900).getBytes(StandardCharsets.US_ASCII);
        databases = List.of(database, database, database, database, database, database, zip, letter);
        backups = List.of(zip, zip, zip, zip, zip, zip, database, letter);
        journal = Files.readAllBytes(folder(clinic).journal());
        seen = Files.readAllBytes(clinic.resolve("jaidee.seen"));
    }

    /// Compacted whenever it is closed, so that most of it is in use.
    private static DataFolder folder(Path path) {
        return new DataFolder(path, "async:", 0);
    }

    @Test
    void aDatabaseIsOpenedOrLeftAsItIs() throws IOException {
        Map<String, Integer> came = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        DataFolder folder = new DataFolder(Files.createDirectories(temp.resolve("data")), "async:");
        for (long seed = FIRST; seed < FIRST + DAMAGES; seed++) {
            byte[] bad = Mutation.of(databases, seed);
            Files.write(folder.database(), bad);
            Files.write(folder.journal(), journal);
            Files.write(folder.path().resolve("jaidee.seen"), seen);
            try {
                Outcome<Database> opened = Database.open(folder, TestKit.CLOCK);
                String what = opened.isDone() ? used(opened.get()) : refused(opened.refusal().orElseThrow());
                came.merge(what, 1, Integer::sum);
                if (!opened.isDone() && !Arrays.equals(Files.readAllBytes(folder.database()), bad)) wrong.add(seed + " was written into: " + opened.refusal().orElseThrow());
            } catch (Exception | Error fault) {
                wrong.add(seed + " " + fault);
            }
            clear(folder);
        }
        assertThat(wrong).as("of %s", came).isEmpty();
        assertThat(came).containsKeys("opened", "CUT", "FOREIGN", "UNREADABLE");
    }

    private static String refused(Refusal refusal) {
        return refusal instanceof DatabaseRefusal.Damaged damaged ? damaged.found().name() : refusal.getClass().getSimpleName();
    }

    private static String used(Database database) {
        try (database) {
            long violations = new Verification(database.transactions(), database.invariants()).run().stream().filter(checked -> !checked.findings().violations().isEmpty()).count();
            return violations == 0 ? "opened" : "opened, and verify told";
        } catch (StorageFailed | DataAccessException told) {
            return "opened, and told later";
        }
    }

    @Test
    void aBackupIsRestoredOrNothingIsTouched() throws IOException {
        Map<String, Integer> came = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        DataFolder folder = DataFolder.at(Files.createDirectories(temp.resolve("data")));
        byte[] there = "what was there".getBytes();
        Files.write(folder.database(), there);
        Path file = temp.resolve("bad.jaidee");
        for (long seed = FIRST; seed < FIRST + DAMAGES; seed++) {
            Files.write(file, Mutation.of(backups, seed));
            try {
                Outcome<Restore.Restored> restored = new Restore(folder, TestKit.CLOCK, Optional.empty(), Database::invariants).from(file, Progress.UNWATCHED);
                came.merge(restored.isDone() ? "restored" : restored.refusal().orElseThrow().getClass().getSimpleName(), 1, Integer::sum);
                if (restored.isDone()) Files.write(folder.database(), there);
                else if (!restored.refusal().filter(why -> why instanceof BackupRefusal || why instanceof DatabaseRefusal).isPresent()) wrong.add(seed + " " + restored);
                if (!Arrays.equals(Files.readAllBytes(folder.database()), there) || Files.exists(folder.path().resolve("restoring"))) wrong.add(seed + " touched what was there");
            } catch (Exception | Error fault) {
                wrong.add(seed + " " + fault);
            }
        }
        assertThat(wrong).as("of %s", came).isEmpty();
        assertThat(came).hasSizeGreaterThan(2);
    }

    private static void clear(DataFolder folder) throws IOException {
        try (Stream<Path> all = Files.list(folder.path())) {
            for (Path each : all.filter(Files::isRegularFile).toList()) Files.deleteIfExists(each);
        }
    }
}
