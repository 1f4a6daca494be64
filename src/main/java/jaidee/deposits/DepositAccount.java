package jaidee.deposits;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import java.util.List;

/// What an owner has left with the clinic, and how it came to that.
///
/// @param name    with title, as on paper
/// @param phone   E.164, or empty
/// @param entries the newest first
public record DepositAccount(OwnerId owner, String name, String phone, Money balance, List<DepositEntry> entries) {
    public DepositAccount {
        entries = List.copyOf(entries);
    }
}
