package jaidee.scan;

/// The check character of ISO/IEC 7064, hybrid system MOD 37,36: one of `0-9A-Z` behind a text of `0-9A-Z`. It finds
/// every single wrong character and nearly every swap of two neighbours.
final class CheckCharacter {
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int M = CHARACTERS.length();

    private CheckCharacter() {
    }

    static char of(String text) {
        int product = M;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + CHARACTERS.indexOf(text.charAt(i))) % M;
            product = (sum == 0 ? M : sum) * 2 % (M + 1);
        }
        return CHARACTERS.charAt((M + 1 - product) % M);
    }
}
