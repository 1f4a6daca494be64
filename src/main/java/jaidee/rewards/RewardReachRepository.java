package jaidee.rewards;

import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.owners.OwnerName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;

/// Who has tier and points for what, and what was redeemed in some days.
final class RewardReachRepository {
    /// An owner with points.
    ///
    /// @param tiers codes of the one held and of the floor that a manager gave, as far as there are any
    record Holder(long owner, Points points, List<String> tiers) {
    }

    record Redeemed(int times, Points points) {
    }

    Redeemed redeemed(DSLContext ctx, String code, LocalDate from, LocalDate until) {
        return ctx.select(count(), coalesce(sum(REWARD_REDEMPTION.POINTS), inline(BigDecimal.ZERO))).from(REWARD_REDEMPTION)
                .where(REWARD_REDEMPTION.REWARD_CODE.eq(code), REWARD_REDEMPTION.ON_DAY.between(from, until), REWARD_REDEMPTION.CANCELLED_AT.isNull())
                .fetchSingle(row -> new Redeemed(row.value1(), Points.of(row.value2().longValueExact())));
    }

    /// Owners with something on their account.
    List<Holder> holders(DSLContext ctx, LocalDate day) {
        var newest = select(max(TIER_CHANGE.ID)).from(TIER_CHANGE).groupBy(TIER_CHANGE.OWNER_ID);
        Map<Long, String> tiers = ctx.select(TIER_CHANGE.OWNER_ID, TIER_CHANGE.TIER_CODE).from(TIER_CHANGE).where(TIER_CHANGE.ID.in(newest))
                .fetchMap(TIER_CHANGE.OWNER_ID, TIER_CHANGE.TIER_CODE);
        Map<Long, String> floors = ctx.select(TIER_FLOOR.OWNER_ID, TIER_FLOOR.TIER_CODE).from(TIER_FLOOR)
                .where(TIER_FLOOR.STANDING.isTrue(), TIER_FLOOR.LAST_DAY.ge(day)).fetchMap(TIER_FLOOR.OWNER_ID, TIER_FLOOR.TIER_CODE);
        return ctx.select(LEDGER_ENTRY.OWNER_ID, sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY).groupBy(LEDGER_ENTRY.OWNER_ID)
                .having(sum(LEDGER_ENTRY.POINTS).gt(BigDecimal.ZERO))
                .fetch(row -> new Holder(row.value1(), Points.of(row.value2().longValueExact()),
                        Stream.of(tiers.get(row.value1()), floors.get(row.value1())).filter(Objects::nonNull).toList()));
    }

    /// Of the price list, today.
    Money price(DSLContext ctx, ItemId item) {
        return ctx.select(ITEM.PRICE_SATANG).from(ITEM).where(ITEM.ID.eq(item.value())).fetchOptional(Record1::value1).map(Money::satang).orElse(Money.ZERO);
    }

    List<RewardTried.OfOwner> named(DSLContext ctx, List<Holder> holders) {
        Map<Long, RewardTried.OfOwner> known = ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.MEMBER_NO).from(OWNER)
                .where(OWNER.ID.in(holders.stream().map(Holder::owner).toList()))
                .fetchMap(row -> row.value1(), row -> new RewardTried.OfOwner(new OwnerId(row.value1()),
                        new OwnerName(said(row.value2()), said(row.value3()), said(row.value4()), "").titled(), row.value5(), Points.ZERO));
        return holders.stream().flatMap(each -> Optional.ofNullable(known.get(each.owner())).stream()
                .map(who -> new RewardTried.OfOwner(who.owner(), who.name(), who.memberNo(), each.points()))).toList();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
