package jaidee.db;

import static jaidee.db.tables.Tables.CLINIC;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private final Database database = Database.inMemory();
    private final Transactions transactions = database.transactions();
    private int asked;

    @BeforeEach
    void clinic() {
        transactions.write(ctx -> ctx.insertInto(CLINIC).set(CLINIC.ID, 1).set(CLINIC.NAME_TH, "หนึ่ง").set(CLINIC.NAME_EN, "one")
                .set(CLINIC.ADDRESS, "").set(CLINIC.PHONE, "").set(CLINIC.VAT_REGISTERED, false).set(CLINIC.SAMPLE, false)
                .set(CLINIC.OPENED_AT, OffsetDateTime.now()).execute());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isAskedOnceByReadersAndTheWriter() {
        assertThat(transactions.read(this::name)).isEqualTo("one");
        assertThat(transactions.write(this::name)).isEqualTo("one");
        assertThat(transactions.read(this::name)).isEqualTo("one");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aChangeIsSeenAtOnceByItsOwnTransactionAndAfterItsCommitByAll() {
        transactions.read(this::name);
        String within = transactions.write(ctx -> {
            rename(ctx, "two");
            return name(ctx);
        });
        assertThat(within).isEqualTo("two");
        assertThat(transactions.read(this::name)).isEqualTo("two");
    }

    @Test
    void aChangeThatIsUndoneLeavesTheOldAnswer() {
        List<String> within = new ArrayList<>();
        transactions.attempt(ctx -> {
            rename(ctx, "two");
            within.add(name(ctx));
            return Outcome.refused(new No());
        });
        assertThat(within).containsExactly("two");
        assertThat(transactions.read(this::name)).isEqualTo("one");
    }

    @Test
    void whoReadsFromBeforeTheChangeKeepsNothingOfItForOthers() {
        String before = transactions.read(ctx -> {
            ctx.fetchCount(CLINIC);
            onAnotherThread(() -> transactions.write(changing -> rename(changing, "two")));
            return name(ctx);
        });
        assertThat(before).isEqualTo("one");
        assertThat(transactions.read(this::name)).isEqualTo("two");
    }

    @Test
    void whateverWayItIsWrittenItIsNoticed() {
        transactions.read(this::name);
        transactions.write(ctx -> ctx.execute("update clinic set name_en = 'two'"));
        assertThat(transactions.read(this::name)).isEqualTo("two");
        transactions.write(ctx -> ctx.batch(ctx.update(CLINIC).set(CLINIC.NAME_EN, "three")).execute());
        assertThat(transactions.read(this::name)).isEqualTo("three");
        transactions.write(ctx -> ctx.batchUpdate(ctx.fetchSingle(CLINIC).with(CLINIC.NAME_EN, "four")).execute());
        assertThat(transactions.read(this::name)).isEqualTo("four");
        transactions.write(ctx -> ctx.update(CLINIC).set(CLINIC.NAME_EN, "five").returningResult(CLINIC.NAME_EN).fetch());
        assertThat(transactions.read(this::name)).isEqualTo("five");
    }

    private String name(DSLContext ctx) {
        return HouseRules.ask(ctx, "name", () -> {
            asked++;
            return ctx.select(CLINIC.NAME_EN).from(CLINIC).fetchSingle().value1();
        });
    }

    private static int rename(DSLContext ctx, String name) {
        return ctx.update(CLINIC).set(CLINIC.NAME_EN, name).execute();
    }

    private static void onAnotherThread(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record No() implements Refusal {
        @Override
        public Message message() {
            return Message.of("no");
        }
    }
}
