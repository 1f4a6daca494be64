package jaidee.closing;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Never leaves this package: the answer is what was done the first time.
record DoneBefore() implements Refusal {
    @Override
    public Message message() {
        return Message.of("closing.refused.no_shift");
    }
}
