package jaidee.documents;

import jaidee.audit.AuditLog;
import jaidee.kernel.DepositEntryId;
import jaidee.kernel.DocumentId;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// The numbered papers, always within somebody else's transaction: a transaction that fails gives its number back, so
/// numbers run without a gap. Nothing is ever taken out; a void document keeps its number.
public final class DocumentBook {
    private final DocumentRepository documents = new DocumentRepository();
    private final CodeIssuer codes;
    private final AuditLog audit;

    public DocumentBook(CodeIssuer codes, AuditLog audit) {
        this.codes = codes;
        this.audit = audit;
    }

    /// Gives it the next number of its kind and month, and a code of its own.
    public IssuedDocument issue(DSLContext ctx, NewDocument wanted) {
        return documents.insert(ctx, wanted, codes.issue(CodeKind.RECEIPT).token());
    }

    /// The same for whoever needs no more than its number.
    public String issueNumber(DSLContext ctx, NewDocument wanted) {
        return documents.add(ctx, wanted, codes.issue(CodeKind.RECEIPT).token());
    }

    /// Declares it void; it keeps its number and can still be printed, marked as void.
    ///
    /// @param reason why, as the accountant reads it
    public void voided(DSLContext ctx, IssuedDocument document, String reason, StaffId staff, Instant at) {
        documents.insertVoid(ctx, document.id(), reason, staff, at);
        audit.append(ctx, staff, "document.voided", "DOCUMENT", document.id().value(),
                Map.of("number", document.number(), "reason", reason));
    }

    public Optional<IssuedDocument> find(DSLContext ctx, DocumentId id) {
        return documents.find(ctx, id);
    }

    /// Every paper of a sale, void ones and those of its refunds among them, in the order they were made.
    public List<IssuedDocument> of(DSLContext ctx, SaleId sale) {
        return documents.of(ctx, sale);
    }

    /// The receipt or tax invoice that holds for a sale: the full one where it took the place of the abbreviated one.
    /// Empty for a sale that was voided.
    public Optional<IssuedDocument> standing(DSLContext ctx, SaleId sale) {
        return of(ctx, sale).stream().filter(each -> each.kind().ofSale() && each.stands()).reduce((before, last) -> last);
    }

    public Optional<IssuedDocument> of(DSLContext ctx, RefundId refund) {
        return documents.of(ctx, refund);
    }

    public Optional<IssuedDocument> of(DSLContext ctx, DepositEntryId entry) {
        return documents.of(ctx, entry);
    }
}
