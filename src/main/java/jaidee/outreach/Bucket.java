package jaidee.outreach;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// When an owner needs somebody. Overdue and today together are the work of this morning.
public enum Bucket {
    /// it is time to reach out, and the care is past its day, or a pet is not well
    OVERDUE,
    /// it is time to reach out
    TODAY,
    THIS_WEEK, NEXT_WEEK, LATER;

    public boolean isNow() {
        return this == OVERDUE || this == TODAY;
    }

    /// The last day of this week, a Sunday.
    static LocalDate endOfWeek(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /// The last day on which one of this bucket is reached out to; far away for the last.
    public LocalDate until(LocalDate today) {
        return switch (this) {
            case OVERDUE, TODAY -> today;
            case THIS_WEEK -> endOfWeek(today);
            case NEXT_WEEK -> endOfWeek(today).plusWeeks(1);
            case LATER -> LocalDate.of(9999, 12, 31);
        };
    }

    /// Where a reminder that is open belongs.
    static Bucket of(Reminder reminder, LocalDate today) {
        LocalDate next = reminder.nextOn().orElseThrow();
        boolean late = reminder.urgency() != Urgency.USUAL || reminder.kind().isCare() && reminder.due().isBefore(today);
        if (!next.isAfter(today)) return late ? OVERDUE : TODAY;
        if (!next.isAfter(THIS_WEEK.until(today))) return THIS_WEEK;
        return next.isAfter(NEXT_WEEK.until(today)) ? LATER : NEXT_WEEK;
    }
}
