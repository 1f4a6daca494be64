package jaidee.campaigns;

import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.tables.tables.CouponDesign;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.owners.OwnerName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What became of the members of a campaign, read from bills, coupons and messages.
final class CampaignResultRepository {
    private static final String VOID = "VOID";
    private static final CouponDesign ITS = COUPON_DESIGN.as("its");

    /// The bills of an owner in some days.
    private static final class Bills {
        private final Set<LocalDate> days = new HashSet<>();
        private long satang;
    }

    /// @param messages that went out, of those who heard of it in the days asked about
    record Sums(int given, int used, Money discounts, int messages, Money sending) {
    }

    /// @param from first day of the bills
    /// @param to   last day of bills, refunds and coupons
    List<MemberRow> rows(DSLContext ctx, Campaign campaign, LocalDate from, LocalDate to) {
        Map<Long, Bills> bills = bills(ctx, campaign, from, to);
        Set<Long> used = used(ctx, campaign.id(), to), ended = ended(ctx, campaign.id()), aside = aside(ctx, campaign);
        List<MemberRow> rows = new ArrayList<>();
        ctx.select(CAMPAIGN_MEMBER.OWNER_ID, CAMPAIGN_MEMBER.CONTROL, CAMPAIGN_MEMBER.LEFT_OUT, CAMPAIGN_MEMBER.TOLD_AT, CAMPAIGN_MEMBER.COUPON_ID,
                        OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME, OWNER.NICKNAME)
                .from(CAMPAIGN_MEMBER).join(OWNER).on(OWNER.ID.eq(CAMPAIGN_MEMBER.OWNER_ID))
                .where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(campaign.id().value())).orderBy(CAMPAIGN_MEMBER.OWNER_ID).forEach(row -> {
                    long owner = row.value1();
                    Optional<LocalDate> told = Optional.ofNullable(row.value4()).map(CampaignResultRepository::day).filter(day -> !day.isAfter(to));
                    Optional<LeftOut> why = Optional.ofNullable(row.value3()).map(LeftOut::valueOf);
                    MemberRow.Part part = why.isPresent() ? MemberRow.Part.LEFT_OUT : row.value2() ? MemberRow.Part.CONTROL
                            : told.isPresent() ? MemberRow.Part.WRITTEN : MemberRow.Part.WAITING;
                    Bills its = bills.getOrDefault(owner, new Bills());
                    Long coupon = row.value5();
                    MemberRow.CouponUse use = coupon == null || told.isEmpty() ? MemberRow.CouponUse.NONE : used.contains(coupon) ? MemberRow.CouponUse.USED
                            : ended.contains(coupon) ? MemberRow.CouponUse.ENDED : MemberRow.CouponUse.GIVEN;
                    String name = new OwnerName(text(row.value6()), row.value7(), text(row.value8()), text(row.value9())).titled();
                    rows.add(new MemberRow(new OwnerId(owner), name, part, why, told, its.days.size(), Money.satang(its.satang), use,
                            part == MemberRow.Part.CONTROL && aside.contains(owner)));
                });
        return rows;
    }

    /// Of those who could be written to. A bill that was made void never was; a refund takes off on its own day, and the bill
    /// stays a visit. Only bills since the first day of the campaign and what went back of them: so its parts add up to it.
    private static Map<Long, Bills> bills(DSLContext ctx, Campaign campaign, LocalDate from, LocalDate to) {
        Condition theirs = CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(campaign.id().value()).and(CAMPAIGN_MEMBER.LEFT_OUT.isNull())
                .and(SALE.BUSINESS_DAY.between(campaign.countedFrom(), to)).and(SALE.NET_SATANG.gt(0L));
        Map<Long, Bills> bills = new HashMap<>();
        Set<Long> never = new HashSet<>();
        ctx.select(SALE.OWNER_ID, SALE.ID, REFUND.KIND, REFUND.NET_SATANG, REFUND.BUSINESS_DAY).from(CAMPAIGN_MEMBER).join(SALE).on(SALE.OWNER_ID.eq(CAMPAIGN_MEMBER.OWNER_ID))
                .join(REFUND).on(REFUND.SALE_ID.eq(SALE.ID)).where(theirs).and(REFUND.BUSINESS_DAY.le(to)).forEach(row -> {
                    if (row.value3().equals(VOID)) never.add(row.value2());
                    else if (!row.value5().isBefore(from)) bills.computeIfAbsent(row.value1(), _ -> new Bills()).satang -= row.value4();
                });
        ctx.select(SALE.OWNER_ID, SALE.ID, SALE.BUSINESS_DAY, SALE.NET_SATANG).from(CAMPAIGN_MEMBER).join(SALE).on(SALE.OWNER_ID.eq(CAMPAIGN_MEMBER.OWNER_ID))
                .where(theirs).and(SALE.BUSINESS_DAY.ge(from)).forEach(row -> {
                    if (never.contains(row.value2())) return;
                    Bills its = bills.computeIfAbsent(row.value1(), _ -> new Bills());
                    its.days.add(row.value3());
                    its.satang += row.value4();
                });
        return bills;
    }

    /// @param from first day of coupons used and messages sent
    Sums sums(DSLContext ctx, Campaign campaign, LocalDate from, LocalDate to) {
        long id = campaign.id().value();
        int given = ctx.fetchCount(COUPON, COUPON.CAMPAIGN_ID.eq(id).and(COUPON.ISSUED_AT.lt(end(to))).and(notExists(takenBack(campaign.id()))));
        Condition its = COUPON.CAMPAIGN_ID.eq(id).and(SALE.BUSINESS_DAY.between(campaign.countedFrom(), to));
        var redeemed = ctx.select(count(), sum(COUPON_REDEMPTION.DISCOUNT_SATANG)).from(COUPON_REDEMPTION).join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID))
                .join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID)).where(its).and(SALE.BUSINESS_DAY.ge(from)).fetchSingle();
        // usable again since its bill was given back: taken off on that day
        var again = ctx.select(count(), sum(COUPON_REDEMPTION.DISCOUNT_SATANG)).from(COUPON_REVIVAL).join(COUPON_REDEMPTION).on(COUPON_REDEMPTION.ID.eq(COUPON_REVIVAL.REDEMPTION_ID))
                .join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID)).join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID))
                .where(its).and(COUPON_REVIVAL.AT.ge(begin(from))).and(COUPON_REVIVAL.AT.lt(end(to))).fetchSingle();
        var sent = ctx.select(count(), sum(MESSAGE.COST_SATANG)).from(CAMPAIGN_MEMBER).join(MESSAGE).on(MESSAGE.ID.eq(CAMPAIGN_MEMBER.MESSAGE_ID))
                .where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(id)).and(CAMPAIGN_MEMBER.TOLD_AT.ge(begin(from))).and(CAMPAIGN_MEMBER.TOLD_AT.lt(end(to))).fetchSingle();
        return new Sums(given, redeemed.value1() - again.value1(), money(redeemed.value2()).minus(money(again.value2())), sent.value1(), money(sent.value2()));
    }

    /// Given to somebody who is not a member by it any more: its message was taken back.
    private static org.jooq.Select<?> takenBack(CampaignId id) {
        return selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID))
                .and(notExists(selectOne().from(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(id.value())).and(CAMPAIGN_MEMBER.COUPON_ID.eq(COUPON.ID))));
    }

    private static Set<Long> used(DSLContext ctx, CampaignId id, LocalDate to) {
        return new HashSet<>(ctx.select(COUPON.ID).from(COUPON_REDEMPTION).join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID))
                .join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID)).where(COUPON.CAMPAIGN_ID.eq(id.value())).and(SALE.BUSINESS_DAY.le(to))
                .and(notExists(selectOne().from(COUPON_REVIVAL).where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID)).and(COUPON_REVIVAL.AT.lt(end(to))))).fetch(COUPON.ID));
    }

    private static Set<Long> ended(DSLContext ctx, CampaignId id) {
        return new HashSet<>(ctx.select(COUPON.ID).from(COUPON).where(COUPON.CAMPAIGN_ID.eq(id.value()))
                .and(exists(selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID)))).fetch(COUPON.ID));
    }

    /// Owners kept aside to whom the desk gave a coupon of the same kind in the measured days.
    private static Set<Long> aside(DSLContext ctx, Campaign campaign) {
        if (campaign.what().design().isEmpty()) return Set.of();
        return new HashSet<>(ctx.selectDistinct(COUPON.OWNER_ID).from(CAMPAIGN_MEMBER).join(COUPON).on(COUPON.OWNER_ID.eq(CAMPAIGN_MEMBER.OWNER_ID))
                .join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))
                .where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(campaign.id().value())).and(CAMPAIGN_MEMBER.CONTROL.isTrue())
                .and(COUPON_DESIGN.CODE.eq(field(select(ITS.CODE).from(ITS).where(ITS.ID.eq(campaign.what().design().get().value())))))
                .and(COUPON.ISSUED_AT.ge(begin(campaign.countedFrom()))).and(COUPON.ISSUED_AT.lt(end(campaign.what().days().measuredUntil())))
                .fetch(row -> row.value1()));
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(Days.BANGKOK).toOffsetDateTime();
    }

    private static OffsetDateTime end(LocalDate day) {
        return begin(day.plusDays(1));
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), Days.BANGKOK);
    }

    private static Money money(BigDecimal satang) {
        return satang == null ? Money.ZERO : Money.satang(satang.longValueExact());
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
