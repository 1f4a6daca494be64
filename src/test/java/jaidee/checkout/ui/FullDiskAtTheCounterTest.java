package jaidee.checkout.ui;

import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.DataFolder;
import jaidee.db.Database;
import jaidee.db.StorageFailed;
import jaidee.faults.FullDisk;
import jaidee.ui.Kit;
import jaidee.ui.SameThread;
import jaidee.ui.TestKit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(FullDisk.LOCK)
class FullDiskAtTheCounterTest {
    @TempDir
    Path temp;

    @AfterEach
    void free() {
        FullDisk.leaveFree(Long.MAX_VALUE);
    }

    @Test
    void theBillStaysOnTheScreenAndIsSoldOnceThereIsRoomAgain() {
        FullDisk.register();
        Kit kit = TestKit.kit();
        List<SaleReceipt> sold = new ArrayList<>();
        Till till = new Till(Database.open(new DataFolder(temp, "safe:limited:async:"), Clock.systemUTC()).get());
        try (CounterFixture counter = new CounterFixture(till)) {
            PaymentViewModel payment = new PaymentViewModel(till.checkout.quote(till.basket(counter.somying, "VAC-RAB", "GROOM-S")), "สมหญิง",
                    counter.desk(kit));
            FullDisk.leaveFree(0);

            payment.take(sold::add);
            payment.take(sold::add);

            assertThat(((SameThread) kit.background()).unheard()).hasSize(2).allMatch(StorageFailed.class::isInstance);
            assertThat(sold).isEmpty();
            FullDisk.leaveFree(Long.MAX_VALUE);
            payment.take(sold::add);
            payment.take(sold::add);
            assertThat(sold).hasSize(1);
            assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(SALE))).isEqualTo(1);
        }
    }
}
