package jaidee.privacy;

import jaidee.kernel.Message;
import java.time.Duration;
import java.util.List;

/// What is asked of the clinic about somebody's data, and how long it has for an answer.
public enum RequestKind {
    /// A copy of all that is held (s.30, s.31).
    ACCESS,
    /// Something is wrong and to be put right (s.35).
    RECTIFY,
    /// Erased, or made unrecognisable (s.33).
    ERASE,
    /// Kept but not used (s.34).
    RESTRICT,
    /// Not for this purpose (s.32).
    OBJECT,
    /// A consent taken back (s.19).
    WITHDRAW,
    /// Data got lost or into wrong hands: the office is told within 72 hours (s.37(4)).
    BREACH;

    private static final Duration REQUEST = Duration.ofDays(30), OF_BREACH = Duration.ofHours(72);

    /// What owners ask for.
    public static final List<RequestKind> OF_OWNERS = List.of(ACCESS, RECTIFY, ERASE, RESTRICT, OBJECT, WITHDRAW);

    public Duration time() {
        return this == BREACH ? OF_BREACH : REQUEST;
    }

    public Message named() {
        return Message.of("privacy.kind." + name());
    }
}
