package jaidee.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/// A sale of the story, as what hangs on it names it.
record Sold(long sale, String key, OffsetDateTime at, LocalDate day, long staff) {
}
