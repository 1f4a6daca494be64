package jaidee.loyalty;

import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// Points that came in together and lapse together.
///
/// @param points    as they came in
/// @param left      not yet spent, taken back or lapsed
/// @param lapsed    of them that lapsed
/// @param expiresOn last day on which they can be spent; empty: they do not lapse
public record PointsLot(long id, Points points, Points left, Points lapsed, LocalDate earnedOn, Optional<LocalDate> expiresOn) {
    /// The order in which points are spent: those that lapse first, then the oldest.
    static final Comparator<PointsLot> SPENT_FIRST = Comparator
            .comparing((PointsLot lot) -> lot.expiresOn().orElse(LocalDate.MAX))
            .thenComparing(PointsLot::earnedOn).thenComparingLong(PointsLot::id);

    public static PointsLot fresh(long id, Points points, LocalDate earnedOn, Optional<LocalDate> expiresOn) {
        return new PointsLot(id, points, points, Points.ZERO, earnedOn, expiresOn);
    }

    boolean usable(LocalDate day) {
        return left.isPositive() && !lapsedBy(day);
    }

    boolean lapsedBy(LocalDate day) {
        return expiresOn.map(day::isAfter).orElse(false);
    }

    PointsLot changed(Points by) {
        return new PointsLot(id, points, left.plus(by), lapsed, earnedOn, expiresOn);
    }

    PointsLot withLapsed() {
        return new PointsLot(id, points, Points.ZERO, lapsed.plus(left), earnedOn, expiresOn);
    }
}
