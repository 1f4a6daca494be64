package jaidee.outreach;

import java.time.LocalDate;

/// A reminder that hangs on something given to a pet.
///
/// @param dueOn   what it reminds of
/// @param reopens it was closed because the care was given, and is to be reminded of again; else it was made for the next
///                time and is not needed
public record CareReminder(long id, LocalDate dueOn, boolean reopens) {
}
