package jaidee.checkout;

import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.HeldBasketId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Bills that wait, and the copy of the one that is open.
final class HeldBasketRepository {
    static final String HELD = "HELD", OPEN = "OPEN", LEFT = "LEFT";
    private static final Condition WAITS = HELD_BASKET.STATE.ne(OPEN);

    /// @param by whoever put it on hold, and their name
    record Row(HeldBasketId id, String key, String name, Optional<OwnerId> owner, String content, Instant at, StaffId by,
               String byName, String state) {
    }

    /// What was left open first, then the longest waiting.
    List<Row> waiting(DSLContext ctx) {
        return rows(ctx, WAITS);
    }

    Optional<Row> find(DSLContext ctx, HeldBasketId id) {
        return rows(ctx, HELD_BASKET.ID.eq(id.value())).stream().findFirst();
    }

    int count(DSLContext ctx) {
        return ctx.fetchCount(HELD_BASKET, WAITS);
    }

    /// Writes a basket down in its state, over the copy of it that was open.
    ///
    /// @param row its id is made here
    HeldBasketId put(DSLContext ctx, Row row) {
        delete(ctx, row.key(), OPEN);
        return new HeldBasketId(ctx.insertInto(HELD_BASKET)
                .set(HELD_BASKET.IDEMPOTENCY_KEY, row.key())
                .set(HELD_BASKET.NAME, row.name())
                .set(HELD_BASKET.OWNER_ID, row.owner().map(OwnerId::value).orElse(null))
                .set(HELD_BASKET.CONTENT, row.content())
                .set(HELD_BASKET.STATE, row.state())
                .set(HELD_BASKET.HELD_AT, row.at().atOffset(ZoneOffset.UTC))
                .set(HELD_BASKET.HELD_BY, row.by().value())
                .returningResult(HELD_BASKET.ID).fetchSingle().value1());
    }

    boolean waits(DSLContext ctx, String key) {
        return ctx.fetchExists(HELD_BASKET, HELD_BASKET.IDEMPOTENCY_KEY.eq(key).and(WAITS));
    }

    /// Takes one that waits to the counter; false when it doesn't wait any more.
    boolean open(DSLContext ctx, HeldBasketId id) {
        return ctx.update(HELD_BASKET).set(HELD_BASKET.STATE, OPEN).where(HELD_BASKET.ID.eq(id.value())).and(WAITS).execute() == 1;
    }

    /// False when it doesn't wait any more.
    boolean delete(DSLContext ctx, HeldBasketId id) {
        return ctx.deleteFrom(HELD_BASKET).where(HELD_BASKET.ID.eq(id.value())).and(WAITS).execute() == 1;
    }

    void delete(DSLContext ctx, String key, String state) {
        ctx.deleteFrom(HELD_BASKET).where(HELD_BASKET.IDEMPOTENCY_KEY.eq(key)).and(HELD_BASKET.STATE.eq(state)).execute();
    }

    /// Whatever state it is in.
    void delete(DSLContext ctx, String key) {
        ctx.deleteFrom(HELD_BASKET).where(HELD_BASKET.IDEMPOTENCY_KEY.eq(key)).execute();
    }

    /// What was open waits now.
    int leave(DSLContext ctx) {
        return ctx.update(HELD_BASKET).set(HELD_BASKET.STATE, LEFT).where(HELD_BASKET.STATE.eq(OPEN)).execute();
    }

    /// Who has the profile today: the owner, or the one it was merged into, however often; empty when it was erased.
    Optional<OwnerId> ownerNow(DSLContext ctx, OwnerId owner) {
        Record row = ctx.select(OWNER.MERGED_INTO, OWNER.ERASED_AT).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchOne();
        if (row == null || row.get(OWNER.ERASED_AT) != null) return Optional.empty();
        Long into = row.get(OWNER.MERGED_INTO);
        return into == null ? Optional.of(owner) : ownerNow(ctx, new OwnerId(into));
    }

    private static List<Row> rows(DSLContext ctx, Condition which) {
        return ctx.select(HELD_BASKET.ID, HELD_BASKET.IDEMPOTENCY_KEY, HELD_BASKET.NAME, HELD_BASKET.OWNER_ID, HELD_BASKET.CONTENT,
                        HELD_BASKET.HELD_AT, STAFF.ID, STAFF.DISPLAY_NAME, HELD_BASKET.STATE)
                .from(HELD_BASKET).join(STAFF).on(STAFF.ID.eq(HELD_BASKET.HELD_BY))
                .where(which).orderBy(HELD_BASKET.STATE.desc(), HELD_BASKET.HELD_AT, HELD_BASKET.ID)
                .fetch(row -> new Row(new HeldBasketId(row.value1()), row.value2(), row.value3(),
                        Optional.ofNullable(row.value4()).map(OwnerId::new), row.value5(), row.value6().toInstant(),
                        new StaffId(row.value7()), row.value8(), row.value9()));
    }
}
