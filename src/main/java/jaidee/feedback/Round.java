package jaidee.feedback;

import jaidee.kernel.Bilingual;
import java.time.LocalDate;

/// A question that is asked for some days.
///
/// @param last   included
/// @param target how many answers are wanted
public record Round(long id, String name, Kind kind, Bilingual question, LocalDate first, LocalDate last, int target) {
    public enum State {
        COMING, RUNNING, OVER
    }

    public State state(LocalDate today) {
        return today.isBefore(first) ? State.COMING : today.isAfter(last) ? State.OVER : State.RUNNING;
    }
}
