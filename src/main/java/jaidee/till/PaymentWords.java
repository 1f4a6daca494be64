package jaidee.till;

import jaidee.kernel.Message;
import java.util.Optional;

/// How a payment is said on screen and paper: "บัตร · 004512", "พร้อมเพย์ · ตรวจสอบแล้วโดย มินต์".
public final class PaymentWords {
    private PaymentWords() {
    }

    /// @param reference empty for none
    public static Message of(PaymentMethod method, String reference, Optional<CheckedBy> checked) {
        Message plain = reference.isEmpty() ? method.named() : Message.of("till.paid.reference", method.named(), reference);
        return checked.map(who -> Message.of("till.paid.checked", plain, who.name())).orElse(plain);
    }
}
