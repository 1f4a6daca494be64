package jaidee.app;

import jaidee.checkout.ReceiptSheets;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.ui.AfterSale;
import jaidee.deposits.DepositSheets;
import jaidee.documents.DocumentKind;
import jaidee.documents.DocumentSheets;
import jaidee.documents.DocumentSubject;
import jaidee.documents.IssuedDocument;
import jaidee.health.HealthSheets;
import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.loyalty.PointsSheets;
import jaidee.leaflet.LeafletRules;
import jaidee.leaflet.LeafletSheets;
import jaidee.outreach.ListSheets;
import jaidee.outreach.PostSheets;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.refunds.RefundDone;
import jaidee.refunds.RefundSheets;
import jaidee.rewards.CouponSheets;
import jaidee.rewards.ReferralSheets;
import jaidee.rewards.RewardSheets;
import jaidee.till.PayCodes;
import java.util.List;
import java.util.function.Supplier;

/// Receipts and coupons of the desk, and who printed them. Off the FX thread.
final class DeskPapers implements AfterSale.Papers {
    final DocumentSheets documents;
    final ReceiptSheets receipts;
    final CouponSheets coupons;
    final RewardSheets rewards;
    final ReferralSheets referrals;
    private final RefundSheets refunds;
    final PayCodes payCodes;
    final DepositSheets deposits;
    final HealthSheets health;
    final PostSheets post;
    final ListSheets lists;
    final LeafletSheets leaflet;
    final PointsSheets points;
    private final SaleHistory history;
    private final Supplier<StaffId> onDuty;
    // half a second of fonts, made when the first paper is wanted
    private Typesetter typesetter;

    DeskPapers(Services services, Supplier<StaffId> onDuty) {
        this.history = services.history;
        this.documents = new DocumentSheets(services.printings, services.clinics, services.settings, this::typesetter);
        this.receipts = new ReceiptSheets(history, documents, services.ledger, services.clock);
        this.refunds = new RefundSheets(services.refunds, history, documents);
        this.coupons = new CouponSheets(services.coupons, services.ledger, services.clinics, this::typesetter);
        this.rewards = new RewardSheets(services.rewards, coupons, services.clinics, this::typesetter);
        this.referrals = new ReferralSheets(services.clinics, this::typesetter);
        this.payCodes = new PayCodes(services.clinics, services.settings, this::typesetter, services.clock);
        this.deposits = new DepositSheets(services.deposits, documents);
        this.health = new HealthSheets(new HealthSheets.Sources(services.certificates, services.careBook, services.dues, services.profiles,
                services.owners, services.words), services.clinics, services.staff, this::typesetter, services.clock);
        this.post = new PostSheets(services.transactions, services.owners, services.clinics, this::typesetter);
        this.lists = new ListSheets(services.transactions, services.audit, services.owners, services.clinics, services.staff, this::typesetter, services.clock);
        this.points = new PointsSheets(services.clinics, this::typesetter, services.clock);
        this.leaflet = new LeafletSheets(services.programme, services.catalogue, () -> prizes(services), services.partners, services.clinics, this::typesetter, services.clock);
        this.onDuty = onDuty;
    }

    private static List<LeafletRules.Prize> prizes(Services services) {
        return services.rewardBook.inForce().stream().map(reward -> new LeafletRules.Prize(reward.name(), reward.points())).toList();
    }

    @Override
    public Sheet receipt(SaleId sale, Language language) {
        return document(sale, standing(sale), language);
    }

    @Override
    public void receiptPrinted(SaleId sale) {
        documentPrinted(standing(sale));
    }

    @Override
    public Sheet document(SaleId sale, IssuedDocument document, Language language) {
        return document.subject() instanceof DocumentSubject.OfRefund refund ? refunds.sheet(document, refund, language)
                : receipts.sheet(sale, document, language);
    }

    @Override
    public void documentPrinted(IssuedDocument document) {
        documents.printed(document.id(), onDuty.get());
    }

    /// The credit note or slip of a refund.
    Sheet refund(RefundDone made, Language language) {
        return document(made.sale(), paperOf(made), language);
    }

    void refundPrinted(RefundDone made) {
        documentPrinted(paperOf(made));
    }

    private IssuedDocument paperOf(RefundDone made) {
        return history.documents(made.sale()).stream().filter(each -> each.number().equals(made.number())).findFirst().orElseThrow();
    }

    @Override
    public Stock receiptStock() {
        return documents.stock(DocumentKind.RECEIPT);
    }

    /// The one that holds, or of a sale that was voided the last one.
    private IssuedDocument standing(SaleId sale) {
        List<IssuedDocument> all = history.documents(sale).stream().filter(each -> each.kind().ofSale()).toList();
        return all.stream().filter(IssuedDocument::stands).findFirst().orElseGet(all::getLast);
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
