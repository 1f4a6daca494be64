package jaidee.vault;

import jaidee.kernel.Outcome;
import jaidee.scan.Kedmanee;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The key that is printed on paper: eight groups of four characters with a check character each, 160 random bits in all. The
/// alphabet has no I, L, O, U; each group says by itself whether it was typed as printed and stands in its place.
public final class RecoveryKey {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /// In how many it is printed.
    public static final int GROUPS = 8;
    private static final int DATA = 4, GROUP = DATA + 1;
    // of the field with 32 elements
    private static final int FIELD = 32, POLYNOMIAL = 0b100101;

    private final String letters;

    private RecoveryKey(String letters) {
        this.letters = letters;
    }

    public static RecoveryKey random() {
        SecureRandom random = new SecureRandom();
        return new RecoveryKey(IntStream.range(0, GROUPS * DATA).mapToObj(_ -> String.valueOf(ALPHABET.charAt(random.nextInt(FIELD)))).collect(Collectors.joining()));
    }

    /// As it was typed or scanned: small or large, with any blanks and strokes, O for 0, I or L for 1, under a Thai keyboard
    /// too. Refuses by `VaultRefusal`, naming the groups that are wrong.
    public static Outcome<RecoveryKey> read(String typed) {
        String text = plain(typed);
        if (text.length() != GROUPS * GROUP) return Outcome.refused(new VaultRefusal.NotAsLong(text.length(), GROUPS * GROUP));
        StringBuilder letters = new StringBuilder();
        List<Integer> wrong = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            String data = text.substring(group * GROUP, group * GROUP + DATA);
            if (ALPHABET.indexOf(text.charAt(group * GROUP + DATA)) != check(data, group)) wrong.add(group + 1);
            letters.append(data);
        }
        return wrong.isEmpty() ? Outcome.done(new RecoveryKey(letters.toString())) : Outcome.refused(new VaultRefusal.Mistyped(wrong));
    }

    static RecoveryKey of(byte[] letters) {
        return new RecoveryKey(new String(letters, java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static String plain(String typed) {
        String latin = Kedmanee.hasThai(typed) ? Kedmanee.decode(typed) : typed;
        return latin.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}._·]", "").replace('O', '0').replace('I', '1').replace('L', '1').replace('U', 'V');
    }

    /// Different for every single wrong character, for two that changed places, and for a group in the place of another.
    private static int check(String data, int group) {
        int sum = group + 1;
        for (int i = 0; i < DATA; i++) sum = twice(sum) ^ ALPHABET.indexOf(data.charAt(i));
        return twice(sum);
    }

    private static int twice(int element) {
        int doubled = element << 1;
        return doubled >= FIELD ? doubled ^ POLYNOMIAL : doubled;
    }

    /// The groups as they are printed.
    public List<String> groups() {
        return IntStream.range(0, GROUPS).mapToObj(group -> {
            String data = letters.substring(group * DATA, (group + 1) * DATA);
            return data + ALPHABET.charAt(check(data, group));
        }).toList();
    }

    /// Whether this is one of its groups, typed as `read` takes it.
    ///
    /// @param group from 0
    public boolean hasGroup(int group, String typed) {
        return groups().get(group).equals(plain(typed));
    }

    /// All of it in one line, as it stands in the code on the paper.
    public String text() {
        return String.join("-", groups());
    }

    String letters() {
        return letters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryKey key && key.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    @Override
    public String toString() {
        return "RecoveryKey";
    }
}
