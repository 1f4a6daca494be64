package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.owners.Species;

/// Why protocols were not saved or a change of them was not stopped.
public sealed interface ProtocolRefusal extends Refusal {
    /// The last change is still being worked out.
    record Busy() implements ProtocolRefusal {
        @Override
        public Message message() {
            return Message.of("health.rules.refused.busy");
        }
    }

    record NothingChanged() implements ProtocolRefusal {
        @Override
        public Message message() {
            return Message.of("health.rules.refused.nothing");
        }
    }

    /// Somebody else saved other protocols since these were opened.
    record ChangedMeanwhile() implements ProtocolRefusal {
        @Override
        public Message message() {
            return Message.of("health.rules.refused.meanwhile");
        }
    }

    /// It is in force already, or there is nothing to cancel.
    record TooLate() implements ProtocolRefusal {
        @Override
        public Message message() {
            return Message.of("health.rules.refused.too_late");
        }
    }

    /// A span that cannot be.
    ///
    /// @param limit it has to be at least as long as that of this term; its own when it has to be a span at all
    record Impossible(Species species, Bilingual group, CareTerm term, CareTerm limit) implements ProtocolRefusal {
        @Override
        public Message message() {
            Message wrong = Message.of(CareWords.key(term));
            return term == limit ? Message.of("health.rules.refused.span", group, wrong)
                    : Message.of("health.rules.refused.shorter", group, wrong, Message.of(CareWords.key(limit)));
        }

        @Override
        public String field() {
            return term.name();
        }
    }
}
