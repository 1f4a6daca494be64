package jaidee.staff;

import jaidee.audit.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// How often a PIN was typed wrong in a row, read from the log, so that starting the program again forgets nothing. After
/// five wrong tries each further one has to wait, twice as long as the one before.
record SignInTries(int wrong, Instant last) {
    static final String WRONG = "person.pin_wrong";
    static final String RIGHT = "person.signed_in";
    static final String ALLOWED = "person.allowed";
    /// A new PIN makes the old tries void.
    static final String CHANGED = "person.pin_set";
    /// Enough to reach the longest pause.
    static final int LOOKED_AT = 30;

    private static final Set<String> ENDS = Set.of(RIGHT, ALLOWED, CHANGED);
    private static final int FREE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /// @param entries about one person, the newest first
    static SignInTries in(List<AuditEntry> entries) {
        List<AuditEntry> wrong = entries.stream()
                .takeWhile(e -> !ENDS.contains(e.action()))
                .filter(e -> e.action().equals(WRONG)).toList();
        return new SignInTries(wrong.size(), wrong.isEmpty() ? Instant.EPOCH : wrong.getFirst().at());
    }

    /// The pause after the last wrong try; zero while tries are free.
    Duration whole() {
        if (wrong < FREE) return Duration.ZERO;
        Duration whole = FIRST_PAUSE.multipliedBy(1L << Math.min(wrong - FREE, 10));
        return whole.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : whole;
    }

    int left() {
        return Math.max(0, FREE - wrong);
    }
}
