package jaidee.rewards;

import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerService;
import jaidee.paper.CouponPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.settings.ClinicService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Coupons on paper: on the 80 mm roll, or A6, A7 or a card. The first printing is the coupon, later ones say that they are copies.
/// Off the FX thread.
public final class CouponSheets {
    /// A code that fits its check and that nobody was given.
    private static final String EXAMPLE = new CodeIssuer(() -> 0L).issue(CodeKind.COUPON).token();

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

    /// @param stock the roll, A6, A7 or a card
    public Sheet sheet(CouponId coupon, Stock stock, Language language) {
        return typesetter.get().coupon(paper(coupons.toPrint(coupon), language), stock);
    }

    /// On the paper it was designed for.
    public Sheet sheet(CouponId coupon, Language language) {
        CouponService.Print print = coupons.toPrint(coupon);
        return typesetter.get().coupon(paper(print, language), print.coupon().design().look().paper());
    }

    /// Several to a page of A4, with marks where to cut.
    ///
    /// @param each A6, A7 or a card
    public Sheet sheets(List<CouponId> given, Stock each, Language language) {
        return typesetter.get().couponsA4(coupons.toPrint(given).stream().map(print -> paper(print, language)).toList(), each);
    }

    /// What a coupon of a design would look like that is given today: with a code that nobody has.
    ///
    /// @param picture of the design, also when it is not kept yet
    public Sheet preview(CouponDesign design, Optional<byte[]> picture, LocalDate today, Stock stock, Language language) {
        Coupon example = new Coupon(new CouponId(0), design, EXAMPLE, Optional.empty(), today, CouponDays.first(design, today),
                CouponDays.last(design, today), new CouponState.Waiting());
        return typesetter.get().coupon(CouponPapers.of(new CouponService.Print(example, false), ledger.tiers(), clinics.clinic().orElseThrow(),
                picture, language), stock);
    }

    /// How the designs fared, and how each figure is counted.
    public Sheet results(List<DesignResult> results, Instant at, Language language) {
        return typesetter.get().figures(CouponPapers.results(results, clinics.clinic().orElseThrow(), at, language));
    }

    private CouponPaper paper(CouponService.Print print, Language language) {
        return CouponPapers.of(print, ledger.tiers(), clinics.clinic().orElseThrow(), coupons.picture(print.coupon().design()), language);
    }

    /// The sheet was handed over: the next one is a copy.
    public void printed(CouponId coupon, StaffId staff) {
        coupons.printed(coupon, staff);
    }
}
