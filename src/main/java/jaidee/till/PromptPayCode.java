package jaidee.till;

import jaidee.kernel.Money;
import jaidee.settings.PromptPayId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The content of a Thai QR payment code (EMVCo merchant presented mode): fields of two digits, a length and a value, the
/// sum of the check last. Fields go in rising order, as published samples have it.
public final class PromptPayCode {
    private static final String CREDIT_TRANSFER = "A000000677010111", BILL_PAYMENT = "A000000677010112";
    private static final String BAHT = "764", CHECK = "6304";

    private PromptPayCode() {
    }

    public enum Check {
        VALID, INVALID_CRC, INVALID_TLV, NOT_EMV
    }

    /// Pays to a telephone, tax id or e-wallet.
    ///
    /// @param amount empty for a code that can be used again and again
    public static String to(PromptPayId payee, Optional<Money> amount) {
        String account = switch (payee.kind()) {
            case PHONE -> field("01", "0066" + payee.value().substring(1));
            case TAX_ID -> field("02", payee.value());
            case E_WALLET -> field("03", payee.value());
        };
        return whole(field("29", field("00", CREDIT_TRANSFER) + account), amount);
    }

    /// Pays a bill that the biller's bank can tell by its references.
    ///
    /// @param biller fifteen digits: tax id and suffix
    /// @param ref2   may be empty
    public static String bill(String biller, String ref1, String ref2, Optional<Money> amount) {
        String second = ref2.isEmpty() ? "" : field("03", ref2);
        return whole(field("30", field("00", BILL_PAYMENT) + field("01", biller) + field("02", ref1) + second), amount);
    }

    private static String whole(String account, Optional<Money> amount) {
        String text = field("00", "01") + field("01", amount.isPresent() ? "12" : "11") + account + field("53", BAHT)
                + amount.map(sum -> field("54", sum.inBaht().toPlainString())).orElse("") + field("58", "TH") + CHECK;
        return text + crc(text);
    }

    /// Whether a scanned text is a payment code in order; what pays whom is for the bank to say.
    public static Check check(String text) {
        if (!text.startsWith("000201")) return Check.NOT_EMV;
        int at = 0;
        while (at < text.length()) {
            if (at + 4 > text.length() || !text.substring(at, at + 4).chars().allMatch(c -> c >= '0' && c <= '9')) return Check.INVALID_TLV;
            boolean last = text.startsWith(CHECK, at);
            at += 4 + Integer.parseInt(text.substring(at + 2, at + 4));
            if (at > text.length() || last != (at == text.length())) return Check.INVALID_TLV;
        }
        int crc = text.length() - 4;
        return crc(text.substring(0, crc)).equalsIgnoreCase(text.substring(crc)) ? Check.VALID : Check.INVALID_CRC;
    }

    private static String field(String id, String value) {
        return "%s%02d%s".formatted(id, value.length(), value);
    }

    /// CRC-16/CCITT-FALSE, four capital hexadecimal digits.
    private static String crc(String text) {
        int crc = 0xFFFF;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= (b & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
        }
        return "%04X".formatted(crc & 0xFFFF);
    }
}
