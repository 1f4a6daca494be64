package jaidee.kernel;

/// A refund or a voided sale, by its number inside the database.
public record RefundId(long value) {
}
