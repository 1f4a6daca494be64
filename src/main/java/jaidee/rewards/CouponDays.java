package jaidee.rewards;

import java.time.LocalDate;
import java.util.Optional;

/// The days on which a coupon given on some day holds.
final class CouponDays {
    private CouponDays() {
    }

    static LocalDate first(CouponDesign design, LocalDate given) {
        return design.issue().validFrom().filter(given::isBefore).orElse(given);
    }

    static LocalDate last(CouponDesign design, LocalDate given) {
        LocalDate from = first(design, given);
        Optional<LocalDate> counted = design.issue().validDays().map(from::plusDays), end = design.issue().validUntil();
        LocalDate last = counted.isEmpty() || end.isPresent() && end.get().isBefore(counted.get()) ? end.orElse(from) : counted.get();
        return last.isBefore(from) ? from : last;
    }
}
