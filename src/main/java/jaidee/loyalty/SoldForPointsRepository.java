package jaidee.loyalty;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;

import jaidee.catalogue.ServiceGroup;
import jaidee.db.tables.tables.records.SaleRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/// A sale as the rules of earning saw it on its day, and what the ledger has of it.
final class SoldForPointsRepository {
    /// @param key     of the basket, with which the keys of its entries begin
    /// @param version of the programme; sales from before there were versions were made by the first
    record Sold(String key, boolean ofOwner, int version, EarnPolicy.Bill bill, List<EarnTelling.Named> lines, Map<PetId, String> pets) {
    }

    /// An entry of the ledger that belongs to a sale.
    record Entry(String key, LedgerEntry.Kind kind, Points points, Message why) {
    }

    Optional<Sold> sold(DSLContext ctx, SaleId id) {
        return ctx.fetchOptional(SALE, SALE.ID.eq(id.value())).map(sale -> sold(ctx, sale));
    }

    private static Sold sold(DSLContext ctx, SaleRecord sale) {
        Map<PetId, String> pets = new HashMap<>();
        boolean pointsPaid = sale.getProgrammeVersion() == null
                && ctx.fetchExists(SALE_DISCOUNT, SALE_DISCOUNT.SALE_ID.eq(sale.getId()).and(SALE_DISCOUNT.KIND.eq("POINTS")));
        List<EarnTelling.Named> lines = ctx.select(SALE_LINE.fields()).select(PET.NAME, PET.SPECIES, ITEM.CATEGORY_CODE)
                .from(SALE_LINE).join(ITEM).on(ITEM.ID.eq(SALE_LINE.ITEM_ID)).leftJoin(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                .where(SALE_LINE.SALE_ID.eq(sale.getId())).orderBy(SALE_LINE.POSITION)
                .fetch(row -> line(row, pointsPaid, pets));
        return new Sold(sale.getIdempotencyKey(), sale.getOwnerId() != null, Optional.ofNullable(sale.getProgrammeVersion()).orElse(1),
                new EarnPolicy.Bill(sale.getBusinessDay(), Optional.ofNullable(sale.getTierCode()), sale.getPointsPercent(), 100), lines, pets);
    }

    private static EarnTelling.Named line(Record row, boolean pointsPaid, Map<PetId, String> pets) {
        Optional<PetId> pet = Optional.ofNullable(row.get(SALE_LINE.PET_ID)).map(PetId::new);
        pet.ifPresent(id -> pets.put(id, row.get(PET.NAME) == null ? "" : row.get(PET.NAME)));
        // bills from before it was noted: a line that cost something and came to nothing was paid by points, if any were spent
        boolean wholly = pointsPaid && row.get(SALE_LINE.NET_SATANG) == 0 && row.get(SALE_LINE.GROSS_SATANG) > 0;
        return new EarnTelling.Named(new Bilingual(row.get(SALE_LINE.NAME_TH), row.get(SALE_LINE.NAME_EN)),
                new EarnPolicy.Line(new ItemId(row.get(SALE_LINE.ITEM_ID)),
                        Optional.ofNullable(row.get(SALE_LINE.CATEGORY_CODE)).orElse(row.get(ITEM.CATEGORY_CODE)),
                        ServiceGroup.valueOf(row.get(SALE_LINE.SERVICE_GROUP)), pet,
                        Optional.ofNullable(row.get(SALE_LINE.SPECIES)).or(() -> Optional.ofNullable(row.get(PET.SPECIES))),
                        row.get(SALE_LINE.QUANTITY), Points.of(row.get(SALE_LINE.POINTS_EACH)), Money.satang(row.get(SALE_LINE.NET_SATANG)),
                        wholly ? Money.satang(1) : Money.satang(row.get(SALE_LINE.POINTS_SATANG)), row.get(SALE_LINE.EARNS_ON_SPEND)));
    }

    /// What came with the sale and what refunds took back of it, the oldest first.
    List<Entry> entries(DSLContext ctx, SaleId sale) {
        return ctx.select(LEDGER_ENTRY.IDEMPOTENCY_KEY, LEDGER_ENTRY.KIND, LEDGER_ENTRY.POINTS, LEDGER_ENTRY.REASON_KEY, LEDGER_ENTRY.REASON_ARGUMENTS)
                .from(LEDGER_ENTRY).where(LEDGER_ENTRY.SALE_ID.eq(sale.value())).orderBy(LEDGER_ENTRY.ID)
                .fetch(row -> new Entry(row.value1(), LedgerEntry.Kind.valueOf(row.value2()), Points.of(row.value3()),
                        ReasonWords.read(row.value4(), row.value5())));
    }

    Optional<SaleId> saleOf(DSLContext ctx, long entry) {
        return ctx.select(LEDGER_ENTRY.SALE_ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(entry)).fetchOptional()
                .flatMap(row -> Optional.ofNullable(row.value1())).map(SaleId::new);
    }
}
