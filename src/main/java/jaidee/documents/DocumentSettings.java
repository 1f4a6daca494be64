package jaidee.documents;

import jaidee.paper.Stock;
import jaidee.settings.Setting;
import java.util.List;

/// On what paper the clinic hands out its documents.
public final class DocumentSettings {
    /// What a document can be printed on.
    public static final List<Stock> PAPERS = List.of(Stock.ROLL_80, Stock.ROLL_58, Stock.A5, Stock.A4);
    /// Receipts, abbreviated tax invoices and the slips of refunds and deposits.
    public static final Setting<Stock> SLIPS = Setting.choice("documents.paper-of-slips", Stock.ROLL_80);
    /// Full tax invoices and credit notes.
    public static final Setting<Stock> INVOICES = Setting.choice("documents.paper-of-invoices", Stock.A4);

    private DocumentSettings() {
    }

    static Setting<Stock> of(DocumentKind kind) {
        return kind == DocumentKind.TAX_INVOICE || kind == DocumentKind.CREDIT_NOTE ? INVOICES : SLIPS;
    }
}
