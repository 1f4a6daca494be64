package jaidee.kernel;

import java.util.regex.Pattern;

/// A Thai tax id of 13 digits: a person's citizen id or a company's registration. The last digit checks the others.
public record TaxId(String digits) {
    private static final int LENGTH = 13;
    private static final int OLD_LENGTH = 10;
    private static final Pattern GROUPS = Pattern.compile("(\\d)(\\d{4})(\\d{5})(\\d{2})(\\d)");

    public enum Kind { PERSON, JURISTIC }

    /// Why typed text is no tax id.
    public enum Reason { BAD_CHAR, BAD_LENGTH, OLD_10_DIGIT_TAX_ID, PLACEHOLDER, RESERVED_FIRST_DIGIT, BAD_CHECK_DIGIT }

    /// @param detail the sign that is no digit, or how many digits there are; else empty
    public record Refused(Reason reason, String detail) implements Refusal {
        @Override
        public Message message() {
            return switch (reason) {
                case BAD_CHAR -> Message.of("kernel.tax_id.bad_char", detail);
                case BAD_LENGTH -> Message.of("kernel.tax_id.bad_length", detail);
                case OLD_10_DIGIT_TAX_ID -> Message.of("kernel.tax_id.old");
                case PLACEHOLDER -> Message.of("kernel.tax_id.placeholder");
                case RESERVED_FIRST_DIGIT -> Message.of("kernel.tax_id.first_digit");
                case BAD_CHECK_DIGIT -> Message.of("kernel.tax_id.check_digit");
            };
        }

        @Override
        public String field() {
            return "tax_id";
        }
    }

    /// Reads Thai and full-width digits, with any spaces and dashes between.
    public static Outcome<TaxId> parse(String typed) {
        String digits = Typed.withoutSeparators(typed);
        if (!digits.isEmpty() && !Typed.isDigits(digits)) return refused(Reason.BAD_CHAR, Typed.firstOther(digits));
        if (digits.length() == OLD_LENGTH) return refused(Reason.OLD_10_DIGIT_TAX_ID, "");
        if (digits.length() != LENGTH) return refused(Reason.BAD_LENGTH, String.valueOf(digits.length()));
        if (digits.startsWith("000000000000")) return refused(Reason.PLACEHOLDER, "");
        if (digits.startsWith("9")) return refused(Reason.RESERVED_FIRST_DIGIT, "");
        boolean right = checkDigit(digits) == digits.charAt(LENGTH - 1);
        return right ? Outcome.done(new TaxId(digits)) : refused(Reason.BAD_CHECK_DIGIT, "");
    }

    public Kind kind() {
        return digits.startsWith("0") ? Kind.JURISTIC : Kind.PERSON;
    }

    /// As printed on cards and invoices: `1-2345-67890-12-1`.
    public String display() {
        return GROUPS.matcher(digits).replaceFirst("$1-$2-$3-$4-$5");
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) sum += (digits.charAt(i) - '0') * (LENGTH - i);
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    private static Outcome<TaxId> refused(Reason reason, String detail) {
        return Outcome.refused(new Refused(reason, detail));
    }
}
