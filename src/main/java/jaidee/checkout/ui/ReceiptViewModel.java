package jaidee.checkout.ui;

import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One bill as it was, and its papers again.
public final class ReceiptViewModel {
    private record Bill(SaleReceipt receipt, List<IssuedDocument> documents) {
    }

    private final SaleId id;
    private final SaleHistory history;
    private final AfterSale.Papers papers;
    private final PaperDesk desk;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final ReadOnlyObjectWrapper<SaleReceipt> receipt = new ReadOnlyObjectWrapper<>();
    private final ObservableList<IssuedDocument> documents = FXCollections.observableArrayList();

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

    /// Every numbered paper of the bill, in the order they were made.
    public ObservableList<IssuedDocument> documents() {
        return documents;
    }

    public Busy busy() {
        return busy;
    }

    public void load() {
        loading.run(() -> new Bill(history.receipt(id), history.documents(id))).during(busy).onSuccess(bill -> {
            documents.setAll(bill.documents());
            receipt.set(bill.receipt());
        });
    }

    public void print(Language language) {
        AfterSale.print(papers, desk, id, language);
    }

    public void print(IssuedDocument document, Language language) {
        desk.print(() -> papers.document(id, document, language), () -> papers.documentPrinted(document));
    }

    /// The coupons that were given with the bill.
    public void printCoupons(Language language) {
        if (receipt.get() != null) AfterSale.print(papers, desk, receipt.get().given(), language);
    }
}
