package jaidee.partners;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PARTNER_MOVEMENT;
import static jaidee.db.tables.Tables.PARTNER_SETTLEMENT;
import static jaidee.db.tables.Tables.PARTNER_VOUCHER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/// What must hold between the clinic and its partners: a voucher has one turn, its points are in the ledger, and what is
/// settled is what its vouchers come to.
public final class PartnerChecksRepository {
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.partners.once", ctx -> selectFrom(PARTNER_VOUCHER), PartnerChecksRepository::usedAndVoid),
                Invariant.holds("verify.partners.points", ctx -> selectFrom(LEDGER_ENTRY).where(LEDGER_ENTRY.KIND.in(inline("PARTNER_OUT"), inline("PARTNER_IN"))),
                        PartnerChecksRepository::pointsAstray),
                Invariant.holds("verify.partners.settled", ctx -> selectFrom(PARTNER_SETTLEMENT), PartnerChecksRepository::sumsAstray));
    }

    /// The turn of a voucher is the voucher's own, after it was made; a void one has none.
    private static ResultQuery<?> usedAndVoid(DSLContext ctx) {
        return ctx.select(PARTNER_VOUCHER.NUMBER.as("voucher"), PARTNER_MOVEMENT.ID.as("movement"), PARTNER_VOUCHER.VOIDED_AT)
                .from(PARTNER_VOUCHER).join(PARTNER_MOVEMENT).on(PARTNER_MOVEMENT.VOUCHER_ID.eq(PARTNER_VOUCHER.ID))
                .where(PARTNER_VOUCHER.VOIDED_AT.isNotNull()).or(PARTNER_MOVEMENT.AT.lt(PARTNER_VOUCHER.ISSUED_AT))
                .or(PARTNER_MOVEMENT.PARTNER_ID.ne(PARTNER_VOUCHER.PARTNER_ID)).or(PARTNER_MOVEMENT.WAY.ne(PARTNER_VOUCHER.WAY))
                .or(PARTNER_MOVEMENT.OURS.ne(PARTNER_VOUCHER.OURS)).or(PARTNER_MOVEMENT.VALUE_SATANG.ne(PARTNER_VOUCHER.VALUE_SATANG));
    }

    /// What left the ledger is what the vouchers of the entry hold, what came back those of them that are void, and what came
    /// in what its voucher brought.
    private static ResultQuery<?> pointsAstray(DSLContext ctx) {
        var back = LEDGER_ENTRY.as("back");
        Field<BigDecimal> points = LEDGER_ENTRY.POINTS.cast(BigDecimal.class), made = vouchers(noCondition()), ended = vouchers(PARTNER_VOUCHER.VOIDED_AT.isNotNull());
        Field<BigDecimal> returned = field(select(coalesce(sum(back.POINTS), NOTHING)).from(back).where(back.REVERSES_ID.eq(LEDGER_ENTRY.ID)));
        Field<BigDecimal> brought = field(select(coalesce(sum(PARTNER_MOVEMENT.OURS), NOTHING)).from(PARTNER_MOVEMENT)
                .where(PARTNER_MOVEMENT.ENTRY_ID.eq(LEDGER_ENTRY.ID)).and(PARTNER_MOVEMENT.OWNER_ID.eq(LEDGER_ENTRY.OWNER_ID)));
        Condition out = LEDGER_ENTRY.KIND.eq(inline("PARTNER_OUT")).and(LEDGER_ENTRY.POINTS.lt(0L)).and(made.ne(points.neg()).or(ended.ne(returned)));
        return ctx.select(LEDGER_ENTRY.ID.as("ledger_entry"), LEDGER_ENTRY.POINTS, made.as("vouchers"), ended.as("void"), returned.as("returned"), brought.as("brought"))
                .from(LEDGER_ENTRY).where(ofVouchers().and(out)).or(LEDGER_ENTRY.KIND.eq(inline("PARTNER_IN")).and(brought.ne(points)));
    }

    /// Points that left before there were vouchers have none.
    private static Condition ofVouchers() {
        return notExists(select(PARTNER_MOVEMENT.ID).from(PARTNER_MOVEMENT)
                .where(PARTNER_MOVEMENT.ENTRY_ID.eq(LEDGER_ENTRY.ID)).and(PARTNER_MOVEMENT.VOUCHER_ID.isNull()));
    }

    private static Field<BigDecimal> vouchers(Condition which) {
        return field(select(coalesce(sum(PARTNER_VOUCHER.OURS), NOTHING)).from(PARTNER_VOUCHER)
                .where(PARTNER_VOUCHER.ENTRY_ID.eq(LEDGER_ENTRY.ID)).and(PARTNER_VOUCHER.OWNER_ID.eq(LEDGER_ENTRY.OWNER_ID)).and(which));
    }

    private static ResultQuery<?> sumsAstray(DSLContext ctx) {
        Field<BigDecimal> toThem = settled(PARTNER_MOVEMENT.WAY.eq(Way.OUT.name())), toUs = settled(PARTNER_MOVEMENT.WAY.eq(Way.IN.name()));
        return ctx.select(PARTNER_SETTLEMENT.ID.as("settlement"), PARTNER_SETTLEMENT.TO_THEM_SATANG, toThem.as("out"), PARTNER_SETTLEMENT.TO_US_SATANG, toUs.as("in"))
                .from(PARTNER_SETTLEMENT).where(PARTNER_SETTLEMENT.TO_THEM_SATANG.cast(BigDecimal.class).ne(toThem))
                .or(PARTNER_SETTLEMENT.TO_US_SATANG.cast(BigDecimal.class).ne(toUs));
    }

    private static Field<BigDecimal> settled(Condition way) {
        return field(select(coalesce(sum(PARTNER_MOVEMENT.VALUE_SATANG), NOTHING)).from(PARTNER_MOVEMENT)
                .where(PARTNER_MOVEMENT.SETTLEMENT_ID.eq(PARTNER_SETTLEMENT.ID)).and(PARTNER_MOVEMENT.PARTNER_ID.eq(PARTNER_SETTLEMENT.PARTNER_ID)).and(way));
    }
}
