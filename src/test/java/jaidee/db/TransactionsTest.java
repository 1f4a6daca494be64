package jaidee.db;

import static jaidee.db.tables.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private record No() implements Refusal {
        @Override
        public Message message() {
            return Message.of("app.name");
        }
    }

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00+07:00");

    private final Database database = Database.inMemory();
    private final Transactions transactions = database.transactions();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasWrittenIsReadByTheNext() {
        transactions.write(ctx -> put(ctx, "a"));

        assertThat(keys()).containsExactly("a");
    }

    @Test
    void aRefusedDeedLeavesNothing() {
        Outcome<Integer> outcome = transactions.attempt(ctx -> {
            put(ctx, "a");
            return Outcome.refused(new No());
        });

        assertThat(outcome).isEqualTo(Outcome.refused(new No()));
        assertThat(keys()).isEmpty();
    }

    @Test
    void aDeedThatFailsLeavesNothingAndItsExceptionComesOut() {
        assertThatThrownBy(() -> transactions.write(ctx -> {
            put(ctx, "a");
            throw new IllegalArgumentException("no");
        })).isInstanceOf(IllegalArgumentException.class).hasMessage("no");

        assertThat(keys()).isEmpty();
        transactions.write(ctx -> put(ctx, "b"));
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void aBrokenConstraintLeavesNothingAndTheDatabaseGoesOn() {
        transactions.write(ctx -> put(ctx, "a"));

        assertThatThrownBy(() -> transactions.write(ctx -> put(ctx, "b") + put(ctx, "a")))
                .isInstanceOf(org.jooq.exception.DataAccessException.class);

        assertThat(keys()).containsExactly("a");
    }

    @Test
    void aTransactionInsideATransactionOrAReadIsAFault() {
        assertThatThrownBy(() -> transactions.write(ctx -> transactions.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.write(ctx -> transactions.read(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.read(ctx -> transactions.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.write(ctx -> {
            ctx.transaction(inner -> put(inner.dsl(), "a"));
            return 1;
        })).isInstanceOf(RuntimeException.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aReadInsideAReadSeesTheSameSnapshot() {
        assertThat(transactions.<Boolean>read(ctx -> transactions.read(inner -> inner == ctx))).isTrue();
    }

    @Test
    void aReadThatWritesIsAFault() {
        assertThatThrownBy(() -> transactions.read(ctx -> put(ctx, "a"))).isInstanceOf(IllegalStateException.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void aReadKeepsItsSnapshotWhileOthersWrite() throws Exception {
        CountDownLatch looked = new CountDownLatch(1), written = new CountDownLatch(1);
        List<Integer> counts = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> transactions.read(ctx -> {
            counts.add(ctx.fetchCount(SETTING));
            looked.countDown();
            await(written);
            counts.add(ctx.fetchCount(SETTING));
            return null;
        }));
        looked.await();
        transactions.write(ctx -> put(ctx, "a"));
        written.countDown();
        reader.join();

        assertThat(counts).containsExactly(0, 0);
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void hooksRunAfterTheCommitAndBeforeTheCallerGoesOn() {
        List<Object> seen = new ArrayList<>();
        transactions.write(ctx -> {
            transactions.afterCommit(() -> seen.add(transactions.<Integer>read(c -> c.fetchCount(SETTING))));
            transactions.afterCommit(() -> {
                throw new IllegalStateException("a broken hook harms nobody");
            });
            transactions.afterCommit(() -> seen.add("last"));
            return put(ctx, "a");
        });

        assertThat(seen).containsExactly(1, "last");
    }

    @Test
    void hooksOfAnUndoneTransactionNeverRun() {
        AtomicBoolean ran = new AtomicBoolean();
        transactions.attempt(ctx -> {
            transactions.afterCommit(() -> ran.set(true));
            return Outcome.refused(new No());
        });

        assertThat(ran).isFalse();
        assertThatThrownBy(() -> transactions.afterCommit(() -> { })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyWritersLoseNoUpdate() throws Exception {
        transactions.write(ctx -> ctx.insertInto(SETTING).values("n", "0", NOW, null).execute());
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 25; i++) transactions.write(TransactionsTest::addOne);
            }));
        }
        for (Thread thread : threads) thread.join();

        assertThat(transactions.<String>read(ctx -> ctx.fetchValue(SETTING.SETTING_VALUE))).isEqualTo("200");
    }

    @Test
    void anInterruptedCallerGetsItsAnswerAndKeepsTheInterruption() {
        Thread.currentThread().interrupt();
        transactions.write(ctx -> put(ctx, "a"));
        assertThat(Thread.interrupted()).isTrue();

        Thread.currentThread().interrupt();
        assertThat(keys()).containsExactly("a");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void afterClosingNothingIsAccepted() {
        database.close();
        assertThatThrownBy(this::keys).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    private static int addOne(DSLContext ctx) {
        int n = Integer.parseInt(ctx.fetchValue(SETTING.SETTING_VALUE));
        return ctx.update(SETTING).set(SETTING.SETTING_VALUE, Integer.toString(n + 1)).execute();
    }

    private static int put(DSLContext ctx, String key) {
        return ctx.insertInto(SETTING).values(key, "x", NOW, null).execute();
    }

    private List<String> keys() {
        return transactions.read(ctx -> ctx.select(SETTING.SETTING_KEY).from(SETTING).fetch(SETTING.SETTING_KEY));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
