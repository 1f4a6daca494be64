package jaidee.documents;

import static jaidee.db.tables.Tables.VAT_RATE;

import java.util.List;
import org.jooq.DSLContext;

final class VatRateRepository {
    /// The latest first.
    List<VatRate> all(DSLContext ctx) {
        return ctx.selectFrom(VAT_RATE).orderBy(VAT_RATE.VALID_FROM.desc())
                .fetch(row -> new VatRate(row.getValidFrom(), row.getBasisPoints(), row.getNote() == null ? "" : row.getNote()));
    }

    void insert(DSLContext ctx, VatRate rate) {
        ctx.insertInto(VAT_RATE).set(VAT_RATE.VALID_FROM, rate.from()).set(VAT_RATE.BASIS_POINTS, rate.basisPoints())
                .set(VAT_RATE.NOTE, rate.note().isEmpty() ? null : rate.note()).execute();
    }

    void delete(DSLContext ctx, VatRate rate) {
        ctx.deleteFrom(VAT_RATE).where(VAT_RATE.VALID_FROM.eq(rate.from())).execute();
    }
}
