package jaidee.db.copy;

import static jaidee.db.tables.Tables.PET;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.NewDatabase;
import jaidee.db.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an earlier version exported.
class OlderCopyTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"001", "040", "090"})
    void comesIntoTheTablesOfItsTimeWhichAreThenBroughtToThese(String version) throws IOException {
        Path copy = temp.resolve("old.zip");
        NewDatabase.filled(DataFolder.at(Files.createDirectory(temp.resolve("old"))), version, (ctx, _) -> ctx.connectionResult(connection -> {
            try (OutputStream out = Files.newOutputStream(copy)) {
                return new OpenCopyWriter(connection, out, Progress.UNWATCHED).write("1.0", version, Instant.EPOCH, "read me");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })).get();
        DataFolder again = DataFolder.at(Files.createDirectory(temp.resolve("again")));

        OpenCopyReader.bring(copy, again, Long.MAX_VALUE, Progress.UNWATCHED).get();

        try (Database database = Database.open(again, Clock.systemUTC()).get()) {
            assertThat(database.transactions().<Integer>read(ctx -> ctx.fetchCount(PET))).isZero();
        }
    }
}
