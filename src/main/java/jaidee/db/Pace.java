package jaidee.db;

/// How much one transaction of a long work takes on, so that a sale that comes meanwhile waits for a moment only: less
/// after one that took long, more after a quick one.
public final class Pace {
    private static final int LONG_MILLIS = 80;

    private final int fewest, most;
    private int next;

    public Pace(int fewest, int first, int most) {
        this.fewest = fewest;
        this.next = first;
        this.most = most;
    }

    public int next() {
        return next;
    }

    /// To be told of each transaction.
    public void took(long nanos) {
        long millis = nanos / 1_000_000;
        if (millis > LONG_MILLIS) next = Math.max(fewest, next / 2);
        else if (millis < LONG_MILLIS / 2) next = Math.min(most, next * 5 / 4 + 1);
    }
}
