package jaidee.checkout;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Result;

/// Past sales as lists show them.
final class PastSaleRepository {
    List<PastSale> of(DSLContext ctx, OwnerId owner, int most) {
        List<Long> ids = ctx.select(SALE.ID).from(SALE).where(SALE.OWNER_ID.eq(owner.value())).and(StandingSalesRepository.STANDS)
                .orderBy(SALE.AT.desc(), SALE.ID.desc()).limit(most).fetch(row -> row.value1());
        return sales(ctx, SALE.ID.in(ids), true);
    }

    /// Only the lines of this pet count.
    List<PastSale> of(DSLContext ctx, PetId pet, int most) {
        List<PastSale> all = sales(ctx, SALE_LINE.PET_ID.eq(pet.value()).and(StandingSalesRepository.STANDS), false);
        return all.subList(0, Math.min(most, all.size()));
    }

    /// What the owner bought on the most bills, if on more than one.
    List<Bilingual> usual(DSLContext ctx, OwnerId owner, int most) {
        return ctx.select(max(SALE_LINE.NAME_TH), max(SALE_LINE.NAME_EN)).from(SALE_LINE).join(SALE).on(SALE.ID.eq(SALE_LINE.SALE_ID))
                .where(SALE.OWNER_ID.eq(owner.value())).and(StandingSalesRepository.STANDS).groupBy(SALE_LINE.ITEM_ID).having(count().gt(1))
                .orderBy(count().desc(), max(SALE.AT).desc()).limit(most)
                .fetch(row -> new Bilingual(row.value1(), row.value2()));
    }

    private static List<PastSale> sales(DSLContext ctx, Condition which, boolean wholeBill) {
        Result<Record7<Long, LocalDate, String, Long, String, String, Long>> lines = ctx
                .select(SALE.ID, SALE.BUSINESS_DAY, DOCUMENT.NUMBER, SALE.NET_SATANG, SALE_LINE.NAME_TH, SALE_LINE.NAME_EN, SALE_LINE.NET_SATANG)
                .from(SALE)
                .join(SALE_LINE).on(SALE_LINE.SALE_ID.eq(SALE.ID))
                .join(DOCUMENT).on(DOCUMENT.SALE_ID.eq(SALE.ID).and(DOCUMENT.KIND.in("RECEIPT", "ABB_TAX_INVOICE")))
                .where(which).orderBy(SALE.AT.desc(), SALE.ID.desc(), SALE_LINE.GROSS_SATANG.desc(), SALE_LINE.POSITION).fetch();
        Map<Long, PastSale> sales = new LinkedHashMap<>();
        for (var line : lines) {
            PastSale one = new PastSale(new SaleId(line.value1()), line.value2(), line.value3(),
                    List.of(new Bilingual(line.value5(), line.value6())), Money.satang(wholeBill ? line.value4() : line.value7()));
            sales.merge(line.value1(), one, (sum, next) -> together(sum, next, wholeBill));
        }
        return new ArrayList<>(sales.values());
    }

    private static PastSale together(PastSale sum, PastSale next, boolean wholeBill) {
        List<Bilingual> what = new ArrayList<>(sum.what());
        next.what().stream().filter(name -> !what.contains(name)).forEach(what::add);
        return new PastSale(sum.id(), sum.day(), sum.number(), what, wholeBill ? sum.paid() : sum.paid().plus(next.paid()));
    }
}
