package jaidee.privacy;

import jaidee.kernel.OwnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A request of an owner, or a breach, with its clock and what was done about it.
///
/// @param owner empty for a breach, and for somebody who is not on the books
/// @param text  what was asked for, in the words of whoever asked
/// @param by    who noted it
public record Request(long id, RequestKind kind, Optional<Asking> owner, Instant received, Instant due, String text, String by, Optional<Answer> answer) {
    /// @param name empty once the data of the owner were erased
    public record Asking(OwnerId id, String name) {
    }

    /// @param words what was done, or why it was refused
    public record Answer(Instant at, String by, boolean refused, String words) {
    }

    public boolean isOpen() {
        return answer.isEmpty();
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && now.isAfter(due);
    }

    /// Whole days that are left, less than none when it is overdue.
    public long daysLeft(Instant now) {
        return Math.floorDiv(Duration.between(now, due).toHours(), 24);
    }
}
