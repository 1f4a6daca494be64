package jaidee.documents;

import jaidee.kernel.DocumentId;
import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import jaidee.paper.DocumentPaper;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import jaidee.settings.SettingsService;
import java.util.function.Function;
import java.util.function.Supplier;

/// Sets any document on the paper the clinic has chosen for its kind. The first printing is the original, later ones say
/// that they are copies, a void one says so large. Off the FX thread.
public final class DocumentSheets {
    private final PrintLog printings;
    private final ClinicService clinics;
    private final SettingsService settings;
    private final Supplier<Typesetter> typesetter;

    /// @param typesetter is asked when the first paper is wanted: loading it takes a moment
    public DocumentSheets(PrintLog printings, ClinicService clinics, SettingsService settings, Supplier<Typesetter> typesetter) {
        this.printings = printings;
        this.clinics = clinics;
        this.settings = settings;
        this.typesetter = typesetter;
    }

    /// @param content what the sale, refund or deposit puts into the form of the document
    public Sheet sheet(IssuedDocument document, Language language, Function<PaperForm, DocumentPaper> content) {
        PaperForm form = PaperForm.of(document, printings.wasPrinted(document.id()), clinics.clinic().orElseThrow(), language);
        return typesetter.get().document(content.apply(form), stock(document.kind()));
    }

    /// What documents of this kind are printed on.
    public Stock stock(DocumentKind kind) {
        Stock chosen = settings.value(DocumentSettings.of(kind));
        return DocumentSettings.PAPERS.contains(chosen) ? chosen : DocumentSettings.of(kind).standard();
    }

    /// The sheet was handed over: the next one is a copy.
    public void printed(DocumentId document, StaffId staff) {
        printings.printed(document, staff);
    }
}
