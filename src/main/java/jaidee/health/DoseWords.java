package jaidee.health;

import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a dose in a book is called: it keeps the step of the engine that it was, or words of somebody's own.
public final class DoseWords {
    private static final Pattern OF_SERIES = Pattern.compile("P(\\d+)");
    /// Books written before doses kept their step say it in Thai.
    private static final Texts THAI = Texts.of(Language.TH);
    private static final Pattern NUMBERED = Pattern.compile(THAI.get("health.step.dose", "(\\d+)"));

    private DoseWords() {
    }

    /// The dose of an entry in the words of the reader; empty for none.
    public static String said(String dose, Texts texts) {
        if (dose.isEmpty()) return "";
        if (OF_SERIES.matcher(dose).matches() || dose.matches("P1R|B26W")) return texts.get(CareWords.step(dose));
        if (dose.equals("M")) return texts.get("health.dose.booster");
        Matcher number = NUMBERED.matcher(dose);
        if (number.matches()) return texts.get("health.step.dose", number.group(1));
        return dose.equals("B1Y") || dose.equals(THAI.get("health.dose.yearly")) ? texts.get("health.dose.yearly") : dose;
    }
}
