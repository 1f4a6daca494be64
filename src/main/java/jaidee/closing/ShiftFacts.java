package jaidee.closing;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.till.CashCount;
import jaidee.till.CashShift;
import jaidee.till.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that happened in one shift, row by row, as the books have it: what a report is made from, and nothing else.
/// Points entries and documents are those written between the last count and this one.
public record ShiftFacts(CashShift shift, CashCount count, List<Bill> bills, List<Tender> tenders, List<Refund> refunds,
                         List<Discount> discounts, int couponsGiven, List<Movement> movements, List<Deposit> deposits,
                         List<Paper> papers, List<Entry> entries) {
    /// @param owner       empty for a walk-in
    /// @param ownerName   empty for a walk-in
    /// @param pointsSaid  what the bill said it brings; empty when that was not kept
    /// @param pointsSpent as the bill has it
    public record Bill(SaleId id, String number, Instant at, Optional<OwnerId> owner, String ownerName, String staff, Money gross,
                       Money discount, Money net, Money vat, Money exempt, Money rounding, Money payable,
                       Optional<Points> pointsSaid, Points pointsSpent) {
    }

    /// Money that came in with a bill, or went back with a refund.
    public record Tender(PaymentMethod method, Money amount, boolean back) {
    }

    /// @param whole the bill was made void as if it had never been
    /// @param back  money given back: the net with its rounding, less what was kept for points spent already
    public record Refund(SaleId sale, boolean whole, Money net, Money vat, Money exempt, Money back, String staff) {
    }

    /// @param kind of the discount by name
    public record Discount(String kind, Money amount) {
    }

    /// Money left in advance, or given back (negative); cash or not.
    public record Deposit(PaymentMethod method, Money amount) {
    }

    /// @param issued in this shift; an older one is here because it was made void in it
    public record Paper(DocumentKind kind, String number, boolean issued, boolean voided) {
    }

    /// A points entry.
    ///
    /// @param kind as the ledger names it
    public record Entry(long id, String kind, Points points, Optional<SaleId> sale, boolean ofRefund, OwnerId owner, String ownerName,
                        Instant at) {
    }
}
