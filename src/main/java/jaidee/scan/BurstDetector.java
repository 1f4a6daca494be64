package jaidee.scan;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tells a scanner that types from a person who types, by the pace of the characters alone: at least 6 of them, half of
/// the gaps at most 35 ms, none over 80 ms, then Enter or Tab, or 100 ms of silence. Measured scanners take 4 to 20 ms a
/// character, the fastest typists 50; a key held down repeats as fast as a scanner but is one character over and over.
///
/// Knows no window and no clock: it is fed with characters and the nanoseconds at which they came.
public final class BurstDetector {
    public static final long SILENCE = TimeUnit.MILLISECONDS.toNanos(100);
    static final long LONGEST_GAP = TimeUnit.MILLISECONDS.toNanos(80);
    static final long MEDIAN_GAP = TimeUnit.MILLISECONDS.toNanos(35);
    static final int LEAST = 6;
    /// From the third fast character on, nobody's fingers are at work.
    private static final int SURELY_FAST = 3;
    /// The longest text a QR code can hold.
    private static final int MOST = 7089;

    private final StringBuilder characters = new StringBuilder();
    private long[] gaps = new long[32];
    private long last;
    private boolean ended;

    /// A character was typed.
    ///
    /// @return whether it may be the first of a scan: the moment to remember what the field held before it
    public boolean typed(char character, long nanos) {
        boolean first = characters.isEmpty() || nanos - last > LONGEST_GAP;
        if (first) characters.setLength(0);
        else remember(nanos - last);
        ended = false;
        last = nanos;
        if (characters.length() < MOST) characters.append(character);
        return first;
    }

    /// Enter or Tab was pressed.
    ///
    /// @return the scanned text, when it was a scanner that pressed it
    public Optional<String> terminated(long nanos) {
        return nanos - last <= LONGEST_GAP ? finished(nanos) : forgotten();
    }

    /// Nothing was typed for a while: the scan of a scanner that is set to send no Enter is over.
    public Optional<String> silent(long nanos) {
        return nanos - last < SILENCE ? Optional.empty() : finished(nanos);
    }

    /// Whether this Enter still belongs to a scan that is over, as from a scanner that sends two or a late one.
    public boolean isEcho(long nanos) {
        return ended && nanos - last <= SILENCE;
    }

    /// Whether the characters come too fast for fingers at this moment.
    public boolean isRunning(long nanos) {
        return characters.length() >= SURELY_FAST && nanos - last <= MEDIAN_GAP && medianGap() <= MEDIAN_GAP;
    }

    /// Whether characters wait for their end.
    public boolean isWaiting() {
        return !characters.isEmpty();
    }

    private Optional<String> finished(long nanos) {
        boolean scan = characters.length() >= LEAST && medianGap() <= MEDIAN_GAP && !isOneKeyHeld();
        String text = characters.toString();
        forgotten();
        if (!scan) return Optional.empty();
        ended = true;
        last = nanos;
        return Optional.of(text);
    }

    private Optional<String> forgotten() {
        characters.setLength(0);
        ended = false;
        return Optional.empty();
    }

    private void remember(long gap) {
        int index = characters.length() - 1;
        if (index >= gaps.length) gaps = Arrays.copyOf(gaps, gaps.length * 2);
        gaps[index] = gap;
    }

    private long medianGap() {
        int count = characters.length() - 1;
        long[] sorted = Arrays.copyOf(gaps, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private boolean isOneKeyHeld() {
        return characters.chars().distinct().count() == 1;
    }
}
