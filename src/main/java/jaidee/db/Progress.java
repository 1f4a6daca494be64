package jaidee.db;

/// Told how far a long work has come, and asked whether it is still wanted.
@FunctionalInterface
public interface Progress {
    /// Nobody watches, and it goes on to its end.
    Progress UNWATCHED = (step, done, all) -> true;

    /// What is being done.
    enum Step {
        COPYING(0, 0.3), READING_BACK(0.3, 0.4), UNPACKING(0.4, 0.5), OPENING(0.5, 0.55), CHECKING(0.55, 0.95), COPYING_AWAY(0.95, 1);

        private final double from, to;

        Step(double from, double to) {
            this.from = from;
            this.to = to;
        }

        /// How much of a whole backup or restoring is done then, from 0 to 1.
        public double share(long done, long all) {
            return all <= 0 ? from : from + (to - from) * Math.min(1, (double) done / all);
        }
    }

    /// @param all 0 while it is not known
    /// @return false when it is to be given up: nothing of it stays
    boolean goesOn(Step step, long done, long all);
}
