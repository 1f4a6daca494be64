package jaidee.checkout;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.VACCINATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

/// What must hold of the sales at any moment: every satang of a sale is in its lines, its discounts and its payments, and
/// it has its paper.
public final class SaleChecksRepository {
    private static final String POINTS = "POINTS";

    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.sales.lines", ctx -> selectFrom(SALE), SaleChecksRepository::linesAstray),
                Invariant.holds("verify.sales.discounts", ctx -> selectFrom(SALE), SaleChecksRepository::discountsAstray),
                Invariant.holds("verify.sales.points", ctx -> selectFrom(SALE), SaleChecksRepository::pointsAstray),
                Invariant.holds("verify.sales.payments", ctx -> selectFrom(SALE), SaleChecksRepository::paymentsAstray),
                Invariant.holds("verify.sales.vat", ctx -> selectFrom(SALE), SaleChecksRepository::vatAstray),
                Invariant.holds("verify.sales.documents", ctx -> selectFrom(SALE), SaleChecksRepository::withoutPaper),
                Invariant.holds("verify.sales.held", ctx -> selectFrom(SALE), SaleChecksRepository::paidAndWaiting),
                Invariant.holds("verify.sales.care", ctx -> selectFrom(SALE), SaleChecksRepository::careAstray));
    }

    /// What a bill wrote into a pet's book is of a pet on that bill, or of the one it was merged into, and once for each product.
    private static ResultQuery<?> careAstray(DSLContext ctx) {
        Condition first = VACCINATION.SALE_ID.isNotNull().and(VACCINATION.CORRECTS_ID.isNull());
        return ctx.select(VACCINATION.SALE_ID.as("sale"), VACCINATION.PET_ID.as("pet"), VACCINATION.PRODUCT_ID.as("product"), count().as("lines"))
                .from(VACCINATION).where(first).groupBy(VACCINATION.SALE_ID, VACCINATION.PET_ID, VACCINATION.PRODUCT_ID)
                .having(count().gt(1).or(notExists(selectOne().from(SALE_LINE).join(PET).on(PET.ID.eq(SALE_LINE.PET_ID))
                        .where(SALE_LINE.SALE_ID.eq(VACCINATION.SALE_ID)).and(PET.ID.eq(VACCINATION.PET_ID).or(PET.MERGED_INTO.eq(VACCINATION.PET_ID))))));
    }

    /// A bill that waits is in no book yet.
    private static ResultQuery<?> paidAndWaiting(DSLContext ctx) {
        return ctx.select(HELD_BASKET.ID.as("held_basket"), SALE.ID.as("sale"))
                .from(HELD_BASKET).join(SALE).on(SALE.IDEMPOTENCY_KEY.eq(HELD_BASKET.IDEMPOTENCY_KEY));
    }

    private static ResultQuery<?> linesAstray(DSLContext ctx) {
        Field<Long> gross = total(SALE_LINE, SALE_LINE.GROSS_SATANG, SALE_LINE.SALE_ID.eq(SALE.ID));
        Field<Long> net = total(SALE_LINE, SALE_LINE.NET_SATANG, SALE_LINE.SALE_ID.eq(SALE.ID));
        return ctx.select(SALE.ID.as("sale"), SALE.GROSS_SATANG, gross.as("lines_gross"), SALE.NET_SATANG, net.as("lines_net"))
                .from(SALE).where(SALE.GROSS_SATANG.ne(gross)).or(SALE.NET_SATANG.ne(net));
    }

    private static ResultQuery<?> discountsAstray(DSLContext ctx) {
        Field<Long> named = total(SALE_DISCOUNT, SALE_DISCOUNT.SATANG, SALE_DISCOUNT.SALE_ID.eq(SALE.ID));
        return ctx.select(SALE.ID.as("sale"), SALE.DISCOUNT_SATANG, named.as("named")).from(SALE).where(SALE.DISCOUNT_SATANG.ne(named));
    }

    /// What points paid of a bill is what the ledger took for it, at what one was worth; and nothing was taken without.
    private static ResultQuery<?> pointsAstray(DSLContext ctx) {
        Field<Long> paid = total(SALE_DISCOUNT, SALE_DISCOUNT.POINTS, SALE_DISCOUNT.SALE_ID.eq(SALE.ID));
        Field<Long> taken = total(LEDGER_ENTRY, LEDGER_ENTRY.POINTS, LEDGER_ENTRY.SALE_ID.eq(SALE.ID).and(LEDGER_ENTRY.KIND.eq("REDEEM")));
        Field<Long> worth = total(SALE_DISCOUNT, SALE_DISCOUNT.POINTS.times(SALE_DISCOUNT.POINT_SATANG), SALE_DISCOUNT.SALE_ID.eq(SALE.ID));
        Field<Long> off = total(SALE_DISCOUNT, SALE_DISCOUNT.SATANG, SALE_DISCOUNT.SALE_ID.eq(SALE.ID).and(SALE_DISCOUNT.KIND.eq(POINTS)));
        return ctx.select(SALE.ID.as("sale"), paid.as("paid_points"), taken.as("taken"), worth.as("worth"), off.as("taken_off"))
                .from(SALE).where(paid.ne(taken.neg())).or(worth.ne(off));
    }

    private static ResultQuery<?> paymentsAstray(DSLContext ctx) {
        Field<Long> paid = total(PAYMENT, PAYMENT.SATANG, PAYMENT.SALE_ID.eq(SALE.ID));
        return ctx.select(SALE.ID.as("sale"), SALE.PAYABLE_SATANG, paid.as("paid")).from(SALE).where(SALE.PAYABLE_SATANG.ne(paid));
    }

    /// Once for the document, half a satang upwards, of prices that include it.
    private static ResultQuery<?> vatAstray(DSLContext ctx) {
        Field<Long> taxed = SALE.NET_SATANG.minus(SALE.EXEMPT_SATANG), rate = SALE.VAT_BASIS_POINTS.cast(Long.class);
        Field<Long> whole = rate.plus(10_000L), vat = taxed.times(rate).times(2L).plus(whole).div(whole.times(2L));
        return ctx.select(SALE.ID.as("sale"), SALE.VAT_SATANG, vat.as("expected")).from(SALE).where(SALE.VAT_SATANG.ne(vat));
    }

    /// One receipt or abbreviated tax invoice of its own; full invoices and credit notes come on top.
    /// Asked without IS NULL: H2 would go through all documents that replace none, for every bill.
    private static ResultQuery<?> withoutPaper(DSLContext ctx) {
        Field<Integer> papers = field(select(count()).from(DOCUMENT).where(DOCUMENT.SALE_ID.eq(SALE.ID))
                .and(coalesce(DOCUMENT.REFUND_ID, inline(0L)).eq(inline(0L))).and(coalesce(DOCUMENT.REPLACES_ID, inline(0L)).eq(inline(0L))));
        return ctx.select(SALE.ID.as("sale"), papers.as("documents")).from(SALE).where(papers.ne(1));
    }

    private static Field<Long> total(Table<?> table, Field<Long> satang, Condition ofSale) {
        return field(select(coalesce(sum(satang), inline(BigDecimal.ZERO)).cast(Long.class)).from(table).where(ofSale));
    }
}
