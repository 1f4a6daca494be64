package jaidee.loyalty;

import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.db.tables.tables.records.TierChangeRecord;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Who holds which tier, and what that rests on.
public final class TierRepository {
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    /// @param held  as of the newest step; empty: the lowest
    /// @param floor given by a manager and not ended yet
    record Now(Points balance, Optional<TierPolicy.Held> held, Optional<TierPolicy.Held> floor) {
    }

    /// Balance and tier in one question: every bill asks for both.
    Now now(DSLContext ctx, OwnerId owner, Programme programme, LocalDate day) {
        return ctx.select(LedgerRepository.balanceOf(OWNER.ID), TIER_CHANGE.TIER_CODE, TIER_CHANGE.VALID_UNTIL, TIER_FLOOR.TIER_CODE, TIER_FLOOR.LAST_DAY)
                .from(OWNER)
                .leftJoin(TIER_FLOOR).on(TIER_FLOOR.OWNER_ID.eq(OWNER.ID), TIER_FLOOR.STANDING.isTrue(), TIER_FLOOR.LAST_DAY.ge(day))
                .leftJoin(TIER_CHANGE).on(TIER_CHANGE.ID.eq(select(max(TIER_CHANGE.ID)).from(TIER_CHANGE).where(TIER_CHANGE.OWNER_ID.eq(owner.value()))))
                .where(OWNER.ID.eq(owner.value()))
                .fetchSingle(row -> new Now(Points.of(row.value1().longValueExact()),
                        Optional.ofNullable(row.value2()).map(code -> held(programme, code, row.value3())),
                        Optional.ofNullable(row.value4()).map(code -> held(programme, code, row.value5()))));
    }

    /// What the tier of today rests on. A step down with a sale is one that a refund took back; reviews have none.
    TierPolicy.Rest rest(DSLContext ctx, OwnerId owner, Programme programme, TierPolicy.Held lowest) {
        TierPolicy.Held now = lowest, base = lowest;
        List<TierPolicy.Raise> raises = new ArrayList<>();
        for (TierChangeRecord row : ctx.selectFrom(TIER_CHANGE).where(TIER_CHANGE.OWNER_ID.eq(owner.value())).orderBy(TIER_CHANGE.ID).fetch()) {
            now = held(programme, row.getTierCode(), row.getValidUntil());
            if (row.getDirection().equals(TierPolicy.Direction.UP.name())) raises.add(new TierPolicy.Raise(row.getOnDay(), now));
            else if (row.getSaleId() == null) {
                base = now;
                raises.clear();
            }
        }
        return new TierPolicy.Rest(now, base, raises);
    }

    /// The lowest has no last day, whatever led to it.
    private static TierPolicy.Held held(Programme programme, String code, LocalDate validUntil) {
        Tier tier = programme.tierHeld(code);
        return new TierPolicy.Held(tier, tier.equals(programme.tierPolicy().lowest().tier()) ? Optional.empty() : Optional.ofNullable(validUntil));
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

    /// The tier that a sale lifted its owner to, if it did; one that a manager had given already is no news.
    public Optional<Tier> liftedBy(DSLContext ctx, SaleId sale) {
        return ctx.select(TIER_CHANGE.TIER_CODE, SALE.TIER_CODE).from(TIER_CHANGE).join(SALE).on(SALE.ID.eq(TIER_CHANGE.SALE_ID))
                .where(TIER_CHANGE.SALE_ID.eq(sale.value())).and(TIER_CHANGE.DIRECTION.eq("UP"))
                .fetchOptional().flatMap(row -> {
                    Programme programme = programmes.of(ctx, sale);
                    int before = Optional.ofNullable(row.value2()).flatMap(programme::tier).map(Tier::position).orElse(0);
                    return programme.tier(row.value1()).filter(tier -> tier.position() > before);
                });
    }

    /// Owners whose tier has passed its last day.
    List<OwnerId> ownersToReview(DSLContext ctx, LocalDate day) {
        return ctx.selectDistinct(TIER_CHANGE.OWNER_ID).from(TIER_CHANGE).where(TIER_CHANGE.VALID_UNTIL.lt(day))
                .orderBy(TIER_CHANGE.OWNER_ID).fetch(row -> new OwnerId(row.value1()));
    }

    /// What the owner spent since `after`, less what was given back of it: a refund counts on the day of its bill, so it
    /// takes away what that bill had brought and nothing else. A bill that was wholly given back is no visit.
    List<TierPolicy.Spend> spends(DSLContext ctx, OwnerId owner, LocalDate after) {
        Field<BigDecimal> back = field(select(sum(REFUND.NET_SATANG)).from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)));
        return ctx.select(SALE.BUSINESS_DAY, SALE.NET_SATANG, back).from(SALE).where(SALE.OWNER_ID.eq(owner.value()).and(SALE.BUSINESS_DAY.gt(after)))
                .fetch(row -> {
                    long given = row.value3() == null ? 0 : row.value3().longValueExact();
                    boolean stands = row.value3() == null || given < row.value2();
                    return new TierPolicy.Spend(row.value1(), Money.satang(row.value2() - given), stands ? 1 : 0);
                });
    }
}
