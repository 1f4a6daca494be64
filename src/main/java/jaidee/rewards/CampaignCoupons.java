package jaidee.rewards;

import jaidee.audit.AuditLog;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The coupons of campaigns, as parts of the transactions in which their owners hear of them. What was promised to an owner
/// is given: that there are enough of a design is asked when the campaign starts.
public final class CampaignCoupons {
    private final AuditLog audit;
    private final CodeIssuer codes;
    private final CouponRepository coupons = new CouponRepository();
    private final CouponDesignRepository designs = new CouponDesignRepository();

    public CampaignCoupons(AuditLog audit, CodeIssuer codes) {
        this.audit = audit;
        this.codes = codes;
    }

    /// @param last the last day on which it can be used
    /// @param by   empty for the program itself
    public CouponId give(DSLContext ctx, CouponDesignId design, OwnerId owner, long campaign, LocalDate last, Instant at, Optional<StaffId> by) {
        CouponDesign given = newest(ctx, design);
        LocalDate from = CouponDays.first(given, LocalDate.ofInstant(at, Days.BANGKOK));
        CouponId id = coupons.insert(ctx, new CouponRepository.NewCoupon(given, codes.issue(CodeKind.COUPON).token(), Optional.of(owner), at,
                by.orElse(null), null, from, last.isBefore(from) ? from : last, null));
        coupons.ofCampaign(ctx, id, campaign);
        audit.append(ctx, by.orElse(null), "coupon.issued", "COUPON", id.value(), Map.of("design", given.code(), "campaign", campaign));
        return id;
    }

    /// Ends one that was given by mistake.
    ///
    /// @return false when it is used or ended already
    public boolean takeBack(DSLContext ctx, CouponId id, String reason, Instant at, StaffId by) {
        Coupon coupon = coupons.coupons(ctx, List.of(id)).get(id);
        if (coupon == null || !(coupon.state() instanceof CouponState.Waiting)) return false;
        coupons.insertVoid(ctx, id, at, by, reason);
        return true;
    }

    /// Ends all of a campaign that nobody used yet.
    ///
    /// @return how many
    public int endUnused(DSLContext ctx, long campaign, String reason, Instant at, StaffId by) {
        List<CouponId> unused = coupons.unusedOfCampaign(ctx, campaign);
        unused.forEach(coupon -> coupons.insertVoid(ctx, coupon, at, by, reason));
        return unused.size();
    }

    /// The version of a design that is given now; it may have ended.
    public CouponDesign newest(DSLContext ctx, CouponDesignId id) {
        List<CouponDesign> all = designs.designs(ctx);
        CouponDesign asked = all.stream().filter(design -> design.id().equals(id)).findFirst().orElseThrow();
        return all.stream().filter(design -> design.code().equals(asked.code()) && !design.replaced()).findFirst().orElse(asked);
    }

    /// How many more can be given; empty for a design without end.
    public Optional<Integer> left(DSLContext ctx, CouponDesign design) {
        return design.issue().most().map(most -> Math.max(0, most - coupons.issued(ctx, design)));
    }
}
