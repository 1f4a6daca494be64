package jaidee.kernel;

/// The 15 digits of an ISO 11784 transponder. The first three tell a country (764 is Thailand) or, from 900 on, the
/// maker.
public record Microchip(String digits) {
    private static final int LENGTH = 15;
    private static final String THAILAND = "764";

    /// Why typed text is no microchip number.
    public sealed interface Refused extends Refusal {
        record BadChar(String found) implements Refused {
            @Override
            public Message message() {
                return Message.of("kernel.microchip.bad_char", found);
            }
        }

        record BadLength(int count) implements Refused {
            @Override
            public Message message() {
                return Message.of("kernel.microchip.bad_length", count);
            }
        }

        /// All digits alike: a placeholder, or the reader's test.
        record Placeholder() implements Refused {
            @Override
            public Message message() {
                return Message.of("kernel.microchip.placeholder");
            }
        }

        @Override
        default String field() {
            return "microchip";
        }
    }

    /// Who gave out the number.
    public enum Origin { THAILAND, COUNTRY, MAKER, TEST }

    /// Reads Thai and full-width digits, with any spaces and dashes between.
    public static Outcome<Microchip> parse(String typed) {
        String digits = Typed.withoutSeparators(typed);
        if (digits.isEmpty()) return Outcome.refused(new Refused.BadLength(0));
        if (!Typed.isDigits(digits)) return Outcome.refused(new Refused.BadChar(Typed.firstOther(digits)));
        if (digits.length() != LENGTH) return Outcome.refused(new Refused.BadLength(digits.length()));
        if (digits.chars().distinct().count() == 1) return Outcome.refused(new Refused.Placeholder());
        return Outcome.done(new Microchip(digits));
    }

    public String prefix() {
        return digits.substring(0, 3);
    }

    public Origin origin() {
        if (prefix().equals(THAILAND)) return Origin.THAILAND;
        if (prefix().equals("999")) return Origin.TEST;
        return digits.charAt(0) == '9' ? Origin.MAKER : Origin.COUNTRY;
    }

    /// The origin in words, shown beside the field.
    public Message originText() {
        return switch (origin()) {
            case THAILAND -> Message.of("kernel.microchip.thailand");
            case TEST -> Message.of("kernel.microchip.test");
            case MAKER -> Message.of("kernel.microchip.maker", prefix());
            case COUNTRY -> Message.of("kernel.microchip.country", prefix());
        };
    }

    /// In threes, as on the certificate: `764 001 234 567 890`.
    public String display() {
        return digits.replaceAll("(\\d{3})(?=\\d)", "$1 ");
    }
}
