package jaidee.loyalty;

import jaidee.kernel.Message;

/// Who of one side said yes to points being handed on, and how the desk heard it.
///
/// @param name as the person is called; must not be empty
public record DeskConsent(String name, How how) {
    public enum How {
        IN_PERSON, BY_PHONE, IN_WRITING;

        public Message named() {
            return Message.of("loyalty.consent." + name());
        }
    }
}
