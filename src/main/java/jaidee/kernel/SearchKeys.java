package jaidee.kernel;

/// What of a text counts when searching, at three levels. `exact` is what was meant whatever the keyboard made of it;
/// `toneless` forgives tone marks and accents; `sound` forgives letters that sound alike (ศ and ส, ธ and ท, ใ and ไ).
/// Spaces and punctuation never count. Stored beside names; the database and the search at the desk use the same keys.
public record SearchKeys(String exact, String toneless, String sound) {
    /// The keys of typed or stored text.
    public static SearchKeys of(String text) {
        FoldedText exact = FoldedText.exact(ThaiText.clean(text));
        FoldedText toneless = exact.toneless();
        return new SearchKeys(exact.key(), toneless.key(), toneless.sound().key());
    }

    /// The first level at which two texts are the same: 1, 2, 3, or 0 when they are different at every level.
    public static int matchLevel(String a, String b) {
        SearchKeys one = of(a), other = of(b);
        if (one.exact.equals(other.exact)) return 1;
        if (one.toneless.equals(other.toneless)) return 2;
        return one.sound.equals(other.sound) ? 3 : 0;
    }

    /// 1 for `exact`, 2 for `toneless`, 3 for `sound`.
    public String level(int level) {
        return switch (level) {
            case 1 -> exact;
            case 2 -> toneless;
            case 3 -> sound;
            default -> throw new IllegalArgumentException("no level " + level);
        };
    }

    public boolean isEmpty() {
        return exact.isEmpty();
    }
}
