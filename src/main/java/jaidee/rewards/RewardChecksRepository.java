package jaidee.rewards;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/// What must hold of rewards at any moment: their points are in the ledger, and none was given that there was not.
public final class RewardChecksRepository {
    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.rewards.points", ctx -> selectFrom(REWARD_REDEMPTION), RewardChecksRepository::pointsAstray),
                Invariant.holds("verify.rewards.count", ctx -> selectFrom(REWARD_REDEMPTION), RewardChecksRepository::beyondStock));
    }

    private static ResultQuery<?> pointsAstray(DSLContext ctx) {
        var back = LEDGER_ENTRY.as("back");
        Field<BigDecimal> returned = field(select(coalesce(sum(back.POINTS), inline(BigDecimal.ZERO))).from(back).where(back.REVERSES_ID.eq(LEDGER_ENTRY.ID)));
        Field<BigDecimal> due = when(REWARD_REDEMPTION.CANCELLED_AT.isNull(), inline(BigDecimal.ZERO)).otherwise(REWARD_REDEMPTION.POINTS.cast(BigDecimal.class));
        return ctx.select(REWARD_REDEMPTION.ID.as("reward_redemption"), REWARD_REDEMPTION.POINTS, LEDGER_ENTRY.POINTS.as("taken"), returned.as("returned"))
                .from(REWARD_REDEMPTION).join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(REWARD_REDEMPTION.ENTRY_ID))
                .where(LEDGER_ENTRY.OWNER_ID.ne(REWARD_REDEMPTION.OWNER_ID)).or(LEDGER_ENTRY.POINTS.ne(REWARD_REDEMPTION.POINTS.neg()))
                .or(returned.ne(due));
    }

    /// At each redemption there were no more of the reward out than its version had.
    private static ResultQuery<?> beyondStock(DSLContext ctx) {
        var before = REWARD_REDEMPTION.as("before");
        Field<Integer> out = field(select(count()).from(before).where(before.REWARD_CODE.eq(REWARD_REDEMPTION.REWARD_CODE))
                .and(before.ID.le(REWARD_REDEMPTION.ID)).and(before.CANCELLED_AT.isNull().or(before.CANCELLED_AT.gt(REWARD_REDEMPTION.AT))));
        return ctx.select(REWARD_REDEMPTION.ID.as("reward_redemption"), REWARD_REDEMPTION.REWARD_CODE, REWARD.MOST, out.as("given"))
                .from(REWARD_REDEMPTION).join(REWARD).on(REWARD.ID.eq(REWARD_REDEMPTION.REWARD_ID)).where(REWARD.MOST.lt(out));
    }
}
