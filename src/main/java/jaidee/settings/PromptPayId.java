package jaidee.settings;

import jaidee.kernel.PhoneNumber;
import jaidee.kernel.TaxId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who is paid by PromptPay: a Thai mobile number, a citizen or tax id, or an e-wallet. `value` is digits only: 10, 13
/// or 15 of them.
public record PromptPayId(Kind kind, String value) {
    public enum Kind { PHONE, TAX_ID, E_WALLET }

    private static final Pattern E_WALLET = Pattern.compile("\\p{Nd}{15}");

    /// Reads it as typed, with dashes, blanks, +66 or Thai digits. Empty when it is none of the three.
    public static Optional<PromptPayId> parse(String typed) {
        String plain = typed.replaceAll("[\\s\\p{Pd}]", "");
        if (E_WALLET.matcher(plain).matches()) return Optional.of(new PromptPayId(Kind.E_WALLET, ascii(plain)));
        return TaxId.parse(typed).refusal().isEmpty()
                ? Optional.of(new PromptPayId(Kind.TAX_ID, TaxId.parse(typed).get().digits()))
                : phone(typed);
    }

    /// As it is read aloud: `081-234-5678`, `1-2345-67890-12-1`.
    public String display() {
        return switch (kind) {
            case PHONE -> PhoneNumber.parse(value).map(PhoneNumber::display).get();
            case TAX_ID -> new TaxId(value).display();
            case E_WALLET -> value.replaceFirst("(\\d{5})(\\d{5})(\\d{5})", "$1-$2-$3");
        };
    }

    /// Reads back what `value` stored.
    static PromptPayId stored(String value) {
        return new PromptPayId(switch (value.length()) {
            case 10 -> Kind.PHONE;
            case 13 -> Kind.TAX_ID;
            default -> Kind.E_WALLET;
        }, value);
    }

    private static Optional<PromptPayId> phone(String typed) {
        return Optional.of(PhoneNumber.parse(typed)).filter(read -> read.isDone()).map(read -> read.get())
                .filter(phone -> phone.kind() == PhoneNumber.Kind.MOBILE && phone.extension().isEmpty())
                .map(phone -> new PromptPayId(Kind.PHONE, phone.digits()));
    }

    private static String ascii(String digits) {
        return digits.chars().map(d -> '0' + Character.digit(d, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
