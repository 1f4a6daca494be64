package jaidee.logbook;

import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How an entry of the log reads.
public final class LogWords {
    static final String DEED = "log.action.";

    private LogWords() {
    }

    /// What was done; a word of an older or newer version stands as it is.
    public static String deed(LogLine line, Texts texts) {
        String action = line.entry().action();
        String said = texts.has(DEED + action) ? texts.get(DEED + action) : action;
        return texts.language() == Language.EN ? said.substring(0, 1).toUpperCase(texts.language().locale()) + said.substring(1) : said;
    }

    public static String who(LogLine line, Texts texts) {
        return line.entry().staff().map(staff -> line.name(new LogRef("STAFF", staff.value())).map(name -> name.in(texts.language()))
                .orElseGet(() -> texts.get("log.someone", Long.toString(staff.value())))).orElseGet(() -> texts.get("log.program"));
    }

    /// What it was done to, where that still has a name.
    public static Optional<String> about(LogLine line, Texts texts) {
        return line.subject().flatMap(line::name).map(name -> name.in(texts.language()).strip()).filter(name -> !name.isEmpty());
    }

    /// The deed and what it was done to.
    public static String sentence(LogLine line, Texts texts) {
        return about(line, texts).map(name -> texts.get("log.said", deed(line, texts), name)).orElseGet(() -> deed(line, texts));
    }

    public static List<LogPart> parts(LogLine line, Texts texts) {
        return LogDetails.parts(line, texts);
    }

    /// All details in one line.
    public static String details(LogLine line, Texts texts) {
        return parts(line, texts).stream().map(part -> texts.get("log.part", part.name(), said(part, texts))).collect(Collectors.joining(" · "));
    }

    /// What a detail is now, after what it was.
    public static String said(LogPart part, Texts texts) {
        return part.before().map(before -> texts.get("log.changed", before, part.now())).orElse(part.now());
    }
}
