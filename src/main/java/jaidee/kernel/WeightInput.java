package jaidee.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Weights as they are typed beside the scale.
public final class WeightInput {
    public static final int MOST_GRAMS = 200_000;
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(kg|kilo|กก\\.?|กิโล|กิโลกรัม|โล|g|กรัม|ก\\.)?");
    private static final Set<String> GRAMS = Set.of("g", "กรัม", "ก.");

    private WeightInput() {
    }

    /// No number, nothing, or more than any patient weighs.
    public record NotAWeight() implements Refusal {
        @Override
        public Message message() {
            return Message.of("kernel.weight.not_a_weight", MOST_GRAMS / 1000);
        }

        @Override
        public String field() {
            return "weight";
        }
    }

    /// Reads kilograms, `12.5`, `12,5`, `๓.๒`, `4.2 กก.`, or grams when it says so, `350 g`, `350 กรัม`; whole grams,
    /// half a gram upwards.
    public static Outcome<Integer> grams(String typed) {
        Matcher parts = SHAPE.matcher(plain(typed));
        if (!parts.matches()) return Outcome.refused(new NotAWeight());
        boolean inGrams = parts.group(2) != null && GRAMS.contains(parts.group(2));
        BigDecimal grams = new BigDecimal(parts.group(1)).movePointRight(inGrams ? 0 : 3).setScale(0, RoundingMode.HALF_UP);
        boolean possible = grams.signum() > 0 && grams.compareTo(BigDecimal.valueOf(MOST_GRAMS)) <= 0;
        return possible ? Outcome.done(grams.intValueExact()) : Outcome.refused(new NotAWeight());
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        // full-width and Thai digits as ASCII; NFKC is harmless here, no name is stored
        Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c == ',' ? '.' : c));
        return plain.toString();
    }
}
