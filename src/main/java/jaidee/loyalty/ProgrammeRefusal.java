package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why a programme was not saved.
public sealed interface ProgrammeRefusal extends Refusal {
    record NothingChanged() implements ProgrammeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.programme.refused.nothing");
        }
    }

    /// Somebody else saved another one since this was opened.
    record ChangedMeanwhile() implements ProgrammeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.programme.refused.meanwhile");
        }
    }

    /// What was promised for a day that has been, or what begins before a version that is already waiting, can't be changed.
    ///
    /// @param first day on which a version may begin
    record TooEarly(LocalDate first) implements ProgrammeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.programme.refused.too_early", first);
        }

        @Override
        public String field() {
            return "from";
        }
    }

    /// It holds already, so that sales may have been made by it.
    record Begun() implements ProgrammeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.programme.refused.begun");
        }
    }

    /// A number that makes no sense where it stands.
    ///
    /// @param rule by name, what it is in
    /// @param what of the rule: a field of the form
    /// @param says what would make sense, a key without places
    record Senseless(Message rule, String what, String says) implements ProgrammeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.programme.refused.senseless", rule, Message.of(says));
        }

        @Override
        public String field() {
            return what;
        }
    }
}
