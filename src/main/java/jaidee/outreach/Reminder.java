package jaidee.outreach;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Something an owner is to be reminded of or asked about, once for each occasion.
///
/// @param group    of the care, as `RABIES`; empty for calls and greetings
/// @param occasion what tells it from the one before: the day of the dose it follows, the year of the birthday, the line
///                 of the bill and the day after it
/// @param due      when it is due
/// @param anchor   the day the steps are counted from: the due day, for a pet that came later the day it was registered
/// @param raised   the day it came to the list
/// @param nextOn   when somebody is to do something; the day of the booking when there is one; empty once it is closed
/// @param version  counts the attempts: a deed made on an older picture is refused
public record Reminder(ReminderId id, OwnerId owner, PetId pet, ReminderKind kind, String group, String occasion, LocalDate due,
                       LocalDate anchor, LocalDate raised, ReminderStatus status, Optional<LocalDate> nextOn,
                       Optional<LocalDateTime> bookedFor, Urgency urgency, int version) {
    FollowUpPolicy.Subject subject() {
        return new FollowUpPolicy.Subject(kind, anchor, raised);
    }

    FollowUpPolicy.Plan plan() {
        return new FollowUpPolicy.Plan(status, nextOn, bookedFor, urgency);
    }
}
