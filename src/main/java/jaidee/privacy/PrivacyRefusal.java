package jaidee.privacy;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why something about the data of an owner is not done.
public sealed interface PrivacyRefusal extends Refusal {
    /// Merged into another, or erased.
    record NotListed() implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.not_listed");
        }
    }

    /// Somebody else answered it meanwhile, or it is open again.
    record AnsweredMeanwhile() implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.answered");
        }
    }

    /// A day that is not there or has not come.
    record NoDay(String field) implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.day");
        }
    }

    /// The folder is full, read-only or gone.
    record NotWritten(String name) implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.not_written", name);
        }
    }
}
