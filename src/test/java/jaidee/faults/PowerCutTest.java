package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.FileKey;
import jaidee.faults.RecordedFiles.Recording;
import jaidee.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The power goes away at any moment. Everything that was asked of the disk, for the database and its journal, is recorded;
/// what the disk may hold afterwards is built from it, opened and read. `-Djaidee.cuts=6000` cuts more
/// often.
@ResourceLock(RecordedFiles.LOCK)
class PowerCutTest {
    private static final int DEEDS = 60;
    private static final int CUTS = Integer.getInteger("jaidee.cuts", 120);
    private static final int CONTROL_CUTS = 18;
    // wholly: verified and sold into; the others are read by SQL alone. Prime to the kinds of cuts
    private static final int WHOLLY = 5;

    @TempDir
    Path temp;

    /// @param confirmed what was confirmed by the length of the recording at that moment
    private record Day(Recording recording, TreeMap<Integer, List<String>> confirmed, Optional<FileKey> key) {
        List<String> confirmedBefore(int cut) {
            return confirmed.headMap(cut, true).values().stream().flatMap(List::stream).toList();
        }
    }

    @BeforeAll
    static void record() {
        RecordedFiles.register();
    }

    @Test
    void aPowerCutAtAnyMomentLosesNothingThatWasConfirmed() throws Exception {
        assertThat(faults(sell("safe:recorded:async:", Optional.empty()), CUTS)).isEmpty();
    }

    @Test
    void norOfALockedDatabase() throws Exception {
        assertThat(faults(sell("safe:recorded:async:", Optional.of(FileKey.random())), CUTS / 3)).isEmpty();
    }

    /// Shows that the tests above can fail: H2 by itself never calls fsync when it commits.
    @Test
    void withoutTheSafeFilesSalesAreLost() throws Exception {
        assertThat(faults(sell("recorded:async:", Optional.empty()), CONTROL_CUTS)).hasSizeGreaterThan(CONTROL_CUTS / 4);
    }

    private Day sell(String files, Optional<FileKey> key) throws Exception {
        Path folder = temp.resolve("clinic");
        // opened once before, so that what is recorded is a day of work and not the making of the tables
        try (Database database = Database.open(DataFolder.at(folder), Clock.systemUTC(), key).get()) {
            new BusyTill(database).deed(0);
        }
        Recording recording = RecordedFiles.begin();
        TreeMap<Integer, List<String>> confirmed = new TreeMap<>(Map.of(0, List.of("SALE 1")));
        try (Database database = Database.open(new DataFolder(folder, files), Clock.systemUTC(), key).get()) {
            BusyTill till = new BusyTill(database);
            for (int n = 1; n < DEEDS; n++) {
                List<String> deed = till.deed(n).stream().toList();
                // a deed that was refused wrote nothing: what was confirmed before stands at the same length
                confirmed.merge(recording.length(), deed, (before, now) -> Stream.concat(before.stream(), now.stream()).toList());
            }
        }
        return new Day(recording, confirmed, key);
    }

    private List<String> faults(Day day, int cuts) throws IOException {
        Random random = new Random(2026);
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < cuts; n++) {
            PowerCut kind = PowerCut.values()[n % PowerCut.values().length];
            int cut = 1 + random.nextInt(day.recording().length());
            Path folder = Files.createTempDirectory(temp, "image");
            for (var file : kind.image(day.recording(), cut, random).entrySet()) Files.write(folder.resolve(file.getKey()), file.getValue());
            List<String> confirmed = day.confirmedBefore(cut);
            String fault = n % WHOLLY == 0 ? faultOf(folder, day.key(), confirmed) : new BareBooks(folder, day.key()).faults(confirmed.size());
            for (String file : day.recording().before().keySet()) Files.delete(folder.resolve(file));
            if (!fault.isEmpty()) faults.add(kind + " at " + cut + " of " + day.recording().length() + ": " + fault);
        }
        return faults;
    }

    private static String faultOf(Path folder, Optional<FileKey> key, List<String> confirmed) {
        Outcome<Database> opened = Database.open(DataFolder.at(folder), Clock.systemUTC(), key);
        if (!opened.isDone()) return opened.refusal().toString();
        try (Database database = opened.get()) {
            BusyTill till = new BusyTill(database);
            List<String> violations = till.violations(), missing = till.missing(confirmed);
            boolean right = missing.isEmpty() && violations.isEmpty() && database.warnings().isEmpty();
            return right && till.sell() == till.sold().size() ? "" : missing + " missing, " + violations + database.warnings();
        } catch (RuntimeException unreadable) {
            return unreadable.toString();
        }
    }
}
