package jaidee.db;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.Instant;

/// What the journal keeps of a deed that moved money: enough to do it again from the paper.
///
/// @param id     of its row: the sale, the refund, the entry of the deposit, the movement of cash, the shift
/// @param number what the paper about it says; for a deed without a paper of its own, what it is about
/// @param amount taken; negative when it was given
/// @param points credited less taken
public record JournalEntry(Kind kind, long id, String number, Instant at, Money amount, Points points) {
    /// The letter is what the file says; `I` and its form are those of the first release, which knew sales alone.
    public enum Kind {
        SALE("I"),
        /// Money back for a bill, or a bill made void.
        REFUND("R"),
        /// A deposit taken, or given back.
        DEPOSIT("D"),
        /// Cash put into the drawer or taken out of it without a bill.
        CASH("P"),
        /// A shift that was counted and closed.
        CLOSE("C");

        final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /// Without the reason that a person typed for cash; numbers of papers name nobody.
    JournalEntry wordless() {
        return kind == Kind.CASH ? new JournalEntry(kind, id, "", at, amount, points) : this;
    }

    public static JournalEntry sale(long id, String number, Instant at, Money amount, Points points) {
        return new JournalEntry(Kind.SALE, id, number, at, amount, points);
    }
}
