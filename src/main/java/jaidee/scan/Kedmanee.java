package jaidee.scan;

import java.util.Locale;

/// The Thai Kedmanee keyboard (TIS 820-2538) laid over the American one. A scanner presses American keys; when the
/// system's keyboard is Thai, Thai characters arrive and are mapped back here. The two tables are one-to-one, 47 keys on
/// two levels.
public final class Kedmanee {
    static final String US = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./"
            + "~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    static final String THAI = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ"
            + "%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";
    private static final int KEYS = US.length() / 2;

    private Kedmanee() {
    }

    /// Whether a Thai keyboard must have been on: some of its characters exist on no other.
    public static boolean hasThai(String text) {
        return text.chars().anyMatch(c -> c >= 'ก' && c <= '๛');
    }

    /// The American characters of the keys that gave `text` under the Thai layout; what is on no key stays.
    public static String decode(String text) {
        return mapped(text, THAI, US);
    }

    /// What a Thai keyboard gives when the keys of `text` are pressed; the way back of `decode`.
    public static String encode(String text) {
        return mapped(text, US, THAI);
    }

    /// The same keys without Shift, letters as capitals: equal for all texts that differ only in Shift and CapsLock.
    /// `&` becomes `7`, `>` becomes `.`, `q` becomes `Q`.
    public static String unshifted(String text) {
        StringBuilder keys = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int key = US.indexOf(c);
            keys.append(key >= KEYS ? US.charAt(key - KEYS) : c);
        }
        return keys.toString().toUpperCase(Locale.ROOT);
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder result = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int key = from.indexOf(c);
            result.append(key < 0 ? c : to.charAt(key));
        }
        return result.toString();
    }
}
