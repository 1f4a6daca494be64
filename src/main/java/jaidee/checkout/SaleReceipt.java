package jaidee.checkout;

import jaidee.catalogue.VatClass;
import jaidee.documents.DocumentKind;
import jaidee.health.NextTime;
import jaidee.kernel.Bilingual;
import jaidee.kernel.DocumentId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import jaidee.loyalty.EarnReason;
import jaidee.loyalty.Tier;
import jaidee.rewards.Coupon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A sale as the books have it: what the screen confirms, what the receipt prints, what a later look-up shows. Always
/// read from the tables, so confirming twice gives the same.
///
/// @param token    behind the receipt's code
/// @param rounding of a cash bill; nothing, or a little less than nothing
/// @param lifted   the tier this sale brought its owner up to
/// @param used     coupons redeemed with it
/// @param given    coupons issued with it, to be handed over
/// @param next     when its pets are to come again, as it was known right after the sale
public record SaleReceipt(SaleId id, DocumentId documentId, DocumentKind kind, String number, String token, Instant at,
                          Optional<Customer> customer, String cashier, List<Line> lines, List<Discount> discounts,
                          Money gross, Money discount, Money net, VatSums vat, Money rounding, Money payable,
                          List<Paid> payments, Optional<PointsPart> points, Optional<Tier> lifted, List<Coupon> used,
                          List<Coupon> given, boolean firstVisit, String note, List<NextTime> next) {
    /// @param phone E.164, or empty
    public record Customer(OwnerId owner, String name, String phone) {
    }

    /// @param byHand when the price is not the catalogue's
    public record Line(int position, Optional<PetId> pet, String petName, ItemId item, String code, Bilingual name, VatClass vatClass,
                       int quantity, Money unitPrice, Optional<PriceByHand> byHand, Money discount, Money net, String note) {
        public Money gross() {
            return unitPrice.times(quantity);
        }
    }

    /// @param listed what the catalogue asked for one
    public record PriceByHand(Money listed, String reason) {
    }

    /// @param line   the only line it is on; empty for several or the whole bill
    /// @param reason why it was given by hand; empty for all others
    /// @param points that paid for it; zero for all others
    public record Discount(DiscountKind kind, Bilingual label, Money amount, Optional<Integer> line, String reason, Points points) {
    }

    /// @param spent   on this bill, not negative
    /// @param balance of the account right after the sale
    /// @param ahead   what was missing to the next tier, for the tier to hold on, and to missions, after it
    public record PointsPart(Points earned, Points spent, List<EarnReason> reasons, Points balance, List<Message> ahead) {
    }

    /// The item of the line that a discount is on, when it is one given for that line.
    public Optional<Bilingual> item(Discount discount) {
        return discount.line().filter(line -> discount.kind() == DiscountKind.MANUAL)
                .flatMap(line -> lines.stream().filter(one -> one.position() == line).findFirst()).map(Line::name);
    }

    /// Whether a line is exempt on this bill. What holds for medicine may have changed since: the exempt part of the bill
    /// tells what held then.
    public boolean isExempt(Line line) {
        return line.vatClass() == VatClass.EXEMPT || line.vatClass() == VatClass.MEDICINE && medicineExempt();
    }

    private boolean medicineExempt() {
        Money always = lines.stream().filter(line -> line.vatClass() == VatClass.EXEMPT).map(Line::net).reduce(Money.ZERO, Money::plus);
        return !vat.exempt().equals(always);
    }

    public Money change() {
        return payments.stream().flatMap(paid -> paid.change().stream()).reduce(Money.ZERO, Money::plus);
    }
}
