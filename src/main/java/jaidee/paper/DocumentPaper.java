package jaidee.paper;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// All that stands on a receipt, tax invoice, credit note or slip, in the wanted language and as it is to be read; an
/// empty text is left out. The phone of the owner arrives masked. The same content goes on a roll and on a page.
///
/// @param buyer who it is made out to, where that is more than the name of the owner
/// @param words the amount in words
/// @param next when pets are to come again; on receipts
/// @param notes small lines below the sums, as "ราคารวมภาษีมูลค่าเพิ่มแล้ว"
/// @param code the content of the QR code and, below it, what is read aloud
/// @param footer the farewell
public record DocumentPaper(Mark mark, Clinic clinic, Head head, Optional<Party> buyer, List<Line> lines, Sums sums, String words,
                            List<Payment> payments, Optional<Earned> earned, Optional<Next> next, List<String> notes, String code, String footer,
                            Labels labels) {
    public DocumentPaper {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        notes = List.copyOf(notes);
    }

    /// One on which nobody is asked to come again.
    public DocumentPaper(Mark mark, Clinic clinic, Head head, Optional<Party> buyer, List<Line> lines, Sums sums, String words,
                         List<Payment> payments, Optional<Earned> earned, List<String> notes, String code, String footer, Labels labels) {
        this(mark, clinic, head, buyer, lines, sums, words, payments, earned, Optional.empty(), notes, code, footer, labels);
    }

    /// What is stamped on it.
    ///
    /// @param printing as "สำเนา" or "ต้นฉบับ", or empty
    /// @param across   why it doesn't count, as "ยกเลิก" or "ฝึกหัด", set large all over; or empty
    public record Mark(String printing, String across) {
        public static final Mark NONE = new Mark("", "");
    }

    /// @param branch as "สำนักงานใหญ่"; beside the tax id
    public record Clinic(String name, String address, String phone, String taxId, String branch) {
    }

    /// @param title of the document, as "ใบเสร็จรับเงิน"
    /// @param day with the time, as "22 พ.ย. 2569 14:32"
    /// @param facts what else has to be known, as what it stands in place of and why
    public record Head(String title, String number, String day, String cashier, String owner, String maskedPhone, List<Fact> facts) {
        public Head {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {
    }

    /// @param branch as "สำนักงานใหญ่" or "สาขาที่ 00001"
    public record Party(String name, String address, String taxId, String branch) {
    }

    /// @param pet whose line it is; lines of one pet that follow each other stand under its name
    /// @param amount quantity times unit price, less what the line itself was reduced by
    /// @param mark behind the description, explained in a note: as "*" for what is exempt
    public record Line(String pet, String description, BigDecimal quantity, Money unitPrice, Money amount, String note, String mark) {
        String marked() {
            return mark.isEmpty() ? description : description + " " + mark;
        }
    }

    /// @param amount with its sign: what is taken off is less than nothing
    public record Amount(String name, Money amount) {
    }

    /// @param above what leads to the total: subtotal, discounts, and on a tax invoice the tax by itself
    /// @param name  of the total, as "ยอดชำระ"
    /// @param below what is contained in the total, as "ภาษีมูลค่าเพิ่ม 7 %"
    public record Sums(List<Amount> above, String name, Money total, List<Amount> below) {
        public Sums {
            above = List.copyOf(above);
            below = List.copyOf(below);
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

    /// When pets are to come again.
    ///
    /// @param title as "นัดครั้งต่อไป"
    public record Next(String title, List<NextVisit> visits) {
        public Next {
            visits = List.copyOf(visits);
        }
    }

    /// @param what as "วัคซีนพิษสุนัขบ้า"
    /// @param day as "19 ธ.ค. 2569", or a word when it is due already
    public record NextVisit(String pet, String what, String day) {
    }

    /// The fixed words of the form.
    ///
    /// @param phone before the clinic's number, as "โทร."
    /// @param party before who it is made out to, as "ลูกค้า"
    /// @param baht after the total
    /// @param points the unit, as "แต้ม"
    /// @param signature of who took the money, below a line
    public record Labels(String phone, String taxId, String number, String day, String cashier, String party, String item,
                         String quantity, String unitPrice, String amount, String baht, String tendered, String change,
                         String earned, String spent, String balance, String points, String page, String continued, String signature) {
    }
}
