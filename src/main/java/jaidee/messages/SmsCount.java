package jaidee.messages;

import jaidee.kernel.Money;

/// What a text takes as SMS: GSM 03.38 as long as every character is in its alphabet (160 in one, 153 in each of several),
/// else UCS-2 (70 and 67). Thai, the baht sign and the curly apostrophe make it UCS-2, and every mark counts. Neither an
/// emoji nor an extension character is cut in two, so a part may stay one short.
///
/// @param units of the whole text: extension characters and emoji are two
/// @param parts what the sender charges; 0 for an empty text, which nobody sends
public record SmsCount(Encoding encoding, int units, int parts) {
    /// @param whole units that fit in one SMS
    /// @param part  units that fit in each of several
    public enum Encoding {
        GSM_7("GSM-7", 160, 153), UCS_2("UCS-2", 70, 67);

        private final String shown;
        private final int whole;
        private final int part;

        Encoding(String shown, int whole, int part) {
            this.shown = shown;
            this.whole = whole;
            this.part = part;
        }

        /// `GSM-7`, `UCS-2`: the same in every language.
        public String shown() {
            return shown;
        }
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    public static SmsCount of(String text) {
        Encoding encoding = text.codePoints().allMatch(SmsCount::inGsm) ? Encoding.GSM_7 : Encoding.UCS_2;
        int units = text.codePoints().map(c -> units(encoding, c)).sum();
        return new SmsCount(encoding, units, units <= encoding.whole ? Math.min(1, units) : packed(encoding, text));
    }

    /// @param perPart what the sender charges for one part
    public Money cost(Money perPart) {
        return perPart.times(parts);
    }

    /// How many more units fit before the next part begins.
    public int left() {
        return (parts <= 1 ? encoding.whole : parts * encoding.part) - units;
    }

    private static int packed(Encoding encoding, String text) {
        int parts = 1, room = encoding.part;
        for (int c : text.codePoints().toArray()) {
            int units = units(encoding, c);
            if (units > room) {
                parts++;
                room = encoding.part;
            }
            room -= units;
        }
        return parts;
    }

    private static int units(Encoding encoding, int c) {
        return encoding == Encoding.UCS_2 ? Character.charCount(c) : EXTENDED.indexOf(c) >= 0 ? 2 : 1;
    }

    private static boolean inGsm(int c) {
        return BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0;
    }
}
