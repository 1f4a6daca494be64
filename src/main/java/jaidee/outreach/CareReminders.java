package jaidee.outreach;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jaidee.health.CareRecords;
import jaidee.health.GivenCare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// The reminders that follow what is in the pets' books, within the transactions of others.
public final class CareReminders {
    private final CareRecords care;
    private final ReminderRepository reminders = new ReminderRepository();

    public CareReminders(CareRecords care) {
        this.care = care;
    }

    /// What withdrawing `given` does to reminders: the one made for its next time goes, the one it had settled comes back.
    /// Where the pet got the same again since, nothing changes.
    public List<CareReminder> withdrawnWith(DSLContext ctx, GivenCare given) {
        Set<String> groups = care.onlyBy(ctx, given).stream().collect(toUnmodifiableSet());
        return groups.isEmpty() ? List.of() : reminders.hangingOn(ctx, given, groups);
    }

    /// @param today on which a reminder that comes back is next to be looked at
    public void follow(DSLContext ctx, List<CareReminder> changed, Instant at, LocalDate today) {
        changed.forEach(reminder -> {
            if (reminder.reopens()) reminders.reopen(ctx, reminder.id(), today);
            else reminders.stop(ctx, reminder.id(), at);
        });
    }
}
