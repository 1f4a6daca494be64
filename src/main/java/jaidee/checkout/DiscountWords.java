package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.kernel.Texts;

/// Names of discounts that the program gives them, in both languages as a bill keeps them.
public final class DiscountWords {
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

    /// As a bill says it: "ส่วนลดสมาชิกระดับโกลด์", "ส่วนลดรายการ 10% อาบน้ำ (ลูกค้าประจำ)".
    public static String said(SaleReceipt receipt, SaleReceipt.Discount discount, Texts texts) {
        String name = discount.label().in(texts.language());
        if (discount.kind() == DiscountKind.TIER) return texts.get("documents.paper.tier_discount", name);
        String item = receipt.item(discount).map(what -> " " + what.in(texts.language())).orElse("");
        return discount.reason().isEmpty() ? name + item : texts.get("checkout.discount.because", name + item, discount.reason());
    }

    private static Bilingual both(Message words) {
        return new Bilingual(Texts.of(Language.TH).get(words), Texts.of(Language.EN).get(words));
    }
}
