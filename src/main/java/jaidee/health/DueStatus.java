package jaidee.health;

import java.time.LocalDate;

/// Where a due day stands, seen from another day.
public enum DueStatus {
    OVERDUE, DUE_TODAY, DUE_SOON, OK;

    private static final int SOON_DAYS = 30;

    public static DueStatus of(LocalDate due, LocalDate asOf) {
        if (asOf.isAfter(due)) return OVERDUE;
        if (asOf.equals(due)) return DUE_TODAY;
        return due.isAfter(asOf.plusDays(SOON_DAYS)) ? OK : DUE_SOON;
    }
}
