package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import jaidee.faults.TillProcess.Moment;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/// The program is killed at any moment, as by the task manager, and started again. `-Djaidee.kills=5000` kills more often.
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("jaidee.kills", 100);
    private static final int LANES = 2;
    private static final int KILLS_OF_A_CLINIC = 10;
    private static final String REHEARSAL = "rehearsal";
    private static final int LONGEST_MICROS = 250_000;

    @TempDir
    static Path temp;
    private static FastStart java;

    @BeforeAll
    static void rehearse() throws Exception {
        java = FastStart.rehearsed(temp, TillProgram.class, temp.resolve(REHEARSAL).toString(), "once");
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
        Path clinic = null;
        for (int kill = 0; kill * LANES < KILLS; kill++) {
            if (kill % KILLS_OF_A_CLINIC == 0) clinic = openedClinic();
            Moment moment = Moment.values()[(kill + lane) % Moment.values().length];
            List<String> confirmed = killAt(moment, clinic, random.nextInt(LONGEST_MICROS));
            assertNothingLost(clinic, confirmed, "kill " + kill + " of lane " + lane + " after " + moment);
        }
        return null;
    }

    /// As the rehearsal left it: the tables made, the clinic open, its first deeds done.
    private static Path openedClinic() throws IOException {
        Path clinic = Files.createTempDirectory(temp, "clinic");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(temp.resolve(REHEARSAL))) {
            for (Path file : files) if (Files.isRegularFile(file)) Files.copy(file, clinic.resolve(file.getFileName()));
        }
        return clinic;
    }

    private static List<String> killAt(Moment moment, Path clinic, long micros) throws IOException, InterruptedException {
        try (TillProcess till = TillProcess.start(java, clinic)) {
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
        try (TillProcess till = TillProcess.start(java, folder)) {
            till.waitFor(Moment.SALE);
            assertThat(Database.open(DataFolder.at(folder), Clock.systemUTC()).refusal())
                    .contains(new DatabaseRefusal.AlreadyOpen(folder.toAbsolutePath()));
            assertThat(till.killAfter(0)).isNotEmpty();
        }
        Database.open(DataFolder.at(folder), Clock.systemUTC()).get().close();
    }
}
