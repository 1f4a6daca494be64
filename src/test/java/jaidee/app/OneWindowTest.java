package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.DatabaseRefusal;

class OneWindowTest {
    @TempDir
    private Path temp;

    @Test
    void aSecondStartBringsTheFirstForwardAndIsRefused() {
        DataFolder folder = DataFolder.at(temp);
        AtomicInteger forward = new AtomicInteger();
        try (OneWindow first = new OneWindow(true); OneWindow second = new OneWindow(true)) {
            first.onSecondStart(forward::incrementAndGet);
            Database database = first.open(folder, Clock.systemUTC()).get();
            assertThat(first.otherCame()).isFalse();

            assertThat(second.open(folder, Clock.systemUTC()).refusal()).contains(new DatabaseRefusal.AlreadyOpen(folder.path()));
            assertThat(second.otherCame()).isTrue();
            assertThat(forward).hasValue(1);

            database.close();
        }
    }

    @Test
    void aFolderHeldBySomethingThatDoesNotListenIsOnlyRefused() {
        DataFolder folder = DataFolder.at(temp);
        try (Database held = Database.open(folder, Clock.systemUTC()).get(); OneWindow window = new OneWindow(true)) {
            assertThat(window.open(folder, Clock.systemUTC()).isDone()).isFalse();
            assertThat(window.otherCame()).isFalse();
            assertThat(held.warnings()).isEmpty();
        }
    }
}
