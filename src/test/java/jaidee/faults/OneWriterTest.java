package jaidee.faults;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.Transactions;
import jaidee.faults.RecordedFiles.Recording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What lies in memory of a transaction that is being made must not reach the disk because somebody reads meanwhile: a
/// program killed then would find half of it.
@ResourceLock(RecordedFiles.LOCK)
class OneWriterTest {
    @TempDir
    Path temp;

    @BeforeEach
    void record() {
        RecordedFiles.register();
    }

    @Test
    void nothingOfAnUnfinishedTransactionIsWrittenWhenOthersRead() {
        Database.open(DataFolder.at(temp), Clock.systemUTC()).get().close();
        Recording recording = RecordedFiles.begin();
        try (Database database = Database.open(new DataFolder(temp, "safe:recorded:async:"), Clock.systemUTC()).get()) {
            Transactions transactions = database.transactions();
            List<Integer> written = new ArrayList<>();
            transactions.write(ctx -> {
                put(ctx, "first");
                written.add(recording.length());
                for (int n = 0; n < 5; n++) readElsewhere(transactions);
                written.add(recording.length());
                return put(ctx, "second");
            });

            assertThat(written.getLast()).isEqualTo(written.getFirst());
            assertThat(recording.length()).isGreaterThan(written.getLast());
        }
    }

    private static void readElsewhere(Transactions transactions) {
        Thread reader = Thread.ofPlatform().start(() -> {
            int seen = transactions.read(ctx -> ctx.fetchCount(SETTING));
            assertThat(seen).isZero();
        });
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int put(DSLContext ctx, String key) {
        return ctx.insertInto(SETTING).values(key, "x", OffsetDateTime.now(), null).execute();
    }
}
