package jaidee.health;

import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE_NEXT_DUE;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.SaleNextDueRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.PetId;
import jaidee.kernel.SaleId;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// What receipts told of the next time, in its table: a copy made a year later says what the first one said.
public final class NextTimeRepository {
    public List<NextTime> of(DSLContext ctx, SaleId sale) {
        return ctx.select(SALE_NEXT_DUE.PET_ID, PET.NAME, SALE_NEXT_DUE.NAME_TH, SALE_NEXT_DUE.NAME_EN, SALE_NEXT_DUE.DUE_ON)
                .from(SALE_NEXT_DUE).join(PET).on(PET.ID.eq(SALE_NEXT_DUE.PET_ID)).where(SALE_NEXT_DUE.SALE_ID.eq(sale.value()))
                .orderBy(SALE_NEXT_DUE.POSITION)
                .fetch(row -> new NextTime(new PetId(row.value1()), row.value2(), new Bilingual(row.value3(), row.value4()), row.value5()));
    }

    void keep(DSLContext ctx, SaleId sale, List<CareDue> told) {
        List<SaleNextDueRecord> rows = new ArrayList<>();
        for (CareDue due : told) {
            SaleNextDueRecord row = new SaleNextDueRecord();
            row.setSaleId(sale.value());
            row.setPosition(rows.size() + 1);
            row.setPetId(due.pet().value());
            row.setNameTh(due.name().th());
            row.setNameEn(due.name().en());
            row.setDueOn(due.on());
            rows.add(row);
        }
        Rows.insert(ctx, SALE_NEXT_DUE, rows);
    }
}
