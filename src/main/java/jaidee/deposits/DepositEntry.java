package jaidee.deposits;

import jaidee.documents.IssuedDocument;
import jaidee.kernel.DepositEntryId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.time.Instant;
import java.util.Optional;

/// One movement of an owner's deposit, as the books have it.
///
/// @param amount    added; negative when it was used or given back
/// @param method    how the money came or went; empty for what stands on a bill
/// @param note      what it is for, or why it was given back
/// @param checked   who saw the money arrive; only for PromptPay
/// @param balance   after this movement
/// @param document  the paper of money taken or given back
public record DepositEntry(DepositEntryId id, OwnerId owner, DepositKind kind, Money amount, Instant at,
                           Optional<PaymentMethod> method, String reference, String note, String staff,
                           Optional<CheckedBy> checked, Optional<SaleId> sale, Money balance, Optional<IssuedDocument> document) {
    /// What was taken, used or given, without a sign.
    public Money size() {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
