package jaidee.checkout.ui;

import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One bill as it was, and its papers again.
public final class ReceiptViewModel {
    private final SaleId id;
    private final SaleHistory history;
    private final AfterSale.Papers papers;
    private final PaperDesk desk;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<SaleReceipt> receipt = new ReadOnlyObjectWrapper<>();

    public ReceiptViewModel(SaleId id, SaleHistory history, AfterSale.Papers papers, PaperDesk desk, Background background) {
        this.id = id;
        this.history = history;
        this.papers = papers;
        this.desk = desk;
        this.loading = background.latest();
    }

    /// `null` until it has come.
    public ReadOnlyObjectProperty<SaleReceipt> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    public Busy busy() {
        return busy;
    }

    public void load() {
        loading.run(() -> history.receipt(id)).during(busy).onSuccess(receipt::set);
    }

    public void print(Language language) {
        AfterSale.print(papers, desk, id, language);
    }

    /// The coupons that were given with the bill.
    public void printCoupons(Language language) {
        if (receipt.get() != null) AfterSale.print(papers, desk, receipt.get().given(), language);
    }
}
