package jaidee.rewards;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.records.CouponRecord;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Coupons in their tables. A redemption is a row that can be written once; what stands in its way is for the caller to
/// have asked first, and for the unique key to forbid.
public final class CouponRepository {
    private final CouponDesignRepository designs = new CouponDesignRepository();

    public Map<CouponId, Coupon> coupons(DSLContext ctx, Collection<CouponId> ids) {
        if (ids.isEmpty()) return Map.of();
        return coupons(ctx, COUPON.ID.in(ids.stream().map(CouponId::value).toList())).stream()
                .collect(Collectors.toMap(Coupon::id, Function.identity()));
    }

    Optional<Coupon> byToken(DSLContext ctx, String token) {
        return coupons(ctx, COUPON.TOKEN.eq(token)).stream().findFirst();
    }

    /// All of an owner, the newest first.
    List<Coupon> of(DSLContext ctx, OwnerId owner) {
        return coupons(ctx, COUPON.OWNER_ID.eq(owner.value())).reversed();
    }

    /// Those given with a sale.
    public List<Coupon> issuedWith(DSLContext ctx, SaleId sale) {
        return coupons(ctx, COUPON.ISSUED_SALE_ID.eq(sale.value()));
    }

    /// Of all versions of the design.
    int issued(DSLContext ctx, CouponDesign design) {
        return ctx.fetchCount(COUPON, ofDesign(design));
    }

    int issued(DSLContext ctx, CouponDesign design, OwnerId owner) {
        return ctx.fetchCount(COUPON, ofDesign(design).and(COUPON.OWNER_ID.eq(owner.value())));
    }

    /// Of this version alone.
    int issuedOf(DSLContext ctx, CouponDesignId version) {
        return ctx.fetchCount(COUPON, COUPON.DESIGN_ID.eq(version.value()));
    }

    private static Condition ofDesign(CouponDesign design) {
        return COUPON.DESIGN_ID.in(select(COUPON_DESIGN.ID).from(COUPON_DESIGN).where(COUPON_DESIGN.CODE.eq(design.code())));
    }

    /// A coupon about to be given.
    ///
    /// @param sale it is given with; null when by hand
    /// @param batch it is of; null when it is given alone
    record NewCoupon(CouponDesign design, String token, Optional<OwnerId> owner, Instant at, StaffId staff, SaleId sale,
                     LocalDate from, LocalDate lastDay, Long batch) {
    }

    /// Those of a campaign that are neither used nor ended.
    List<CouponId> unusedOfCampaign(DSLContext ctx, long campaign) {
        return coupons(ctx, COUPON.CAMPAIGN_ID.eq(campaign)).stream().filter(coupon -> coupon.state() instanceof CouponState.Waiting).map(Coupon::id).toList();
    }

    void ofCampaign(DSLContext ctx, CouponId coupon, long campaign) {
        ctx.update(COUPON).set(COUPON.CAMPAIGN_ID, campaign).where(COUPON.ID.eq(coupon.value())).execute();
    }

    CouponId insert(DSLContext ctx, NewCoupon coupon) {
        CouponRecord row = ctx.newRecord(COUPON);
        row.setDesignId(coupon.design().id().value());
        row.setToken(coupon.token());
        row.setOwnerId(coupon.owner().map(OwnerId::value).orElse(null));
        row.setIssuedAt(coupon.at().atOffset(ZoneOffset.UTC));
        row.setIssuedBy(coupon.staff() == null ? null : coupon.staff().value());
        row.setIssuedSaleId(coupon.sale() == null ? null : coupon.sale().value());
        row.setValidFrom(coupon.from());
        row.setLastDay(coupon.lastDay());
        row.setBatchId(coupon.batch());
        row.store();
        return new CouponId(row.getId());
    }

    void redeem(DSLContext ctx, CouponId coupon, SaleId sale, Money discount, Instant at, StaffId staff) {
        int revivals = ctx.fetchCount(COUPON_REVIVAL.join(COUPON_REDEMPTION).on(COUPON_REDEMPTION.ID.eq(COUPON_REVIVAL.REDEMPTION_ID)),
                COUPON_REDEMPTION.COUPON_ID.eq(coupon.value()));
        ctx.insertInto(COUPON_REDEMPTION)
                .set(COUPON_REDEMPTION.COUPON_ID, coupon.value())
                .set(COUPON_REDEMPTION.TURN, revivals)
                .set(COUPON_REDEMPTION.SALE_ID, sale.value())
                .set(COUPON_REDEMPTION.AT, at.atOffset(ZoneOffset.UTC))
                .set(COUPON_REDEMPTION.STAFF_ID, staff.value())
                .set(COUPON_REDEMPTION.DISCOUNT_SATANG, discount.satang())
                .execute();
    }

