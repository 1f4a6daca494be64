package jaidee.standards.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.standards.Standard;
import jaidee.standards.TouchPoint;
import jaidee.ui.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How timers are said: calmly, in full minutes as long as there is more than one.
final class StandardWords {
    private static final long MINUTE = 60, HOUR = 3_600;

    private StandardWords() {
    }

    /// To the second below ten minutes: `40 วินาที`, `1 นาที 30 วินาที`, `15 นาที`, `1 ชม. 20 นาที`.
    static Message time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < MINUTE) return Message.of("standards.time.seconds", seconds);
        if (seconds < 10 * MINUTE && seconds % MINUTE != 0) return Message.of("standards.time.minutes_seconds", seconds / MINUTE, seconds % MINUTE);
        return minutes(seconds / MINUTE);
    }

    private static Message minutes(long minutes) {
        if (minutes < HOUR / MINUTE) return Message.of("standards.time.minutes", minutes);
        return minutes % 60 == 0 ? Message.of("standards.time.hours", minutes / 60) : Message.of("standards.time.hours_minutes", minutes / 60, minutes % 60);
    }

    /// What is left, or how much it is late.
    static Message left(TouchPoint point, Instant now) {
        Duration left = point.left(now);
        if (left.isNegative()) return Message.of("standards.late", calm(left.negated().toSeconds(), false));
        return Message.of("standards.left", calm(left.toSeconds(), true));
    }

    // what is left is rounded up, what is late down: nobody is told of more time than there is
    private static Message calm(long seconds, boolean up) {
        return seconds < MINUTE ? Message.of("standards.time.seconds", seconds) : minutes(up ? Math.ceilDiv(seconds, MINUTE) : seconds / MINUTE);
    }

    static String since(TouchPoint point) {
        return LocalTime.ofInstant(point.started(), Days.BANGKOK).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    static Message state(TouchPoint.State state) {
        return Message.of("standards.state." + state);
    }

    static Tone tone(TouchPoint.State state) {
        return switch (state) {
            case KEPT -> Tone.DONE;
            case LATE_SOON, NOT_ENDED -> Tone.LOOK;
            case LATE, BROKEN -> Tone.DANGER;
            case RUNNING, CALLED_OFF -> Tone.PLAIN;
        };
    }

    static Ikon icon(TouchPoint.State state) {
        return switch (state) {
            case LATE, BROKEN -> Feather.ALERT_TRIANGLE;
            case KEPT -> Feather.CHECK;
            case NOT_ENDED -> Feather.HELP_CIRCLE;
            case CALLED_OFF -> Feather.X;
            case RUNNING, LATE_SOON -> Feather.CLOCK;
        };
    }

    static Ikon icon(Standard.Kind kind) {
        return switch (kind) {
            case VISIT -> Feather.USER;
            case CALL -> Feather.PHONE;
            case MESSAGE -> Feather.MESSAGE_CIRCLE;
            case OTHER -> Feather.CLOCK;
        };
    }
}
