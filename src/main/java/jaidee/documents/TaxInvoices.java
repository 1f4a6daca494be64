package jaidee.documents;

import jaidee.audit.AuditLog;
import jaidee.db.Transactions;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.staff.Right;
import jaidee.staff.Rights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Full tax invoices (Revenue Code s. 86/4), made out when a buyer asks, right after the sale or later. Each takes the
/// place of the abbreviated one (s. 86/6), which is void from then on and keeps its number; what is wrong on it is put
/// right by another in its place, never by changing it (order of the Revenue Department ป.86/2542).
public final class TaxInvoices {
    private static final int REASON = 250;

    private final Transactions transactions;
    private final DocumentBook documents;
    private final AuditLog audit;
    private final Clock clock;
    private final BuyerRepository buyers = new BuyerRepository();

    public TaxInvoices(Transactions transactions, DocumentBook documents, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the form begins with.
    ///
    /// @param made the invoice there is already: another buyer means correcting it
    public record Start(BuyerDraft buyer, Optional<IssuedDocument> made) {
    }

    /// The invoice there is, else whom the owner had it made out to the last time, else what the profile knows. Refused
    /// when there can be no invoice for this sale.
    public Outcome<Start> start(SaleId sale, Optional<OwnerId> owner) {
        return transactions.read(ctx -> invoiceable(ctx, sale).map(standing -> standing.kind() == DocumentKind.TAX_INVOICE
                ? new Start(standing.buyer().map(BuyerDraft::of).orElse(BuyerDraft.EMPTY), Optional.of(standing))
                : new Start(owner.map(id -> draft(ctx, id)).orElse(BuyerDraft.EMPTY), Optional.empty())));
    }

    /// Makes the sale's invoice out. Asking again for the same buyer gives the same one; for another it is refused.
    public Outcome<IssuedDocument> issue(SaleId sale, Optional<OwnerId> owner, BuyerDraft draft, StaffId staff) {
        return transactions.attempt(ctx -> Rights.check(ctx, staff, Right.SELL).then(_ -> invoiceable(ctx, sale).then(standing -> draft.read().then(buyer -> {
            if (standing.kind() != DocumentKind.TAX_INVOICE)
                return Outcome.done(replace(ctx, standing, owner, buyer, word("documents.void.full_invoice"), staff));
            Buyer before = standing.buyer().orElseThrow();
            return before.equals(buyer) ? Outcome.done(standing)
                    : Outcome.refused(new DocumentRefusal.MadeOut(standing.number(), before.name()));
        }))));
    }

    /// Puts another invoice in the place of one that was made out wrongly.
    ///
    /// @param reason why, as it stands on the void one
    public Outcome<IssuedDocument> correct(SaleId sale, Optional<OwnerId> owner, BuyerDraft draft, String reason, StaffId staff) {
        return transactions.attempt(ctx -> Rights.check(ctx, staff, Right.SELL).then(_ -> invoiceable(ctx, sale).then(standing -> draft.read().then(buyer ->
                Limits.required("reason", reason, REASON).then(why -> {
                    if (standing.kind() != DocumentKind.TAX_INVOICE || standing.buyer().filter(buyer::equals).isPresent())
                        return Outcome.refused(new DocumentRefusal.NothingToCorrect());
                    return Outcome.done(replace(ctx, standing, owner, buyer, why, staff));
                })))));
    }

    private Outcome<IssuedDocument> invoiceable(DSLContext ctx, SaleId sale) {
        List<IssuedDocument> all = documents.of(ctx, sale);
        Optional<IssuedDocument> standing = documents.standing(ctx, sale);
        if (standing.isEmpty()) return Outcome.refused(new DocumentRefusal.NothingStands());
        if (standing.get().kind() == DocumentKind.RECEIPT) return Outcome.refused(new DocumentRefusal.NoVat(standing.get().number()));
        return all.stream().filter(each -> each.kind() == DocumentKind.CREDIT_NOTE && each.stands()).findFirst()
                .<Outcome<IssuedDocument>>map(note -> Outcome.refused(new DocumentRefusal.Credited(note.number())))
                .orElseGet(() -> Outcome.done(standing.get()));
    }

    private IssuedDocument replace(DSLContext ctx, IssuedDocument former, Optional<OwnerId> owner, Buyer buyer, String why, StaffId staff) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IssuedDocument invoice = documents.issue(ctx, NewDocument.of(DocumentKind.TAX_INVOICE, LocalDate.ofInstant(at, Days.BANGKOK),
                former.subject(), at, staff).inPlaceOf(former.id()).madeOutTo(buyer));
        documents.voided(ctx, former, why + " " + invoice.number(), staff, at);
        owner.ifPresent(id -> buyers.remember(ctx, id, buyer));
        audit.append(ctx, staff, "document.invoiced", "DOCUMENT", invoice.id().value(), Map.of("number", invoice.number(),
                "buyer", buyer.name(), "inPlaceOf", former.number(), "reason", why));
        return invoice;
    }

    private BuyerDraft draft(DSLContext ctx, OwnerId owner) {
        return buyers.remembered(ctx, owner).map(BuyerDraft::of).orElseGet(() -> buyers.ofProfile(ctx, owner));
    }

    /// Papers of the tax office are in Thai.
    private static String word(String key) {
        return Texts.of(Language.TH).get(Message.of(key));
    }
}
