package jaidee.checkout.ui;

import jaidee.checkout.PastRefund;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Undone;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.loyalty.EarnStory;
import jaidee.paper.ui.PaperDesk;
import jaidee.ui.Background;
import jaidee.ui.Busy;
import jaidee.ui.Latest;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One bill as it was, and its papers again.
public final class ReceiptViewModel {
    private record Bill(SaleReceipt receipt, List<IssuedDocument> documents, List<PastRefund> refunds) {
    }

    private final SaleId id;
    private final SaleHistory history;
    private final AfterSale.Papers papers;
    private final PaperDesk desk;
    private final Latest loading;
    private final Busy busy = new Busy();
    private final ObservableList<PastRefund> refunds = FXCollections.observableArrayList();
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

    /// What came back of it, the oldest first. There before the receipt is.
    public ObservableList<PastRefund> refunds() {
        return refunds;
    }

    public Undone undone() {
        if (refunds.isEmpty()) return Undone.NOTHING;
        if (refunds.stream().anyMatch(PastRefund::voided)) return Undone.VOID;
        int sold = receipt.get().lines().stream().mapToInt(SaleReceipt.Line::quantity).sum();
        int back = refunds.stream().flatMap(refund -> refund.lines().stream()).mapToInt(PastRefund.Line::quantity).sum();
        return back < sold ? Undone.PARTLY : Undone.WHOLLY;
    }

    public Busy busy() {
        return busy;
    }

    public void load() {
        loading.run(() -> new Bill(history.receipt(id), history.documents(id), history.refunds(id))).during(busy).onSuccess(bill -> {
            // also where the bill itself is the same as before
            receipt.set(null);
            documents.setAll(bill.documents());
            refunds.setAll(bill.refunds());
            receipt.set(bill.receipt());
        });
    }

    /// Why it brought its points.
    void story(Consumer<EarnStory> told) {
        loading.run(() -> history.story(id)).during(busy).onSuccess(told);
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
