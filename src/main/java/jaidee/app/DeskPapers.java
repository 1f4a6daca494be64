package jaidee.app;

import jaidee.checkout.ReceiptSheets;
import jaidee.checkout.ui.AfterSale;
import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.rewards.CouponSheets;
import jaidee.till.PayCodes;
import java.util.function.Supplier;

/// Receipts and coupons of the desk, and who printed them. Off the FX thread.
final class DeskPapers implements AfterSale.Papers {
    final ReceiptSheets receipts;
    final CouponSheets coupons;
    final PayCodes payCodes;
    private final Supplier<StaffId> onDuty;
    // half a second of fonts, made when the first paper is wanted
    private Typesetter typesetter;

    DeskPapers(Services services, Supplier<StaffId> onDuty) {
        this.receipts = new ReceiptSheets(services.history, services.clinics, this::typesetter);
        this.coupons = new CouponSheets(services.coupons, services.ledger, services.clinics, this::typesetter);
        this.payCodes = new PayCodes(services.clinics, this::typesetter, services.clock);
        this.onDuty = onDuty;
    }

    @Override
    public Sheet receipt(SaleId sale, Language language) {
        return receipts.sheet(sale, language);
    }

    @Override
    public void receiptPrinted(SaleId sale) {
        receipts.printed(sale, onDuty.get());
    }

    @Override
    public Sheet coupon(CouponId coupon, Stock stock, Language language) {
        return coupons.sheet(coupon, stock, language);
    }

    @Override
    public void couponPrinted(CouponId coupon) {
        coupons.printed(coupon, onDuty.get());
    }

    synchronized Typesetter typesetter() {
        if (typesetter == null) typesetter = Typesetter.load();
        return typesetter;
    }
}
