package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.LedgerEntryRecord;
import jaidee.db.tables.tables.records.LotAllocationRecord;
import jaidee.db.tables.tables.records.PointsLotRecord;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// The ledger in its tables. Entries, lots and allocations are only ever added.
public final class LedgerRepository {
    /// What is to be written about a deed.
    ///
    /// @param key   applied once: the second entry with the same key can't be written
    /// @param staff null for what the program did by itself
    record NewEntry(OwnerId owner, String key, LedgerEntry.Kind kind, Points points, Instant at, LocalDate day,
                    SaleId sale, PetId pet, Long reverses, Message why, StaffId staff) {
    }

    long insert(DSLContext ctx, NewEntry entry) {
        return insert(ctx, List.of(entry)).get(entry.key());
    }

    /// @return the number of each by its key
    Map<String, Long> insert(DSLContext ctx, List<NewEntry> entries) {
        return Rows.insert(ctx, LEDGER_ENTRY, entries.stream().map(LedgerRepository::row).toList(), LEDGER_ENTRY.IDEMPOTENCY_KEY, LEDGER_ENTRY.ID)
                .stream().collect(Collectors.toMap(row -> row.get(LEDGER_ENTRY.IDEMPOTENCY_KEY), row -> row.get(LEDGER_ENTRY.ID)));
    }

    private static LedgerEntryRecord row(NewEntry entry) {
        LedgerEntryRecord row = new LedgerEntryRecord();
        row.set(LEDGER_ENTRY.OWNER_ID, entry.owner().value());
        row.set(LEDGER_ENTRY.IDEMPOTENCY_KEY, entry.key());
        row.set(LEDGER_ENTRY.KIND, entry.kind().name());
        row.set(LEDGER_ENTRY.POINTS, entry.points().value());
        row.set(LEDGER_ENTRY.AT, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        row.set(LEDGER_ENTRY.BUSINESS_DAY, entry.day());
        row.set(LEDGER_ENTRY.SALE_ID, entry.sale() == null ? null : entry.sale().value());
        row.set(LEDGER_ENTRY.PET_ID, entry.pet() == null ? null : entry.pet().value());
        row.set(LEDGER_ENTRY.REVERSES_ID, entry.reverses());
        row.set(LEDGER_ENTRY.REASON_KEY, entry.why().key());
        row.set(LEDGER_ENTRY.REASON_ARGUMENTS, ReasonWords.written(entry.why()));
        row.set(LEDGER_ENTRY.STAFF_ID, entry.staff() == null ? null : entry.staff().value());
        return row;
    }

    /// Within the transaction that wrote the entry: it came of a refund.
    void linkRefund(DSLContext ctx, long entry, RefundId refund) {
        ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.REFUND_ID, refund.value()).where(LEDGER_ENTRY.ID.eq(entry)).execute();
    }

    /// Within the transaction that wrote both: where the points of an entry came from.
    void linkCounterpart(DSLContext ctx, long entry, long counterpart) {
        ctx.update(LEDGER_ENTRY).set(LEDGER_ENTRY.COUNTERPART_ID, counterpart).where(LEDGER_ENTRY.ID.eq(entry)).execute();
    }

    boolean has(DSLContext ctx, String key) {
        return ctx.fetchExists(LEDGER_ENTRY, LEDGER_ENTRY.IDEMPOTENCY_KEY.eq(key));
    }

