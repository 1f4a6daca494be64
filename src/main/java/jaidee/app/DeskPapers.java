package jaidee.app;

import jaidee.checkout.ReceiptPapers;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.ui.AfterSale;
import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.paper.CouponPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.rewards.CouponPapers;
import jaidee.settings.Clinic;
import java.util.function.Supplier;

/// Sets receipts and coupons for printing, and notes that they were. Off the FX thread.
final class DeskPapers implements AfterSale.Papers {
    private final Services services;
    private final SaleHistory history;
    private final Supplier<StaffId> onDuty;
    // half a second of fonts, made when the first paper is wanted
    private Typesetter typesetter;

    DeskPapers(Services services, Supplier<StaffId> onDuty) {
        this.services = services;
        this.history = services.history;
        this.onDuty = onDuty;
    }

    @Override
    public Sheet receipt(SaleId sale, Language language) {
        SaleHistory.Print print = history.print(sale, onDuty.get());
        return typesetter().receipt(ReceiptPapers.of(print.receipt(), print.copy(), clinic(), language));
    }

    @Override
    public Sheet coupon(CouponId coupon, Stock stock, Language language) {
        CouponPaper paper = CouponPapers.of(services.coupons.print(coupon, onDuty.get()), services.ledger.tiers(), clinic(), language);
        return stock == Stock.A6 ? typesetter().couponA6(paper) : typesetter().couponRoll(paper);
    }

    synchronized Typesetter typesetter() {
        if (typesetter == null) typesetter = Typesetter.load();
        return typesetter;
    }

    private Clinic clinic() {
        return services.clinics.clinic().orElseThrow();
    }
}
