package jaidee.rewards;

import java.util.Optional;

/// What a coupon asks of whatever else takes something off the bill.
final class StackingTerms {
    private StackingTerms() {
    }

    static Optional<CouponRefusal> refuses(Coupon coupon, Visit visit) {
        CouponDesign.Combining own = coupon.design().terms().combining();
        if (own.kind() == CouponDesign.Combining.Kind.ALONE && !visit.before().isEmpty())
            return Optional.of(new CouponRefusal.NotWithOthers(visit.before().getFirst().design().name()));
        Optional<CouponRefusal> alone = visit.before().stream().map(Coupon::design)
                .filter(other -> other.terms().combining().kind() == CouponDesign.Combining.Kind.ALONE).findFirst()
                .map(other -> new CouponRefusal.AnotherStandsAlone(other.name()));
        if (alone.isPresent()) return alone;
        return !own.withDiscounts() && visit.byHand() ? Optional.of(new CouponRefusal.NotWithDiscounts()) : Optional.empty();
    }
}
