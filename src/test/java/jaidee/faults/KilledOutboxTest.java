package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.outreach.OutboxDesk;
import jaidee.outreach.OutboxFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The program is killed at any moment while it sends: between reserving and writing, between writing and marking, within
/// each. `-Djaidee.outbox-kills=200` kills more often.
@Execution(ExecutionMode.CONCURRENT)
class KilledOutboxTest {
    private static final int KILLS = Integer.getInteger("jaidee.outbox-kills", 4), PER_LIFE = 1_000;

    @TempDir
    Path temp;

    @Test
    void nobodyGetsTwoMessagesAndNoneIsLostUnseen() throws Exception {
        FastStart java = FastStart.rehearsed();
        Path data = temp.resolve("clinic"), out = Files.createDirectory(temp.resolve("out"));
        Random random = new Random(2569);
        for (int life = 0; life < KILLS; life++) {
            List<String> confirmed = killed(java, data, out, life * PER_LIFE, 1 + random.nextInt(6), random.nextInt(60_000));
            try (OutboxDesk desk = new OutboxDesk(Database.open(DataFolder.at(data), Clock.systemUTC()).get())) {
                for (String n : confirmed) assertThat(out.resolve(n + ".csv")).as("life %s", life).isNotEmptyFile();
                List<OutboxFiles.Unfinished> broken = desk.files.unfinished();
                assertThat(broken).as("life %s", life).hasSizeLessThanOrEqualTo(1);
                for (OutboxFiles.Unfinished each : broken) {
                    Path file = each.batch().file().orElseThrow();
                    assertThat(Files.exists(file)).isEqualTo(each.there());
                    if (random.nextBoolean()) desk.files.writeAgain(each.batch().id(), file, Optional.of(desk.manager)).get();
                    else desk.files.giveUp(each.batch().id(), Optional.of(desk.manager)).get();
                }
                assertThat(desk.standing().values()).as("life %s", life).allMatch(messages -> messages == 1);
                assertThat(phones(out)).as("life %s", life).doesNotHaveDuplicates().hasSize(desk.count("SENT"));
                assertThat(desk.count("QUEUED")).isZero();
            }
        }
    }

    /// Kills it so many microseconds after the line, and gives back what it confirmed.
    private static List<String> killed(FastStart java, Path data, Path out, int first, int line, int micros) throws IOException, InterruptedException {
        Process process = java.command(OutboxProgram.class, data.toString(), out.toString(), Integer.toString(first), Integer.toString(PER_LIFE))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = process.inputReader();
        List<String> confirmed = new ArrayList<>();
        for (int i = 0; i < line; i++) confirmed.add(said.readLine());
        process.waitFor(micros, TimeUnit.MICROSECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
        said.lines().forEach(confirmed::add);
        return confirmed.stream().filter(n -> n != null && n.matches("\\d+")).toList();
    }

    /// Of every message in every file that is left.
    private static List<String> phones(Path out) throws IOException {
        List<String> phones = new ArrayList<>();
        try (var files = Files.list(out)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList())
                Files.readAllLines(file).stream().skip(1).filter(row -> row.startsWith("JD-")).forEach(row -> phones.add(row.split(",")[1]));
        }
        return phones;
    }
}
