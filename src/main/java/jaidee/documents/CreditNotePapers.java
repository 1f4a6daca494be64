package jaidee.documents;

import jaidee.kernel.Money;
import jaidee.paper.DocumentPaper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns a refund into what its paper says: a credit note with VAT, a refund slip without.
public final class CreditNotePapers {
    private CreditNotePapers() {
    }

    public static DocumentPaper of(CreditNote note, PaperForm form) {
        int rate = note.tax().basisPoints();
        boolean marked = rate > 0 && note.lines().stream().anyMatch(CreditNote.Line::exempt);
        List<DocumentPaper.Fact> facts = List.of(
                form.fact("documents.paper.corrects", note.original().number() + "  " + form.moment(note.originalAt())),
                form.fact("documents.paper.because", note.reason()));
        return new DocumentPaper(form.mark(), form.clinic(),
                form.head(note.at(), form.document().issuedBy(), note.customer(), note.phone(), facts), form.buyer(),
                note.lines().stream().map(line -> line(line, rate, form)).toList(), sums(note, form), form.words(note.total()),
                note.back().stream().map(back -> DocumentPaper.Payment.of(form.texts().get("documents.paper.back", form.texts().get(back.method())), back.amount())).toList(),
                Optional.empty(), form.notes(rate, marked), form.code(), "", form.labels());
    }

    private static DocumentPaper.Line line(CreditNote.Line line, int rate, PaperForm form) {
        BigDecimal quantity = BigDecimal.valueOf(line.quantity());
        // what one came to after discounts may not be a whole satang: the amount of the line is what counts
        Money each = Money.satang(BigDecimal.valueOf(line.net().satang()).divide(quantity, 0, RoundingMode.HALF_UP).longValueExact());
        return new DocumentPaper.Line(form.pet(line.petName()), line.name().in(form.texts().language()), quantity, each, line.net(), "",
                form.markOf(line.exempt(), rate));
    }

    private static DocumentPaper.Sums sums(CreditNote note, PaperForm form) {
        List<DocumentPaper.Amount> above = new ArrayList<>();
        above.add(form.amount("documents.paper.original_value", note.originalNet()));
        if (note.before().isPositive()) above.add(form.amount("documents.paper.credited_before", note.before().negated()));
        above.add(form.amount("documents.paper.right_value", note.originalNet().minus(note.before()).minus(note.total())));
        above.addAll(form.tax(note.tax().basisPoints(), note.tax().base(), note.tax().vat(), note.tax().exempt()));
        return new DocumentPaper.Sums(above, form.texts().get("documents.paper.difference"), note.total(), List.of());
    }
}
