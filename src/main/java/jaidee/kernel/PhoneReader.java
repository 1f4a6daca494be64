package jaidee.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import jaidee.kernel.PhoneNumber.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads telephone numbers as staff write and paste them: any digits and separators, a label in front, an extension
/// behind, `+66`, `66`, `0066` or `+66(0)`, and numbers whose leading zero a spreadsheet ate. Which numbers exist is
/// the telephone plan as libphonenumber keeps it.
final class PhoneReader {
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:เบอร์|หมายเลข)?(?:โทรศัพท์|โทรสาร|โทร|มือถือ)|เบอร์|telephone|tel|mobile|phone)(?![ก-ฮ])[.:]*\\s*");
    private static final Pattern EXTENSION = Pattern.compile("\\s*(?:ต่อ|extension|ext|x|#)[.:]?\\s*(\\d{1,6})$");

    private PhoneReader() {
    }

    static Outcome<PhoneNumber> read(String typed) {
        String text = LABEL.matcher(Typed.plain(typed).toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher tail = EXTENSION.matcher(text);
        String extension = "";
        if (tail.find()) {
            extension = tail.group(1);
            text = text.substring(0, tail.start());
        }
        String compact = Typed.withoutSeparators(text);
        boolean international = compact.startsWith("+");
        String digits = international ? compact.substring(1) : compact;
        if (digits.isEmpty()) return Outcome.refused(new PhoneRefusal.BadLengthOrPrefix(""));
        if (!Typed.isDigits(digits)) return Outcome.refused(new PhoneRefusal.BadChar(asTyped(digits, typed)));
        if (!international && digits.matches("1\\d{2,3}"))
            return Outcome.done(new PhoneNumber(digits, extension, Kind.SHORT));
        return known(international ? "+" + withoutTrunkZero(digits) : "+66" + national(digits), digits, extension);
    }

    /// The letter as it was typed, not as it was lowered.
    private static String asTyped(String digits, String typed) {
        String found = Typed.firstOther(digits);
        return typed.contains(found) ? found : found.toUpperCase(Locale.ROOT);
    }

    private static String withoutTrunkZero(String digits) {
        return digits.startsWith("660") ? "66" + digits.substring(3) : digits;
    }

    /// The part after +66 of a number written without a plus. A number that fits no shape comes back as it is, to be
    /// refused by the plan.
    private static String national(String digits) {
        String thai = digits.startsWith("0066") ? digits.substring(2) : digits;
        if (thai.matches("66\\d{8,9}") || thai.matches("660\\d{8,9}")) return withoutTrunkZero(thai).substring(2);
        if (digits.matches("0[1-9]\\d*")) return digits.substring(1);
        boolean lostZero = digits.matches("[689]\\d{8}") || digits.matches("[23457]\\d{7}");
        boolean service = digits.matches("1[89]00\\d{6}");
        return lostZero || service ? digits : "0" + digits;
    }

    private static Outcome<PhoneNumber> known(String e164, String digits, String extension) {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plan.parse(e164, null);
            // the reader forgives leading zeros and national prefixes; what it changed would be a guess
            if (!plan.isValidNumber(number) || !plan.format(number, PhoneNumberFormat.E164).equals(e164))
                return Outcome.refused(new PhoneRefusal.BadLengthOrPrefix(digits));
            return Outcome.done(new PhoneNumber(e164, extension, kind(plan, number)));
        } catch (NumberParseException notANumber) {
            return Outcome.refused(new PhoneRefusal.BadLengthOrPrefix(digits));
        }
    }

    private static Kind kind(PhoneNumberUtil plan, Phonenumber.PhoneNumber number) {
        if (number.getCountryCode() != 66) return Kind.FOREIGN;
        return switch (plan.getNumberType(number)) {
            case MOBILE -> Kind.MOBILE;
            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> Kind.FIXED_LINE;
            case VOIP -> Kind.VOIP;
            case TOLL_FREE -> Kind.TOLL_FREE;
            default -> Kind.OTHER;
        };
    }
}
