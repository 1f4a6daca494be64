package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.faults.RecordedFiles.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes away at any moment. Everything that was asked of the disk is recorded, and what the disk may hold
/// afterwards is built from it, opened and read.
class PowerCutTest {
    private static final int SALES = 60;
    private static final int IMAGES = 150;
    private static final int CONTROL_IMAGES = 24;
    private static final int WHOLLY_OPENED = 10;

    @TempDir
    Path temp;

    /// @param confirmed the number of the newest confirmed sale by the length of the recording at that moment
    private record Day(Recording recording, TreeMap<Integer, Long> confirmed, List<String> journal) {
        long confirmedBefore(int cut) {
            var entry = confirmed.floorEntry(cut);
            return entry == null ? 0 : entry.getValue();
        }
    }

    @BeforeAll
    static void record() {
        RecordedFiles.register();
    }

    @Test
    void aPowerCutAtAnyMomentLosesNoConfirmedSale() throws Exception {
        Day day = sell("safe:recorded:async:");
        Random random = new Random(2026);
        List<String> faults = new ArrayList<>();
        for (int n = 0; n < IMAGES; n++) {
            PowerCut kind = PowerCut.values()[n % PowerCut.values().length];
            faultOf(day, kind, random, n % WHOLLY_OPENED == 5).ifPresent(faults::add);
        }
        assertThat(faults).isEmpty();
    }

    /// Shows that the test above can fail: H2 by itself never calls fsync when it commits.
    @Test
    void withoutTheSafeFilesSalesAreLost() throws Exception {
        Day day = sell("recorded:async:");
        Random random = new Random(2026);
        int damaged = 0;
        for (int n = 0; n < CONTROL_IMAGES; n++)
            if (faultOf(day, PowerCut.values()[n % PowerCut.values().length], random, false).isPresent()) damaged++;
        assertThat(damaged).isGreaterThan(CONTROL_IMAGES / 4);
    }

    private Day sell(String files) throws Exception {
        Path folder = temp.resolve("clinic");
        // opened once before, so that what is recorded is a day of work and not the making of the tables
        try (Database database = Database.open(DataFolder.at(folder), Clock.systemUTC()).get()) {
            new BusyTill(database).sell();
        }
        TreeMap<Integer, Long> confirmed = new TreeMap<>();
        try (Database database = Database.open(new DataFolder(folder, files), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            Recording recording = RecordedFiles.newest();
            confirmed.put(0, 1L);
            for (int n = 0; n < SALES; n++) {
                long sale = till.sell();
                confirmed.put(recording.length(), sale);
            }
            int length = recording.length();
            Recording whole = new Recording(recording.before(), List.copyOf(recording.steps().subList(0, length)));
            return new Day(whole, confirmed, Files.readAllLines(folder.resolve("sales.journal")));
        }
    }

    private Optional<String> faultOf(Day day, PowerCut kind, Random random, boolean wholly) throws IOException {
        int cut = 1 + random.nextInt(day.recording().steps().size());
        long confirmed = day.confirmedBefore(cut);
        Path folder = Files.createDirectories(temp.resolve("image"));
        try (var old = Files.list(folder)) {
            for (Path file : old.toList()) Files.delete(file);
        }
        Files.write(folder.resolve("jaidee.mv.db"), kind.image(day.recording(), cut, random));
        String what = kind + " at " + cut + " of " + day.recording().steps().size() + ": ";
        try {
            String wrong = wholly ? openWholly(folder, day, confirmed) : read(folder, confirmed);
            return wrong.isEmpty() ? Optional.empty() : Optional.of(what + wrong);
        } catch (SQLException | RuntimeException unreadable) {
            return Optional.of(what + unreadable);
        }
    }

    /// As the program opens it, beside the journal as it was at that moment.
    private static String openWholly(Path folder, Day day, long confirmed) throws IOException {
        Files.write(folder.resolve("sales.journal"), day.journal().stream().filter(line -> entry(line) <= confirmed).toList());
        try (Database database = Database.open(DataFolder.at(folder), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            List<String> violations = till.violations();
            long newest = till.sold().size();
            return newest < confirmed || newest > confirmed + 1 || till.sell() != newest + 1 || !violations.isEmpty()
                    ? newest + " sales of " + confirmed + ", " + violations : "";
        }
    }

    private static long entry(String line) {
        String[] parts = line.split("\t");
        return parts[0].equals("B") ? 0 : Long.parseLong(parts[1]);
    }

    private static String read(Path folder, long confirmed) throws SQLException {
        String url = "jdbc:h2:safe:async:" + folder.resolve("jaidee") + ";IFEXISTS=TRUE;WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url, "sa", ""); Statement sql = connection.createStatement()) {
            long sales = one(sql, "SELECT COUNT(*) FROM sale"), newest = one(sql, "SELECT MAX(id) FROM sale");
            long lines = one(sql, "SELECT COUNT(*) FROM sale_line"), paid = one(sql, "SELECT SUM(satang) FROM payment");
            long owed = one(sql, "SELECT SUM(payable_satang) FROM sale"), papers = one(sql, "SELECT COUNT(*) FROM document");
            long numbers = one(sql, "SELECT SUM(last_no) FROM document_series"), log = one(sql, "SELECT COUNT(*) FROM audit_entry");
            long earned = one(sql, "SELECT SUM(points) FROM ledger_entry"), lots = one(sql, "SELECT SUM(points) FROM points_lot");
            sql.execute("UPDATE staff SET display_name = 'หลังไฟดับ'");
            boolean whole = sales == newest && lines == BusyTill.LINES * sales && paid == owed && papers == sales && numbers == sales && log >= sales && earned == lots;
            return whole && sales >= confirmed && sales <= confirmed + 1 ? "" : sales + " sales of " + confirmed + ", whole: " + whole;
        }
    }

    private static long one(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
