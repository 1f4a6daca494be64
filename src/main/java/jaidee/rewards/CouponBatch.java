package jaidee.rewards;

import java.time.Instant;
import java.util.Optional;

/// Coupons of one design given to many owners at once.
///
/// @param given how many
/// @param used  of them
/// @param ended when and why the unused ones were made void
public record CouponBatch(long id, CouponDesign design, Instant at, String by, int given, int used, Optional<Ended> ended) {
    public record Ended(Instant at, String reason) {
    }
}
