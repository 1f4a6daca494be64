package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Points handed on between owners, as far as the ledger does not say it.
final class TransferRepository {
    record Row(long entry, OwnerId from, OwnerId to, Points points, LocalDate day, boolean undone) {
    }

    /// What arrived of one lot of the giver.
    record Received(long lot, Points points, Points left, LocalDate earnedOn, Optional<LocalDate> expiresOn) {
    }

    void insert(DSLContext ctx, long entry, PointsTransfers.Transfer made, DeskConsent giver, DeskConsent receiver, LocalDate day) {
        ctx.insertInto(POINTS_TRANSFER).set(POINTS_TRANSFER.ENTRY_ID, entry)
                .set(POINTS_TRANSFER.FROM_OWNER, made.from().value()).set(POINTS_TRANSFER.TO_OWNER, made.to().value())
                .set(POINTS_TRANSFER.POINTS, made.points().value()).set(POINTS_TRANSFER.ON_DAY, day)
                .set(POINTS_TRANSFER.GIVER_NAME, giver.name()).set(POINTS_TRANSFER.GIVER_HOW, giver.how().name())
                .set(POINTS_TRANSFER.RECEIVER_NAME, receiver.name()).set(POINTS_TRANSFER.RECEIVER_HOW, receiver.how().name()).execute();
    }

    /// Neither merged nor erased.
    boolean present(DSLContext ctx, OwnerId owner) {
        return ctx.fetchExists(OWNER, OWNER.ID.eq(owner.value()).and(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()));
    }

    /// By this owner on `day`, without what came back.
    Points handedOn(DSLContext ctx, OwnerId from, LocalDate day) {
        return Points.of(ctx.select(coalesce(sum(POINTS_TRANSFER.POINTS), inline(BigDecimal.ZERO))).from(POINTS_TRANSFER)
                .where(POINTS_TRANSFER.FROM_OWNER.eq(from.value())).and(POINTS_TRANSFER.ON_DAY.eq(day)).and(POINTS_TRANSFER.UNDONE_AT.isNull())
                .fetchSingle().value1().longValueExact());
    }

    List<PointsTransfers.Undoable> standing(DSLContext ctx, OwnerId from, LocalDate day) {
        return ctx.select(POINTS_TRANSFER.ENTRY_ID, POINTS_TRANSFER.TO_OWNER, POINTS_TRANSFER.POINTS, LEDGER_ENTRY.AT,
                        OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME)
                .from(POINTS_TRANSFER).join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_TRANSFER.ENTRY_ID))
                .join(OWNER).on(OWNER.ID.eq(POINTS_TRANSFER.TO_OWNER))
                .where(POINTS_TRANSFER.FROM_OWNER.eq(from.value())).and(POINTS_TRANSFER.ON_DAY.eq(day)).and(POINTS_TRANSFER.UNDONE_AT.isNull())
                .orderBy(POINTS_TRANSFER.ENTRY_ID.desc())
                .fetch(row -> new PointsTransfers.Undoable(row.value1(), new OwnerId(row.value2()), name(row.value5(), row.value6(), row.value7(),
                        row.value8()), Points.of(row.value3()), row.value4().toInstant()));
    }

    Optional<Row> find(DSLContext ctx, long entry) {
        return ctx.selectFrom(POINTS_TRANSFER).where(POINTS_TRANSFER.ENTRY_ID.eq(entry)).fetchOptional(row -> new Row(row.getEntryId(),
                new OwnerId(row.getFromOwner()), new OwnerId(row.getToOwner()), Points.of(row.getPoints()), row.getOnDay(), row.getUndoneAt() != null));
    }

    List<Received> received(DSLContext ctx, long out) {
        Field<BigDecimal> moved = coalesce(sum(LOT_ALLOCATION.POINTS), inline(BigDecimal.ZERO));
        return ctx.select(POINTS_LOT.ID, POINTS_LOT.POINTS, moved, POINTS_LOT.EARNED_ON, POINTS_LOT.EXPIRES_ON)
                .from(LEDGER_ENTRY).join(POINTS_LOT).on(POINTS_LOT.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .leftJoin(LOT_ALLOCATION).on(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID))
                .where(LEDGER_ENTRY.COUNTERPART_ID.eq(out))
                .groupBy(POINTS_LOT.ID, POINTS_LOT.POINTS, POINTS_LOT.EARNED_ON, POINTS_LOT.EXPIRES_ON).orderBy(POINTS_LOT.ID)
                .fetch(row -> new Received(row.value1(), Points.of(row.value2()), Points.of(row.value2() + row.value3().longValueExact()),
                        row.value4(), Optional.ofNullable(row.value5())));
    }

    void undone(DSLContext ctx, long entry, Instant at, StaffId by) {
        ctx.update(POINTS_TRANSFER).set(POINTS_TRANSFER.UNDONE_AT, at.atOffset(ZoneOffset.UTC)).set(POINTS_TRANSFER.UNDONE_BY, by.value())
                .where(POINTS_TRANSFER.ENTRY_ID.eq(entry)).execute();
    }

    static String name(String title, String first, String last, String nickname) {
        return new OwnerName(Objects.requireNonNullElse(title, ""), first, Objects.requireNonNullElse(last, ""),
                Objects.requireNonNullElse(nickname, "")).spoken();
    }
}
