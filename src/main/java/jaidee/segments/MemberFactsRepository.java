package jaidee.segments;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static jaidee.db.tables.Tables.TIER_FLOOR;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Rows;
import jaidee.loyalty.ProgrammeRepository;
import jaidee.loyalty.Tier;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What owners have with the programme, what they agreed to and what they said.
final class MemberFactsRepository {
    private static final int CHANNELS = Channel.values().length, ALL_CHANNELS = (1 << CHANNELS) - 1;

    private final ProgrammeRepository programmes = new ProgrammeRepository();

    long[] points(DSLContext ctx, People people) {
        long[] points = new long[people.size()];
        FactsRepository.parcels(ctx, OWNER.ID, 0, (after, upTo) -> Rows.each(ctx.select(LEDGER_ENTRY.OWNER_ID, sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.OWNER_ID.gt(after)).and(LEDGER_ENTRY.OWNER_ID.le(upTo)).groupBy(LEDGER_ENTRY.OWNER_ID), row -> {
                    int place = people.place(row.getLong(1));
                    if (place >= 0) points[people.home()[place]] += row.getLong(2);
                }));
        return points;
    }

    /// As of the newest step, or one given by a manager if that is higher.
    String[] tiers(DSLContext ctx, People people, LocalDate today) {
        List<Tier> levels = programmes.on(ctx, today).tiers();
        String[] held = new String[people.size()];
        Arrays.fill(held, levels.stream().min(Comparator.comparing(Tier::position)).orElseThrow().code());
        UnaryOperator<String> once = FactsRepository.words();
        FactsRepository.parcels(ctx, TIER_CHANGE.ID, 0, (after, upTo) -> Rows.each(ctx.select(TIER_CHANGE.OWNER_ID, TIER_CHANGE.TIER_CODE).from(TIER_CHANGE)
                .where(TIER_CHANGE.ID.gt(after)).and(TIER_CHANGE.ID.le(upTo)).orderBy(TIER_CHANGE.ID), row -> {
                    int place = people.place(row.getLong(1));
                    if (place >= 0) held[place] = once.apply(row.getString(2));
                }));
        Map<String, Integer> height = new HashMap<>();
        levels.forEach(tier -> height.put(tier.code(), tier.position()));
        Rows.each(ctx.select(TIER_FLOOR.OWNER_ID, TIER_FLOOR.TIER_CODE).from(TIER_FLOOR).where(TIER_FLOOR.STANDING.isTrue()).and(TIER_FLOOR.LAST_DAY.ge(today)), row -> {
            int place = people.place(row.getLong(1));
            if (place >= 0 && height.getOrDefault(row.getString(2), 0) > height.getOrDefault(held[place], 0)) held[place] = once.apply(row.getString(2));
        });
        return held;
    }

