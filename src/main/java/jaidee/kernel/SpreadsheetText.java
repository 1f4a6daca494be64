package jaidee.kernel;

/// Text on its way into a file that spreadsheets open.
public final class SpreadsheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final char MARK = '\'';

    private SpreadsheetText() {
    }

    /// A text that begins like a formula would be worked out by the spreadsheet that opens it, and people would read an
    /// apostrophe: a space before it does no harm to either (OWASP, CSV injection).
    public static String defused(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? " " + text.stripLeading() : text;
    }

    /// The same for a file from which the very text has to come back: an apostrophe stands before what would become a formula,
    /// and before what begins with one.
    public static String marked(String text) {
        return !text.isEmpty() && (text.charAt(0) == MARK || BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0) ? MARK + text : text;
    }

    /// What was `marked`.
    public static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
