package jaidee.outreach;

import jaidee.kernel.ReminderId;
import jaidee.owners.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jaidee.kernel.Days;

/// One time somebody tried to reach an owner about one reminder, and what came of it. Never changed, never removed.
///
/// @param deed    the same for all reminders of one deed at the desk
/// @param by      name of whoever did it; empty for what the program noted
/// @param channel empty for what happened at the desk
/// @param phone   the number that was called, E.164; empty when unknown
/// @param undone  taken back
public record Attempt(long id, ReminderId reminder, String deed, Instant at, String by, Optional<Channel> channel, Answer answer,
                      String note, String phone, Optional<Long> message, boolean undone) {
    public LocalDate day() {
        return LocalDate.ofInstant(at, Days.BANGKOK);
    }

    FollowUpPolicy.Try tried() {
        return new FollowUpPolicy.Try(day(), answer);
    }
}
