package jaidee.kernel;

/// Why something asked for was not done: an expected answer, not a fault. Each feature lists its own refusals in one
/// sealed type; all of them can be told to the person at the desk.
public interface Refusal {
    /// What happened, why, and what to do now, in the words of the desk.
    Message message();

    /// The field of the form that this is about, or an empty text when it is about the whole deed.
    default String field() {
        return "";
    }
}
