package jaidee.deposits;

import jaidee.documents.DepositPapers;
import jaidee.documents.DepositSlip;
import jaidee.documents.DocumentSheets;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Language;
import jaidee.kernel.StaffId;
import jaidee.paper.Sheet;
import jaidee.till.PaymentWords;
import java.util.List;

/// The papers of money taken in advance and given back. Off the FX thread.
public final class DepositSheets {
    private final DepositService deposits;
    private final DocumentSheets sheets;

    public DepositSheets(DepositService deposits, DocumentSheets sheets) {
        this.deposits = deposits;
        this.sheets = sheets;
    }

    /// @param entry that has a paper of its own
    public Sheet sheet(DepositEntry entry, Language language) {
        DepositAccount account = deposits.account(entry.owner()).orElseThrow();
        DepositSlip.Way way = new DepositSlip.Way(PaymentWords.of(entry.method().orElseThrow(), entry.reference(), entry.checked()), entry.size());
        DepositSlip slip = new DepositSlip(entry.at(), account.name(), account.phone(), entry.size(), entry.balance(), List.of(way), entry.note());
        return sheets.sheet(paper(entry), language, form -> DepositPapers.of(slip, form));
    }

    /// The sheet was handed over: the next one is a copy.
    public void printed(DepositEntry entry, StaffId staff) {
        sheets.printed(paper(entry).id(), staff);
    }

    private static IssuedDocument paper(DepositEntry entry) {
        return entry.document().orElseThrow();
    }
}
