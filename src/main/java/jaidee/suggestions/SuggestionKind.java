package jaidee.suggestions;

import jaidee.kernel.Message;

/// Why something is offered: it is due, a rule of the clinic says so, owners like this took it too.
public enum SuggestionKind {
    DUE, RULE, ALSO;

    public Message named() {
        return Message.of("suggestions.kind." + name());
    }
}
