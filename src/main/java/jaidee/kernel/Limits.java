package jaidee.kernel;

/// How long typed texts may be. Longer ones are refused with a sentence, never cut off.
public final class Limits {
    public static final int NAME = 200;
    public static final int LINE = 500;
    public static final int NOTE = 2000;

    private Limits() {
    }

    /// More characters than the field holds, counted as it holds them: an emoji is two or more.
    public record TooLong(String field, int length, int limit) implements Refusal {
        @Override
        public Message message() {
            return Message.of("kernel.text.too_long", length, limit);
        }
    }

    /// Nothing where something is needed.
    public record Missing(String field) implements Refusal {
        @Override
        public Message message() {
            return Message.of("kernel.text.missing");
        }
    }

    /// A cleaned text of one line, possibly empty.
    ///
    /// @param field the form's field that a refusal is shown beside
    public static Outcome<String> line(String field, String typed, int limit) {
        return within(field, ThaiText.clean(typed), limit);
    }

    /// A cleaned text of one line that must not be empty.
    public static Outcome<String> required(String field, String typed, int limit) {
        return line(field, typed, limit).then(text ->
                text.isEmpty() ? Outcome.refused(new Missing(field)) : Outcome.done(text));
    }

    /// A cleaned text of several lines, possibly empty.
    public static Outcome<String> lines(String field, String typed, int limit) {
        return within(field, ThaiText.cleanLines(typed), limit);
    }

    private static Outcome<String> within(String field, String text, int limit) {
        return text.length() <= limit ? Outcome.done(text)
                : Outcome.refused(new TooLong(field, text.length(), limit));
    }
}
