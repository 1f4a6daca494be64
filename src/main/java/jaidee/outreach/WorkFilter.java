package jaidee.outreach;

import jaidee.kernel.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Which kind of work is shown.
public enum WorkFilter {
    ALL(ReminderKind.values()), VACCINE(ReminderKind.VACCINE), PARASITE(ReminderKind.PARASITE),
    CHECKUP(ReminderKind.CHECKUP, ReminderKind.DENTAL, ReminderKind.WEIGHT, ReminderKind.OTHER),
    AFTER_CARE(ReminderKind.AFTER_CARE), BIRTHDAY(ReminderKind.BIRTHDAY), POINTS(ReminderKind.POINTS_ENDING),
    CAMPAIGN(ReminderKind.CAMPAIGN),
    /// those with a booking, by its time
    EXPECTED(ReminderKind.values());

    private final Set<ReminderKind> kinds;

    WorkFilter(ReminderKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    boolean takes(Reminder reminder) {
        return kinds.contains(reminder.kind());
    }

    List<String> kinds() {
        return Arrays.stream(ReminderKind.values()).filter(kinds::contains).map(Enum::name).toList();
    }

    boolean isEverything() {
        return kinds.size() == ReminderKind.values().length;
    }

    public Message named() {
        return Message.of("outreach.filter." + name());
    }
}
