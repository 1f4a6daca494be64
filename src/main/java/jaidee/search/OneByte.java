package jaidee.search;

/// Thai and ASCII in one byte a letter, as TIS-620 does, so that the packed text of a whole clinic is a Latin-1 string.
/// By hand, for not every Java has that charset. Other letters share a few codes: what they find is checked again.
final class OneByte {
    private static final int OTHERS = 0x80, OTHER_CODES = 0x20;

    private OneByte() {
    }

    static String of(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) out[i] = code(out[i]);
        return new String(out);
    }

    /// Whether every letter has a code of its own.
    static boolean isExact(String text) {
        return text.chars().allMatch(c -> c < OTHERS || isThai((char) c));
    }

    static boolean isThai(char c) {
        return c > '\u0E00' && c <= '\u0E5B';
    }

    private static char code(char c) {
        if (c < OTHERS) return c;
        return (char) (isThai(c) ? c - '\u0E00' + 0xA0 : OTHERS + c % OTHER_CODES);
    }
}