    Map<Integer, List<Facts.Coupon>> coupons(DSLContext ctx, People people) {
        Map<Integer, List<Facts.Coupon>> all = new HashMap<>();
        Map<Long, Integer> used = new HashMap<>();
        Condition stands = notExists(selectOne().from(COUPON_REVIVAL).where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID)));
        FactsRepository.parcels(ctx, COUPON_REDEMPTION.ID, 0, (after, upTo) -> Rows.each(ctx.select(COUPON_REDEMPTION.COUPON_ID, SALE.BUSINESS_DAY).from(COUPON_REDEMPTION)
                .join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID)).where(COUPON_REDEMPTION.ID.gt(after)).and(COUPON_REDEMPTION.ID.le(upTo)).and(stands),
                row -> used.put(row.getLong(1), (int) row.getObject(2, LocalDate.class).toEpochDay())));
        Set<Long> voided = new HashSet<>();
        Rows.each(ctx.select(COUPON_VOID.COUPON_ID).from(COUPON_VOID), row -> voided.add(row.getLong(1)));
        Map<Long, String> designs = ctx.select(COUPON_DESIGN.ID, COUPON_DESIGN.CODE).from(COUPON_DESIGN).fetchMap(COUPON_DESIGN.ID, COUPON_DESIGN.CODE);
        FactsRepository.parcels(ctx, COUPON.ID, 0, (after, upTo) -> Rows.each(ctx.select(COUPON.ID, COUPON.OWNER_ID, COUPON.DESIGN_ID, COUPON.VALID_FROM, COUPON.LAST_DAY)
                .from(COUPON).where(COUPON.ID.gt(after)).and(COUPON.ID.le(upTo)).and(COUPON.OWNER_ID.isNotNull()), row -> {
                    int place = people.place(row.getLong(2));
                    if (place < 0) return;
                    long coupon = row.getLong(1);
                    all.computeIfAbsent(people.home()[place], _ -> new ArrayList<>(2)).add(new Facts.Coupon(designs.get(row.getLong(3)),
                            (int) row.getObject(4, LocalDate.class).toEpochDay(), (int) row.getObject(5, LocalDate.class).toEpochDay(),
                            Optional.ofNullable(used.get(coupon)), voided.contains(coupon)));
                }));
        return all;
    }

    /// The newest answer that speaks of a channel holds for it; a yes for one of them is enough.
    byte[] consents(DSLContext ctx, People people) {
        int[] ways = new int[people.size()];
        FactsRepository.parcels(ctx, CONSENT_EVENT.ID, 0, (after, upTo) -> Rows.each(ctx.select(CONSENT_EVENT.OWNER_ID, CONSENT_EVENT.PURPOSE, CONSENT_EVENT.CHANNEL, CONSENT_EVENT.GIVEN)
                .from(CONSENT_EVENT).where(CONSENT_EVENT.ID.gt(after)).and(CONSENT_EVENT.ID.le(upTo)).orderBy(CONSENT_EVENT.ID), row -> {
                    int place = people.place(row.getLong(1));
                    if (place < 0) return;
                    String channel = row.getString(3);
                    int said = (channel.equals("ANY") ? ALL_CHANNELS : 1 << Channel.valueOf(channel).ordinal()) << CHANNELS * ConsentPurpose.valueOf(row.getString(2)).ordinal();
                    ways[place] = row.getBoolean(4) ? ways[place] | said : ways[place] & ~said;
                }));
        byte[] yes = new byte[people.size()];
        for (int i = 0; i < yes.length; i++)
            for (ConsentPurpose purpose : ConsentPurpose.values())
                if ((ways[i] >> CHANNELS * purpose.ordinal() & ALL_CHANNELS) != 0) yes[i] |= (byte) (1 << purpose.ordinal());
        return yes;
    }

    Set<Integer> complained(DSLContext ctx, People people) {
        Set<Integer> open = new HashSet<>();
        Rows.each(ctx.select(FEEDBACK.OWNER_ID).from(FEEDBACK).where(FEEDBACK.KIND.eq(inline("COMPLAINT"))).and(FEEDBACK.OWNER_ID.isNotNull()).and(FEEDBACK.CLOSED_AT.isNull()), row -> {
            int place = people.place(row.getLong(1));
            if (place >= 0) open.add(people.home()[place]);
        });
        return open;
    }

    Map<Integer, Integer> nps(DSLContext ctx, People people) {
        Map<Integer, Integer> last = new HashMap<>();
        Rows.each(ctx.select(FEEDBACK.OWNER_ID, FEEDBACK.SCORE).from(FEEDBACK).where(FEEDBACK.KIND.eq(inline("NPS"))).and(FEEDBACK.OWNER_ID.isNotNull())
                .and(FEEDBACK.SCORE.isNotNull()).orderBy(FEEDBACK.AT, FEEDBACK.ID), row -> {
                    int place = people.place(row.getLong(1));
                    if (place >= 0) last.put(people.home()[place], row.getInt(2));
                });
        return last;
    }
}
