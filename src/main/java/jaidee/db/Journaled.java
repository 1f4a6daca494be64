package jaidee.db;

/// The result of a deed that moved money, with what the journal beside the database keeps of it.
public record Journaled<T>(T result, JournalEntry entry) {
}
