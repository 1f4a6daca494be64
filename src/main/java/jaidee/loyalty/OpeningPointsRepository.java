package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_COUNTED;
import static jaidee.db.tables.Tables.POINTS_LOT;

import jaidee.db.tables.tables.LedgerEntry;
import jaidee.db.tables.tables.records.LedgerEntryRecord;
import jaidee.db.tables.tables.records.PointsLotRecord;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/// Points that owners had before the program came: an entry and a lot each, which live as if earned on the day they came in.
public final class OpeningPointsRepository {
    private static final String IMPORTED = "loyalty.reason.imported";
    private final LedgerRepository ledger = new LedgerRepository();

    /// @param key that no other entry has
    /// @param by  null for the program itself
    public LedgerEntryRecord entry(long owner, String key, Points points, Instant at, LocalDate day, Long by) {
        LedgerEntryRecord row = new LedgerEntryRecord();
        row.setOwnerId(owner);
        row.setIdempotencyKey(key);
        row.setKind(jaidee.loyalty.LedgerEntry.Kind.ADJUST.name());
        row.setPoints(points.value());
        row.setAt(at.atOffset(ZoneOffset.UTC));
        row.setBusinessDay(day);
        row.setReasonKey(IMPORTED);
        row.setReasonArguments(ReasonWords.written(Message.of(IMPORTED)));
        row.setStaffId(by);
        return row;
    }

    public PointsLotRecord lot(long owner, long entry, Points points, LocalDate day, Optional<LocalDate> expires) {
        PointsLotRecord row = new PointsLotRecord();
        row.setOwnerId(owner);
        row.setEntryId(entry);
        row.setPoints(points.value());
        row.setEarnedOn(day);
        row.setExpiresOn(expires.orElse(null));
        return row;
    }

    /// Owners whose points were brought forward and not taken back.
    public Set<Long> brought(DSLContext ctx) {
        LedgerEntry back = LEDGER_ENTRY.as("back");
        return ctx.select(LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY).leftAntiJoin(back).on(back.REVERSES_ID.eq(LEDGER_ENTRY.ID))
                .where(LEDGER_ENTRY.REASON_KEY.eq(IMPORTED)).fetchSet(LEDGER_ENTRY.OWNER_ID);
    }

    /// Takes what an entry brought out of the owner's account again, as long as nothing of it was used.
    ///
    /// @return whether it was whole
    public boolean takeBack(DSLContext ctx, long entry, Instant at, LocalDate day, StaffId by) {
        Optional<PointsLotRecord> lot = ctx.selectFrom(POINTS_LOT).where(POINTS_LOT.ENTRY_ID.eq(entry))
                .andNotExists(ctx.selectFrom(LOT_ALLOCATION).where(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID))).fetchOptional();
        lot.ifPresent(whole -> {
            Points back = Points.of(-whole.getPoints());
            long made = ledger.insert(ctx, new LedgerRepository.NewEntry(new OwnerId(whole.getOwnerId()), "UNDONE:" + entry, jaidee.loyalty.LedgerEntry.Kind.ADJUST,
                    back, at, day, null, null, entry, Message.of("loyalty.reason.import_undone"), by));
            ledger.allocate(ctx, made, List.of(new LotPart(whole.getId(), back)));
        });
        return lot.isPresent();
    }

    /// Has nothing of the points of all time counted that could hold an entry from this one on, before it is taken out as if it
    /// had never been; the next day counts anew.
    public void uncount(DSLContext ctx, long firstEntry) {
        if (ctx.fetchExists(POINTS_COUNTED, POINTS_COUNTED.LAST_ENTRY.ge(firstEntry))) ctx.deleteFrom(POINTS_COUNTED).execute();
    }
}
