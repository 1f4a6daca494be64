package jaidee.loyalty;

import static jaidee.db.tables.Tables.CO_CARER;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.POINTS_ADJUSTMENT;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.tables.tables.Staff;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Everything about one owner's points in a handful of readings, however long the history is.
final class PointsBookRepository {
    private static final Staff DOER = STAFF.as("doer"), ANSWERING = STAFF.as("answering"), SECOND = STAFF.as("agreeing");

    private final LedgerRepository ledger = new LedgerRepository();

    Optional<PointsPage> page(DSLContext ctx, OwnerId owner, LocalDate today) {
        return ctx.select(OWNER.MEMBER_NO, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME).from(OWNER)
                .where(OWNER.ID.eq(owner.value())).fetchOptional(row -> {
                    PointsAccount account = ledger.account(ctx, owner).lapse(today).after();
                    List<PointsLot> lots = account.lots().stream().filter(lot -> lot.left().isPositive()).sorted(PointsLot.SPENT_FIRST).toList();
                    Points usable = account.usable(today);
                    return new PointsPage(owner, TransferRepository.name(row.value2(), row.value3(), row.value4(), row.value5()), row.value1(), today,
                            account.balance(), usable.isNegative() ? Points.ZERO : usable, lots, rows(ctx, owner));
                });
    }

    private List<PointsPage.Row> rows(DSLContext ctx, OwnerId owner) {
        Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
        ledger.entries(ctx, owner, Integer.MAX_VALUE).forEach(entry -> entries.put(entry.id(), entry));
        Map<Long, List<PointsPage.Part>> parts = parts(ctx, owner);
        Map<Long, Record> about = about(ctx, owner);
        List<PointsPage.Row> rows = new ArrayList<>();
        Points after = entries.values().stream().map(LedgerEntry::points).reduce(Points.ZERO, Points::plus);
        for (LedgerEntry entry : entries.values()) {
            Record more = about.get(entry.id());
            List<String> approved = Stream.of(more.get(ANSWERING.DISPLAY_NAME), more.get(SECOND.DISPLAY_NAME)).filter(Objects::nonNull).toList();
            rows.add(new PointsPage.Row(entry, after, more.get(LEDGER_ENTRY.BUSINESS_DAY), Optional.ofNullable(more.get(DOCUMENT.NUMBER)),
                    Objects.requireNonNullElse(more.get(DOER.DISPLAY_NAME), ""), approved, Optional.ofNullable(more.get(CO_CARER.DISPLAY_NAME)),
                    parts.getOrDefault(entry.id(), List.of())));
            after = after.minus(entry.points());
        }
        return rows;
    }

    private static Map<Long, Record> about(DSLContext ctx, OwnerId owner) {
        Map<Long, Record> about = new HashMap<>();
        ctx.select(LEDGER_ENTRY.ID, LEDGER_ENTRY.BUSINESS_DAY, DOCUMENT.NUMBER, DOER.DISPLAY_NAME, ANSWERING.DISPLAY_NAME, SECOND.DISPLAY_NAME,
                        CO_CARER.DISPLAY_NAME)
                .from(LEDGER_ENTRY)
                .leftJoin(DOCUMENT).on(DOCUMENT.SALE_ID.eq(LEDGER_ENTRY.SALE_ID).and(DOCUMENT.KIND.in("RECEIPT", "ABB_TAX_INVOICE")))
                .leftJoin(SALE).on(SALE.ID.eq(LEDGER_ENTRY.SALE_ID)).leftJoin(CO_CARER).on(CO_CARER.ID.eq(SALE.PRESENTED_BY))
                .leftJoin(DOER).on(DOER.ID.eq(LEDGER_ENTRY.STAFF_ID))
                .leftJoin(POINTS_ADJUSTMENT).on(POINTS_ADJUSTMENT.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .leftJoin(ANSWERING).on(ANSWERING.ID.eq(POINTS_ADJUSTMENT.APPROVED_BY)).leftJoin(SECOND).on(SECOND.ID.eq(POINTS_ADJUSTMENT.SECOND_BY))
                .where(LEDGER_ENTRY.OWNER_ID.eq(owner.value()))
                .forEach(row -> about.put(row.get(LEDGER_ENTRY.ID), row));
        return about;
    }

    /// The lots that an entry made, and those it took from.
    private static Map<Long, List<PointsPage.Part>> parts(DSLContext ctx, OwnerId owner) {
        Map<Long, List<PointsPage.Part>> parts = new HashMap<>();
        ctx.select(POINTS_LOT.ENTRY_ID, POINTS_LOT.POINTS, POINTS_LOT.EXPIRES_ON).from(POINTS_LOT).where(POINTS_LOT.OWNER_ID.eq(owner.value()))
                .forEach(row -> parts.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new PointsPage.Part(Points.of(row.value2()), Optional.ofNullable(row.value3()))));
        ctx.select(LOT_ALLOCATION.ENTRY_ID, LOT_ALLOCATION.POINTS, POINTS_LOT.EXPIRES_ON).from(LOT_ALLOCATION)
                .join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID)).where(POINTS_LOT.OWNER_ID.eq(owner.value())).orderBy(LOT_ALLOCATION.ID)
                .forEach(row -> parts.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new PointsPage.Part(Points.of(row.value2()), Optional.ofNullable(row.value3()))));
        return parts;
    }
}
