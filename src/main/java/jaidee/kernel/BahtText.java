package jaidee.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in Thai words, as receipts and tax invoices write it: `หนึ่งพันหกร้อยห้าบาทถ้วน`. By the rule of the Royal
/// Society: the last one of a number from eleven up is เอ็ด, also after zeros (101 หนึ่งร้อยเอ็ด).
public final class BahtText {
    private static final String[] DIGITS = {"", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"};
    private static final String[] PLACES = {"", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"};
    private static final String MILLION = "ล้าน";
    private static final int GROUP = 6;

    private BahtText() {
    }

    public static String of(Money amount) {
        return of(amount.inBaht());
    }

    /// Rounded to whole satang, half a satang away from zero.
    public static String of(BigDecimal baht) {
        BigDecimal rounded = baht.setScale(2, RoundingMode.HALF_UP);
        String sign = rounded.signum() < 0 ? "ลบ" : "";
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String whole = number(parts[0]), satang = number(parts[1]);
        if (whole.isEmpty() && satang.isEmpty()) return "ศูนย์บาทถ้วน";
        String said = whole.isEmpty() ? "" : whole + "บาท";
        return sign + said + (satang.isEmpty() ? "ถ้วน" : satang + "สตางค์");
    }

    /// Groups of six digits joined by ล้าน; empty for zero.
    private static String number(String digits) {
        String plain = digits.replaceFirst("^0+", "");
        if (plain.isEmpty()) return "";
        int low = Math.max(0, plain.length() - GROUP);
        String millions = number(plain.substring(0, low));
        String rest = group(plain.substring(low), !millions.isEmpty());
        return millions.isEmpty() ? rest : millions + MILLION + rest;
    }

    private static String group(String digits, boolean more) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0', place = digits.length() - 1 - i;
            if (digit == 0) continue;
            boolean before = more || !words.isEmpty();
            words.append(place == 1 && digit == 1 ? "" : place == 1 && digit == 2 ? "ยี่"
                    : place == 0 && digit == 1 && before ? "เอ็ด" : DIGITS[digit]).append(PLACES[place]);
        }
        return words.toString();
    }
}
