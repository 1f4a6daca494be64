package jaidee.feedback;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What came of a round, beside the one before it that asked the same kind of question.
///
/// @param asked  how many were asked
/// @param before the round before; empty for the first
/// @param words  the open words, the newest first
public record RoundResult(Round round, int asked, Tally tally, Optional<Before> before, List<Said> words) {
    public RoundResult {
        words = List.copyOf(words);
    }

    public record Before(String name, Tally tally) {
    }

    /// Words that somebody added to their answer.
    ///
    /// @param feedback which answer
    /// @param who      empty where nobody is known
    /// @param hasCase  a case was opened for it
    public record Said(long feedback, LocalDate day, Optional<OwnerId> owner, String who, int score, String words, boolean hasCase) {
    }
}
