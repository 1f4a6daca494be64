package jaidee.documents;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.time.Instant;
import java.util.List;

/// What a refund puts on its paper, credit note or refund slip (Revenue Code s. 86/10: number of the original, its value,
/// the right value, the difference and its tax, the reason in short).
///
/// @param at          when the money went back
/// @param customer    with title, or empty
/// @param phone       E.164, or empty
/// @param original    the receipt or tax invoice that is corrected
/// @param originalAt  the day that stands on it
/// @param originalNet what it came to, tax included
/// @param before      what earlier refunds took off it, tax included
/// @param tax         of what is given back
/// @param total       what is given back, tax included
/// @param back        by which ways, in the order given
public record CreditNote(Instant at, String customer, String phone, IssuedDocument original, Instant originalAt, Money originalNet,
                         Money before, List<Line> lines, Tax tax, Money total, String reason, List<Back> back) {
    public CreditNote {
        lines = List.copyOf(lines);
        back = List.copyOf(back);
    }

    /// @param petName without น้อง, or empty
    /// @param net     what this line gives back, after all discounts
    public record Line(String petName, Bilingual name, int quantity, Money net, boolean exempt) {
    }

    /// @param basisPoints the rate of the sale; 0 without VAT
    public record Tax(int basisPoints, Money base, Money vat, Money exempt) {
    }

    /// @param method as the desk calls it, "เงินสด"
    public record Back(Message method, Money amount) {
    }
}
