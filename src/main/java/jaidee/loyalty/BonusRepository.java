package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.MISSION;
import static jaidee.db.tables.Tables.MISSION_COMPLETION;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.OWNER_PHONE;
import static jaidee.db.tables.Tables.REFERRAL;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.HouseRules;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Missions and who fulfilled them, friends recommended and what came of it.
final class BonusRepository {
    private static final String UNDONE = "UNDONE";
    /// What is left of a bill after its refunds.
    private static final Field<Long> STANDING = SALE.NET_SATANG.minus(field(
            select(coalesce(sum(REFUND.NET_SATANG), inline(BigDecimal.ZERO)).cast(Long.class)).from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID))));

    record Completion(long id, Mission mission, long entry, LocalDate on) {
    }

    record Bill(SaleId sale, LocalDate day, Money net) {
    }

    record Referral(long id, OwnerId referrer, boolean samePhone, LocalDate enrolled) {
    }

    record Rewarded(long referral, String saleKey, Money net) {
    }

    /// Those asked on `day`.
    List<Mission> missions(DSLContext ctx, LocalDate day) {
        return HouseRules.ask(ctx, List.of("missions", day), () -> List.copyOf(MissionRepository.missions(ctx, MISSION.ACTIVE.isTrue().and(MISSION.VALID_FROM.le(day))
                .and(MISSION.VALID_UNTIL.isNull().or(MISSION.VALID_UNTIL.ge(day))))));
    }

    /// What the owner fulfilled and still holds, of all versions.
    List<Completion> completions(DSLContext ctx, OwnerId owner) {
        return ctx.select(MISSION.fields()).select(MISSION_COMPLETION.ID, MISSION_COMPLETION.ENTRY_ID, MISSION_COMPLETION.ON_DAY)
                .from(MISSION_COMPLETION).join(MISSION).on(MISSION.ID.eq(MISSION_COMPLETION.MISSION_ID))
                .where(MISSION_COMPLETION.OWNER_ID.eq(owner.value())).and(MISSION_COMPLETION.UNDONE_AT.isNull())
                .orderBy(MISSION_COMPLETION.ID)
                .fetch(row -> new Completion(row.get(MISSION_COMPLETION.ID), MissionRepository.mission(row), row.get(MISSION_COMPLETION.ENTRY_ID),
                        row.get(MISSION_COMPLETION.ON_DAY)));
    }

    /// Those that may count for what is fulfilled on `day`, with what is left of each.
    ///
    /// @param after only bills after this day; empty: all since the mission began
    List<Bill> bills(DSLContext ctx, Mission mission, OwnerId owner, LocalDate day, Optional<LocalDate> after) {
        Condition kind = mission.terms().group().map(group -> exists(selectOne().from(SALE_LINE)
                .where(SALE_LINE.SALE_ID.eq(SALE.ID)).and(SALE_LINE.SERVICE_GROUP.eq(group.name())))).orElse(noCondition());
        return ctx.select(SALE.ID, SALE.BUSINESS_DAY, STANDING).from(SALE)
                .where(SALE.OWNER_ID.eq(owner.value())).and(SALE.BUSINESS_DAY.ge(mission.policy().first(day)))
                .and(SALE.BUSINESS_DAY.ge(mission.terms().from())).and(after.map(SALE.BUSINESS_DAY::gt).orElse(noCondition()))
                .and(SALE.BUSINESS_DAY.le(day)).and(kind)
                .fetch(row -> new Bill(new SaleId(row.value1()), row.value2(), Money.satang(row.value3())));
    }

    void insertCompletion(DSLContext ctx, long mission, OwnerId owner, SaleId sale, long entry, LocalDate day) {
        ctx.insertInto(MISSION_COMPLETION)
                .set(MISSION_COMPLETION.MISSION_ID, mission)
                .set(MISSION_COMPLETION.OWNER_ID, owner.value())
                .set(MISSION_COMPLETION.SALE_ID, sale.value())
                .set(MISSION_COMPLETION.ENTRY_ID, entry)
                .set(MISSION_COMPLETION.ON_DAY, day)
                .execute();
    }

    void undoCompletion(DSLContext ctx, long completion, Instant at) {
        ctx.update(MISSION_COMPLETION).set(MISSION_COMPLETION.UNDONE_AT, at.atOffset(ZoneOffset.UTC))
                .where(MISSION_COMPLETION.ID.eq(completion)).execute();
    }

    /// Who recommended this owner, while no bill has decided what comes of it.
    Optional<Referral> openReferral(DSLContext ctx, OwnerId referee) {
        var theirs = OWNER_PHONE.as("theirs");
        Condition shared = exists(selectOne().from(OWNER_PHONE).join(theirs).on(theirs.E164.eq(OWNER_PHONE.E164))
                .where(OWNER_PHONE.OWNER_ID.eq(REFERRAL.REFEREE_ID)).and(theirs.OWNER_ID.eq(REFERRAL.REFERRER_ID)));
        return ctx.select(REFERRAL.ID, REFERRAL.REFERRER_ID, field(shared), OWNER.MEMBER_SINCE).from(REFERRAL)
                .join(OWNER).on(OWNER.ID.eq(REFERRAL.REFEREE_ID))
                .where(REFERRAL.REFEREE_ID.eq(referee.value())).and(REFERRAL.RESULT.isNull().or(REFERRAL.RESULT.eq(UNDONE)))
                .fetchOptional(row -> new Referral(row.value1(), new OwnerId(row.value2()), row.value3(), row.value4()));
    }

    int rewardedFriends(DSLContext ctx, OwnerId referrer, int year) {
        return ctx.fetchCount(REFERRAL.join(SALE).on(SALE.ID.eq(REFERRAL.SALE_ID)), REFERRAL.REFERRER_ID.eq(referrer.value())
                .and(REFERRAL.RESULT.eq(ReferralPolicy.Result.OK.name()))
                .and(SALE.BUSINESS_DAY.between(LocalDate.ofYearDay(year, 1), LocalDate.ofYearDay(year + 1, 1).minusDays(1))));
    }

    void decide(DSLContext ctx, long referral, SaleId sale, ReferralPolicy.Result result) {
        ctx.update(REFERRAL).set(REFERRAL.SALE_ID, sale.value()).set(REFERRAL.RESULT, result.name()).where(REFERRAL.ID.eq(referral)).execute();
    }

    /// The referral that a bill rewarded.
    Optional<Rewarded> rewarded(DSLContext ctx, SaleId sale) {
        return ctx.select(REFERRAL.ID, SALE.IDEMPOTENCY_KEY, STANDING).from(REFERRAL).join(SALE).on(SALE.ID.eq(REFERRAL.SALE_ID))
                .where(REFERRAL.SALE_ID.eq(sale.value()))
                .and(REFERRAL.RESULT.in(ReferralPolicy.Result.OK.name(), ReferralPolicy.Result.CAP.name()))
                .fetchOptional(row -> new Rewarded(row.value1(), row.value2(), Money.satang(row.value3())));
    }

    /// The friend's next bill decides again.
    void undoReferral(DSLContext ctx, long referral) {
        ctx.update(REFERRAL).set(REFERRAL.RESULT, UNDONE).where(REFERRAL.ID.eq(referral)).execute();
    }

    List<Long> entries(DSLContext ctx, String keyBeginning) {
        return ctx.select(LEDGER_ENTRY.ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.IDEMPOTENCY_KEY.startsWith(keyBeginning))
                .orderBy(LEDGER_ENTRY.ID).fetch(LEDGER_ENTRY.ID);
    }
}
