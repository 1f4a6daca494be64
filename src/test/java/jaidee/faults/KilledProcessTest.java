package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed at any moment, as by the task manager, and started again.
class KilledProcessTest {
    private static final int KILLS = 6;
    private static final int LONGEST_MILLIS = 500;

    @TempDir
    Path temp;

    @Test
    void aKilledProgramLosesNoConfirmedSale() throws Exception {
        Random random = new Random(2569);
        for (int kill = 1; kill <= KILLS; kill++) {
            Set<Long> confirmed;
            try (TillProcess till = TillProcess.start(temp)) {
                confirmed = till.killAfter(random.nextInt(LONGEST_MILLIS));
            }
            try (Database database = open()) {
                BusyTill till = new BusyTill(database);
                assertThat(till.sold()).as("kill %d", kill).containsAll(confirmed);
                assertThat(till.violations()).as("kill %d", kill).isEmpty();
                assertThat(database.warnings()).isEmpty();
                assertThat(till.sold()).doesNotContain(till.sell());
            }
        }
    }

    @Test
    void aFolderThatAnotherProcessHasOpenIsRefusedAndFreeOnceThatIsGone() throws Exception {
        try (TillProcess till = TillProcess.start(temp)) {
            assertThat(Database.open(DataFolder.at(temp), Clock.systemUTC()).refusal())
                    .contains(new DatabaseRefusal.AlreadyOpen(temp.toAbsolutePath()));
            assertThat(till.killAfter(0)).isNotEmpty();
        }
        open().close();
    }

    private Database open() {
        return Database.open(DataFolder.at(temp), Clock.systemUTC()).get();
    }
}
