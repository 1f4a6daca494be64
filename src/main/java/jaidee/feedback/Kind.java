package jaidee.feedback;

import jaidee.kernel.Message;
import java.util.List;

/// What somebody said: an answer to a question, or something that is noted by hand.
public enum Kind {
    /// “How likely are you to recommend us?”, 0 to 10.
    NPS(0, 10),
    /// “How satisfied were you?”, 1 to 5.
    CSAT(1, 5),
    COMPLAINT(0, 0), PRAISE(0, 0), SUGGESTION(0, 0),
    /// Seen in public; its stars are 1 to 5.
    REVIEW(1, 5);

    /// Noted by hand and worked on.
    public static final List<Kind> CASES = List.of(COMPLAINT, PRAISE, SUGGESTION, REVIEW);
    /// Asked after a sale.
    public static final List<Kind> QUESTIONS = List.of(NPS, CSAT);

    private static final int UNHAPPY_OF_TEN = 6, UNHAPPY_OF_FIVE = 2;

    private final int lowest;
    private final int highest;

    Kind(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public int lowest() {
        return lowest;
    }

    /// 0 for what has no score.
    public int highest() {
        return highest;
    }

    public boolean takes(int score) {
        return highest > 0 && score >= lowest && score <= highest;
    }

    /// So low that somebody should care: 0 to 6 of 10, 1 or 2 of 5.
    public boolean isLow(int score) {
        return score <= (this == NPS ? UNHAPPY_OF_TEN : UNHAPPY_OF_FIVE);
    }

    public Message named() {
        return Message.of("feedback.kind." + name());
    }
}
