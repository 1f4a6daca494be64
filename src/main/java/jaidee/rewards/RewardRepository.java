package jaidee.rewards;

import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REWARD;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.records.RewardRecord;
import jaidee.db.tables.tables.records.RewardRedemptionRecord;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.owners.OwnerName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Rewards in their versions, and what was redeemed of them.
final class RewardRepository {
    private static final Condition STANDS = REWARD_REDEMPTION.CANCELLED_AT.isNull();

    /// The newest version of each, those that can be had first, the cheapest before others.
    List<Reward> newest(DSLContext ctx) {
        var other = REWARD.as("other");
        return rewards(ctx, notExists(selectOne().from(other).where(other.CODE.eq(REWARD.CODE)).and(other.VERSION.gt(REWARD.VERSION))));
    }

    Optional<Reward> newest(DSLContext ctx, String code) {
        return newest(ctx).stream().filter(reward -> reward.code().equals(code)).findFirst();
    }

    /// Those of the versions that there are.
    Set<Long> known(DSLContext ctx, Collection<Long> versions) {
        return ctx.select(REWARD.ID).from(REWARD).where(REWARD.ID.in(versions)).fetchSet(REWARD.ID);
    }

    Reward version(DSLContext ctx, long id) {
        return rewards(ctx, REWARD.ID.eq(id)).getFirst();
    }

    /// All versions of one, the newest first.
    List<Reward> versions(DSLContext ctx, String code) {
        return rewards(ctx, REWARD.CODE.eq(code)).stream().sorted((a, b) -> b.version() - a.version()).toList();
    }

    private static List<Reward> rewards(DSLContext ctx, Condition which) {
        return ctx.select(REWARD.asterisk(), ITEM.NAME_TH, ITEM.NAME_EN).from(REWARD).leftJoin(ITEM).on(ITEM.ID.eq(REWARD.ITEM_ID))
                .where(which).orderBy(REWARD.ACTIVE.desc(), REWARD.POINTS, REWARD.ID).fetch(RewardRepository::reward);
    }

    private static Reward reward(Record row) {
        RewardRecord r = row.into(REWARD);
        Bilingual name = new Bilingual(r.getNameTh(), r.getNameEn());
        Reward.Gives gives = switch (r.getKind()) {
            case "DISCOUNT" -> new Reward.Gives.Discount(Money.satang(r.getValueSatang()));
            case "FREE_ITEM" -> new Reward.Gives.FreeItem(new ItemId(r.getItemId()), new Bilingual(row.get(ITEM.NAME_TH), row.get(ITEM.NAME_EN)));
            default -> new Reward.Gives.Gift();
        };
        return new Reward(r.getId(), r.getCode(), r.getVersion(), new Reward.Terms(name, Points.of(r.getPoints()), gives, Optional.ofNullable(r.getTierCode()),
                Optional.ofNullable(r.getFirstDay()), Optional.ofNullable(r.getLastDay()), Optional.ofNullable(r.getMost()),
                Optional.ofNullable(r.getMostPerYear()), r.getVoucherDays()), r.getActive());
    }

    String nextCode(DSLContext ctx) {
        return "R" + (ctx.select(coalesce(max(REWARD.ID), 0L)).from(REWARD).fetchSingle().value1() + 1);
    }

    Reward insert(DSLContext ctx, String code, int version, Reward.Terms terms, boolean active, Instant at, StaffId by) {
        RewardRecord row = ctx.newRecord(REWARD);
        row.setCode(code);
        row.setVersion(version);
        row.setNameTh(terms.name().th());
        row.setNameEn(terms.name().en());
        row.setPoints(terms.points().value());
        switch (terms.gives()) {
            case Reward.Gives.Discount(Money amount) -> {
                row.setKind("DISCOUNT");
                row.setValueSatang(amount.satang());
            }
            case Reward.Gives.FreeItem(ItemId item, var _) -> {
                row.setKind("FREE_ITEM");
                row.setItemId(item.value());
            }
            case Reward.Gives.Gift() -> row.setKind("GIFT");
        }
        row.setTierCode(terms.tier().orElse(null));
        row.setFirstDay(terms.from().orElse(null));
        row.setLastDay(terms.until().orElse(null));
        row.setMost(terms.most().orElse(null));
        row.setMostPerYear(terms.mostPerYear().orElse(null));
        row.setVoucherDays(terms.voucherDays());
        row.setActive(active);
        row.setSavedAt(at.atOffset(ZoneOffset.UTC));
        row.setSavedBy(by == null ? null : by.value());
        row.store();
        return new Reward(row.getId(), code, version, terms, active);
    }

