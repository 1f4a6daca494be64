package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.NewDatabase;
import jaidee.db.StorageFailed;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The disk becomes full in the middle of a commit.
class FullDiskTest {
    @TempDir
    Path temp;

    @BeforeEach
    void register() {
        FullDisk.register();
    }

    @AfterEach
    void free() {
        FullDisk.leaveFree(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 512, 3000, 4096, 9000, 40_000})
    void aSaleThatCannotBeSavedIsSaidSoAndNothingConfirmedIsLost(long free) {
        List<Long> confirmed = new ArrayList<>();
        try (Database database = Database.open(new DataFolder(temp, "safe:limited:async:"), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            for (int n = 0; n < 3; n++) confirmed.add(till.sell());
            FullDisk.leaveFree(free);

            StorageFailed failed = sellUntilFull(till, confirmed);

            for (Language language : Language.values()) assertThat(Texts.of(language).get(failed.told())).isNotBlank();
            assertThat(failed.restartNeeded()).isTrue();
            assertThatThrownBy(till::sell).isInstanceOf(StorageFailed.class);
            assertThatThrownBy(till::sold).isInstanceOf(StorageFailed.class);
        }
        FullDisk.leaveFree(Long.MAX_VALUE);

        try (Database again = Database.open(DataFolder.at(temp), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(again);
            assertThat(till.sold()).containsAll(confirmed).hasSizeLessThanOrEqualTo(confirmed.size() + 1);
            assertThat(till.violations()).isEmpty();
            till.sell();
        }
    }

    @Test
    void aClinicForWhichThereIsNoRoomIsSaidSoAndLeavesNoHalfOfOne() {
        DataFolder folder = new DataFolder(temp, "safe:limited:async:");
        FullDisk.leaveFree(100_000);

        assertThatThrownBy(() -> NewDatabase.filled(folder, (ctx, relief) -> "full"))
                .isInstanceOf(StorageFailed.class);
        assertThat(temp).isDirectoryNotContaining("glob:**.mv.db");
    }

    private static StorageFailed sellUntilFull(BusyTill till, List<Long> confirmed) {
        while (true) {
            try {
                confirmed.add(till.sell());
            } catch (StorageFailed failed) {
                return failed;
            }
        }
    }
}
