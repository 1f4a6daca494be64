package jaidee.outreach;

/// What stands on top of the list.
public enum Urgency {
    /// a pet that is not well after what was done to it
    NOT_WELL,
    /// was booked and did not come
    NO_SHOW, USUAL
}
