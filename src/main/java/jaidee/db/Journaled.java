package jaidee.db;

/// The result of a sale, with what the journal beside the database keeps of it.
public record Journaled<T>(T result, SaleJournal.Sale sale) {
}
