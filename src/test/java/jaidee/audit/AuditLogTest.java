package jaidee.audit;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.Database;
import jaidee.db.Findings;
import jaidee.db.Transactions;
import jaidee.db.Verification;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private record No() implements Refusal {
        @Override
        public Message message() {
            return Message.of("app.name");
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456789Z");

    private final Database database = Database.inMemory();
    private final Transactions transactions = database.transactions();
    private final AuditLog audit = new AuditLog(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEntryTellsWhatHappened() {
        transactions.write(ctx -> note(ctx, 7, Map.of("total", Money.baht(1605), "points", Points.of(80), "name", "น้อง \"โมจิ\"")));

        assertThat(transactions.<List<AuditEntry>>read(ctx -> audit.about(ctx, "SALE", 7, 10))).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.detail()).isEqualTo("{\"name\":\"น้อง \\\"โมจิ\\\"\",\"points\":80,\"total\":160500}");
                    assertThat(entry.at()).isEqualTo("2026-11-22T03:00:00.123456Z");
                    assertThat(entry.staff()).isEqualTo(Optional.empty());
                });
    }

    @Test
    void aRefusedDeedLeavesNoEntry() {
        transactions.attempt(ctx -> {
            note(ctx, 1, Map.of());
            return Outcome.refused(new No());
        });

        assertThat(chain()).isEqualTo(new Findings(0, List.of()));
    }

    @Test
    void anUntouchedChainIsWhole() {
        noteFive();
        assertThat(chain()).isEqualTo(new Findings(5, List.of()));
    }

    @Test
    void aChangedEntryShows() {
        noteFive();
        transactions.write(ctx -> ctx.update(AUDIT_ENTRY).set(AUDIT_ENTRY.DETAIL, "{}").where(AUDIT_ENTRY.ID.eq(3L)).execute());

        assertThat(chain().violations()).containsExactly("audit_entry 3: changed");
    }

    @Test
    void aMissingEntryShows() {
        noteFive();
        transactions.write(ctx -> ctx.deleteFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.eq(3L)).execute());

        assertThat(chain().violations()).containsExactly("audit_entry 3: gone");
    }

    @Test
    void anEntryThatWasRewrittenWithAFittingHashBreaksTheChain() {
        noteFive();
        transactions.write(ctx -> {
            AuditEntry third = audit.about(ctx, "SALE", 3, 1).getFirst();
            AuditEntry forged = new AuditEntry(3, third.at(), third.staff(), "sale.voided", "SALE", third.subjectId(), "{}",
                    third.previousHash(), "");
            return ctx.update(AUDIT_ENTRY).set(AUDIT_ENTRY.ACTION, "sale.voided").set(AUDIT_ENTRY.DETAIL, "{}")
                    .set(AUDIT_ENTRY.HASH, AuditHash.of(forged)).where(AUDIT_ENTRY.ID.eq(3L)).execute();
        });

        assertThat(chain().violations()).containsExactly("audit_entry 4: chain");
    }

    @Test
    void aLongValueIsCut() {
        transactions.write(ctx -> note(ctx, 1, Map.of("note", "ก".repeat(9000))));
        assertThat(transactions.<String>read(ctx -> audit.about(ctx, "SALE", 1, 1).getFirst().detail())).hasSizeLessThan(600);
    }

    private void noteFive() {
        for (int i = 1; i <= 5; i++) {
            long id = i;
            transactions.write(ctx -> note(ctx, id, Map.of("n", id)));
        }
    }

    private int note(DSLContext ctx, long sale, Map<String, ?> detail) {
        audit.append(ctx, null, "sale.made", "SALE", sale, detail);
        return 1;
    }

    private Findings chain() {
        return new Verification(transactions, audit.invariants()).run().getFirst().findings();
    }
}
