package jaidee.checkout;

import jaidee.kernel.Money;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What a customer probably hands over in cash: the exact sum, or the next higher sums of whole notes.
public final class CashNotes {
    private static final long[] NOTES = {20, 50, 100, 500, 1000};
    private static final int MOST = 5;

    private CashNotes() {
    }

    /// The exact sum first, then rising, at most five in all; empty when nothing is due.
    public static List<Money> suggest(Money due) {
        if (!due.isPositive()) return List.of();
        Stream<Money> rounded = LongStream.of(NOTES).mapToObj(Money::baht).map(note -> upTo(due, note)).sorted();
        return Stream.concat(Stream.of(due), rounded).distinct().limit(MOST).toList();
    }

    private static Money upTo(Money due, Money note) {
        return note.times(Math.ceilDiv(due.satang(), note.satang()));
    }
}
