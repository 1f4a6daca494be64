package jaidee.messages;

import jaidee.kernel.Message;
import jaidee.owners.ConsentPurpose;

/// The occasions the clinic writes on. Care that is due may be reminded of as a service to a client; a greeting, that
/// points lapse, and what a campaign offers is advertising and needs the owner’s consent.
public enum MessageKind {
    VACCINE_DUE, VACCINE_OVERDUE, PARASITE, CHECKUP, AFTER_CARE, BOOKED, NO_SHOW, GENERAL, BIRTHDAY, POINTS_ENDING, CAMPAIGN;

    public ConsentPurpose purpose() {
        return switch (this) {
            case BIRTHDAY, POINTS_ENDING, CAMPAIGN -> ConsentPurpose.MARKETING;
            default -> ConsentPurpose.REMINDER;
        };
    }

    /// Whether it names what is due; elsewhere only the pet is named, so that no illness and no operation is told.
    public boolean namesCare() {
        return this != AFTER_CARE && purpose() == ConsentPurpose.REMINDER;
    }

    public Message named() {
        return Message.of("messages.kind." + name());
    }
}
