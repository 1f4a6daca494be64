package jaidee.health;

import java.time.LocalDate;
import java.util.Optional;

/// From which making a dose came.
///
/// @param number  as on the label; may be empty
/// @param expires its last day
public record Lot(String number, Optional<LocalDate> expires) {
    public static final Lot NONE = new Lot("", Optional.empty());

    /// A lot that ends so soon after the day it is given is worth a word.
    static final int NEAR_DAYS = 30;

    public static Lot of(String number, LocalDate expires) {
        return new Lot(number, Optional.ofNullable(expires));
    }

    /// The last day itself is still good.
    public boolean expiredOn(LocalDate day) {
        return expires.filter(last -> last.isBefore(day)).isPresent();
    }

    public boolean nearOn(LocalDate day) {
        return !expiredOn(day) && expires.filter(last -> last.isBefore(day.plusDays(NEAR_DAYS))).isPresent();
    }
}
