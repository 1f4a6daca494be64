package jaidee.rewards;

import jaidee.kernel.Bilingual;
import java.time.Instant;
import java.util.Optional;

/// Coupons of one design given to many owners at once.
///
/// @param group the name of whom it was for, as it was then; empty when nobody noted it
/// @param given how many
/// @param used  of them
/// @param ended when and why the unused ones were made void
public record CouponBatch(long id, CouponDesign design, Instant at, String by, Optional<Bilingual> group, int given, int used, Optional<Ended> ended) {
    public record Ended(Instant at, String reason) {
    }
}
