package jaidee.reports;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Rows;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Coupons and rewards of a month. What a refund made usable again is taken off in the month of the refund.
final class PrizesRepository {
    /// Of the coupons of one name.
    ///
    /// @param net  of the bills with them
    /// @param cost what they took off
    record Coupons(Bilingual name, long issued, long used, Money net, Money cost) {
        Coupons plus(Coupons other) {
            return new Coupons(name, issued + other.issued, used + other.used, net.plus(other.net), cost.plus(other.cost));
        }
    }

    /// @param all every coupon of the month; a bill with two counts once
    record CouponsOfMonth(Map<String, Coupons> designs, Coupons all) {
    }

    record Rewarded(Bilingual name, long times, Points points) {
    }

    private record Use(String code, long sale, Money net, Money cost, int sign) {
    }

    CouponsOfMonth coupons(DSLContext ctx, Span span) {
        Map<Long, String> codes = new HashMap<>();
        Map<String, Bilingual> names = new HashMap<>();
        ctx.select(COUPON_DESIGN.ID, COUPON_DESIGN.CODE, COUPON_DESIGN.NAME_TH, COUPON_DESIGN.NAME_EN).from(COUPON_DESIGN).orderBy(COUPON_DESIGN.ID).forEach(row -> {
            codes.put(row.value1(), row.value2());
            names.put(row.value2(), new Bilingual(row.value3(), row.value4()));
        });
        Map<String, Coupons> designs = new HashMap<>();
        Coupons nothing = new Coupons(new Bilingual("", ""), 0, 0, Money.ZERO, Money.ZERO);
        Coupons[] all = {nothing};
        Rows.each(ctx.select(COUPON.DESIGN_ID, count()).from(COUPON).where(within(COUPON.ISSUED_AT, span)).groupBy(COUPON.DESIGN_ID), row -> {
            String code = codes.get(row.getLong(1));
            Coupons issued = new Coupons(names.get(code), row.getLong(2), 0, Money.ZERO, Money.ZERO);
            designs.merge(code, issued, Coupons::plus);
            all[0] = all[0].plus(issued);
        });
        Set<Long> bills = new HashSet<>(), undone = new HashSet<>();
        Set<String> billsOfDesigns = new HashSet<>();
        for (Use each : uses(ctx, span, codes)) {
            boolean first = (each.sign() > 0 ? bills : undone).add(each.sale()), firstOfDesign = billsOfDesigns.add(each.sign() + each.code() + each.sale());
            Money net = each.sign() > 0 ? each.net() : each.net().negated(), cost = each.sign() > 0 ? each.cost() : each.cost().negated();
            designs.merge(each.code(), new Coupons(names.get(each.code()), 0, each.sign(), firstOfDesign ? net : Money.ZERO, cost), Coupons::plus);
            all[0] = all[0].plus(new Coupons(nothing.name(), 0, each.sign(), first ? net : Money.ZERO, cost));
        }
        return new CouponsOfMonth(designs, all[0]);
    }

    private static List<Use> uses(DSLContext ctx, Span span, Map<Long, String> codes) {
        List<Use> uses = new ArrayList<>();
        Rows.each(ctx.select(COUPON.DESIGN_ID, COUPON_REDEMPTION.SALE_ID, SALE.NET_SATANG, COUPON_REDEMPTION.DISCOUNT_SATANG).from(COUPON_REDEMPTION)
                .join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID)).join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID))
                .where(within(COUPON_REDEMPTION.AT, span)),
                row -> uses.add(new Use(codes.get(row.getLong(1)), row.getLong(2), Money.satang(row.getLong(3)), Money.satang(row.getLong(4)), 1)));
        Rows.each(ctx.select(COUPON.DESIGN_ID, COUPON_REDEMPTION.SALE_ID, SALE.NET_SATANG, COUPON_REDEMPTION.DISCOUNT_SATANG).from(COUPON_REVIVAL)
                .join(COUPON_REDEMPTION).on(COUPON_REDEMPTION.ID.eq(COUPON_REVIVAL.REDEMPTION_ID))
                .join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID)).join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID))
                .where(within(COUPON_REVIVAL.AT, span)),
                row -> uses.add(new Use(codes.get(row.getLong(1)), row.getLong(2), Money.satang(row.getLong(3)), Money.satang(row.getLong(4)), -1)));
        return uses;
    }

    /// The one given for most points first.
    List<Rewarded> rewards(DSLContext ctx, Span span) {
        Map<String, Bilingual> names = ctx.select(REWARD.CODE, REWARD.NAME_TH, REWARD.NAME_EN).from(REWARD).orderBy(REWARD.ID)
                .stream().collect(HashMap::new, (map, row) -> map.put(row.value1(), new Bilingual(row.value2(), row.value3())), Map::putAll);
        Map<String, Rewarded> rewards = new HashMap<>();
        add(ctx, REWARD_REDEMPTION.ON_DAY.between(span.first(), span.last()), names, rewards, 1);
        add(ctx, within(REWARD_REDEMPTION.CANCELLED_AT, span), names, rewards, -1);
        return rewards.values().stream().sorted((a, b) -> Long.compare(b.points().value(), a.points().value())).toList();
    }

    private static void add(DSLContext ctx, Condition which, Map<String, Bilingual> names, Map<String, Rewarded> into, int sign) {
        Rows.each(ctx.select(REWARD_REDEMPTION.REWARD_CODE, count(), sum(REWARD_REDEMPTION.POINTS)).from(REWARD_REDEMPTION).where(which)
                .groupBy(REWARD_REDEMPTION.REWARD_CODE), row -> into.merge(row.getString(1),
                new Rewarded(names.get(row.getString(1)), sign * row.getLong(2), Points.of(sign * row.getLong(3))),
                (a, b) -> new Rewarded(a.name(), a.times() + b.times(), a.points().plus(b.points()))));
    }

    static Condition within(Field<OffsetDateTime> at, Span span) {
        return within(at, span.first(), span.last());
    }

    static Condition within(Field<OffsetDateTime> at, LocalDate from, LocalDate to) {
        return at.ge(from.atStartOfDay(Days.BANGKOK).toOffsetDateTime()).and(at.lt(to.plusDays(1).atStartOfDay(Days.BANGKOK).toOffsetDateTime()));
    }
}
