package jaidee.checkout;

import jaidee.db.Transactions;
import jaidee.documents.DocumentBook;
import jaidee.documents.IssuedDocument;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.loyalty.EarnStory;
import jaidee.loyalty.PointsExplained;
import jaidee.owners.PetHistory;
import jaidee.owners.ProfileFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What was sold before: the visits of an owner or a pet, and every receipt again.
public final class SaleHistory {
    private static final int ON_PROFILE = 6, USUAL = 3, OF_PET = 200;

    private final Transactions transactions;
    private final DocumentBook documents;
    private final ReceiptRepository receipts = new ReceiptRepository();
    private final PastSaleRepository sales = new PastSaleRepository();
    private final PastRefundRepository refunds = new PastRefundRepository();

    public SaleHistory(Transactions transactions, DocumentBook documents) {
        this.transactions = transactions;
        this.documents = documents;
    }

    public SaleReceipt receipt(SaleId id) {
        return transactions.read(ctx -> receipts.receipt(ctx, id));
    }

    /// Why the bill brought its points, by the rules of its own day.
    public EarnStory story(SaleId id) {
        return new PointsExplained(transactions).of(id).orElseThrow();
    }

    /// The receipt behind a scanned code (the token of a `ScanCode` of kind RECEIPT).
    public Outcome<SaleReceipt> byToken(String token) {
        return transactions.read(ctx -> known(receipts.byToken(ctx, token).map(id -> receipts.receipt(ctx, id))));
    }

    /// The receipt with a number as it is typed, `rc6911-1` or `RC6911-00001`.
    public Outcome<SaleReceipt> byNumber(String typed) {
        String[] parts = typed.strip().toUpperCase(Locale.ROOT).split("-", 2);
        String number = parts.length == 2 && parts[1].matches("\\d{1,5}") ? "%s-%05d".formatted(parts[0], Integer.parseInt(parts[1]))
                : typed.strip();
        return transactions.read(ctx -> known(receipts.byNumber(ctx, number).map(id -> receipts.receipt(ctx, id))));
    }

    /// Every paper of a sale in the order they were made: void ones and those of refunds among them.
    public List<IssuedDocument> documents(SaleId id) {
        return transactions.read(ctx -> documents.of(ctx, id));
    }

    /// What came back of a bill, the oldest first; a bill made void among them.
    public List<PastRefund> refunds(SaleId id) {
        return transactions.read(ctx -> refunds.of(ctx, id));
    }

    /// One refund, for its paper.
    public PastRefund refund(RefundId id) {
        return transactions.read(ctx -> refunds.find(ctx, id)).orElseThrow();
    }

    /// The newest first.
    public List<PastSale> of(OwnerId owner, int most) {
        return transactions.read(ctx -> sales.of(ctx, owner, most));
    }

    /// What was done for a pet, the newest first.
    public List<PastSale> of(PetId pet, int most) {
        return transactions.read(ctx -> sales.of(ctx, pet, most));
    }

    /// For the profile of an owner: last visits and what they usually buy.
    public ProfileFacts profileFacts(OwnerId owner) {
        return transactions.read(ctx -> ProfileFacts.visits(sales.of(ctx, owner, ON_PROFILE).stream()
                .map(sale -> new ProfileFacts.Visit(sale.day(), Optional.of(sale.id()), sale.what(), sale.paid())).toList(),
                sales.usual(ctx, owner, USUAL)));
    }

    /// For the profile of a pet: its visits.
    public List<PetHistory.Event> petHistory(PetId pet) {
        return of(pet, OF_PET).stream().map(sale -> new PetHistory.Event(sale.day(), PetHistory.Kind.VISIT, joined(sale.what()),
                Optional.of(sale.id()))).toList();
    }

    private static Bilingual joined(List<Bilingual> names) {
        return new Bilingual(names.stream().map(Bilingual::th).collect(Collectors.joining(" · ")),
                names.stream().map(Bilingual::en).collect(Collectors.joining(" · ")));
    }

    private static Outcome<SaleReceipt> known(Optional<SaleReceipt> receipt) {
        return receipt.map(Outcome::done).orElseGet(() -> Outcome.refused(new CheckoutRefusal.UnknownReceipt()));
    }
}
