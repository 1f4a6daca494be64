package jaidee.suggestions;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a rule can’t be saved.
public sealed interface SuggestionRefusal extends Refusal {
    /// Somebody saved it meanwhile.
    record Changed() implements SuggestionRefusal {
        public Message message() {
            return Message.of("suggestions.refused.changed");
        }
    }

    /// Something about it makes no sense.
    record Senseless(String field, String key) implements SuggestionRefusal {
        public Message message() {
            return Message.of(key);
        }
    }
}
