package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.faults.TillProcess.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The program is killed at any moment of a clinic, as by the task manager, and started again. `-Djaidee.kills=5000` kills
/// more often.
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("jaidee.kills", 100);
    private static final int LANES = 2;
    // in one process, each at work of its own: a kill hits them at different moments, and Java starts once for all
    private static final int CLINICS = 4;
    private static final int LIVES_OF_A_CLINIC = 7;
    private static final int LONGEST_MICROS = 250_000;

    @TempDir
    static Path temp;
    private static FastStart java;

    @BeforeAll
    static void rehearse() throws Exception {
        java = FastStart.rehearsed();
    }

    @Test
    void aKilledProgramLosesNothingThatItConfirmed() throws Exception {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            for (Future<Void> lane : lanes.invokeAll(IntStream.range(0, LANES).<Callable<Void>>mapToObj(n -> () -> killOn(n)).toList()))
                lane.get();
        }
    }

    private static Void killOn(int lane) throws Exception {
        Random random = new Random(2569 + lane);
        List<Path> clinics = List.of();
        for (int life = 0; life * LANES * CLINICS < KILLS; life++) {
            if (life % LIVES_OF_A_CLINIC == 0) clinics = openedClinics();
            Moment moment = Moment.values()[(life + lane) % Moment.values().length];
            List<List<String>> confirmed = killAt(moment, clinics, random.nextInt(LONGEST_MICROS));
            for (int n = 0; n < CLINICS; n++)
                assertNothingLost(clinics.get(n), confirmed.get(n), "clinic %d in life %d of lane %d, killed after %s".formatted(n, life, lane, moment));
        }
        return null;
    }

    private static List<Path> openedClinics() throws IOException {
        List<Path> clinics = new ArrayList<>();
        for (int n = 0; n < CLINICS; n++) clinics.add(java.rehearsedIn(Files.createTempDirectory(temp, "clinic")));
        return clinics;
    }

    private static List<List<String>> killAt(Moment moment, List<Path> clinics, long micros) throws IOException, InterruptedException {
        try (TillProcess till = TillProcess.start(java, clinics)) {
            till.waitFor(moment);
            return till.killAfter(micros);
        }
    }

    private static void assertNothingLost(Path clinic, List<String> confirmed, String kill) {
        try (Database database = Database.open(DataFolder.at(clinic), Clock.systemUTC()).get()) {
            assertThat(database.warnings()).as(kill).isEmpty();
            BusyTill till = new BusyTill(database);
            List<Long> sold = till.sold();
            assertThat(till.missing(confirmed.stream().filter(line -> line.contains(" ")).toList())).as(kill).isEmpty();
            assertThat(till.violations()).as(kill).isEmpty();
            assertThat(till.sell()).as(kill).isEqualTo(sold.size() + 1);
        }
    }

    @Test
    void aFolderThatAnotherProcessHasOpenIsRefusedAndFreeOnceThatIsGone() throws Exception {
        Path folder = temp.resolve("held");
        try (TillProcess till = TillProcess.start(java, List.of(folder))) {
            till.waitFor(Moment.SALE);
            assertThat(Database.open(DataFolder.at(folder), Clock.systemUTC()).refusal())
                    .contains(new DatabaseRefusal.AlreadyOpen(folder.toAbsolutePath()));
            assertThat(till.killAfter(0).getFirst()).isNotEmpty();
        }
        Database.open(DataFolder.at(folder), Clock.systemUTC()).get().close();
    }
}
