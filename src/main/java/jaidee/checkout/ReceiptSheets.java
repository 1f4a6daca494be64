package jaidee.checkout;

import jaidee.kernel.Language;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import java.util.function.Supplier;

/// Receipts on the 80 mm roll. The first printing is the original, later ones say that they are copies. Off the FX
/// thread.
public final class ReceiptSheets {
    private final SaleHistory history;
    private final ClinicService clinics;
    private final Supplier<Typesetter> typesetter;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public ReceiptSheets(SaleHistory history, ClinicService clinics, Supplier<Typesetter> typesetter) {
        this.history = history;
        this.clinics = clinics;
        this.typesetter = typesetter;
    }

    public Sheet sheet(SaleId sale, Language language) {
        SaleHistory.Print print = history.toPrint(sale);
        return typesetter.get().receipt(ReceiptPapers.of(print.receipt(), print.copy(), clinics.clinic().orElseThrow(), language));
    }

    /// The sheet was handed over: the next one is a copy.
    public void printed(SaleId sale, StaffId staff) {
        history.printed(sale, staff);
    }
}