    void insertVoid(DSLContext ctx, CouponId coupon, Instant at, StaffId staff, String reason) {
        ctx.insertInto(COUPON_VOID)
                .set(COUPON_VOID.COUPON_ID, coupon.value())
                .set(COUPON_VOID.AT, at.atOffset(ZoneOffset.UTC))
                .set(COUPON_VOID.STAFF_ID, staff.value())
                .set(COUPON_VOID.REASON, reason)
                .execute();
    }

    int printings(DSLContext ctx, CouponId coupon) {
        return ctx.fetchCount(PRINT_LOG, PRINT_LOG.PAPER.eq("COUPON").and(PRINT_LOG.SUBJECT_ID.eq(coupon.value())));
    }

    /// Those of them that were printed before.
    Set<CouponId> printed(DSLContext ctx, Collection<CouponId> ids) {
        return ctx.selectDistinct(PRINT_LOG.SUBJECT_ID).from(PRINT_LOG).where(PRINT_LOG.PAPER.eq("COUPON"))
                .and(PRINT_LOG.SUBJECT_ID.in(ids.stream().map(CouponId::value).toList())).fetchSet(row -> new CouponId(row.value1()));
    }

    void notePrinted(DSLContext ctx, CouponId coupon, Instant at, StaffId staff) {
        ctx.insertInto(PRINT_LOG)
                .set(PRINT_LOG.PAPER, "COUPON")
                .set(PRINT_LOG.SUBJECT_ID, coupon.value())
                .set(PRINT_LOG.AT, at.atOffset(ZoneOffset.UTC))
                .set(PRINT_LOG.STAFF_ID, staff == null ? null : staff.value())
                .execute();
    }

    private List<Coupon> coupons(DSLContext ctx, Condition which) {
        var number = org.jooq.impl.DSL.field(ctx.select(DOCUMENT.NUMBER).from(DOCUMENT)
                .where(DOCUMENT.SALE_ID.eq(COUPON_REDEMPTION.SALE_ID)).and(DOCUMENT.REFUND_ID.isNull())
                .orderBy(DOCUMENT.ID).limit(1));
        Condition stands = COUPON_REDEMPTION.COUPON_ID.eq(COUPON.ID).and(notExists(selectOne().from(COUPON_REVIVAL)
                .where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID))));
        var rows = ctx.select(COUPON.asterisk(), COUPON_REDEMPTION.AT, number, STAFF.DISPLAY_NAME, COUPON_VOID.AT, COUPON_VOID.REASON)
                .from(COUPON)
                .leftJoin(COUPON_REDEMPTION).on(stands)
                .leftJoin(STAFF).on(STAFF.ID.eq(COUPON_REDEMPTION.STAFF_ID))
                .leftJoin(COUPON_VOID).on(COUPON_VOID.COUPON_ID.eq(COUPON.ID))
                .where(which).orderBy(COUPON.ID).fetch();
        if (rows.isEmpty()) return List.of();
        Map<CouponDesignId, CouponDesign> known = designs.designs(ctx).stream()
                .collect(Collectors.toMap(CouponDesign::id, Function.identity()));
        return rows.map(row -> coupon(row, row.get(number), known));
    }

    private static Coupon coupon(Record row, String number, Map<CouponDesignId, CouponDesign> known) {
        return new Coupon(new CouponId(row.get(COUPON.ID)), known.get(new CouponDesignId(row.get(COUPON.DESIGN_ID))),
                row.get(COUPON.TOKEN), Optional.ofNullable(row.get(COUPON.OWNER_ID)).map(OwnerId::new),
                day(row.get(COUPON.ISSUED_AT)), row.get(COUPON.VALID_FROM), row.get(COUPON.LAST_DAY), state(row, number));
    }

    private static CouponState state(Record row, String number) {
        if (row.get(COUPON_VOID.AT) != null)
            return new CouponState.Voided(row.get(COUPON_VOID.AT).toInstant(), row.get(COUPON_VOID.REASON));
        return row.get(COUPON_REDEMPTION.AT) == null ? new CouponState.Waiting()
                : new CouponState.Redeemed(day(row.get(COUPON_REDEMPTION.AT)), number == null ? "" : number, row.get(STAFF.DISPLAY_NAME));
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), Days.BANGKOK);
    }
}
