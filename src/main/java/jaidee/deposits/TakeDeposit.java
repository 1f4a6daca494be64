package jaidee.deposits;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import java.util.Optional;
import java.util.UUID;

/// Money an owner leaves.
///
/// @param key       made when the form is opened: however often it is confirmed, the money is taken once
/// @param reference of the slip or terminal; empty for none
/// @param note      what it is for; may be empty
/// @param checked   who saw the money arrive; needed for PromptPay
public record TakeDeposit(String key, OwnerId owner, Money amount, PaymentMethod method, String reference, String note,
                          Optional<CheckedBy> checked, StaffId staff) {
    public static String newKey() {
        return UUID.randomUUID().toString();
    }
}
