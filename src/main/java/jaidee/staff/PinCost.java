package jaidee.staff;

/// How much work each guess of a PIN is: memory that has to be filled, and how often.
///
/// @param kibibytes of memory
/// @param passes    over it
public record PinCost(int kibibytes, int passes) {
    /// Above what OWASP asks of Argon2id (19 MiB, 2 passes), and a fifth of a second on a small computer.
    public static final PinCost USUAL = new PinCost(32 * 1024, 3);
    /// Where nothing is at stake, as in tests.
    public static final PinCost LEAST = new PinCost(16, 1);
}
