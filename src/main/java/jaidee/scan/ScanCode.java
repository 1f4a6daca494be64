package jaidee.scan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A code the clinic prints on a card, a coupon, a receipt or a partner's voucher: `JM.7K3QZ9D2A8FH` and a check character. Behind the prefix
/// stand 12 random characters of Crockford's base 32 (no I, L, O, U) and the check character of ISO 7064 MOD 37,36 over
/// kind letter and random part. It says nothing about anybody. As QR it stays in the small alphanumeric mode.
///
/// A random part whose check character would be I, L, O or U is never issued: so the whole token keeps to Crockford's
/// characters, and a reader may take O for 0 without the check losing its force.
///
/// @param token the 13 characters behind the prefix, as stored: random part and check character
public record ScanCode(CodeKind kind, String token) {
    static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int RANDOM_LENGTH = 12;
    public static final int TOKEN_LENGTH = RANDOM_LENGTH + 1;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}.\\-_\u2010-\u2015]+");
    private static final Pattern PREFIXED = Pattern.compile("J([A-Z])(.*)");

    /// @throws IllegalArgumentException when the token was not made for this kind; `parse` is for what people hand in
    public ScanCode {
        if (!fits(kind, token)) throw new IllegalArgumentException("not a token of " + kind + ": " + token);
    }

    /// The canonical form, as it stands in a QR code: `JM.7K3QZ9D2A8FHX`.
    public String text() {
        return kind.prefix() + "." + token;
    }

    /// The form for people, printed under the code and read out on the phone: `JM-7K3Q-Z9D2-A8FH-X`.
    public String readable() {
        return String.join("-", kind.prefix(), token.substring(0, 4), token.substring(4, 8), token.substring(8, 12),
                token.substring(12));
    }

    /// Reads what was typed or scanned: upper or lower case, with or without dots, hyphens and spaces, O for 0, I or L
    /// for 1. Empty when it is no code of ours or its check fails.
    public static Optional<ScanCode> parse(String text) {
        Matcher parts = PREFIXED.matcher(bare(text));
        if (!parts.matches()) return Optional.empty();
        String token = withoutLookAlikes(parts.group(2));
        return kindOf(parts).filter(kind -> fits(kind, token)).map(kind -> new ScanCode(kind, token));
    }

    /// The kind that a text claims to be: it begins like a code of ours, whether or not the rest is right.
    static Optional<CodeKind> claimed(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        Matcher parts = PREFIXED.matcher(upper);
        if (!parts.matches()) return Optional.empty();
        String rest = parts.group(2);
        String token = withoutLookAlikes(bare(rest));
        boolean ours = rest.startsWith(".") || token.length() == TOKEN_LENGTH && isCrockford(token)
                || SEPARATORS.matcher(rest).lookingAt() && token.length() >= TOKEN_LENGTH / 2 && isCrockford(token);
        return ours ? kindOf(parts) : Optional.empty();
    }

    private static boolean fits(CodeKind kind, String token) {
        return token.length() == TOKEN_LENGTH && isCrockford(token)
                && CheckCharacter.of(kind.letter() + token.substring(0, RANDOM_LENGTH)) == token.charAt(RANDOM_LENGTH);
    }

    private static Optional<CodeKind> kindOf(Matcher parts) {
        return CodeKind.of(parts.group(1).charAt(0));
    }

    private static String bare(String text) {
        return SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static String withoutLookAlikes(String token) {
        return token.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static boolean isCrockford(String token) {
        return token.chars().allMatch(c -> CROCKFORD.indexOf(c) >= 0);
    }

    @Override
    public String toString() {
        return text();
    }
}
