package jaidee.checkout;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Days;
import jaidee.loyalty.LedgerService;
import jaidee.loyalty.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jaidee.documents.DocumentSheets;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.paper.Sheet;

/// Receipts and tax invoices of sales. Off the FX thread.
public final class ReceiptSheets {
    private final SaleHistory history;
    private final DocumentSheets sheets;
    private final LedgerService ledger;
    private final Clock clock;

    public ReceiptSheets(SaleHistory history, DocumentSheets sheets, LedgerService ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
        this.sheets = sheets;
    }

    /// @param document one of this sale
    public Sheet sheet(SaleId sale, IssuedDocument document, Language language) {
        return sheets.sheet(document, language, form -> {
            SaleReceipt receipt = history.receipt(sale);
            return ReceiptPapers.of(receipt, form, document.kind() == DocumentKind.TAX_INVOICE ? Optional.empty() : expiring(receipt));
        });
    }

    /// Told on the day of the sale only: on a copy of another day it would be long out of date.
    private Optional<Standing.Expiring> expiring(SaleReceipt receipt) {
        boolean today = LocalDate.ofInstant(receipt.at(), Days.BANGKOK).equals(LocalDate.ofInstant(clock.instant(), Days.BANGKOK));
        return receipt.customer().filter(_ -> today).flatMap(who -> ledger.standing(who.owner()).expiring());
    }
}
