package jaidee.till;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.settings.PromptPayId;
import java.util.Optional;

/// Who is paid by PromptPay, and by what name customers look for them in the app of their bank.
public record Payee(PromptPayId id, Bilingual name) {
    /// The code that pays exactly `amount`, which is more than nothing.
    public PayCode asks(Money amount) {
        return new PayCode(PromptPayCode.to(id, Optional.of(amount)), amount, this);
    }
}
