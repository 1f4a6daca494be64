package jaidee.outreach;

import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.MESSAGE_BATCH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/// What must hold of the messages at any moment: an owner has one that stands a day, what was sent says when, and a batch
/// holds what it says.
public final class OutboxChecksRepository {
    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.outbox.one_a_day", ctx -> selectFrom(MESSAGE), OutboxChecksRepository::twoADay),
                Invariant.holds("verify.outbox.states", ctx -> selectFrom(MESSAGE), OutboxChecksRepository::statesAstray),
                Invariant.holds("verify.outbox.batches", ctx -> selectFrom(MESSAGE_BATCH), OutboxChecksRepository::batchesAstray));
    }

    private static ResultQuery<?> twoADay(DSLContext ctx) {
        return ctx.select(MESSAGE.OWNER_ID.as("owner"), MESSAGE.ON_DAY, count().as("messages")).from(MESSAGE)
                .where(MESSAGE.ON_DAY.isNotNull()).and(MESSAGE.STATUS.in("QUEUED", "SENT"))
                .groupBy(MESSAGE.OWNER_ID, MESSAGE.ON_DAY).having(count().gt(1));
    }

    /// A message of a batch is as far as its batch; one that was sent says when, and only that.
    private static ResultQuery<?> statesAstray(DSLContext ctx) {
        Field<String> expected = when(MESSAGE_BATCH.STATUS.eq("GIVEN_UP"), inline("FAILED")).otherwise(MESSAGE_BATCH.STATUS);
        return ctx.select(MESSAGE.ID.as("message"), MESSAGE.STATUS, MESSAGE_BATCH.STATUS.as("batch"), MESSAGE.SENT_AT)
                .from(MESSAGE).leftJoin(MESSAGE_BATCH).on(MESSAGE_BATCH.ID.eq(MESSAGE.BATCH_ID))
                .where(MESSAGE.STATUS.eq("SENT").and(MESSAGE.SENT_AT.isNull())).or(MESSAGE.STATUS.ne("SENT").and(MESSAGE.SENT_AT.isNotNull()))
                .or(MESSAGE.STATUS.eq("QUEUED").and(MESSAGE.BATCH_ID.isNull()))
                .or(MESSAGE.BATCH_ID.isNotNull().and(MESSAGE.STATUS.ne(expected)));
    }

    private static ResultQuery<?> batchesAstray(DSLContext ctx) {
        Field<Integer> messages = field(select(count()).from(MESSAGE).where(MESSAGE.BATCH_ID.eq(MESSAGE_BATCH.ID)));
        Field<Long> parts = total(MESSAGE.PARTS), cost = total(MESSAGE.COST_SATANG);
        return ctx.select(MESSAGE_BATCH.ID.as("batch"), MESSAGE_BATCH.MESSAGES, messages.as("there"), MESSAGE_BATCH.PARTS, parts.as("their_parts"),
                        MESSAGE_BATCH.COST_SATANG, cost.as("their_cost"))
                .from(MESSAGE_BATCH).where(MESSAGE_BATCH.MESSAGES.ne(messages)).or(MESSAGE_BATCH.PARTS.cast(Long.class).ne(parts))
                .or(MESSAGE_BATCH.COST_SATANG.ne(cost));
    }

    private static Field<Long> total(Field<? extends Number> of) {
        return field(select(coalesce(sum(of), inline(BigDecimal.ZERO)).cast(Long.class)).from(MESSAGE).where(MESSAGE.BATCH_ID.eq(MESSAGE_BATCH.ID)));
    }
}
