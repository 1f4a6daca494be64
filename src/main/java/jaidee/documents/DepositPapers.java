package jaidee.documents;

import jaidee.kernel.Money;
import jaidee.paper.DocumentPaper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Turns a deposit into what its paper says.
public final class DepositPapers {
    private DepositPapers() {
    }

    public static DocumentPaper of(DepositSlip slip, PaperForm form) {
        String what = form.texts().get(form.document().kind() == DocumentKind.DEPOSIT_RETURN
                ? "documents.paper.deposit_returned" : "documents.paper.deposit_taken");
        return new DocumentPaper(form.mark(), form.clinic(),
                form.head(slip.at(), form.document().issuedBy(), slip.customer(), slip.phone(), List.of()), form.buyer(),
                List.of(new DocumentPaper.Line("", what, BigDecimal.ONE, slip.amount(), slip.amount(), slip.note(), "")),
                new DocumentPaper.Sums(List.of(), form.texts().get("documents.paper.sum"), slip.amount(), balance(slip.balance(), form)),
                form.words(slip.amount()), slip.by().stream().map(way -> DocumentPaper.Payment.of(form.texts().get(way.method()), way.amount())).toList(),
                Optional.empty(), form.notes(0, false), form.code(), "", form.labels());
    }

    private static List<DocumentPaper.Amount> balance(Money balance, PaperForm form) {
        return List.of(form.amount("documents.paper.deposit_balance", balance));
    }
}
