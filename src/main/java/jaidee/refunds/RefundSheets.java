package jaidee.refunds;

import jaidee.checkout.PastRefund;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.documents.CreditNote;
import jaidee.documents.CreditNotePapers;
import jaidee.documents.DocumentSheets;
import jaidee.documents.DocumentSubject;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.paper.Sheet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Credit notes and refund slips on paper. Off the FX thread.
public final class RefundSheets {
    private final RefundService refunds;
    private final SaleHistory history;
    private final DocumentSheets sheets;

    public RefundSheets(RefundService refunds, SaleHistory history, DocumentSheets sheets) {
        this.refunds = refunds;
        this.history = history;
        this.sheets = sheets;
    }

    /// @param document of a refund
    public Sheet sheet(IssuedDocument document, DocumentSubject.OfRefund subject, Language language) {
        CreditNote note = note(document, subject);
        return sheets.sheet(document, language, form -> CreditNotePapers.of(note, form));
    }

    CreditNote note(IssuedDocument document, DocumentSubject.OfRefund subject) {
        PastRefund refund = history.refund(subject.refund());
        SaleReceipt sale = history.receipt(subject.sale());
        IssuedDocument original = history.documents(sale.id()).stream()
                .filter(each -> each.id().equals(document.refersTo().map(IssuedDocument.Other::id).orElse(sale.documentId()))).findFirst().orElseThrow();
        Map<Integer, SoldLine> sold = refunds.bill(sale.id()).lines().stream().collect(Collectors.toMap(SoldLine::position, Function.identity()));
        List<CreditNote.Line> lines = refund.lines().stream().map(line -> new CreditNote.Line(sold.get(line.position()).goods().petName(), line.name(),
                line.quantity(), line.net(), !sold.get(line.position()).taxed())).toList();
        Money before = history.refunds(sale.id()).stream().filter(each -> each.id().value() < refund.id().value()).map(PastRefund::net)
                .reduce(Money.ZERO, Money::plus);
        int rate = sale.vat().basisPoints();
        Money exempt = rate == 0 ? Money.ZERO : refund.exempt();
        return new CreditNote(refund.at(), sale.customer().map(SaleReceipt.Customer::name).orElse(""), sale.customer().map(SaleReceipt.Customer::phone).orElse(""),
                original, original.at(), sale.net(), before, lines,
                new CreditNote.Tax(rate, refund.net().minus(exempt).minus(refund.vat()), refund.vat(), exempt), refund.net(), refund.reason(),
                refund.back().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(back -> new CreditNote.Back(back.getKey().named(), back.getValue())).toList());
    }
}
