package jaidee.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jaidee.checkout.Basket;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.NewDatabase;
import jaidee.db.StorageFailed;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The disk becomes full in the middle of a commit.
@ResourceLock(FullDisk.LOCK)
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
    @ValueSource(longs = {0, 512, 9000, 40_000, 70_000})
    void aSaleThatCannotBeSavedIsSaidSoAndIsMadeOnceThereIsRoomAgain(long free) {
        List<Long> confirmed = new ArrayList<>();
        List<Boolean> safe = new ArrayList<>();
        try (Database database = Database.open(new DataFolder(temp, "safe:limited:async:"), Clock.systemUTC()).get()) {
            database.transactions().watch(safe::add);
            BusyTill till = new BusyTill(database);
            for (int n = 0; n < 3; n++) confirmed.add(till.sell());
            FullDisk.leaveFree(free);

            Basket kept = sellUntilFull(till, confirmed);

            assertThat(safe).containsExactly(false);
            assertFailed(() -> till.sell(kept));
            FullDisk.leaveFree(Long.MAX_VALUE);
            confirmed.add(till.sell(kept));
            assertThat(till.sell(kept)).isEqualTo(confirmed.getLast());
            assertThat(safe).containsExactly(false, true);
            assertInOrder(till, confirmed);
        }
        try (Database again = Database.open(DataFolder.at(temp), Clock.systemUTC()).get()) {
            assertThat(again.warnings()).isEmpty();
            assertInOrder(new BusyTill(again), confirmed);
        }
    }

    /// Whether such a sale is in the books is only known when they were opened again.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void aSaleThatWasSavedThoughTheDiskSaidOtherwiseIsFoundAndTheBooksAreSafe(long answers) {
        List<Long> confirmed = new ArrayList<>();
        List<Boolean> safe = new ArrayList<>();
        try (Database database = Database.open(new DataFolder(temp, "safe:limited:async:"), Clock.systemUTC()).get()) {
            database.transactions().watch(safe::add);
            BusyTill till = new BusyTill(database);
            confirmed.add(till.sell());
            FullDisk.answerOnly(answers);

            Basket kept = sellUntilFull(till, confirmed);
            FullDisk.leaveFree(Long.MAX_VALUE);
            confirmed.add(till.sell(kept));

            assertThat(safe).containsExactly(false, true);
            assertInOrder(till, confirmed);
        }
    }

    @Test
    void whileTheDiskIsFullTheProgramIsClosedAndOpensInOrder() {
        List<Long> confirmed = new ArrayList<>();
        try (Database database = Database.open(new DataFolder(temp, "safe:limited:async:"), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(database);
            confirmed.add(till.sell());
            FullDisk.leaveFree(20_000);
            sellUntilFull(till, confirmed);
        }
        FullDisk.leaveFree(Long.MAX_VALUE);

        try (Database again = Database.open(DataFolder.at(temp), Clock.systemUTC()).get()) {
            BusyTill till = new BusyTill(again);
            assertThat(till.sold()).containsAll(confirmed).hasSizeLessThanOrEqualTo(confirmed.size() + 1);
            assertThat(till.violations()).isEmpty();
            till.sell();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5_000, 20_000, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000, 350_000, 400_000, 450_000})
    void aClinicForWhichThereIsNoRoomIsSaidSoAndLeavesNoHalfOfOne(long free) {
        assertMadeWholeOrNotAtAll(free, folder -> NewDatabase.filled(folder, (ctx, relief) -> "full"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5_000, 20_000, 50_000, 100_000, 150_000, 200_000, 250_000, 300_000, 350_000, 400_000, 450_000})
    void aFirstStartForWhichThereIsNoRoomIsSaidSoAndLeavesNoHalfOfOne(long free) {
        assertMadeWholeOrNotAtAll(free, folder -> Database.open(folder, Clock.systemUTC()).get().close());
    }

    /// How much room a new clinic needs is not known here, only that it is more than the least of these; where there was
    /// enough for its tables, they are whole.
    private void assertMadeWholeOrNotAtAll(long free, Consumer<DataFolder> making) {
        FullDisk.leaveFree(free);
        Throwable refused = catchThrowable(() -> making.accept(new DataFolder(temp, "safe:limited:async:")));
        FullDisk.leaveFree(Long.MAX_VALUE);

        boolean made = Files.exists(DataFolder.at(temp).database());
        assertThat(made || refused != null).as("made in %d bytes, or said that it was not", free).isTrue();
        if (free <= 100_000) assertThat(made).isFalse();
        assertThat(temp).isDirectoryNotContaining("glob:**updating*");
        try (Database database = Database.open(DataFolder.at(temp), Clock.systemUTC()).get()) {
            assertThat(new BusyTill(database).sell()).isPositive();
        }
    }

    /// @return the basket that could not be sold
    private static Basket sellUntilFull(BusyTill till, List<Long> confirmed) {
        while (true) {
            Basket basket = till.basket();
            try {
                confirmed.add(till.sell(basket));
            } catch (StorageFailed failed) {
                for (Language language : Language.values()) assertThat(Texts.of(language).get(failed.told())).isNotBlank();
                return basket;
            }
        }
    }

    private static void assertFailed(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(StorageFailed.class);
    }

    private static void assertInOrder(BusyTill till, List<Long> confirmed) {
        assertThat(till.sold()).isEqualTo(confirmed);
        assertThat(till.violations()).isEmpty();
    }
}
