package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.OwnerId;
import java.time.LocalTime;

/// Somebody who is booked for today and has not been here yet.
///
/// @param pet  the first of those that are booked
/// @param what is to be done
/// @param more things to be done beside the first
public record Expected(OwnerId owner, LocalTime at, String name, String pet, Bilingual what, int more) {
}
