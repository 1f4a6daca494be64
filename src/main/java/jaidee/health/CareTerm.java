package jaidee.health;

/// The spans a rule is made of. Which of them a rule has is said by its `CareMethod`.
public enum CareTerm {
    /// A dose given younger does not count.
    MIN_AGE,
    /// When the first one is due.
    FIRST_AGE,
    /// From one dose of the first series to the next.
    STEP,
    /// A dose sooner than this after the last one that counts does not count.
    MIN_GAP,
    /// Within the first series: a dose later than this after the last one is the first again.
    MAX_GAP,
    /// The age until which the first series lasts.
    SERIES_END,
    /// The second step and the age until which it holds: worming is every two weeks, then monthly, then every quarter.
    MIDDLE_STEP, MIDDLE_END,
    /// From the complete first series to the booster.
    BOOSTER,
    /// Or at this age, for those who began young.
    BOOSTER_AGE,
    /// From one to the next, for life.
    AGAIN,
    /// The same for animals that meet others outside.
    AGAIN_AT_RISK,
    /// Longer than this since the last one: the series begins anew, or a test comes first.
    LAPSE,
    /// The age until which the law wants the first dose.
    LEGAL_AGE
}
