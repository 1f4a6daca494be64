package jaidee.kernel;

/// What keyboards and pasted lists do to digits: Thai and full-width ones, no-break spaces, invisible characters.
final class Typed {
    private Typed() {
    }

    /// `typed` with ASCII digits, plain spaces, no invisible characters and nothing around it; letters stay as they are.
    static String plain(String typed) {
        return typed.codePoints().filter(c -> !invisible(c)).map(Typed::plain)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }

    /// Neither seen nor wanted: controls, zero-width characters, direction marks, the soft hyphen, byte order marks.
    static boolean invisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }

    static int plain(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) return '0' + Character.digit(c, 10);
        if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + '!';
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) return ' ';
        return c;
    }

    /// Digits only, after separators people write between them are gone; anything else stays to be refused.
    static String withoutSeparators(String typed) {
        return plain(typed).replaceAll("[ \\-.()/‐‑‒–—−]", "");
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The first character of `text` that is no digit, as a person sees it.
    static String firstOther(String text) {
        int at = text.codePoints().filter(c -> c < '0' || c > '9').findFirst().orElse(' ');
        return Character.toString(at);
    }
}
