package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.vault.KeyFiles;
import jaidee.vault.Vault;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The program is killed at any moment while it locks or unlocks a clinic. `-Djaidee.lock-kills=300` kills more often.
@Execution(ExecutionMode.CONCURRENT)
class KilledLockTest {
    private static final int KILLS = Integer.getInteger("jaidee.lock-kills", 8), MICROS = 900_000;

    @TempDir
    Path temp;

    @Test
    void theClinicOpensByItselfAndNothingIsLost() throws Exception {
        FastStart java = FastStart.rehearsed();
        Path clinic = temp.resolve("clinic"), keys = temp.resolve("keys");
        List<Long> sold;
        try (Database database = Database.open(DataFolder.at(clinic), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            for (int n = 0; n < 3; n++) till.sell();
            sold = till.sold();
        }
        Random random = new Random(2569);
        int locked = 0;
        for (int life = 0; life < KILLS; life++) {
            kill(java, clinic, keys, 1 + random.nextInt(3), random.nextInt(MICROS));

            Vault vault = new Vault(DataFolder.at(clinic), Clock.systemUTC(), new KeyFiles(keys));
            try (Database database = vault.open(Optional.empty()).get()) {
                assertThat(new BusyTill(database).sold()).as("life %s", life).isEqualTo(sold);
                assertThat(vault.isLocked()).as("life %s", life).isEqualTo(isUnreadable(database.folder().database()));
            }
            if (!vault.isLocked()) continue;
            locked++;
            assertThat(vault.paper(Optional.empty()).get().groups()).as("life %s", life).hasSize(8);
            assertThat(keysUnder(clinic)).as("life %s", life).isEmpty();
        }
        assertThat(locked).as("lives that left it locked").isBetween(1, KILLS - 1);
    }

    private static void kill(FastStart java, Path clinic, Path keys, int line, int micros) throws IOException, InterruptedException {
        Process process = java.command(LockProgram.class, clinic.toString(), keys.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = process.inputReader();
        for (int i = 0; i < line; i++) assertThat(said.readLine()).isNotNull();
        process.waitFor(micros, TimeUnit.MICROSECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static boolean isUnreadable(Path database) throws IOException {
        return !new String(Files.readAllBytes(database), java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("H:2");
    }

    private static List<Path> keysUnder(Path clinic) throws IOException {
        try (Stream<Path> all = Files.walk(clinic)) {
            return all.filter(file -> file.toString().endsWith(".key")).toList();
        }
    }
}
