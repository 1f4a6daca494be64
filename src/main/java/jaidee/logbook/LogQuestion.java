package jaidee.logbook;

import jaidee.kernel.DaySpan;
import java.util.Optional;

/// Which entries are looked for: those that fit everything asked.
///
/// @param words each has to be in the deed, its details, the name of who did it or of what it was done to
/// @param about an owner stands for the owner’s pets and bills too
public record LogQuestion(Optional<DaySpan> days, Optional<LogDoer> doer, Optional<LogGroup> group, String words, Optional<LogRef> about) {
    public static final LogQuestion EVERYTHING = new LogQuestion(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());

    public LogQuestion about(LogRef subject) {
        return new LogQuestion(days, doer, group, words, Optional.of(subject));
    }
}
