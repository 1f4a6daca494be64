package jaidee.rewards;

import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.paper.CouponPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import java.util.function.Supplier;

/// Coupons on paper: on the 80 mm roll, or A6. The first printing is the coupon, later ones say that they are copies.
/// Off the FX thread.
public final class CouponSheets {
    private final CouponService coupons;
    private final LedgerService ledger;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public CouponSheets(CouponService coupons, LedgerService ledger, ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.coupons = coupons;
        this.ledger = ledger;
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet sheet(CouponId coupon, Stock stock, Language language) {
        CouponPaper paper = CouponPapers.of(coupons.toPrint(coupon), ledger.tiers(), clinics.clinic().orElseThrow(), language);
        return stock == Stock.A6 ? typesetter.get().couponA6(paper) : typesetter.get().couponRoll(paper);
    }

    /// The sheet was handed over: the next one is a copy.
    public void printed(CouponId coupon, StaffId staff) {
        coupons.printed(coupon, staff);
    }
}