    /// By the codes of the rewards.
    Map<String, Integer> given(DSLContext ctx) {
        return counted(ctx, STANDS);
    }

    /// Redeemed, and neither picked up nor used, nor past their day.
    Map<String, Integer> ready(DSLContext ctx, LocalDate today) {
        Condition used = exists(selectOne().from(COUPON_REDEMPTION).where(COUPON_REDEMPTION.COUPON_ID.eq(REWARD_REDEMPTION.COUPON_ID))
                .and(notExists(selectOne().from(COUPON_REVIVAL).where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID)))));
        Condition ended = exists(selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(REWARD_REDEMPTION.COUPON_ID)));
        return counted(ctx, STANDS.and(REWARD_REDEMPTION.HANDED_AT.isNull()).and(REWARD_REDEMPTION.LAST_DAY.ge(today)).andNot(used).andNot(ended));
    }

    Map<String, Integer> ofOwner(DSLContext ctx, OwnerId owner, LocalDate day) {
        return counted(ctx, STANDS.and(REWARD_REDEMPTION.OWNER_ID.eq(owner.value()))
                .and(REWARD_REDEMPTION.ON_DAY.between(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()))));
    }

    private static Map<String, Integer> counted(DSLContext ctx, Condition which) {
        return ctx.select(REWARD_REDEMPTION.REWARD_CODE, count()).from(REWARD_REDEMPTION).where(which).groupBy(REWARD_REDEMPTION.REWARD_CODE)
                .fetchMap(REWARD_REDEMPTION.REWARD_CODE, count());
    }

    int nextNth(DSLContext ctx, String code) {
        return ctx.select(coalesce(max(REWARD_REDEMPTION.NTH), 0)).from(REWARD_REDEMPTION).where(REWARD_REDEMPTION.REWARD_CODE.eq(code)).fetchSingle().value1() + 1;
    }

    /// @param token  of a gift's voucher; null for what goes out as a coupon
    /// @param sale   that it came with; null for one at the desk
    record NewRedemption(String key, Reward reward, int nth, OwnerId owner, long entry, LocalDate day, Instant at, StaffId staff, CouponId coupon,
                         String token, LocalDate lastDay, SaleId sale) {
    }

    long insert(DSLContext ctx, NewRedemption made) {
        RewardRedemptionRecord row = ctx.newRecord(REWARD_REDEMPTION);
        row.setIdempotencyKey(made.key());
        row.setRewardId(made.reward().id());
        row.setRewardCode(made.reward().code());
        row.setNth(made.nth());
        row.setOwnerId(made.owner().value());
        row.setEntryId(made.entry());
        row.setPoints(made.reward().points().value());
        row.setOnDay(made.day());
        row.setAt(made.at().atOffset(ZoneOffset.UTC));
        row.setStaffId(made.staff().value());
        row.setCouponId(made.coupon() == null ? null : made.coupon().value());
        row.setToken(made.token());
        row.setLastDay(made.lastDay());
        row.setSaleId(made.sale() == null ? null : made.sale().value());
        row.store();
        return row.getId();
    }

    /// Redeemed with this bill by this coupon, and not taken back.
    Optional<SoldReward> soldWith(DSLContext ctx, SaleId sale, CouponId coupon) {
        return ctx.select(REWARD_REDEMPTION.ID, REWARD_REDEMPTION.ENTRY_ID, REWARD_REDEMPTION.POINTS).from(REWARD_REDEMPTION)
                .where(REWARD_REDEMPTION.SALE_ID.eq(sale.value()), REWARD_REDEMPTION.COUPON_ID.eq(coupon.value()), STANDS)
                .fetchOptional(row -> new SoldReward(row.value1(), row.value2(), Points.of(row.value3())));
    }

    Optional<Redemption> byKey(DSLContext ctx, String key) {
        return redemptions(ctx, REWARD_REDEMPTION.IDEMPOTENCY_KEY.eq(key)).stream().findFirst();
    }

    Optional<Redemption> byToken(DSLContext ctx, String token) {
        return redemptions(ctx, REWARD_REDEMPTION.TOKEN.eq(token)).stream().findFirst();
    }

    Optional<Redemption> redemption(DSLContext ctx, long id) {
        return redemptions(ctx, REWARD_REDEMPTION.ID.eq(id)).stream().findFirst();
    }

    /// The newest first.
    List<Redemption> of(DSLContext ctx, OwnerId owner) {
        return redemptions(ctx, REWARD_REDEMPTION.OWNER_ID.eq(owner.value()));
    }

    long entry(DSLContext ctx, long redemption) {
        return ctx.select(REWARD_REDEMPTION.ENTRY_ID).from(REWARD_REDEMPTION).where(REWARD_REDEMPTION.ID.eq(redemption)).fetchSingle().value1();
    }

    /// @return whether it was not handed over or taken back before
    boolean handOver(DSLContext ctx, long redemption, Instant at, StaffId by) {
        return ctx.update(REWARD_REDEMPTION).set(REWARD_REDEMPTION.HANDED_AT, at.atOffset(ZoneOffset.UTC)).set(REWARD_REDEMPTION.HANDED_BY, by.value())
                .where(REWARD_REDEMPTION.ID.eq(redemption)).and(REWARD_REDEMPTION.HANDED_AT.isNull()).and(STANDS).execute() == 1;
    }

    void notePrinted(DSLContext ctx, long redemption) {
        ctx.update(REWARD_REDEMPTION).set(REWARD_REDEMPTION.PRINTED, REWARD_REDEMPTION.PRINTED.plus(1)).where(REWARD_REDEMPTION.ID.eq(redemption)).execute();
    }

    void cancel(DSLContext ctx, long redemption, String reason, Instant at, StaffId by) {
        ctx.update(REWARD_REDEMPTION).set(REWARD_REDEMPTION.CANCELLED_AT, at.atOffset(ZoneOffset.UTC)).set(REWARD_REDEMPTION.CANCELLED_BY, by.value())
                .set(REWARD_REDEMPTION.CANCEL_REASON, reason).where(REWARD_REDEMPTION.ID.eq(redemption)).execute();
    }

    private static List<Redemption> redemptions(DSLContext ctx, Condition which) {
        return ctx.select(REWARD_REDEMPTION.asterisk(), REWARD.asterisk(), ITEM.NAME_TH, ITEM.NAME_EN, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .from(REWARD_REDEMPTION).join(REWARD).on(REWARD.ID.eq(REWARD_REDEMPTION.REWARD_ID)).leftJoin(ITEM).on(ITEM.ID.eq(REWARD.ITEM_ID))
                .join(OWNER).on(OWNER.ID.eq(REWARD_REDEMPTION.OWNER_ID))
                .where(which).orderBy(REWARD_REDEMPTION.ID.desc()).fetch(row -> {
                    RewardRedemptionRecord r = row.into(REWARD_REDEMPTION);
                    return new Redemption(r.getId(), reward(row), new OwnerId(r.getOwnerId()), name(row), Points.of(r.getPoints()), r.getOnDay(),
                            Optional.ofNullable(r.getCouponId()).map(CouponId::new), Optional.ofNullable(r.getToken()), r.getLastDay(),
                            day(r.getHandedAt()), day(r.getCancelledAt()), r.getPrinted() > 0);
                });
    }

    // an owner who asked to be forgotten has no name
    private static String name(Record row) {
        String first = row.get(OWNER.FIRST_NAME);
        return first == null ? "" : new OwnerName(said(row.get(OWNER.TITLE)), first, said(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static Optional<LocalDate> day(OffsetDateTime at) {
        return Optional.ofNullable(at).map(moment -> LocalDate.ofInstant(moment.toInstant(), Days.BANGKOK));
    }
}
