package jaidee.outreach;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why nothing goes by post.
public sealed interface PostRefusal extends Refusal {
    /// None of the owners has an address.
    record NoAddress() implements PostRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.post.refused.no_address");
        }
    }
}
