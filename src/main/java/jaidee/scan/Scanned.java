package jaidee.scan;

import java.util.List;
import jaidee.kernel.Message;

/// What a scanned text is. Only `Ours` may lead to an owner, a coupon or a sale; everything else is told to the desk by
/// its message, or looked up as the barcode or chip number it is.
public sealed interface Scanned {
    /// What it is, and what to do when it was not what the desk wanted.
    Message message();

    /// A code of the clinic whose check character is right.
    record Ours(ScanCode code) implements Scanned {
        @Override
        public Message message() {
            return Message.of("scan.ours", code.kind().named(), code.readable());
        }
    }

    /// It begins like a code of ours, but part of it is missing or wrong.
    record Damaged(CodeKind kind) implements Scanned {
        @Override
        public Message message() {
            return Message.of("scan.damaged", kind.named());
        }
    }

    /// A barcode of a product: EAN-13, EAN-8 or UPC-A with the right check digit.
    record Product(String digits) implements Scanned {
        /// The spellings under which the same product may stand in the catalogue: UPC-A is EAN-13 with a zero before it.
        public List<String> spellings() {
            if (digits.length() == 12) return List.of(digits, "0" + digits);
            if (digits.length() == 13 && digits.startsWith("0")) return List.of(digits, digits.substring(1));
            return List.of(digits);
        }

        @Override
        public Message message() {
            return Message.of("scan.product", digits);
        }
    }

    /// A QR code to pay with (EMVCo, such as PromptPay), its checksum right.
    record PaymentQr(boolean promptPay) implements Scanned {
        @Override
        public Message message() {
            return Message.of("scan.payment");
        }
    }

    /// The number of a pet's microchip after ISO 11784: three digits of country or maker, twelve of the animal.
    record Microchip(String digits) implements Scanned {
        @Override
        public Message message() {
            return Message.of("scan.microchip", digits);
        }
    }

    /// Something of somebody else. The catalogue may know it as a barcode of its own.
    record Foreign(String text) implements Scanned {
        private static final int SHOWN = 24;

        @Override
        public Message message() {
            return text.isBlank() ? Message.of("scan.empty") : Message.of("scan.foreign", shortened());
        }

        /// The beginning on one line, without what cannot be seen.
        public String shortened() {
            String line = text.strip().replaceAll("[\\p{C}\\s]+", " ");
            int end = line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())));
            return end < line.length() ? line.substring(0, end) + "…" : line;
        }
    }
}
