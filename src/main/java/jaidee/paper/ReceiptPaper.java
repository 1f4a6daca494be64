package jaidee.paper;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// All that stands on a receipt, in the wanted language and as it is to be read; an empty text is left out. The phone of
/// the owner arrives masked.
///
/// @param code the content of the QR code and, below it, what is read aloud
/// @param notes small lines below the sums, as "ราคารวมภาษีมูลค่าเพิ่มแล้ว"
/// @param footer the farewell
/// @param copy whether this is a reprint, marked as such
public record ReceiptPaper(Clinic clinic, Head head, List<Line> lines, Sums sums, List<Payment> payments,
                           Optional<Earned> earned, List<String> notes, String code, String footer, boolean copy,
                           Labels labels) {
    public ReceiptPaper {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        notes = List.copyOf(notes);
    }

    public record Clinic(String name, String address, String phone, String taxId) {
    }

    /// @param title of the document, as "ใบเสร็จรับเงิน"
    /// @param day with the time, as "22 พ.ย. 2569 14:32"
    public record Head(String title, String number, String day, String cashier, String owner, String maskedPhone) {
    }

    /// @param pet whose line it is; lines of one pet that follow each other stand under its name
    /// @param amount quantity times unit price, less what the line itself was reduced by
    public record Line(String pet, String description, BigDecimal quantity, Money unitPrice, Money amount, String note) {
    }

    public record Amount(String name, Money amount) {
    }

    /// @param discounts with positive amounts; they are printed with a minus
    /// @param vat lines below the total, as "ภาษีมูลค่าเพิ่ม 7 %"; may be empty
    public record Sums(Money subtotal, List<Amount> discounts, Money total, List<Amount> vat) {
        public Sums {
            discounts = List.copyOf(discounts);
            vat = List.copyOf(vat);
        }
    }

    /// @param name as "เงินสด"
    /// @param tendered what was handed over, for cash
    /// @param change what was given back, for cash
    public record Payment(String name, Money amount, Optional<Money> tendered, Optional<Money> change) {
        public static Payment of(String name, Money amount) {
            return new Payment(name, amount, Optional.empty(), Optional.empty());
        }

        public static Payment cash(String name, Money amount, Money tendered) {
            return new Payment(name, amount, Optional.of(tendered), Optional.of(tendered.minus(amount)));
        }
    }

    public record Reason(String text, Points points) {
    }

    /// Points this sale brought, why, those that paid a part of it, and what the owner has after it.
    public record Earned(List<Reason> reasons, Points total, Points spent, Points balance) {
        public Earned {
            reasons = List.copyOf(reasons);
        }
    }

    /// The fixed words of the form.
    ///
    /// @param phone before the clinic's number, as "โทร."
    /// @param baht after the total
    /// @param points the unit, as "แต้ม"
    /// @param copy the mark of a reprint, as "สำเนา"
    public record Labels(String phone, String taxId, String number, String cashier, String subtotal, String total,
                         String baht, String tendered, String change, String earned, String spent, String balance, String points,
                         String copy) {
    }
}
