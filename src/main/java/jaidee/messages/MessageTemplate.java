package jaidee.messages;

import jaidee.kernel.Language;
import java.time.Instant;

/// One version of a text of the clinic. A change makes the next version, so that it stays known what was sent.
///
/// @param by who wrote it; empty for the one the program brought
public record MessageTemplate(long id, MessageKind kind, Language language, int version, String body, Instant since, String by) {
    /// As long as a text for one owner may become.
    public static final int LONGEST = 4_000;

    public TemplateText text() {
        return TemplateText.of(body);
    }
}
