package jaidee.messages;

import jaidee.kernel.Message;
import jaidee.owners.ConsentPurpose;

/// The occasions the clinic writes on. Care that is due may be reminded of as a service to a client; a greeting, and
/// that points lapse, is advertising and needs the owner’s consent.
public enum MessageKind {
    VACCINE_DUE, VACCINE_OVERDUE, PARASITE, CHECKUP, AFTER_CARE, BOOKED, NO_SHOW, GENERAL, BIRTHDAY, POINTS_ENDING;

    public ConsentPurpose purpose() {
        return this == BIRTHDAY || this == POINTS_ENDING ? ConsentPurpose.MARKETING : ConsentPurpose.REMINDER;
    }

    /// Whether it names what is due; elsewhere only the pet is named, so that no illness and no operation is told.
    public boolean namesCare() {
        return this != AFTER_CARE && this != BIRTHDAY && this != POINTS_ENDING;
    }

    public Message named() {
        return Message.of("messages.kind." + name());
    }
}
