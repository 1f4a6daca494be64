package jaidee.messages;

import java.time.Instant;
import java.time.LocalDateTime;

/// A booked date as a calendar shows it.
///
/// @param key      the same for one booking for ever: a calendar that has it already moves it, and does not add another
/// @param version  higher with each change of it
/// @param title    what the calendar shows; a pet and the word for the care, never an illness
/// @param note     the owner and the phone to call
/// @param at       by the clock of the clinic
/// @param cancelled nobody comes any more
public record Appointment(String key, int version, String title, String note, LocalDateTime at, boolean cancelled, Instant changed) {
}
