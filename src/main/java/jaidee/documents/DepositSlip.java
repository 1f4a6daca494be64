package jaidee.documents;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.time.Instant;
import java.util.List;

/// What a deposit taken or given back puts on its paper.
///
/// @param customer with title
/// @param phone    E.164, or empty
/// @param amount   taken or given back; more than nothing
/// @param balance  what lies with the clinic afterwards
/// @param by       the ways it came or went, in the order given
/// @param note     what it is for, or empty
public record DepositSlip(Instant at, String customer, String phone, Money amount, Money balance, List<Way> by, String note) {
    public DepositSlip {
        by = List.copyOf(by);
    }

    /// @param method as the desk calls it, "เงินสด"
    public record Way(Message method, Money amount) {
    }
}
