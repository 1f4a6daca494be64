package jaidee.health;

/// What has to be known beside the day.
public enum DueFlag {
    /// A grown-up without any dose: two of them to start with.
    ADULT_START_2DOSE,
    /// Too long since the last: two doses again.
    RESTART_2DOSE,
    /// Older than the Rabies Act allows without the first dose (B.E. 2535, section 5).
    LEGAL_OVERDUE,
    /// Too long without protection: test before going on.
    TEST_BEFORE_RESTART
}
