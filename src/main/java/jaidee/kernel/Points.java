package jaidee.kernel;

import java.util.Locale;

/// A whole number of loyalty points; negative for points taken away or owed.
public record Points(long value) implements Comparable<Points> {
    public static final Points ZERO = new Points(0);

    public static Points of(long value) {
        return value == 0 ? ZERO : new Points(value);
    }

    public Points plus(Points other) {
        return of(Math.addExact(value, other.value));
    }

    public Points minus(Points other) {
        return of(Math.subtractExact(value, other.value));
    }

    public Points negated() {
        return of(Math.negateExact(value));
    }

    public Points min(Points other) {
        return value <= other.value ? this : other;
    }

    public boolean isZero() {
        return value == 0;
    }

    public boolean isPositive() {
        return value > 0;
    }

    public boolean isNegative() {
        return value < 0;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(value, other.value);
    }

    /// As written at the desk: `1,240`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
