package jaidee.db;

/// Told how far a long work has come, and asked whether it is still wanted.
@FunctionalInterface
public interface Progress {
    /// Nobody watches, and it goes on to its end.
    Progress UNWATCHED = (step, done, all) -> true;

    /// What is being done.
    enum Step { COPYING, READING_BACK, COPYING_AWAY, UNPACKING, OPENING, CHECKING }

    /// @param all 0 while it is not known
    /// @return false when it is to be given up: nothing of it stays
    boolean goesOn(Step step, long done, long all);
}