    String memberNumber(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.MEMBER_NO).from(OWNER).where(OWNER.ID.eq(owner.value())).fetchSingle().value1();
    }

    long insertLot(DSLContext ctx, OwnerId owner, long entry, Points points, LocalDate earnedOn, Optional<LocalDate> expiresOn) {
        return ctx.insertInto(POINTS_LOT)
                .set(POINTS_LOT.OWNER_ID, owner.value())
                .set(POINTS_LOT.ENTRY_ID, entry)
                .set(POINTS_LOT.POINTS, points.value())
                .set(POINTS_LOT.EARNED_ON, earnedOn)
                .set(POINTS_LOT.EXPIRES_ON, expiresOn.orElse(null))
                .returningResult(POINTS_LOT.ID).fetchSingle().value1();
    }

    /// A lot of points that were just entered.
    record NewLot(OwnerId owner, long entry, Points points, LocalDate earnedOn, Optional<LocalDate> expiresOn) {
    }

    void insertLots(DSLContext ctx, List<NewLot> lots) {
        Rows.insert(ctx, POINTS_LOT, lots.stream().map(lot -> {
            PointsLotRecord row = new PointsLotRecord();
            row.set(POINTS_LOT.OWNER_ID, lot.owner().value());
            row.set(POINTS_LOT.ENTRY_ID, lot.entry());
            row.set(POINTS_LOT.POINTS, lot.points().value());
            row.set(POINTS_LOT.EARNED_ON, lot.earnedOn());
            row.set(POINTS_LOT.EXPIRES_ON, lot.expiresOn().orElse(null));
            return row;
        }).toList());
    }

    void allocate(DSLContext ctx, long entry, List<LotPart> parts) {
        Rows.insert(ctx, LOT_ALLOCATION, parts.stream().map(part -> {
            LotAllocationRecord row = new LotAllocationRecord();
            row.set(LOT_ALLOCATION.ENTRY_ID, entry);
            row.set(LOT_ALLOCATION.LOT_ID, part.lot());
            row.set(LOT_ALLOCATION.POINTS, part.points().value());
            return row;
        }).toList());
    }

    /// Always the sum of all entries.
    public Points balance(DSLContext ctx, OwnerId owner) {
        return Points.of(ctx.select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.OWNER_ID.eq(owner.value())).fetchSingle().value1().longValueExact());
    }

    /// The balance for the query of another table.
    static Field<BigDecimal> balanceOf(Field<Long> owner) {
        return field(select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY).where(LEDGER_ENTRY.OWNER_ID.eq(owner)));
    }

    /// The balance as it was right after what was written at that moment, for the query of another table.
    public static Field<BigDecimal> balanceOf(Field<Long> owner, Field<OffsetDateTime> at) {
        return field(select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.OWNER_ID.eq(owner)).and(LEDGER_ENTRY.AT.le(at)));
    }

    /// All lots of the owner with what is left of each; the debt is what the lots hold more than the balance.
    PointsAccount account(DSLContext ctx, OwnerId owner) {
        return account(ctx, owner, balance(ctx, owner));
    }

    PointsAccount account(DSLContext ctx, OwnerId owner, Points balance) {
        List<PointsLot> lots = lots(ctx, POINTS_LOT.OWNER_ID.eq(owner.value()));
        Points held = lots.stream().map(PointsLot::left).reduce(Points.ZERO, Points::plus);
        return new PointsAccount(lots, held.minus(balance));
    }

    /// The owner's lots that lapsed before `day` and still hold points.
    PointsAccount lapsed(DSLContext ctx, OwnerId owner, LocalDate day) {
        return new PointsAccount(lots(ctx, POINTS_LOT.OWNER_ID.eq(owner.value()).and(POINTS_LOT.EXPIRES_ON.lt(day))), Points.ZERO);
    }

    /// Owners with points that lapsed before `day` and were not yet taken out.
    List<OwnerId> ownersWithLapsed(DSLContext ctx, LocalDate day) {
        Field<BigDecimal> left = POINTS_LOT.POINTS.cast(BigDecimal.class)
                .plus(coalesce(sum(LOT_ALLOCATION.POINTS), inline(BigDecimal.ZERO)));
        return ctx.select(POINTS_LOT.OWNER_ID).from(POINTS_LOT)
                .leftJoin(LOT_ALLOCATION).on(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID))
                .where(POINTS_LOT.EXPIRES_ON.lt(day))
                .groupBy(POINTS_LOT.ID, POINTS_LOT.OWNER_ID, POINTS_LOT.POINTS)
                .having(left.gt(BigDecimal.ZERO))
                .fetch(row -> new OwnerId(row.value1())).stream().distinct().toList();
    }

    private static List<PointsLot> lots(DSLContext ctx, Condition which) {
        Field<BigDecimal> moved = coalesce(sum(LOT_ALLOCATION.POINTS), inline(BigDecimal.ZERO));
        Field<BigDecimal> lapsed = coalesce(sum(when(LEDGER_ENTRY.KIND.eq(LedgerEntry.Kind.EXPIRE.name()), LOT_ALLOCATION.POINTS)),
                inline(BigDecimal.ZERO));
        return ctx.select(POINTS_LOT.ID, POINTS_LOT.POINTS, moved, lapsed, POINTS_LOT.EARNED_ON, POINTS_LOT.EXPIRES_ON)
                .from(POINTS_LOT)
                .leftJoin(LOT_ALLOCATION).on(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID))
                .leftJoin(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(LOT_ALLOCATION.ENTRY_ID))
                .where(which)
                .groupBy(POINTS_LOT.ID, POINTS_LOT.POINTS, POINTS_LOT.EARNED_ON, POINTS_LOT.EXPIRES_ON)
                .orderBy(POINTS_LOT.ID)
                .fetch(row -> new PointsLot(row.value1(), Points.of(row.value2()),
                        Points.of(row.value2() + row.value3().longValueExact()), Points.of(-row.value4().longValueExact()),
                        row.value5(), Optional.ofNullable(row.value6())));
    }

    /// What an entry took more than lots could give; negative.
    record Owed(long entry, Points points) {
    }

    /// The oldest entry that is still owed; later earnings pay it back.
    Optional<Owed> oldestDebt(DSLContext ctx, OwnerId owner) {
        Field<BigDecimal> covered = coalesce(sum(LOT_ALLOCATION.POINTS), inline(BigDecimal.ZERO));
        return ctx.select(LEDGER_ENTRY.ID, LEDGER_ENTRY.POINTS, covered).from(LEDGER_ENTRY)
                .leftJoin(LOT_ALLOCATION).on(LOT_ALLOCATION.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .where(LEDGER_ENTRY.OWNER_ID.eq(owner.value())).and(LEDGER_ENTRY.POINTS.lt(0L))
                .groupBy(LEDGER_ENTRY.ID, LEDGER_ENTRY.POINTS)
                .having(covered.gt(LEDGER_ENTRY.POINTS.cast(BigDecimal.class)))
                .orderBy(LEDGER_ENTRY.ID).limit(1)
                .fetchOptional(row -> new Owed(row.value1(), Points.of(row.value2() - row.value3().longValueExact())));
    }

    /// The newest entries first.
    public List<LedgerEntry> entries(DSLContext ctx, OwnerId owner, int most) {
        return entries(ctx, LEDGER_ENTRY.OWNER_ID.eq(owner.value()), most);
    }

    /// What a sale did to the owner's points, in the order written; refunds of it left out.
    public List<LedgerEntry> entries(DSLContext ctx, SaleId sale) {
        return entries(ctx, LEDGER_ENTRY.SALE_ID.eq(sale.value()).and(LEDGER_ENTRY.REFUND_ID.isNull()), Integer.MAX_VALUE).reversed();
    }

    private static List<LedgerEntry> entries(DSLContext ctx, Condition which, int most) {
        return ctx.selectFrom(LEDGER_ENTRY).where(which).orderBy(LEDGER_ENTRY.ID.desc()).limit(most)
                .fetch(row -> new LedgerEntry(row.getId(), new OwnerId(row.getOwnerId()),
                        LedgerEntry.Kind.valueOf(row.getKind()), Points.of(row.getPoints()), row.getAt().toInstant(),
                        Optional.ofNullable(row.getSaleId()).map(SaleId::new),
                        Optional.ofNullable(row.getPetId()).map(PetId::new),
                        ReasonWords.read(row.getReasonKey(), row.getReasonArguments())));
    }
}
