package jaidee.checkout;

import jaidee.documents.DocumentSheets;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.paper.Sheet;

/// Receipts and tax invoices of sales. Off the FX thread.
public final class ReceiptSheets {
    private final SaleHistory history;
    private final DocumentSheets sheets;

    public ReceiptSheets(SaleHistory history, DocumentSheets sheets) {
        this.history = history;
        this.sheets = sheets;
    }

    /// @param document one of this sale
    public Sheet sheet(SaleId sale, IssuedDocument document, Language language) {
        return sheets.sheet(document, language, form -> ReceiptPapers.of(history.receipt(sale), form));
    }
}
