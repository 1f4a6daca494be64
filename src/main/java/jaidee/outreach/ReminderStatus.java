package jaidee.outreach;

/// Where a reminder stands. `OPEN` and `BOOKED` ones live: somebody will have to do something about them.
public enum ReminderStatus {
    OPEN, BOOKED,
    /// given, or talked about where the talk was all
    DONE,
    DECLINED,
    /// the pet is no longer with its owner, the care no longer falls due, or every step was taken in vain
    STOPPED;

    public boolean lives() {
        return this == OPEN || this == BOOKED;
    }
}
