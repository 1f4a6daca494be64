package jaidee.loyalty;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import jaidee.db.tables.tables.records.TierChangeRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Who holds which tier, and what that rests on.
public final class TierRepository {
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    /// @param held as of the newest step; empty: the lowest
    record Now(Points balance, Optional<TierPolicy.Held> held) {
    }

    /// Balance and tier in one question: every bill asks for both.
    Now now(DSLContext ctx, OwnerId owner, List<Tier> tiers) {
        return ctx.select(LedgerRepository.balanceOf(OWNER.ID), TIER_CHANGE.TIER_CODE, TIER_CHANGE.VALID_UNTIL).from(OWNER)
                .leftJoin(TIER_CHANGE).on(TIER_CHANGE.ID.eq(select(max(TIER_CHANGE.ID)).from(TIER_CHANGE).where(TIER_CHANGE.OWNER_ID.eq(owner.value()))))
                .where(OWNER.ID.eq(owner.value()))
                .fetchSingle(row -> new Now(Points.of(row.value1().longValueExact()), Optional.ofNullable(row.value2())
                        .map(code -> new TierPolicy.Held(tier(tiers, code), Optional.ofNullable(row.value3())))));
    }

    /// What the tier of today rests on. A step down with a sale is one that a refund took back; reviews have none.
    TierPolicy.Rest rest(DSLContext ctx, OwnerId owner, List<Tier> tiers, TierPolicy.Held lowest) {
        TierPolicy.Held now = lowest, base = lowest;
        List<TierPolicy.Raise> raises = new ArrayList<>();
        for (TierChangeRecord row : ctx.selectFrom(TIER_CHANGE).where(TIER_CHANGE.OWNER_ID.eq(owner.value())).orderBy(TIER_CHANGE.ID).fetch()) {
            now = held(tiers, row);
            if (row.getDirection().equals(TierPolicy.Direction.UP.name())) raises.add(new TierPolicy.Raise(row.getOnDay(), now));
            else if (row.getSaleId() == null) {
                base = now;
                raises.clear();
            }
        }
        return new TierPolicy.Rest(now, base, raises);
    }

    private static TierPolicy.Held held(List<Tier> tiers, TierChangeRecord row) {
        return new TierPolicy.Held(tier(tiers, row.getTierCode()), Optional.ofNullable(row.getValidUntil()));
    }

    void insert(DSLContext ctx, OwnerId owner, TierPolicy.Step step, Optional<SaleId> sale, Instant at) {
        ctx.insertInto(TIER_CHANGE)
                .set(TIER_CHANGE.OWNER_ID, owner.value())
                .set(TIER_CHANGE.TIER_CODE, step.held().tier().code())
                .set(TIER_CHANGE.DIRECTION, step.direction().name())
                .set(TIER_CHANGE.ON_DAY, step.day())
                .set(TIER_CHANGE.VALID_UNTIL, step.held().validUntil().orElse(null))
                .set(TIER_CHANGE.AT, at.atOffset(ZoneOffset.UTC))
                .set(TIER_CHANGE.SALE_ID, sale.map(SaleId::value).orElse(null))
                .execute();
    }

    /// The tier that a sale lifted its owner to, if it did.
    public Optional<Tier> liftedBy(DSLContext ctx, SaleId sale) {
        return ctx.select(TIER_CHANGE.TIER_CODE).from(TIER_CHANGE)
                .where(TIER_CHANGE.SALE_ID.eq(sale.value())).and(TIER_CHANGE.DIRECTION.eq("UP"))
                .fetchOptional().flatMap(row -> programmes.of(ctx, sale).tier(row.value1()));
    }

    /// Owners whose tier has passed its last day.
    List<OwnerId> ownersToReview(DSLContext ctx, LocalDate day) {
        return ctx.selectDistinct(TIER_CHANGE.OWNER_ID).from(TIER_CHANGE).where(TIER_CHANGE.VALID_UNTIL.lt(day))
                .orderBy(TIER_CHANGE.OWNER_ID).fetch(row -> new OwnerId(row.value1()));
    }

    /// What the owner spent since `after`, less what was given back of it: a refund counts on the day of its bill, so it
    /// takes away what that bill had brought and nothing else.
    List<TierPolicy.Spend> spends(DSLContext ctx, OwnerId owner, LocalDate after) {
        Condition counts = SALE.OWNER_ID.eq(owner.value()).and(SALE.BUSINESS_DAY.gt(after));
        return ctx.select(SALE.BUSINESS_DAY, SALE.NET_SATANG).from(SALE).where(counts)
                .unionAll(select(SALE.BUSINESS_DAY, REFUND.NET_SATANG.neg()).from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID)).where(counts))
                .fetch(row -> new TierPolicy.Spend(row.value1(), Money.satang(row.value2())));
    }

    /// One that the programme has no longer counts as the lowest.
    private static Tier tier(List<Tier> tiers, String code) {
        return tiers.stream().filter(tier -> tier.code().equals(code)).findFirst().orElse(tiers.getFirst());
    }
}
