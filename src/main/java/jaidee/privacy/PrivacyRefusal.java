package jaidee.privacy;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
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

    /// Noted as something else, or not at all.
    record NoBreach() implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.no_breach");
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

    /// Money of theirs lies here: it goes back first.
    record DepositLeft(Money amount) implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.deposit", amount);
        }
    }

    record BillOnHold() implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.on_hold");
        }
    }

    /// Something they said is still worked on: once erased, nobody could answer.
    record OpenCase() implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.case");
        }
    }

    /// A file with a message to them was begun and is not known to be out.
    record MessageOnItsWay() implements PrivacyRefusal {
        @Override
        public Message message() {
            return Message.of("privacy.refused.message");
        }
    }
}
