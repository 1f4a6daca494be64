package jaidee.health;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the steps of the engine and its flags are called. A dose keeps its step in the book, or words of somebody's own.
public final class DoseWords {
    private static final Pattern OF_SERIES = Pattern.compile("P(\\d+)");
    /// Books written before doses kept their step say it in Thai.
    private static final Texts THAI = Texts.of(Language.TH);
    private static final Pattern NUMBERED = Pattern.compile(THAI.get("health.step.P", "(\\d+)"));

    private DoseWords() {
    }

    /// @param step as of `Due`
    public static Message step(String step, CareKind kind) {
        Matcher number = OF_SERIES.matcher(step);
        if (number.matches()) return Message.of("health.step.P", number.group(1));
        return switch (step) {
            case "P1R" -> Message.of("health.step.P1R");
            case "B26W" -> Message.of("health.step.B26W");
            case "B1Y" -> Message.of("health.step.B1Y");
            case "CERT" -> Message.of("health.step.CERT");
            case "VET" -> Message.of("health.step.VET");
            case "1" -> Message.of("health.step.1");
            default -> Message.of(kind == CareKind.VACCINE ? "health.step.M" : "health.step.next");
        };
    }

    public static Message flag(DueFlag flag) {
        return switch (flag) {
            case ADULT_START_2DOSE -> Message.of("health.flag.ADULT_START_2DOSE");
            case RESTART_2DOSE -> Message.of("health.flag.RESTART_2DOSE");
            case LEGAL_OVERDUE -> Message.of("health.flag.LEGAL_OVERDUE");
            case TEST_BEFORE_RESTART -> Message.of("health.flag.TEST_BEFORE_RESTART");
        };
    }

    /// The dose of an entry in the words of the reader; empty for none.
    public static String said(String dose, Texts texts) {
        if (dose.isEmpty()) return "";
        if (OF_SERIES.matcher(dose).matches() || dose.matches("P1R|B26W|B1Y|M")) return texts.get(step(dose, CareKind.VACCINE));
        Matcher number = NUMBERED.matcher(dose);
        if (number.matches()) return texts.get("health.step.P", number.group(1));
        return dose.equals(THAI.get("health.step.B1Y")) ? texts.get("health.step.B1Y") : dose;
    }
}
