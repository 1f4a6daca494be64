package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.kernel.Texts;

/// Names of discounts that the program gives them, in both languages as a bill keeps them.
final class DiscountWords {
    private DiscountWords() {
    }

    /// "ส่วนลดรายการ 10%"
    static Bilingual ofLine(ManualDiscount manual) {
        return switch (manual.reduction()) {
            case Reduction.Percent percent -> both(Message.of("checkout.discount.line_percent", percent.written()));
            case Reduction.Amount amount -> both(Message.of("checkout.discount.line"));
        };
    }

    /// "ส่วนลดท้ายบิล 10%"
    static Bilingual ofBill(ManualDiscount manual) {
        return switch (manual.reduction()) {
            case Reduction.Percent percent -> both(Message.of("checkout.discount.bill_percent", percent.written()));
            case Reduction.Amount amount -> both(Message.of("checkout.discount.bill"));
        };
    }

    /// "ใช้ 500 แต้ม"
    static Bilingual of(Points points) {
        return both(Message.of("checkout.discount.points", points));
    }

    private static Bilingual both(Message words) {
        return new Bilingual(Texts.of(Language.TH).get(words), Texts.of(Language.EN).get(words));
    }
}
