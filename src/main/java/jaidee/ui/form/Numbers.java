package jaidee.ui.form;

/// Numbers as keyboards leave them: Thai digits, thousands separators, blanks.
final class Numbers {
    private Numbers() {
    }

    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().filter(c -> c != ',' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return plain.toString();
    }
}
